package org.throughcare.model.appointment;

import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of an appointment. */
final class AppointmentRules {

    private AppointmentRules() {}

    static List<Problem> check(Appointment appointment, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (appointment.minutes() < 1 || appointment.minutes() > 24 * 60) {
            problems.add(Problem.refusal("minutes", "out-of-range", "1", "1440"));
        }
        if (appointment.booked() == (appointment.cancelledBy() != null)) {
            problems.add(Problem.refusal("cancelledBy", appointment.booked() ? "not-while-booked" : "required"));
        }
        if (entry.basis().isEmpty() && appointment.startsAt().isBefore(entry.recordedAt())) {
            problems.add(Problem.warning("start", "in-the-past"));
        }
        return problems;
    }
}
