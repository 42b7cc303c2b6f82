package org.throughcare.mobile.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.mobile.vault.VaultKeys;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;

/**
 * The vaults of a tablet in the world: those of everybody who is known there are open, as if they took turns without end,
 * and one that is destroyed is closed until its worker signs in.
 */
final class SimVaults extends OpenVaults {

    private static final Vault WHOEVER_LOOKS = Vault.random(new WorkerId(new UUID(0, 1)), new Random(1));

    private final Map<Recipient, Vault> made;
    private final Map<WorkerId, Vault> known = new TreeMap<>();

    /** Of those that were ever made here; a process that starts anew finds the ones that its store tells of. */
    SimVaults(Map<Recipient, Vault> made) {
        this.made = made;
    }

    @Override
    public Optional<Vault> of(WorkerId worker) {
        return Optional.ofNullable(known.get(worker));
    }

    @Override
    public List<Vault> open() {
        List<Vault> open = new ArrayList<>(List.of(WHOEVER_LOOKS));
        open.addAll(known.values());
        return open;
    }

    @Override
    public Vault make(WorkerId worker, VaultKeys keys, RandomGenerator random) {
        Vault vault = super.make(worker, keys, random);
        made.put(vault.recipient(), vault);
        return vault;
    }

    @Override
    public void knows(WorkerId worker, Recipient recipient) {
        known.put(worker, Objects.requireNonNull(made.get(recipient)));
        super.knows(worker, recipient);
    }

    @Override
    public void forget(WorkerId worker) {
        known.remove(worker);
        super.forget(worker);
    }
}
