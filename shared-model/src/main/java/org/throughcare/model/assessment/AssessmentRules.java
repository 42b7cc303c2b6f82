package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of an assessment. What is asked for is asked for at its completion: until then it may be left open. */
final class AssessmentRules {

    private AssessmentRules() {}

    static List<Problem> check(Assessment assessment, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(notApplicableWithoutReason(assessment));
        problems.addAll(inTheFuture(assessment, entry));
        LocalDate completedOn = assessment.completedOn();
        if (completedOn != null) {
            problems.addAll(completed(assessment, completedOn));
        }
        if (assessment.conclusions().planFinalOn() != null
                && assessment.conclusions().clinicianMissing()) {
            problems.add(Problem.refusal("planFinalOn", "clinical-assessment-missing"));
        }
        return problems;
    }

    private static List<Problem> notApplicableWithoutReason(Assessment assessment) {
        return assessment.sections().entrySet().stream()
                .filter(section -> section.getValue().status() == Section.Status.NOT_APPLICABLE
                        && section.getValue().why() == null)
                .map(section -> Problem.refusal(AssessmentForm.SECTION + section.getKey(), "why-not-applicable"))
                .toList();
    }

    private static List<Problem> inTheFuture(Assessment assessment, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        RecordedDay.later("heldOn", assessment.heldOn(), entry).ifPresent(problems::add);
        RecordedDay.later("completedOn", assessment.completedOn(), entry).ifPresent(problems::add);
        RecordedDay.later("planFinalOn", assessment.conclusions().planFinalOn(), entry)
                .ifPresent(problems::add);
        assessment.mentalHealth().sources().stream()
                .flatMap(MentalHealth.Source::days)
                .flatMap(day -> RecordedDay.later("sources", day, entry).stream())
                .findFirst()
                .ifPresent(problems::add);
        return problems;
    }

    private static List<Problem> completed(Assessment assessment, LocalDate on) {
        List<Problem> problems = new ArrayList<>();
        if (on.isBefore(assessment.heldOn())) {
            problems.add(Problem.refusal("completedOn", "before-held"));
        }
        List<String> open = assessment.openSections();
        if (!open.isEmpty()) {
            problems.add(Problem.refusal("completedOn", "sections-open", open.toArray(String[]::new)));
        }
        if (assessment.assessors().isEmpty()) {
            problems.add(Problem.refusal("assessors", "required"));
        }
        required("dependence", assessment.conclusions().dependence(), problems);
        required("suitability", assessment.conclusions().suitability(), problems);
        required("dualDiagnosis", assessment.mentalHealth().dualDiagnosis(), problems);
        noSource(assessment.mentalHealth()).ifPresent(problems::add);
        freshToolNeeded(assessment, on).ifPresent(problems::add);
        return problems;
    }

    private static void required(String field, @Nullable String value, List<Problem> problems) {
        if (value == null) {
            problems.add(Problem.refusal(field, "required"));
        }
    }

    /** CTR-6: where a second illness is suspected or known, somebody was asked or it is said why nobody was. */
    private static Optional<Problem> noSource(MentalHealth mentalHealth) {
        return mentalHealth.asksWhyNobody() && mentalHealth.noSourceWhy() == null
                ? Optional.of(Problem.refusal("noSourceWhy", "why-no-source"))
                : Optional.empty();
    }

    /** CTR-26: an ATR assessment rests on a validated alcohol tool of the last 90 days; the details are the last one. */
    private static Optional<Problem> freshToolNeeded(Assessment assessment, LocalDate completedOn) {
        if (!assessment.purpose().equals(Assessment.ATR)
                || assessment.tools().values().stream()
                        .anyMatch(tool -> ValidatedTools.supportsAtr(tool, completedOn))) {
            return Optional.empty();
        }
        Stream<LocalDate> days = assessment.tools().values().stream()
                .filter(ValidatedTools::isForAlcohol)
                .map(ToolScore::on)
                .filter(on -> !on.isAfter(completedOn));
        return Optional.of(days.max(Comparator.naturalOrder())
                .map(last -> Problem.refusal(
                        "tools",
                        "fresh-tool-needed",
                        Objects.toString(last),
                        Long.toString(ChronoUnit.DAYS.between(last, completedOn))))
                .orElseGet(() -> Problem.refusal("tools", "alcohol-tool-needed")));
    }
}
