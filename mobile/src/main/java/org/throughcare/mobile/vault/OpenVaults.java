package org.throughcare.mobile.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;

/** The vaults of one tablet: that of the worker at it is open, those of the others are known by whom to seal for. */
public class OpenVaults implements Vaults {

    private final Map<WorkerId, Recipient> recipients = new ConcurrentHashMap<>();
    private volatile @Nullable Recipient server;
    private volatile @Nullable Vault open;
    private volatile @Nullable WorkerId last;
    private volatile Consumer<WorkerId> another = worker -> {};

    @Override
    public Optional<Vault> of(WorkerId worker) {
        return Optional.ofNullable(open).filter(vault -> vault.worker().equals(worker));
    }

    @Override
    public List<Vault> open() {
        Vault here = open;
        return here == null ? List.of() : List.of(here);
    }

    @Override
    public Optional<Recipient> recipient(WorkerId worker) {
        return Optional.ofNullable(recipients.get(worker));
    }

    @Override
    public Optional<Recipient> server() {
        return Optional.ofNullable(server);
    }

    /** Makes a worker a vault of these keys. */
    public Vault make(WorkerId worker, VaultKeys keys, RandomGenerator random) {
        return new Vault(worker, keys, random);
    }

    /** Opens a vault, and closes the one that was open. */
    public void open(Vault vault) {
        close();
        recipients.put(vault.worker(), vault.recipient());
        open = vault;
        if (!vault.worker().equals(last)) {
            last = vault.worker();
            another.accept(vault.worker());
        }
    }

    /** Calls when the vault is opened of another worker than the last: what was read before was not read with their keys. */
    public void whenAnother(Consumer<WorkerId> listener) {
        another = listener;
    }

    /** Closes whatever is open; nothing of it stays at hand. */
    public void close() {
        Vault closed = open;
        open = null;
        if (closed != null) {
            closed.forgetAll();
        }
    }

    /** Knows for whom to seal what a worker is to open later. */
    public void knows(WorkerId worker, Recipient recipient) {
        recipients.put(worker, recipient);
    }

    /** Seals nothing for that worker any more, and closes their vault. */
    public void forget(WorkerId worker) {
        recipients.remove(worker);
        if (of(worker).isPresent()) {
            close();
        }
    }

    /** Knows for whom to seal what the server is to open. */
    public void server(Recipient recipient) {
        server = recipient;
    }
}
