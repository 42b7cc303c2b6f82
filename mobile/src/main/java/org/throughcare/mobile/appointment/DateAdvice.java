package org.throughcare.mobile.appointment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.appointment.Series;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;

/** What is to be said of the times of appointments: bank holidays (USR-9), and what else stands at the time. */
final class DateAdvice {

    private final LedgerId person;
    private final WorkingDayCalendar calendar;
    private final Diary diary;
    private final Texts texts;

    DateAdvice(LedgerId person, WorkingDayCalendar calendar, Diary diary, Texts texts) {
        this.person = person;
        this.calendar = calendar;
        this.diary = diary;
        this.texts = texts;
    }

    /** The advice on all of them, one after the other. */
    List<Problem> of(List<Appointment> appointments) {
        List<Problem> all = new ArrayList<>();
        appointments.forEach(appointment -> all.addAll(of(appointment)));
        return all;
    }

    /** The advice on one. */
    List<Problem> of(Appointment appointment) {
        List<Problem> found = new ArrayList<>();
        for (Problem problem : new Series(List.of(appointment.start())).advice(calendar)) {
            found.add(inWords(problem, appointment.start().toLocalDate()));
        }
        for (Diary.Booking booking : diary.clashes(person, appointment)) {
            boolean own = booking.person().equals(person);
            String time = texts.dateTime(booking.appointment().start());
            String worker = booking.appointment().withWhom();
            found.add(Problem.warning(
                    "start",
                    own ? "appointment-clash-person" : "appointment-clash-worker",
                    time,
                    booking.name(),
                    worker == null ? "" : worker));
        }
        return found;
    }

    private Problem inWords(Problem problem, LocalDate day) {
        if (!problem.code().equals("not-a-working-day")) {
            return Problem.warning("start", "appointment-not-confirmed", String.valueOf(day.getYear()));
        }
        return Problem.warning(
                "start",
                "appointment-not-working",
                texts.longDate(day),
                texts.longDate(calendar.lastWorkingDayOnOrBefore(day)));
    }
}
