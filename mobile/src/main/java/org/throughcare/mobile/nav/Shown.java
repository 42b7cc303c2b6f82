package org.throughcare.mobile.nav;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;

/**
 * Whose record a place shows: a person's page, and every page on which something of that one record is read, recorded, amended
 * or settled. Lists of people (Today, the caseload, a group's register, what waits) show nobody's record.
 */
public final class Shown {

    private Shown() {}

    /** The person's ledger that a place is about; empty for a place that shows nobody's record. */
    public static Optional<LedgerId> of(Route route) {
        return Optional.ofNullable(ledger(route)).filter(ledger -> ledger.subject() == Subject.PERSON);
    }

    private static @Nullable LedgerId ledger(Route route) {
        if (route instanceof Route.Person person) {
            return person.person();
        } else if (route instanceof Route.OverTime overTime) {
            return overTime.person();
        } else if (route instanceof Route.Versions versions) {
            return versions.ledger();
        } else if (route instanceof Route.Resolve resolve) {
            return resolve.ledger();
        } else if (route instanceof Route.Undo undo) {
            return undo.saved().isEmpty() ? null : undo.saved().get(0).ledger();
        } else if (route instanceof Route.Settle settle) {
            return settle.duty().ledger();
        } else if (route instanceof Route.Result result) {
            return result.ledger();
        } else if (route instanceof Route.Escrowed escrowed) {
            return escrowed.ledger();
        } else if (route instanceof Route.Capture capture) {
            return capture.ledger();
        }
        return null;
    }

    /** The thread that names what a form is about, which may stand in somebody else's record: that of whom one is compared with. */
    public static Optional<EntryId> beside(Route route) {
        return route instanceof Route.Capture capture && of(route).isPresent()
                ? Optional.ofNullable(capture.about())
                : Optional.empty();
    }
}
