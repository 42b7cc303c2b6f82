package org.throughcare.model.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

class AppointmentRulesTest {

    private static final Appointment FRIDAY = Sessions.appointment("2027-01-15T10:00");

    private final Entries record = Entries.of(Cast.SIAN).at("2027-01-04T11:00:00Z");

    @Test
    void anAppointmentIsBookedOrCancelledBySomeone() {
        assertThat(check(FRIDAY)).isEmpty();
        assertThat(check(FRIDAY.cancelled(Appointment.Party.SERVICE))).isEmpty();
        assertThat(check("cancelledBy", Json.of("person")))
                .containsExactly(Problem.refusal("cancelledBy", "not-while-booked"));
        assertThat(check("status", Json.of("cancelled"))).containsExactly(Problem.refusal("cancelledBy", "required"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "1440, 0", "1441, 1"})
    void itLastsUpToADay(int minutes, int problems) {
        assertThat(check("minutes", Json.of(minutes))).hasSize(problems);
    }

    @Test
    void oneThatIsBookedForThePastIsPointedOutAndOneThatIsCorrectedIsNot() {
        Entry late = record.at("2027-01-15T11:00:00Z").record(Appointment.KIND, FRIDAY);
        assertThat(Appointment.KIND.check(late)).containsExactly(Problem.warning("start", "in-the-past"));

        Entry corrected = record.correct(Appointment.KIND, late, FRIDAY, "typing error");
        assertThat(Appointment.KIND.check(corrected)).isEmpty();
    }

    private List<Problem> check(Appointment appointment) {
        return Appointment.KIND.check(record.record(Appointment.KIND, appointment));
    }

    private List<Problem> check(String field, Json value) {
        Json.Obj body = Appointment.KIND.writer().apply(FRIDAY).with(field, value);
        return Appointment.KIND.check(record.raw("appointment", 1, List.of(), body));
    }
}
