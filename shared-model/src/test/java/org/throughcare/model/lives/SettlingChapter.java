package org.throughcare.model.lives;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.duty.Settling;
import org.throughcare.model.reference.ReferenceData;

/** Somebody settles something due; another tablet may have settled it too, and it may be taken back. */
final class SettlingChapter implements Chapter {

    @Override
    public void tell(Life life) {
        for (int left = life.between(0, 2); left > 0; left--) {
            LocalDate day = life.someDay();
            List<Duty> due = Duties.of(life.ledger(), at(day)).stream()
                    .filter(duty -> Duties.settling(duty.rule()).byPerson())
                    .toList();
            if (!due.isEmpty()) {
                settle(life, day, life.oneOf(due));
            }
        }
    }

    private static void settle(Life life, LocalDate day, Duty duty) {
        DutySettled said = said(life, day, duty);
        life.says(day, DutySettled.KIND, said).ifPresent(first -> {
            if (life.inPercent(20)) {
                life.says(day, DutySettled.KIND, said(life, day.minusDays(1), duty));
            } else if (life.inPercent(20)) {
                life.amends(day.plusDays(1), DutySettled.KIND, List.of(first), said.stillDue());
            }
        });
    }

    private static DutySettled said(Life life, LocalDate day, Duty duty) {
        Settling settling = Duties.settling(duty.rule());
        boolean done =
                settling == Settling.BY_PERSON_ALWAYS_NEEDED || (settling == Settling.BY_PERSON && life.inPercent(50));
        boolean late = day.isAfter(duty.dueOn());
        String how = !done ? DutySettled.NOT_NEEDED : late ? DutySettled.DONE_LATE : DutySettled.DONE;
        return new DutySettled(
                duty.rule(),
                duty.because(),
                duty.dueOn(),
                how,
                done ? day : null,
                done && !late ? null : "in hospital");
    }

    private static DutyContext at(LocalDate day) {
        return new DutyContext(
                day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                Calendars.bundled().named(Calendars.ENGLAND_AND_WALES),
                ReferenceData.bundled());
    }
}
