package org.throughcare.mobile.assessment;

import static org.throughcare.mobile.look.Texts.join;

import java.util.List;
import java.util.stream.Collectors;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.model.assessment.ClinicalAssessment;
import org.throughcare.model.assessment.ClosingChecklist;
import org.throughcare.model.assessment.Completion;
import org.throughcare.model.reference.ReferenceData;

/** The words for what closing asks for and what stands beside it. */
final class ClosingWords {

    private ClosingWords() {}

    /** A clinical assessment in a line. */
    static String clinical(ClinicalAssessment body, Texts texts) {
        return join(
                texts.getOr("clinical-assessment.outcome." + body.outcome(), body.outcome()),
                body.clinician(),
                texts.date(body.heldOn()));
    }

    /** The checklist in lines of text, each with whether it is done. */
    static String checklist(ClosingChecklist list, CodeWords codes) {
        return list.items().stream()
                .map(item -> name(item, codes) + ": " + state(item, codes.texts()))
                .collect(Collectors.joining("\n"));
    }

    /** The checklist as lines of a card, each with its state in a tag. */
    static List<PersonCard.Line> lines(ClosingChecklist list, CodeWords codes) {
        return list.items().stream()
                .map(item -> new PersonCard.Line(
                        name(item, codes),
                        "",
                        null,
                        new PersonCard.Mark(state(item, codes.texts()), item.done() ? Tone.GOOD : Tone.WARNING)))
                .toList();
    }

    /** How a closing ended, in a line; that it is prepared while it has not. */
    static String line(Completion completion, CodeWords codes) {
        Texts texts = codes.texts();
        if (completion.endedOn() == null) {
            return texts.get("completion.prepared");
        }
        String change = ToolWords.between(completion.startTool(), completion.endTool())
                .map(both -> ToolWords.change(both, texts))
                .orElse(null);
        return join(
                codes.capital(ReferenceData.EPISODE_ENDS, completion.endReason()),
                texts.date(completion.endedOn()),
                change);
    }

    private static String name(ClosingChecklist.Item item, CodeWords codes) {
        return item.about().isEmpty()
                ? codes.texts().get("checklist." + item.code())
                : codes.texts().get("checklist." + item.code(), codes.name(ReferenceData.ONGOING_NEEDS, item.about()));
    }

    private static String state(ClosingChecklist.Item item, Texts texts) {
        return texts.get(item.done() ? "checklist.done" : "checklist.open");
    }
}
