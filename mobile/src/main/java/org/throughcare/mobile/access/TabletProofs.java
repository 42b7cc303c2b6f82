package org.throughcare.mobile.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Prover;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.TabletKey;
import org.throughcare.model.access.Proof;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.seal.SigningKey;

/**
 * Proofs of the tablet's own key, which lies outside of every vault: a locked tablet makes them too. Until somebody has signed in
 * there is none.
 */
public final class TabletProofs implements Prover {

    private final Store store;
    private final Ids ids;
    private volatile @Nullable Kept kept;

    /** Of the key in that store; no two have the same id. */
    public TabletProofs(Store store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** The key as it was read last, and the text that it was read from. */
    private record Kept(String text, Optional<SigningKey> key) {}

    @Override
    public Optional<Proof> proof(Proof.Asked asked, String nonce) {
        return key().map(key -> Proof.of(key, asked, nonce, ids.next().toString()));
    }

    /** The text changes with whatever the tablet signs for, the key hardly ever. */
    private Optional<SigningKey> key() {
        String text = store.setting(TabletKey.SETTING).orElse("");
        Kept before = kept;
        if (before == null || !before.text().equals(text)) {
            before = new Kept(text, TabletKey.read(text).map(TabletKey::signingKey));
            kept = before;
        }
        return before.key();
    }
}
