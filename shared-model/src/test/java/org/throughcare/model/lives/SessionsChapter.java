package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Sessions;

/** Appointments, some of them under an order, and what came of days. */
final class SessionsChapter implements Chapter {

    private static final List<String> OUTCOMES = List.of("ATT", "ATT", "FTA", "FTA", "ILL");

    @Override
    public void tell(Life life) {
        for (int left = life.between(0, 3); left > 0; left--) {
            LocalDate day = life.someDay();
            life.says(
                    day.minusDays(life.between(1, 14)),
                    Appointment.KIND,
                    Sessions.appointment(day + "T10:00", order(life).orElse(null)));
        }
        for (int left = life.between(0, 3); left > 0; left--) {
            LocalDate day = life.someDay();
            life.says(
                    day.plusDays(life.between(0, 2)),
                    Attendance.KIND,
                    Sessions.attendance(
                            day.toString(), life.oneOf(OUTCOMES), order(life).orElse(null)));
        }
    }

    private static Optional<EntryId> order(Life life) {
        return life.someThread(Requirement.KIND.name()::equals);
    }
}
