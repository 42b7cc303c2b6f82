package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reception.ReceptionScreen;

/**
 * What a reception screen asks for (NDS-6): healthcare is told on the same day of what it flags, and by the next working
 * day somebody asks the prescriber whether what the person said is prescribed. What is flagged is for clinicians and stands
 * in no detail; the detail of the other is the prescriber.
 */
final class ReceptionRule implements DutyRule {

    static final String TO_TELL_HEALTHCARE = "tell-healthcare";
    static final String TO_ASK_PRESCRIBER = "contact-prescriber";

    private static final TimeLimit NEXT_WORKING_DAY = TimeLimit.withinWorkingDays(1);

    @Override
    public Map<String, Settling> names() {
        return Map.of(TO_TELL_HEALTHCARE, Settling.BY_RECORD, TO_ASK_PRESCRIBER, Settling.BY_RECORD_UNLESS_NOT_NEEDED);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        List<Duty> duties = new ArrayList<>();
        for (Current<ReceptionScreen> screen : record.current(ReceptionScreen.KIND)) {
            LocalDate on = screen.body().screenedAt().toLocalDate();
            if (screen.body().isUrgent()) {
                duties.add(Duty.on(on, TO_TELL_HEALTHCARE, record.id(), screen.id(), Duty.Gravity.GRAVE, List.of()));
            }
            String prescriber = screen.body().toAsk();
            if (prescriber != null) {
                Deadline deadline = NEXT_WORKING_DAY.from(on, context.calendar());
                boolean late = context.today().isAfter(deadline.dueOn());
                duties.add(Duty.by(
                        deadline,
                        TO_ASK_PRESCRIBER,
                        record.id(),
                        screen.id(),
                        late ? Duty.Gravity.GRAVE : Duty.Gravity.SERIOUS,
                        List.of(prescriber)));
            }
        }
        return duties;
    }
}
