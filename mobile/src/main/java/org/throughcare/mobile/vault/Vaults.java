package org.throughcare.mobile.vault;

import java.util.List;
import java.util.Optional;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;

/** The port to whose vault is open on this tablet, and to those for whom something can be sealed all the same. */
public interface Vaults {

    /** The worker's vault, if it is open. */
    Optional<Vault> of(WorkerId worker);

    /** The vaults that are open. */
    List<Vault> open();

    /** For whom something is sealed that this worker is to open when they come; empty when they have no vault here. */
    Optional<Recipient> recipient(WorkerId worker);

    /** The server that entries are sealed for; empty until it has told its key. */
    Optional<Recipient> server();
}
