package org.throughcare.model.duty;

import java.util.List;
import java.util.Map;
import org.throughcare.model.appointment.WeeklyContacts;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;

/**
 * A planned week that has fewer contacts than the requirement's intensity asks for needs more booked before it is over
 * (DRR-2). The details are the Monday, the contacts booked and those needed.
 */
final class WeeklyContactsRule implements DutyRule {

    static final String NAME = "weekly-contacts-short";

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_RECORD_UNLESS_NOT_NEEDED);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return record.current(Requirement.KIND).stream()
                .flatMap(requirement -> WeeklyContacts.of(record, requirement).stream())
                .filter(week -> week.isShort() && !context.today().isAfter(week.sunday()))
                .map(week -> duty(record, week, context))
                .toList();
    }

    private static Duty duty(Ledger record, WeeklyContacts week, DutyContext context) {
        return new Duty(
                NAME,
                record.id(),
                week.requirement(),
                week.sunday(),
                context.calendar().lastWorkingDayOnOrBefore(week.sunday()),
                context.today().isBefore(week.monday()) ? Duty.Gravity.ROUTINE : Duty.Gravity.SERIOUS,
                context.calendar().confirmedFor(week.sunday()),
                List.of(week.monday().toString(), String.valueOf(week.booked()), String.valueOf(week.needed())));
    }
}
