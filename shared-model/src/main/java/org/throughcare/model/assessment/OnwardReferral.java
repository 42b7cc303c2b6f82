package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * That a person was referred on, so that a need goes on being met (CTR-22).
 *
 * @param agency to whom, by name
 * @param need the code of the need; may be one that this build's list does not have
 * @param requirement the thread of the requirement that it follows; null when none
 * @param referredOn the local date of the referral
 * @param consentOn the local date on which the person agreed to it; null when they did not
 * @param outcome {@link #ACCEPTED}, {@link #DECLINED}, {@link #PERSON_DECLINED} or another word; null while open
 * @param outcomeOn the local date of the outcome; null while open
 * @param note what else there is to know; null when nothing
 */
public record OnwardReferral(
        String agency,
        String need,
        @Nullable EntryId requirement,
        LocalDate referredOn,
        @Nullable LocalDate consentOn,
        @Nullable String outcome,
        @Nullable LocalDate outcomeOn,
        @Nullable String note)
        implements Body {

    /** The agency takes the person. */
    public static final String ACCEPTED = "accepted";
    /** The agency does not. */
    public static final String DECLINED = "declined";
    /** The person does not want it any more. */
    public static final String PERSON_DECLINED = "person-declined";

    /** The kind of entry. Where heads disagree it is not accepted yet, and was made on the later day. */
    public static final Kind<OnwardReferral> KIND = new Kind<OnwardReferral>(
                    "onward-referral",
                    1,
                    Subject.PERSON,
                    OnwardReferral::read,
                    OnwardReferral::write,
                    OnwardReferral::check)
            .cautious("outcome", Comparator.comparing(referral -> ACCEPTED.equals(referral.outcome())))
            .cautious(
                    "referredOn",
                    Comparator.comparing(OnwardReferral::referredOn).reversed())
            .beside("outcome", "outcomeOn");

    /** Whether it meets a need: the agency has not turned it down. */
    public boolean stands() {
        return !DECLINED.equals(outcome);
    }

    /** The latest referral of a record for that need that stands and was made by that day; null when there is none. */
    public static @Nullable Current<OnwardReferral> standingFor(Ledger record, String need, LocalDate by) {
        return record.current(KIND).stream()
                .filter(one -> one.body().need().equals(need) && one.body().stands())
                .filter(one -> !one.body().referredOn().isAfter(by))
                .max(Comparator.comparing(one -> one.body().referredOn()))
                .orElse(null);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "OnwardReferral";
    }

    private static List<Problem> check(OnwardReferral referral, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        RecordedDay.later("referredOn", referral.referredOn, entry).ifPresent(problems::add);
        RecordedDay.later("consentOn", referral.consentOn, entry).ifPresent(problems::add);
        RecordedDay.later("outcomeOn", referral.outcomeOn, entry).ifPresent(problems::add);
        if (referral.consentOn == null) {
            problems.add(Problem.warning("consentOn", "no-consent"));
        }
        if (referral.outcome != null && referral.outcomeOn == null) {
            problems.add(Problem.refusal("outcomeOn", "required"));
        }
        if (referral.outcomeOn != null && referral.outcomeOn.isBefore(referral.referredOn)) {
            problems.add(Problem.refusal("outcomeOn", "before-referral"));
        }
        return problems;
    }

    private static OnwardReferral read(int version, Fields fields) {
        return new OnwardReferral(
                fields.text("agency"),
                fields.text("need"),
                fields.optParsed("requirement", EntryId::parse, "not-an-id"),
                fields.date("referredOn"),
                fields.optDate("consentOn"),
                fields.optText("outcome"),
                fields.optDate("outcomeOn"),
                fields.optText("note"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("agency", agency)
                .put("need", need)
                .putText("requirement", requirement)
                .putText("referredOn", referredOn)
                .putText("consentOn", consentOn)
                .put("outcome", outcome)
                .putText("outcomeOn", outcomeOn)
                .put("note", note)
                .build();
    }
}
