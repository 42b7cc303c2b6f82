package org.throughcare.model.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** When a person's records are due for erasure follows from what is in them and from the schedule (USR-8). */
class RetentionClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final RetentionSchedule SCHEDULE = RetentionSchedule.bundled();

    private static Entries mark() {
        Entries entries = Entries.of(Cast.MARK).at("2026-12-01T10:00:00Z");
        entries.record(Person.KIND, Cast.mark());
        return entries;
    }

    private static Json.Obj any() {
        return Json.obj().put("text", "x").build();
    }

    @Test
    void theLastContactStartsTheClockAndTheLongestTypeCounts() {
        Entries entries = mark();
        assertThat(due(entries)).isEqualTo(new RetentionClock.Due(LocalDate.parse("2034-12-01"), "other"));
        entries.at("2027-02-28T23:30:00Z").raw("drug-test", 9, List.of(), any());
        assertThat(due(entries).on()).isEqualTo("2035-02-28");
        entries.raw("clinical-assessment", 9, List.of(), any());
        assertThat(due(entries)).isEqualTo(new RetentionClock.Due(LocalDate.parse("2047-02-28"), "mental-health"));
        assertThat(RetentionClock.due(List.of(), SCHEDULE, LONDON)).isEmpty();
    }

    @Test
    void anOrderThatRunsLongerThanTheLastContactIsWaitedFor() {
        Entries entries = mark();
        entries.raw(
                "order",
                1,
                List.of(),
                JsonText.readObject(
                        "{\"type\":\"community-order\",\"court\":\"x\",\"managingBody\":\"probation-service\",\"offenceDate\":\"2026-01-01\","
                                + "\"sentenceDate\":\"2026-11-01\",\"start\":\"2026-11-01\",\"end\":\"2029-10-31\"}"));
        assertThat(due(entries)).isEqualTo(new RetentionClock.Due(LocalDate.parse("2037-10-31"), "other"));
    }

    @Test
    void aDeathStartsTheClockAnew() {
        Entries entries = mark();
        entries.raw("clinical-assessment", 9, List.of(), any());
        entries.record(Death.KIND, new Death(Instant.parse("2026-12-24T12:00:00Z"), "prison"));
        assertThat(due(entries)).isEqualTo(new RetentionClock.Due(LocalDate.parse("2036-12-24"), "mental-health"));
    }

    @Test
    void twoRecordsOfOnePersonAreKeptTogether() {
        Entries later = Entries.of(Cast.SIAN).at("2030-01-01T10:00:00Z");
        later.raw("note", 1, List.of(), any());
        assertThat(RetentionClock.due(List.of(mark().ledger(), later.ledger()), SCHEDULE, LONDON)
                        .orElseThrow()
                        .on())
                .isEqualTo("2038-01-01");
    }

    @Test
    void aServiceReplacesTheScheduleThroughItsOwnLedger() {
        Entries service = Entries.of(LedgerId.SERVICE);
        service.record(
                Reference.KIND,
                new Reference(
                        "retention-schedule",
                        LocalDate.parse("2027-01-01"),
                        JsonText.readObject("{\"schedule\":\"retention-schedule\",\"version\":\"2027-01-01\","
                                + "\"source\":\"our own\",\"otherwise\":{\"years\":12}}")));
        Ledger ledger = service.ledger();
        assertThat(RetentionSchedule.inForce(ledger, LocalDate.parse("2026-12-31")))
                .isEqualTo(SCHEDULE);
        assertThat(RetentionSchedule.inForce(ledger, LocalDate.parse("2027-01-01"))
                        .fewestYears())
                .isEqualTo(12);
        assertThatThrownBy(() -> RetentionSchedule.read(Fields.of(JsonText.readObject("{\"schedule\":\"x\","
                        + "\"version\":\"2027-01-01\",\"source\":\"x\",\"otherwise\":{\"years\":0}}"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theScheduleNamesKindsThatThereAre() {
        assertThat(SCHEDULE.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.kinds())
                        .allSatisfy(
                                kind -> assertThat(Kinds.named(kind)).as(kind).isNotNull()));
        assertThat(SCHEDULE.fewestYears()).isEqualTo(6);
    }

    private static RetentionClock.Due due(Entries entries) {
        return RetentionClock.due(List.of(entries.ledger()), SCHEDULE, LONDON).orElseThrow();
    }
}
