package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;

/** What is recorded on a tablet is signed there by its author, and by nobody else. */
class SignedStoreTest extends VaultedRig {

    @Test
    void whatIsSavedIsSignedByItsAuthorAndStaysSoUntilItLeavesTheTablet() {
        List<Written> hers = List.of(note("one"), note("two"), note("three"));
        vaults.open(asha);
        store.append(Cast.ASHA, hers.subList(0, 2));
        store.append(Cast.ASHA, hers.subList(2, 3));

        List<Stored> waiting = store.outbox(Cast.ASHA, 0, 10, 100_000);
        EntrySignature first = signature(waiting.get(0));
        EntrySignature last = signature(waiting.get(2));
        assertThat(new EntrySignature(first.key(), first.before(), last.signature())
                        .holds(asha.verifyingKey(), Cast.ASHA, Cast.TABLET_A, hashes(hers)))
                .as("one signature vouches for all that was recorded one after the other")
                .isTrue();

        vaults.open(rhys);
        for (Delivery.Item item :
                store.parcel(Cast.ASHA, 0, 10, 100_000).delivery().items()) {
            Written written = hers.stream()
                    .filter(one -> one.entry().id().equals(item.id()))
                    .findFirst()
                    .orElseThrow();
            EntrySignature own = item.signature();
            assertThat(own).isNotNull();
            assertThat(own.holds(asha.verifyingKey(), Cast.ASHA, Cast.TABLET_A, hashes(List.of(written))))
                    .isTrue();
        }
        store.receive(
                Cast.ASHA, List.of(new Receipt.Accepted(hers.get(0).entry().id(), 1)));
        vaults.open(asha);
        store.rewind(Head.start(Cast.MARK), 0);
        assertThat(signature(store.outbox(Cast.ASHA, 0, 10, 100_000).get(0)))
                .as("a restored server gets it as it was signed")
                .isEqualTo(first);
    }

    @Test
    void whatIsHeldIsSignedAnewWhenItsAuthorSendsItAgain() {
        Written one = note("one");
        vaults.open(asha);
        store.append(Cast.ASHA, List.of(one));
        EntrySignature before = signature(store.find(one.entry().id()).orElseThrow());
        store.receive(
                Cast.ASHA, List.of(new Receipt.Held(one.entry().id(), 1, new HoldReason(HoldReason.UNSIGNED, ""))));

        vaults.open(rhys);
        store.resend(List.of(one.entry().id()));
        vaults.open(asha);
        assertThat(signature(store.find(one.entry().id()).orElseThrow())).isEqualTo(before);

        store.receive(
                Cast.ASHA, List.of(new Receipt.Held(one.entry().id(), 1, new HoldReason(HoldReason.UNSIGNED, ""))));
        store.resend(List.of(one.entry().id()));
        EntrySignature after = signature(store.find(one.entry().id()).orElseThrow());
        assertThat(after).isNotEqualTo(before);
        assertThat(after.holds(asha.verifyingKey(), Cast.ASHA, Cast.TABLET_A, hashes(List.of(one))))
                .isTrue();
    }

    private static EntrySignature signature(Stored stored) {
        return Objects.requireNonNull(stored.signature());
    }

    private static List<Hash> hashes(List<Written> all) {
        return all.stream().map(Written::hash).toList();
    }
}
