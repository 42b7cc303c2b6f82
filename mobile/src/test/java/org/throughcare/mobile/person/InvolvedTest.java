package org.throughcare.mobile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Screenings;
import org.throughcare.model.testkit.Sessions;

class InvolvedTest {

    private final Entries entries = Entries.of(Cast.SIAN);

    @Test
    void whoeverMetThePersonLastStandsFirstAndWhoOnlyRecordedStandsLast() {
        entries.by(Cast.COLIN).at("2026-12-09T09:00:00Z").record(Person.KIND, Cast.sian());
        entries.by(Cast.ASHA)
                .at("2026-12-08T09:00:00Z")
                .record(Attendance.KIND, Sessions.attendance("2026-12-01", "ATT", null));
        entries.by(Cast.BETHAN)
                .at("2026-12-03T09:00:00Z")
                .record(
                        DrugTest.KIND,
                        DrugTests.voluntary("2026-12-03T08:00:00Z")
                                .negative("O")
                                .build());

        assertThat(Involved.in(entries.ledger(), AttendanceFrameworks.bundled()))
                .extracting(Involved::worker)
                .containsExactly(Cast.BETHAN, Cast.ASHA, Cast.COLIN);
    }

    @Test
    void anAbsenceAMissingSampleAndAnAmendmentAreNoContact() {
        Entry attended =
                entries.by(Cast.BETHAN).record(Attendance.KIND, Sessions.attendance("2026-12-01", "ATT", null));
        entries.by(Cast.ASHA).record(Attendance.KIND, Sessions.attendance("2026-12-02", "FTA", null));
        entries.record(
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-03T08:00:00Z").noSample("FTA").build());
        entries.correct(Attendance.KIND, attended, Sessions.attendance("2026-12-04", "ATT", null), "it was the Friday");

        assertThat(Involved.in(entries.ledger(), AttendanceFrameworks.bundled()))
                .extracting(Involved::worker, Involved::lastContact)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Cast.BETHAN, LocalDate.of(2026, 12, 4)),
                        org.assertj.core.groups.Tuple.tuple(Cast.ASHA, null));
    }

    @Test
    void theRiskStepStandsInTheHeadUntilALaterScreeningDoesNotAskForIt() {
        entries.record(Screening.KIND, Screenings.phq9("2026-12-01T10:00:00Z", 0, 1));
        assertThat(Risks.of(entries.ledger(), Texts.of("en")))
                .singleElement()
                .satisfies(alert -> assertThat(alert.heading()).isEqualTo("Talk about safety now"));

        entries.record(Screening.KIND, Screenings.phq9("2026-12-08T10:00:00Z", 0, 0));
        assertThat(Risks.of(entries.ledger(), Texts.of("en"))).isEmpty();
    }
}
