package org.throughcare.model.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.appointment.Appointment.Instruction;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.ledger.Problem;

/**
 * A row of appointments that a treatment schedule comes to (DRR-2, ATR-2).
 *
 * @param starts the wall-clock times at which they begin, in order
 */
public record Series(List<LocalDateTime> starts) {

    /** A fixed time of the week. */
    public record Slot(DayOfWeek day, LocalTime time) {}

    /** Copies the times, in order. */
    public Series {
        starts = starts.stream().sorted().toList();
    }

    /** One appointment in every slot of every week, from the week of one day to the week of another. */
    public static Series inEveryWeek(List<Slot> slots, LocalDate firstWeek, LocalDate lastWeek) {
        List<LocalDateTime> starts = new ArrayList<>();
        LocalDate last = monday(lastWeek);
        for (LocalDate monday = monday(firstWeek); !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            for (Slot slot : slots) {
                starts.add(monday.with(TemporalAdjusters.nextOrSame(slot.day())).atTime(slot.time()));
            }
        }
        return new Series(starts);
    }

    /** So many appointments, one a week, bank holiday or not: the court's schedule counts weeks. */
    public static Series weekly(LocalDateTime first, int sessions) {
        List<LocalDateTime> starts = new ArrayList<>();
        for (int week = 0; week < sessions; week++) {
            starts.add(first.plusWeeks(week));
        }
        return new Series(starts);
    }

    /** The appointments: all like the first one given, each at its time, held together, each with the instruction. */
    public List<Appointment> appointments(Appointment like, String series, Instruction instruction) {
        return starts.stream()
                .map(start -> like.movedTo(start).inSeries(series).instructed(instruction))
                .toList();
    }

    /** Advice on the times: days on which nobody works, and days whose bank holidays are not known yet (USR-9). */
    public List<Problem> advice(WorkingDayCalendar calendar) {
        List<Problem> advice = new ArrayList<>();
        for (LocalDateTime start : starts) {
            LocalDate day = start.toLocalDate();
            if (!calendar.isWorkingDay(day)) {
                advice.add(Problem.warning("start", "not-a-working-day", day.toString()));
            } else if (!calendar.confirmedFor(day)) {
                advice.add(Problem.warning("start", "calendar-not-confirmed", String.valueOf(day.getYear())));
            }
        }
        return advice;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
