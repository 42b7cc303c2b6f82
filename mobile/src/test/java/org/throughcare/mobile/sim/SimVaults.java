package org.throughcare.mobile.sim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;

/**
 * The vaults of a tablet in the world: those of everybody who is known there are open, as if they took turns without end,
 * and one that is destroyed is closed until its worker signs in.
 */
final class SimVaults extends OpenVaults {

    private static final WorkerId WHOEVER_LOOKS = new WorkerId(new UUID(0, 1));

    private final Map<WorkerId, Vault> made = new TreeMap<>();
    private final Set<WorkerId> known = new HashSet<>();

    @Override
    public Optional<Vault> of(WorkerId worker) {
        return known.contains(worker) ? Optional.of(vault(worker)) : Optional.empty();
    }

    private Vault vault(WorkerId worker) {
        return made.computeIfAbsent(worker, id -> Vault.random(id, new Random(id.hashCode())));
    }

    @Override
    public List<Vault> open() {
        List<Vault> open = new ArrayList<>(List.of(vault(WHOEVER_LOOKS)));
        known.forEach(worker -> open.add(vault(worker)));
        return open;
    }

    @Override
    public Vault make(WorkerId worker, RandomGenerator random) {
        return vault(worker);
    }

    @Override
    public void knows(WorkerId worker, Recipient recipient) {
        known.add(worker);
        super.knows(worker, recipient);
    }

    @Override
    public void forget(WorkerId worker) {
        known.remove(worker);
        super.forget(worker);
    }
}
