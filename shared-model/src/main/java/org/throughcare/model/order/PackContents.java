package org.throughcare.model.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.screening.Screening;

/**
 * A pre-sentence pack with what the record holds for it, and what is missing (CTR-3, CTR-28).
 *
 * @param pack what was written for it
 * @param conditions the last check of the conditions of such a requirement; null when there is none
 * @param scores the last screening of each instrument that has a total
 * @param gp what was found last about a GP; null when nobody asked
 */
public record PackContents(
        PreSentencePack pack,
        @Nullable ConditionCheck conditions,
        List<Screening> scores,
        @Nullable GpRegistration gp) {

    /** Something that a pack needs and that is not there yet. */
    public enum Missing {
        /** Nobody looked into the conditions, or concluded anything from them. */
        CONDITIONS("conclusion"),
        /** There is no score of an alcohol screening for an ATR. */
        SCORE("conclusion"),
        /** Nobody wrote which ways out of court were considered. */
        OPTIONS("options"),
        /** The person has not agreed. */
        CONSENT("consentOn"),
        /** Nobody is named who did the assessment. */
        ASSESSOR("assessors"),
        /** No provider has agreed to a place. */
        PLACEMENT("provider"),
        /** Nobody knows when treatment will start. */
        START_DATE("startDate"),
        /** The day of the report is not known. */
        REPORT_DATE("reportDate"),
        /** Nobody asked whether the person is registered with a GP, for an MHTR. */
        GP("status"),
        /** The person is not registered with a GP, for an MHTR. */
        GP_NOT_REGISTERED("status");

        private final String field;

        Missing(String field) {
            this.field = field;
        }

        /** The code that screens turn into words. */
        public String code() {
            return Words.of(this);
        }
    }

    /** Copies the scores. */
    public PackContents {
        scores = List.copyOf(scores);
    }

    /** What that record holds for a pack. */
    public static PackContents of(PreSentencePack pack, Ledger record) {
        return new PackContents(
                pack,
                conditions(record, pack.type()).map(Current::body).orElse(null),
                scores(record),
                GpRegistration.last(record).map(Current::body).orElse(null));
    }

    /** What is missing, in the order in which a court reads it; a pack with nothing missing may become final. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        add(
                missing,
                Missing.CONDITIONS,
                conditions == null || conditions.conclusion().equals(ConditionCheck.UNDECIDED));
        add(
                missing,
                Missing.SCORE,
                pack.type().equals(Requirement.ATR) && alcohol().isEmpty());
        add(missing, Missing.OPTIONS, pack.options() == null);
        add(missing, Missing.CONSENT, pack.consentOn() == null);
        add(missing, Missing.ASSESSOR, pack.assessors().isEmpty());
        add(missing, Missing.PLACEMENT, !pack.placement().isAgreed());
        add(missing, Missing.START_DATE, pack.startDate() == null);
        add(missing, Missing.REPORT_DATE, pack.reportDate() == null);
        boolean mhtr = pack.type().equals(Requirement.MHTR);
        add(missing, Missing.GP, mhtr && gp == null);
        add(missing, Missing.GP_NOT_REGISTERED, mhtr && gp != null && !gp.registered());
        return missing;
    }

    /**
     * What is to be said of saving the pack as it is: nothing of a draft; whatever is missing refuses a final one, but for
     * the start date, of which the pack's own rules speak. A final pack also needs the conclusion that the requirement is
     * suitable.
     */
    public List<Problem> check() {
        if (!pack.isFinal()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        for (Missing one : missing()) {
            if (one != Missing.START_DATE) {
                problems.add(Problem.refusal(one.field, "pack-missing", one.code()));
            }
        }
        if (conditions != null && conditions.conclusion().equals(ConditionCheck.NOT_SUITABLE)) {
            problems.add(Problem.warning("status", "pack-not-suitable"));
        }
        return problems;
    }

    private static void add(List<Missing> missing, Missing one, boolean isMissing) {
        if (isMissing) {
            missing.add(one);
        }
    }

    private List<Screening> alcohol() {
        return scores.stream()
                .filter(one -> one.instrument().startsWith("AUDIT"))
                .toList();
    }

    private static Optional<Current<ConditionCheck>> conditions(Ledger record, String type) {
        return record.current(ConditionCheck.KIND).stream()
                .filter(one -> one.body().type().equals(type))
                .max(Comparator.comparing(Current::id));
    }

    private static List<Screening> scores(Ledger record) {
        List<Screening> last = new ArrayList<>();
        record.current(Screening.KIND).stream()
                .map(Current::body)
                .filter(one -> one.total() != null)
                .sorted(Comparator.comparing(Screening::happenedAt).reversed())
                .filter(one ->
                        last.stream().noneMatch(other -> other.instrument().equals(one.instrument())))
                .forEach(last::add);
        return last;
    }
}
