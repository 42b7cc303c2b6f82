package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.transfer.Transfer;

/**
 * An offered transfer waits for the receiving team to take over or to decline, by the second working day after the offer;
 * when that has passed the sending team, which still has the person, is told so too. The details are the other team's id
 * and the day of the offer.
 */
final class TransferRule implements DutyRule {

    static final String TO_ANSWER = "transfer-to-acknowledge";
    static final String NOT_ANSWERED = "transfer-not-acknowledged";

    private static final TimeLimit TO_THINK = TimeLimit.withinWorkingDays(2);

    @Override
    public Map<String, Settling> names() {
        return Map.of(TO_ANSWER, Settling.BY_RECORD, NOT_ANSWERED, Settling.BY_PERSON);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        List<Duty> duties = new ArrayList<>();
        Set<Transfer> offered = new HashSet<>();
        for (Current<Transfer> offer : Transfer.openIn(record)) {
            if (!offered.add(offer.body())) {
                // Two records about one person are offered together, and are one thing to answer.
                continue;
            }
            LocalDate offeredOn = context.calendar().dateOf(offer.latest().recordedAt());
            Deadline deadline = TO_THINK.from(offeredOn, context.calendar());
            boolean late = context.today().isAfter(deadline.dueOn());
            Transfer transfer = offer.body();
            Duty.Gravity gravity = late ? Duty.Gravity.SERIOUS : Duty.Gravity.ROUTINE;
            List<String> sender = List.of(transfer.from().toString(), offeredOn.toString());
            duties.add(Duty.by(deadline, TO_ANSWER, record.id(), offer.id(), gravity, sender)
                    .of(transfer.to()));
            if (late) {
                List<String> receiver = List.of(transfer.to().toString(), offeredOn.toString());
                duties.add(Duty.by(deadline, NOT_ANSWERED, record.id(), offer.id(), gravity, receiver)
                        .of(transfer.from()));
            }
        }
        return duties;
    }
}
