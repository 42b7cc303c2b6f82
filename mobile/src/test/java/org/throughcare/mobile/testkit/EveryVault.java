package org.throughcare.mobile.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.mobile.vault.VaultKeys;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.RecipientKey;

/** Vaults of which everybody's is open all the time, the same ones after every restart. */
public final class EveryVault extends OpenVaults {

    /** What the server opens with. */
    public static final RecipientKey SERVER = RecipientKey.random(new Random(5));

    /** Whoever was asked for once; a store that is opened again knows them. */
    private static final Set<WorkerId> ASKED_FOR = ConcurrentHashMap.newKeySet();

    private final Map<WorkerId, Vault> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Vault> of(WorkerId worker) {
        ASKED_FOR.add(worker);
        return Optional.of(all.computeIfAbsent(worker, id -> Vault.random(id, new Random(id.hashCode()))));
    }

    @Override
    public Vault make(WorkerId worker, VaultKeys keys, RandomGenerator random) {
        return of(worker).orElseThrow();
    }

    @Override
    public List<Vault> open() {
        ASKED_FOR.forEach(this::of);
        return new ArrayList<>(all.values());
    }

    @Override
    public Optional<Recipient> recipient(WorkerId worker) {
        return of(worker).map(Vault::recipient);
    }

    @Override
    public Optional<Recipient> server() {
        return Optional.of(SERVER.recipient());
    }
}
