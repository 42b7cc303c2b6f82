package org.throughcare.server.reminder;

import java.util.List;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/**
 * What messages about the appointments in one ledger go by: that ledger, and all others that were found to be about the
 * same person, so that a death or a restriction in one of them counts for all.
 *
 * @param own the ledger itself
 * @param record its entries with those of the others, under its id
 * @param ledgers where they come from
 */
record Whole(Ledger own, Ledger record, List<LedgerId> ledgers) {

    Whole {
        ledgers = List.copyOf(ledgers);
    }

    /** Whether an appointment is in the ledger itself, so that its messages are planned there. */
    boolean has(EntryId appointment) {
        return own.threads(Appointment.KIND).stream()
                .anyMatch(thread -> thread.id().equals(appointment));
    }
}
