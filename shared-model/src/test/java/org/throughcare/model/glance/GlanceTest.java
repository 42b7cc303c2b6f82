package org.throughcare.model.glance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Receptions;
import org.throughcare.model.testkit.Screenings;
import org.throughcare.model.testkit.Sessions;

class GlanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);

    private final Entries entries = Entries.of(Cast.SIAN);

    @Test
    void nothingIsSaidOfARecordInWhichNothingStands() {
        assertThat(Glance.of(new Ledger(Cast.SIAN, List.of()), TODAY, Sessions.LONDON, AttendanceFrameworks.bundled()))
                .isEqualTo(Glance.NOTHING);
    }

    @Test
    void ofTheLatestScreeningOfAnInstrumentIsSaidWhetherSomebodyMayNotBeSafe() {
        entries.record(Screening.KIND, Screenings.phq9("2026-12-02T10:00:00Z", 0, 1));
        assertThat(glance().alerts()).containsExactly(Alert.RISK);

        entries.record(Screening.KIND, Screenings.phq9("2026-12-05T10:00:00Z", 0, 0));
        assertThat(glance().alerts()).isEmpty();
    }

    @Test
    void whatWasEnteredInErrorIsSaidNoMore() {
        Entry screening = entries.record(Screening.KIND, Screenings.phq9("2026-12-02T10:00:00Z", 0, 1));
        entries.correct(
                EnteredInError.KIND,
                List.of(screening),
                new EnteredInError(Screening.KIND.name(), screening.id(), true),
                "wrong person");

        assertThat(glance().alerts()).isEmpty();
        assertThat(glance().metOn()).isNull();
    }

    @Test
    void aWithdrawnConsentIsSaidUntilItIsGivenAnewOrTheRequirementEnds() {
        Entry drr = entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O"));
        OrderConsent consent = Bodies.consent(drr.id(), "2026-12-01");
        entries.record(OrderConsent.KIND, consent.withdrawn(LocalDate.of(2026, 12, 5)));
        assertThat(glance().alerts()).containsExactly(Alert.CONSENT_WITHDRAWN);
        assertThat(glance(TODAY.plusYears(3)).alerts()).isEmpty();

        entries.record(OrderConsent.KIND, Bodies.consent(drr.id(), "2026-12-07"));
        assertThat(glance().alerts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-07, false", "2026-12-08, true", "2026-12-10, true", "2026-12-11, false"})
    void aRestrictionIsSaidOnItsDays(LocalDate day, boolean said) {
        entries.record(
                ContactRestriction.KIND,
                new ContactRestriction("no-safe-contact", LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 10)));

        assertThat(glance(day).alerts().contains(Alert.NO_MESSAGES)).isEqualTo(said);
    }

    @Test
    void theGravestIsSaidFirstAndSignsOfWithdrawalToCliniciansAlone() {
        entries.record(
                ContactRestriction.KIND, new ContactRestriction("no-safe-contact", LocalDate.of(2026, 12, 1), null));
        entries.record(ReceptionScreen.KIND, Receptions.methadone());
        entries.record(Screening.KIND, Screenings.phq9("2026-12-02T10:00:00Z", 0, 2));

        assertThat(glance().alerts()).containsExactly(Alert.RISK, Alert.WITHDRAWAL_SIGNS, Alert.NO_MESSAGES);
        assertThat(Alert.WITHDRAWAL_SIGNS.isFor(List.of("worker"))).isFalse();
        assertThat(Alert.WITHDRAWAL_SIGNS.isFor(List.of("clinician"))).isTrue();
        assertThat(Alert.RISK.isFor(List.of())).isTrue();
    }

    @Test
    void ofSomebodyWhoHasDiedNothingElseIsSaid() {
        entries.record(Screening.KIND, Screenings.phq9("2026-12-02T10:00:00Z", 0, 3));
        entries.record(Death.KIND, new Death(Instant.parse("2026-12-07T06:30:00Z"), "ward"));

        assertThat(glance().alerts()).containsExactly(Alert.DIED);
    }

    @ParameterizedTest
    @CsvSource({
        "ATT, true",
        "ATT-LATE, true",
        "LEFT, true",
        "FTA, false",
        "ACC-MED, false",
        "LOCK, false",
    })
    void whoCameToASessionWasMetOnItsDay(String outcome, boolean met) {
        entries.record(Attendance.KIND, Sessions.attendance("2026-12-03", outcome, null));

        assertThat(glance().metOn()).isEqualTo(met ? LocalDate.of(2026, 12, 3) : null);
    }

    @Test
    void theLatestOfSessionsSamplesAndScreeningsCounts() {
        entries.record(Attendance.KIND, Sessions.attendance("2026-12-03", "ATT", null));
        assertThat(glance().metOn()).isEqualTo("2026-12-03");
        entries.record(Screening.KIND, Screenings.phq9("2026-12-04T23:30:00Z", 0, 0));
        assertThat(glance().metOn()).isEqualTo("2026-12-04");
        entries.record(
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-07T08:00:00Z").negative("O").build());
        assertThat(glance().metOn()).isEqualTo("2026-12-07");
    }

    @Test
    void whenSomethingWasRecordedLastIsSaid() {
        entries.at("2026-12-02T10:00:00Z").record(Screening.KIND, Screenings.phq9("2026-12-01T10:00:00Z", 0, 0));
        entries.at("2026-12-06T10:00:00Z").record(Attendance.KIND, Sessions.attendance("2026-12-05", "FTA", null));

        assertThat(glance().recordedAt()).isEqualTo("2026-12-06T10:00:00Z");
    }

    private Glance glance() {
        return glance(TODAY);
    }

    private Glance glance(LocalDate day) {
        return Glance.of(new Ledger(Cast.SIAN, entries.all()), day, Sessions.LONDON, AttendanceFrameworks.bundled());
    }
}
