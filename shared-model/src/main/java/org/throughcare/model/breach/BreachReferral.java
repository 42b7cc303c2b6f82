package org.throughcare.model.breach;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * What a provider tells the offender manager about failures to comply (DRR-B7, CTR-17); it starts no breach, and what
 * follows from it others decide.
 *
 * @param requirement the thread of the requirement
 * @param referredOn when, by the local date
 * @param absences the threads of the attendances that are cited; one at least
 * @param view how the provider sees engagement and what it suggests
 */
public record BreachReferral(EntryId requirement, LocalDate referredOn, List<EntryId> absences, String view)
        implements Body {

    /** The zone by whose dates it is made: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry. Where heads disagree it was made on the earlier day. */
    public static final Kind<BreachReferral> KIND = new Kind<BreachReferral>(
                    "breach-referral",
                    1,
                    Subject.PERSON,
                    BreachReferral::read,
                    BreachReferral::write,
                    BreachReferral::check)
            .cautious("referredOn", Comparator.comparing(BreachReferral::referredOn));

    /** Copies the absences. */
    public BreachReferral {
        absences = List.copyOf(absences);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "BreachReferral";
    }

    private static List<Problem> check(BreachReferral referral, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (referral.referredOn.isAfter(LocalDate.ofInstant(entry.recordedAt(), ZONE))) {
            problems.add(Problem.refusal("referredOn", "in-the-future"));
        }
        if (referral.absences.isEmpty()) {
            problems.add(Problem.refusal("absences", "required"));
        }
        return problems;
    }

    private static BreachReferral read(int version, Fields fields) {
        return new BreachReferral(
                fields.parsed("requirement", EntryId::parse, "not-an-id"),
                fields.date("referredOn"),
                fields.texts("absences").stream().map(EntryId::parse).toList(),
                fields.text("view"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("requirement", requirement)
                .putText("referredOn", referredOn)
                .putAll("absences", absences, absence -> Json.of(absence.toString()))
                .put("view", view)
                .build();
    }
}
