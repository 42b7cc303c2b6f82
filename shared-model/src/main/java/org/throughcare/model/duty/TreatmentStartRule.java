package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.treatment.StartRules;
import org.throughcare.model.treatment.TreatmentStart;
import org.throughcare.model.treatment.TreatmentStart.Status;
import org.throughcare.model.treatment.TreatmentStart.Told;

/**
 * Treatment starts by the last day that the requirement allows and by the day that the court was told, and a start that was
 * late has a recorded reason (DRR-1, ATR-1, CTR-7, CTR-8). A recorded reason also answers for a start that was later than
 * the court was told. The details are the type of the requirement, and then the days in question.
 */
final class TreatmentStartRule implements DutyRule {

    static final String START = "treatment-start";
    static final String TOLD = "treatment-start-told";
    static final String LATER = "later-than-court-was-told";
    static final String REASON = "late-start-reason";

    @Override
    public Map<String, Settling> names() {
        return Map.of(
                START,
                Settling.BY_RECORD,
                TOLD,
                Settling.BY_RECORD_UNLESS_NOT_NEEDED,
                LATER,
                Settling.BY_RECORD,
                REASON,
                Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        StartRules rules = new StartRules(context.calendar(), context.reference(), context.frameworks());
        List<Duty> duties = new ArrayList<>();
        for (TreatmentStart start : TreatmentStart.in(record, context.today(), rules)) {
            boolean canStart = start.session() == null && !start.isOver(context.today());
            if (canStart) {
                duties.add(toStart(record, start));
            }
            if (canStart || start.session() != null) {
                told(record, start).ifPresent(duties::add);
            }
            if (start.reasonMissing()) {
                duties.add(reason(record, start));
            }
        }
        return duties;
    }

    private static Duty toStart(Ledger record, TreatmentStart start) {
        return Duty.by(
                start.deadline(),
                START,
                record.id(),
                start.requirement().id(),
                start.status() == Status.OVERDUE ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                List.of(type(start), start.sentencedOn().toString()));
    }

    private static Optional<Duty> told(Ledger record, TreatmentStart start) {
        boolean later = start.told() == Told.LATER && start.reason() == null;
        return later || start.told() == Told.WAITING
                ? Optional.ofNullable(start.toldOn())
                        .map(day -> Duty.on(
                                day,
                                later ? LATER : TOLD,
                                record.id(),
                                start.requirement().id(),
                                later ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                                List.of(type(start), day.toString())))
                : Optional.empty();
    }

    private static Duty reason(Ledger record, TreatmentStart start) {
        TreatmentStart.Session session = start.session();
        LocalDate on = session == null ? start.deadline().dueOn() : session.on();
        return Duty.on(
                on,
                REASON,
                record.id(),
                start.requirement().id(),
                Duty.Gravity.SERIOUS,
                List.of(type(start), start.deadline().dueOn().toString(), on.toString()));
    }

    private static String type(TreatmentStart start) {
        return start.requirement().body().type();
    }
}
