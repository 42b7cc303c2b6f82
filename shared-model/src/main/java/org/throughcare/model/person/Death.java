package org.throughcare.model.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * That the person has died: from this entry on no reminder goes out and nothing is due (PRS-24).
 *
 * @param diedAt when, in UTC, as far as it is known
 * @param knownFrom who or what the service knows it from; null when not said
 */
public record Death(Instant diedAt, @Nullable String knownFrom) implements Body {

    /** The kind of entry. Where heads disagree the earlier moment counts, so that nothing after it counts against anyone. */
    public static final Kind<Death> KIND = new Kind<Death>(
                    "death", 1, Subject.PERSON, Death::read, Death::write, Death::check)
            .cautious("diedAt", Comparator.comparing(Death::diedAt));

    /** Whether a death is recorded in the ledger, even one that only a newer build can read. */
    public static boolean recordedIn(Ledger ledger) {
        return !ledger.threads(KIND).isEmpty();
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Death";
    }

    private static List<Problem> check(Death death, Entry entry) {
        return death.diedAt.isAfter(entry.recordedAt())
                ? List.of(Problem.refusal("diedAt", "in-the-future"))
                : List.of();
    }

    private static Death read(int version, Fields fields) {
        return new Death(fields.instant("diedAt"), fields.optText("knownFrom"));
    }

    private Json.Obj write() {
        return Json.obj().putText("diedAt", diedAt).put("knownFrom", knownFrom).build();
    }
}
