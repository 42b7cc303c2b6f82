package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Person;
import org.throughcare.model.reception.FirstDays;
import org.throughcare.model.reception.FirstDaysReview;
import org.throughcare.model.transfer.Transfer;

/**
 * The first 28 days in custody (NDS-7): somebody meets the person before a week without a contact is full, the days are
 * looked back upon on the last of them (once as many days again have gone by there is nothing left to look back upon for
 * the start), and a prison that takes the person over meanwhile is told to meet them. The details
 * are the day they are in and the last of them; of a contact, the day of the one before.
 */
final class FirstDaysRule implements DutyRule {

    static final String TO_REVIEW = "first-days-review";
    static final String TO_MEET = "first-days-contact";
    static final String TO_TAKE_ON = "first-days-transfer";

    @Override
    public Map<String, Settling> names() {
        return Map.of(
                TO_REVIEW,
                Settling.BY_RECORD,
                TO_MEET,
                Settling.BY_RECORD_UNLESS_NOT_NEEDED,
                TO_TAKE_ON,
                Settling.BY_RECORD_UNLESS_NOT_NEEDED);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        Optional<FirstDays> found =
                FirstDays.of(record, context.reference(), context.calendar().zone(), context.today());
        if (found.isEmpty() || isReviewed(record, found.get())) {
            return List.of();
        }
        FirstDays days = found.get();
        if (context.today().isAfter(days.last().plusDays(FirstDays.DAYS))) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        duties.add(toReview(days, record, context));
        LocalDate meetBy = days.lastMet().plusDays(FirstDays.GAP);
        if (days.holds(context.today()) && days.holds(meetBy)) {
            duties.add(toMeet(meetBy, days, record, context));
        }
        if (days.holds(context.today())) {
            record.current(Transfer.KIND).forEach(transfer -> toTakeOn(transfer, days, record, context, duties));
        }
        return duties;
    }

    private static boolean isReviewed(Ledger record, FirstDays days) {
        return record.current(FirstDaysReview.KIND).stream()
                .anyMatch(review -> !review.body().heldOn().isBefore(days.reception()));
    }

    private static Duty toReview(FirstDays days, Ledger record, DutyContext context) {
        return Duty.by(
                TimeLimit.withinDays(FirstDays.DAYS).from(days.reception(), context.calendar()),
                TO_REVIEW,
                record.id(),
                days.because(),
                context.today().isAfter(days.last()) ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE,
                where(days, context));
    }

    private static Duty toMeet(LocalDate by, FirstDays days, Ledger record, DutyContext context) {
        return Duty.by(
                TimeLimit.withinDays(FirstDays.GAP).from(days.lastMet(), context.calendar()),
                TO_MEET,
                record.id(),
                days.because(),
                context.today().isBefore(by) ? Duty.Gravity.ROUTINE : Duty.Gravity.SERIOUS,
                List.of(days.lastMet().toString()));
    }

    /** It is the receiving team's from the offer on until it has met the person. */
    private static void toTakeOn(
            Current<Transfer> transfer, FirstDays days, Ledger record, DutyContext context, List<Duty> duties) {
        Transfer body = transfer.body();
        LocalDate said = context.calendar().dateOf(transfer.latest().recordedAt());
        LocalDate on = body.movesOn() == null ? said : body.movesOn();
        boolean going = body.stage() == Transfer.Stage.OFFERED || body.stage() == Transfer.Stage.ACCEPTED;
        boolean toPrison = body.setting() == null || Person.PRISON.equals(body.setting());
        if (going && toPrison && days.holds(on) && days.lastMet().isBefore(on)) {
            duties.add(Duty.on(on, TO_TAKE_ON, record.id(), transfer.id(), Duty.Gravity.SERIOUS, where(days, context))
                    .of(body.to()));
        }
    }

    private static List<String> where(FirstDays days, DutyContext context) {
        return List.of(String.valueOf(days.day(context.today())), days.last().toString());
    }
}
