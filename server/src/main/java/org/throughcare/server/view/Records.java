package org.throughcare.server.view;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Grants;
import org.throughcare.server.door.Refusal;

/** Opens people's records to those who may read them. */
@Singleton
public class Records {

    private final Grants grants;

    /** On the grants as they are now. */
    public Records(Grants grants) {
        this.grants = grants;
    }

    /**
     * The person's ledger that a route names; throws {@link Refusal}, the same one whether there is no such record or
     * the caller may not read it.
     */
    public LedgerId open(Caller caller, String ledger) {
        LedgerId id = parse(ledger);
        if (id.subject() != Subject.PERSON || !grants.mayRead(caller.worker(), id)) {
            throw Refusal.ofField(
                    HttpStatus.NOT_FOUND, "ledger", "unknown", "There is no such record on your caseload.");
        }
        return id;
    }

    private static LedgerId parse(String text) {
        try {
            return LedgerId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.ofField(
                    HttpStatus.BAD_REQUEST, "ledger", "not-a-ledger", "The ledger needs the form person:UUID.");
        }
    }
}
