package org.throughcare.model.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * Where the person stands in law from a day on.
 *
 * @param status the code, such as {@code remand} or {@code licence}; may be a word that this build does not know
 * @param from the first day, by the local date
 * @param establishment the prison; null when there is none
 */
public record LegalStatus(
        String status, LocalDate from, @Nullable String establishment) implements Body {

    private static final String UNLAWFULLY_AT_LARGE = "unlawfully-at-large";
    private static final Set<String> IN_CUSTODY =
            Set.of("remand", "convicted-unsentenced", "sentenced", "recalled", "immigration", "civil");
    private static final Set<String> AT_LARGE = Set.of(
            "licence",
            "post-sentence-supervision",
            "community-order",
            "suspended-sentence-order",
            "bail",
            "conditional-caution",
            "voluntary");

    /**
     * The kind of entry. Where heads disagree the person is in custody rather than at large without leave, and that rather
     * than out: a message to a phone that others hold can't be taken back, one that was not sent can be made good. So
     * custody counts from the earlier day and everything else from the later.
     */
    public static final Kind<LegalStatus> KIND = new Kind<LegalStatus>(
                    "legal-status",
                    1,
                    Subject.PERSON,
                    LegalStatus::read,
                    LegalStatus::write,
                    (status, entry) -> List.of())
            .cautious("status", Comparator.comparing(LegalStatus::reach))
            .cautious("from", Comparator.comparing(LegalStatus::reach).thenComparing(LegalStatus::sooner))
            .cautious("establishment", Comparator.comparing(LegalStatus::reach));

    /** Whether the person is held somewhere. For a status that this build does not know, an establishment tells. */
    public boolean inCustody() {
        return IN_CUSTODY.contains(status) || (establishment != null && !AT_LARGE.contains(status));
    }

    /** Whether the person keeps away from where they should be. */
    public boolean unlawfullyAtLarge() {
        return status.equals(UNLAWFULLY_AT_LARGE);
    }

    /** How freely the person can be reached: the less, the smaller. */
    private int reach() {
        if (inCustody()) {
            return 0;
        }
        return unlawfullyAtLarge() ? 1 : 2;
    }

    /** Small for the first day that is the more cautious one among days of the same reach. */
    private long sooner() {
        return inCustody() ? from.toEpochDay() : -from.toEpochDay();
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "LegalStatus";
    }

    private static LegalStatus read(int version, Fields fields) {
        return new LegalStatus(fields.text("status"), fields.date("from"), fields.optText("establishment"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("status", status)
                .putText("from", from)
                .put("establishment", establishment)
                .build();
    }
}
