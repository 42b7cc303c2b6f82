package org.throughcare.model.duty;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFramework.Counts;

/**
 * An outcome that is open under a requirement's framework has to be decided when the time for evidence is over: so many
 * working days after the absence, as the framework says (DRR-8, ATR-3). Without a requirement nothing has to be decided
 * (NDS-28). The details are the day, the outcome's code and the role that decides.
 */
final class AbsenceDecisionRule implements DutyRule {

    static final String NAME = "absence-decision";

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return record.current(Attendance.KIND).stream()
                .filter(attendance -> attendance.body().requirement() != null)
                .flatMap(attendance -> decision(record, attendance, context))
                .toList();
    }

    private static Stream<Duty> decision(Ledger record, Current<Attendance> current, DutyContext context) {
        Attendance attendance = current.body();
        AttendanceFramework framework = context.frameworks().find(attendance.framework());
        // Nobody here can tell whether an outcome of a framework that is not known here is open.
        if (framework == null || framework.countOf(attendance) != Counts.OPEN) {
            return Stream.empty();
        }
        Deadline deadline = TimeLimit.withinWorkingDays(framework.evidenceWorkingDays())
                .from(attendance.happenedOn(), context.calendar());
        boolean late = context.today().isAfter(deadline.dueOn());
        return Stream.of(Duty.by(
                deadline,
                NAME,
                record.id(),
                current.id(),
                late ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                List.of(attendance.happenedOn().toString(), attendance.outcome(), framework.decider())));
    }
}
