package org.throughcare.mobile.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.Assessor;
import org.throughcare.model.assessment.Conclusions;
import org.throughcare.model.assessment.Section;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.reference.ReferenceData;

/** An assessment as a list of tasks: each section and each other page, with its state in a tag. */
final class AssessmentTasks {

    private final Texts texts;
    private final CodeWords codes;
    private final LedgerId ledger;
    private final Current<Assessment> current;

    AssessmentTasks(Desk desk, LedgerId ledger, Current<Assessment> current) {
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.ledger = ledger;
        this.current = current;
    }

    /** The cards of the page: who and with what, the sections, and what it comes to. */
    List<PersonCard> cards() {
        return List.of(
                new PersonCard(texts.get("assessment.who.heading"), List.of(assessors(), tools()), List.of()),
                new PersonCard(texts.get("assessment.sections"), sections(), List.of()),
                new PersonCard(texts.get("assessment.end"), List.of(conclusions(), completion()), List.of()));
    }

    /** How many sections are settled, of how many. */
    String progress() {
        int all = body().sections().size();
        return texts.get("assessment.progress", all - body().openSections().size(), all);
    }

    private Assessment body() {
        return current.body();
    }

    private PersonCard.Line assessors() {
        String names = body().assessors().values().stream().map(this::named).collect(Collectors.joining("\n"));
        return line(
                AssessorsForm.WHAT,
                texts.get(AssessorsForm.WHAT),
                names,
                body().joint() ? new PersonCard.Mark(texts.get("assessment.joint"), Tone.INFO) : null);
    }

    /** Who it is, where they come from and as what. */
    private String named(Assessor assessor) {
        return Texts.join(
                assessor.name(),
                codes.capital(ReferenceData.ASSESSOR_ORGANISATIONS, assessor.organisation()),
                assessor.role());
    }

    private PersonCard.Line tools() {
        String used = body().tools().values().stream()
                .map(tool -> ToolWords.of(tool, texts))
                .collect(Collectors.joining("\n"));
        return line(
                ToolsForm.WHAT,
                texts.get(ToolsForm.WHAT),
                used.isEmpty() ? texts.get("assessment.tools.none") : used,
                null);
    }

    /** The sections in the order of the list; then those that a newer build's list has, which are told of only. */
    private List<PersonCard.Line> sections() {
        List<PersonCard.Line> lines = new ArrayList<>();
        codes.codes(ReferenceData.ASSESSMENT_SECTIONS).stream()
                .filter(code -> body().sections().containsKey(code.code()))
                .forEach(code -> lines.add(section(code.code(), true)));
        body().sections().keySet().stream()
                .filter(code -> !codes.has(ReferenceData.ASSESSMENT_SECTIONS, code))
                .forEach(code -> lines.add(section(code, false)));
        return lines;
    }

    private PersonCard.Line section(String code, boolean known) {
        Section section = body().sections().getOrDefault(code, Section.NOT_STARTED);
        PersonCard.Mark mark = new PersonCard.Mark(
                texts.get("assessment.status." + Words.of(section.status())), tone(section.status()));
        String under = section.why() == null ? "" : section.why();
        String name = codes.capital(ReferenceData.ASSESSMENT_SECTIONS, code);
        return new PersonCard.Line(name, under, known ? route(SectionForm.WHAT + code) : null, mark);
    }

    private static Tone tone(Section.Status status) {
        return switch (status) {
            case DONE, NOT_APPLICABLE -> Tone.GOOD;
            case IN_PROGRESS -> Tone.WARNING;
            case NOT_STARTED -> Tone.INFO;
        };
    }

    private PersonCard.Line conclusions() {
        Conclusions come = body().conclusions();
        PersonCard.Mark mark = null;
        if (come.planFinal()) {
            mark = new PersonCard.Mark(texts.get("assessment.plan.final"), Tone.GOOD);
        } else if (come.clinicianMissing()) {
            mark = new PersonCard.Mark(texts.get("assessment.clinician.wanted"), Tone.WARNING);
        }
        return line(ConclusionsForm.WHAT, texts.get(ConclusionsForm.WHAT), concluded(come), mark);
    }

    private String concluded(Conclusions come) {
        String line = Texts.join(
                word("assessment.dependence.", come.dependence()), word("assessment.suitability.", come.suitability()));
        return line.isEmpty() ? texts.get("assessment.conclusions.none") : line;
    }

    private @Nullable String word(String prefix, @Nullable String code) {
        return code == null ? null : texts.getOr(prefix + code, code);
    }

    private PersonCard.Line completion() {
        return line(
                CompletingForm.WHAT,
                texts.get(CompletingForm.WHAT),
                body().completedOn() == null ? "" : texts.date(body().completedOn()),
                body().complete()
                        ? new PersonCard.Mark(texts.get("assessment.completed"), Tone.GOOD)
                        : new PersonCard.Mark(texts.get("assessment.open"), Tone.INFO));
    }

    private PersonCard.Line line(String what, String strong, String under, PersonCard.@Nullable Mark mark) {
        return new PersonCard.Line(strong, under, route(what), mark);
    }

    private Route route(String what) {
        return new Route.Capture(what, ledger, null, current.id());
    }
}
