package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;

/**
 * What has to be done before a requirement's case is closed, and what of it is (CTR-22): the same on every screen that
 * shows it, and asked again when the case is closed.
 *
 * @param items what there is to do, in the order in which it is done
 */
public record ClosingChecklist(List<Item> items) {

    /** What a final review is called. */
    public static final String FINAL_REVIEW = "final-review";
    /** What the score at the end is called. */
    public static final String END_TOOL = "end-tool";
    /** What a need that is left is called. */
    public static final String NEED = "need";
    /** What the way it ended is called. */
    public static final String END_REASON = "end-reason";

    /**
     * One thing to do.
     *
     * @param code what it is
     * @param about the code of the need; empty for everything else
     * @param done whether it is done
     */
    public record Item(String code, String about, boolean done) {

        private Problem problem() {
            return switch (code) {
                case FINAL_REVIEW -> Problem.refusal("finalReview", "final-review-missing");
                case END_TOOL -> Problem.refusal("endTool", "end-tool-missing");
                case NEED -> Problem.refusal(CompletionForm.NEED + about, "no-referral", about);
                default -> Problem.refusal("endReason", "required");
            };
        }
    }

    /** Copies the items. */
    public ClosingChecklist {
        items = List.copyOf(items);
    }

    /** The checklist of a case that is to be closed on that day, by its record. */
    public static ClosingChecklist of(Ledger record, Completion completion, LocalDate on) {
        List<Item> items = new ArrayList<>();
        if (CompletionRules.lookedBackAt(completion)) {
            items.add(new Item(FINAL_REVIEW, "", reviewed(record, completion)));
            items.add(new Item(END_TOOL, "", completion.endTool() != null || completion.noEndToolWhy() != null));
        }
        if (!Completion.DIED.equals(completion.endReason())) {
            completion
                    .needs()
                    .keySet()
                    .forEach(need ->
                            items.add(new Item(NEED, need, OnwardReferral.standingFor(record, need, on) != null)));
        }
        items.add(new Item(END_REASON, "", completion.endReason() != null));
        return new ClosingChecklist(items);
    }

    /** Whether everything is done. */
    public boolean done() {
        return items.stream().allMatch(Item::done);
    }

    /** What stands in the way of closing by the record: cited or not, a thing has to be there. */
    public List<Problem> problems() {
        return items.stream().filter(item -> !item.done()).map(Item::problem).toList();
    }

    private static boolean reviewed(Ledger record, Completion completion) {
        return FinalReview.completedFor(record, completion.requirement()).isPresent();
    }
}
