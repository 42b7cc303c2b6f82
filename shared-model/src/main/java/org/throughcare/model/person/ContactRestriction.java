package org.throughcare.model.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * That messages could put the person or others at risk, so that none goes to a phone (USR-3).
 *
 * @param reason the code of why, such as {@code restricted-case} or {@code no-safe-contact}
 * @param from the first day, by the local date
 * @param until the last day; null while no end is known
 */
public record ContactRestriction(
        String reason, LocalDate from, @Nullable LocalDate until) implements Body {

    /** The kind of entry. Where heads disagree it holds from the earlier day, and until the later or without an end. */
    public static final Kind<ContactRestriction> KIND = new Kind<ContactRestriction>(
                    "contact-restriction",
                    1,
                    Subject.PERSON,
                    ContactRestriction::read,
                    ContactRestriction::write,
                    ContactRestriction::check)
            .cautious("from", Comparator.comparing(ContactRestriction::from))
            .cautious(
                    "until",
                    Comparator.comparing(ContactRestriction::until, Comparator.nullsFirst(Comparator.reverseOrder())));

    /** Whether it holds on that day: from its first to its last, both included. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "ContactRestriction";
    }

    private static List<Problem> check(ContactRestriction restriction, Entry entry) {
        return restriction.until != null && restriction.until.isBefore(restriction.from)
                ? List.of(Problem.refusal("until", "before-from"))
                : List.of();
    }

    private static ContactRestriction read(int version, Fields fields) {
        return new ContactRestriction(fields.text("reason"), fields.date("from"), fields.optDate("until"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("reason", reason)
                .putText("from", from)
                .putText("until", until)
                .build();
    }
}
