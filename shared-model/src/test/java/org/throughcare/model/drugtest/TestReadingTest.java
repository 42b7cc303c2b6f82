package org.throughcare.model.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class TestReadingTest {

    private final Entries entries = Entries.of(Cast.SIAN);

    @Test
    @Requirement("CTR-14")
    void aScreenPositiveIsReadBesideTheMedicinesAndCreatesNoAbsenceAndNoBreach() {
        Entry drr = entries.record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "O"));
        entries.record(SubstanceUse.KIND, profile("2026-11-20", Bodies.uses("GAB", "PRESCRIBED")));
        entries.record(
                SubstanceUse.KIND,
                profile(
                        "2026-12-01",
                        Bodies.uses("MET", "PRESCRIBED"),
                        Bodies.uses("OPM", "PRESCRIBED"),
                        Bodies.uses("CAN", "ILLICIT")));
        List<Duty> before = dutiesOn("2026-12-08T16:00:00Z");
        entries.at("2026-12-08T14:20:00Z");
        DrugTest test = DrugTests.court("2026-12-08T14:05:00Z")
                .under(drr.id())
                .positive("O")
                .build();

        Entry recorded = entries.record(DrugTest.KIND, test);
        TestReading reading = TestReading.of(entries.ledger(), test);

        assertThat(reading.overall().code()).isEqualTo("screen-positive-not-confirmed");
        assertThat(reading.medicines()).extracting(SubstanceUse.Line::code).containsExactly("MET", "OPM");
        assertThat(entries.ledger().current(Attendance.KIND)).isEmpty();
        assertThat(dutiesOn("2026-12-08T16:00:00Z"))
                .as("the result makes the next test due, as any other would, and nothing else")
                .hasSameSizeAs(before)
                .filteredOn(duty -> duty.because().equals(recorded.id()))
                .extracting(Duty::rule)
                .containsExactly("weekly-test");
    }

    @Test
    void withoutAProfileThereAreNoMedicinesToShow() {
        DrugTest test = DrugTests.court("2026-12-08T14:05:00Z").positive("O").build();

        assertThat(TestReading.of(entries.ledger(), test).medicines()).isEmpty();
    }

    private List<Duty> dutiesOn(String now) {
        return Duties.of(
                entries.ledger(),
                new DutyContext(
                        Instant.parse(now),
                        Calendars.bundled().named(Calendars.ENGLAND_AND_WALES),
                        ReferenceData.bundled()));
    }

    private static SubstanceUse profile(String on, SubstanceUse.Line... lines) {
        return new SubstanceUse(LocalDate.parse(on), List.of(lines));
    }
}
