package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * That a clinician has assessed whether substitute prescribing suits (CTR-5).
 *
 * @param heldOn the local date on which it was held
 * @param clinician who, by name
 * @param role {@code doctor}, {@code nurse}, {@code pharmacist} or another word
 * @param outcome {@link #SUITABLE}, {@link #NOT_SUITABLE} or another word
 * @param conditions what has to be seen to first, or anything else; null when nothing
 */
public record ClinicalAssessment(
        LocalDate heldOn,
        String clinician,
        String role,
        String outcome,
        @Nullable String conditions) implements Body {

    /** Prescribing suits. */
    public static final String SUITABLE = "suitable";
    /** Prescribing does not suit. */
    public static final String NOT_SUITABLE = "not-suitable";

    /** The kind of entry. Where heads disagree prescribing does not suit. */
    public static final Kind<ClinicalAssessment> KIND = new Kind<ClinicalAssessment>(
                    "clinical-assessment",
                    1,
                    Subject.PERSON,
                    ClinicalAssessment::read,
                    ClinicalAssessment::write,
                    ClinicalAssessment::check)
            .cautious("outcome", Comparator.comparing(assessment -> SUITABLE.equals(assessment.outcome())));

    /** The latest one of a record that was held by that day; empty when there is none. */
    public static Optional<Current<ClinicalAssessment>> latestIn(Ledger record, LocalDate by) {
        return record.current(KIND).stream()
                .filter(one -> !one.body().heldOn().isAfter(by))
                .max(Comparator.comparing(one -> one.body().heldOn()));
    }

    /**
     * What stands in the way of a plan that was made final on that day, by the record: prescribing is planned, and no
     * clinician has assessed by then, or the one that is cited is not there, or it says that prescribing does not suit,
     * which is only told. Whatever makes a plan final asks this.
     */
    public static List<Problem> beforeFinal(
            Ledger record, boolean prescribing, @Nullable EntryId cited, LocalDate finalOn) {
        if (!prescribing) {
            return List.of();
        }
        return record.current(KIND).stream()
                .filter(one -> one.id().equals(cited) && !one.body().heldOn().isAfter(finalOn))
                .findFirst()
                .map(found -> NOT_SUITABLE.equals(found.body().outcome())
                        ? List.of(Problem.warning("planFinalOn", "clinician-against"))
                        : List.<Problem>of())
                .orElseGet(() -> List.of(Problem.refusal("planFinalOn", "clinical-assessment-missing")));
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "ClinicalAssessment";
    }

    private static List<Problem> check(ClinicalAssessment assessment, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        RecordedDay.later("heldOn", assessment.heldOn, entry).ifPresent(problems::add);
        return problems;
    }

    private static ClinicalAssessment read(int version, Fields fields) {
        return new ClinicalAssessment(
                fields.date("heldOn"),
                fields.text("clinician"),
                fields.text("role"),
                fields.text("outcome"),
                fields.optText("conditions"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("heldOn", heldOn)
                .put("clinician", clinician)
                .put("role", role)
                .put("outcome", outcome)
                .put("conditions", conditions)
                .build();
    }
}
