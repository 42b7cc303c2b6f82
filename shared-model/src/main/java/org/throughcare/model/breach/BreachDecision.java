package org.throughcare.model.breach;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * What was decided about a referral; only an offender manager decides (DRR-B7, CTR-17).
 *
 * @param referral the thread of the referral
 * @param decision what was decided: {@code breach}, {@code no-action}, {@code warning} or another word
 * @param decidedOn when, by the local date
 * @param decider the name of who decided
 * @param decidedAs the role in which they did: {@link #OFFENDER_MANAGER}
 * @param reason why
 */
public record BreachDecision(
        EntryId referral, String decision, LocalDate decidedOn, String decider, String decidedAs, String reason)
        implements Body {

    /** The one role that decides. */
    public static final String OFFENDER_MANAGER = "offender-manager";

    /** The zone by whose dates it is decided: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry; no other role records one. */
    public static final Kind<BreachDecision> KIND = new Kind<BreachDecision>(
                    "breach-decision",
                    1,
                    Subject.PERSON,
                    BreachDecision::read,
                    BreachDecision::write,
                    BreachDecision::check)
            .onlyBy(OFFENDER_MANAGER);

    /** What was decided about the referral of that thread; empty while nothing was. */
    public static Optional<Current<BreachDecision>> of(Ledger record, EntryId referral) {
        return record.current(KIND).stream()
                .filter(one -> one.body().referral().equals(referral))
                .findFirst();
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "BreachDecision";
    }

    private static List<Problem> check(BreachDecision decision, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (decision.decidedOn.isAfter(LocalDate.ofInstant(entry.recordedAt(), ZONE))) {
            problems.add(Problem.refusal("decidedOn", "in-the-future"));
        }
        if (!decision.decidedAs.equals(OFFENDER_MANAGER)) {
            problems.add(Problem.refusal("decidedAs", "not-the-decider"));
        }
        return problems;
    }

    private static BreachDecision read(int version, Fields fields) {
        return new BreachDecision(
                fields.parsed("referral", EntryId::parse, "not-an-id"),
                fields.text("decision"),
                fields.date("decidedOn"),
                fields.text("decider"),
                fields.text("decidedAs"),
                fields.text("reason"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("referral", referral)
                .put("decision", decision)
                .putText("decidedOn", decidedOn)
                .put("decider", decider)
                .put("decidedAs", decidedAs)
                .put("reason", reason)
                .build();
    }
}
