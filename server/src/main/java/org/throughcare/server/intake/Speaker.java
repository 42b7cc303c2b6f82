package org.throughcare.server.intake;

import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/** Who hands entries in. */
public sealed interface Speaker {

    /** A worker's tablet: it may hand in what that worker recorded, for ledgers that the worker's teams are granted. */
    record Tablet(WorkerId worker, DeviceId device) implements Speaker {}

    /** The server itself (a rule, an import, the sample world): it may hand in anything for any ledger. */
    record Service() implements Speaker {}
}
