package org.throughcare.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.ledger.Projection;
import org.throughcare.server.ledger.Projections;
import org.throughcare.server.ledger.Rebuild;
import org.throughcare.server.store.Sql;

/** Projections come out the same however entries arrived, and when they are drawn again from the ledgers. */
class ProjectionsTest {

    private static Clinic clinic;

    @BeforeAll
    static void start() {
        clinic = new Clinic("2026-12-08T09:00:00Z");
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void drawnAgainTheyAreTheSame(long seed) throws SQLException {
        Random random = new Random(seed);
        for (Entry[] batch : batches(life(seed, random), random)) {
            clinic.arrive(batch);
        }
        Map<String, List<String>> drawn = tables();

        clinic.server().part(Rebuild.class).run();

        assertThat(tables()).isEqualTo(drawn);
        assertThat(drawn)
                .containsOnlyKeys(
                        "agreed", "appointment", "attendance", "drug_test", "person", "person_link", "screening")
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    /** A record with threads of every kind, some of them corrected, in an order in which nobody would record them. */
    private static List<Entry> life(long seed, Random random) {
        LedgerId ledger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_1000_0000L | seed));
        Entries entries = Entries.of(ledger, FixedIds.after(seed << 32));
        Entry person = entries.record(Person.KIND, Cast.declan());
        for (int i = 0; i < 12; i++) {
            maybeCorrected(entries, DrugTest.KIND, test(random), test(random), random);
            maybeCorrected(entries, Appointment.KIND, appointment(random), appointment(random), random);
            maybeCorrected(entries, Attendance.KIND, attendance(random), attendance(random), random);
            maybeCorrected(entries, Screening.KIND, screening(random), screening(random), random);
            maybeCorrected(entries, OrderConsent.KIND, consent(random), consent(random), random);
        }
        entries.record(LegalStatus.KIND, new LegalStatus("licence", LocalDate.of(2026, 11, 1), null));
        entries.record(LegalStatus.KIND, new LegalStatus("recalled", LocalDate.of(2026, 12, 1), "HMP Cardiff"));
        maybeCorrected(entries, PersonLink.KIND, link(true), link(false), random);
        entries.record(Death.KIND, new Death(entries.all().get(0).capturedAt(), null));
        List<Entry> rest = new ArrayList<>(entries.all());
        rest.remove(person);
        Collections.shuffle(rest, random);
        rest.add(0, person);
        return rest;
    }

    private static <B extends Body> void maybeCorrected(
            Entries entries, Kind<B> kind, B first, B second, Random random) {
        Entry made = entries.record(kind, first);
        Entry last = random.nextInt(3) == 0 ? entries.correct(kind, made, second, "mistaken") : made;
        if (random.nextInt(4) == 0) {
            EnteredInError error = new EnteredInError(kind.name(), made.id(), true);
            Entry said =
                    entries.correct(EnteredInError.KIND, random.nextBoolean() ? made : last, error, "wrong person");
            if (random.nextInt(3) == 0) {
                entries.correct(EnteredInError.KIND, said, error.saying(false), "it was right");
            }
        }
    }

    @Test
    void whatWasEnteredInErrorIsInNoTable() throws SQLException {
        LedgerId ledger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_2000_0000L));
        Entries entries = Entries.of(ledger, FixedIds.after(99L << 32));
        Entry person = entries.record(Person.KIND, Cast.declan());
        Entry booked = entries.record(Appointment.KIND, Sessions.appointment("2026-12-14T10:00"));
        Entry death = entries.record(Death.KIND, new Death(person.capturedAt(), null));
        clinic.arrive(person, booked, death);
        assertThat(rowsOf(ledger, "appointment")).hasSize(1);
        assertThat(rowsOf(ledger, "person where died_at is not null")).hasSize(1);

        clinic.arrive(
                entries.correct(
                        EnteredInError.KIND,
                        booked,
                        new EnteredInError(Appointment.KIND.name(), booked.id(), true),
                        "wrong person"),
                entries.correct(
                        EnteredInError.KIND,
                        death,
                        new EnteredInError(Death.KIND.name(), death.id(), true),
                        "wrong person"));

        assertThat(rowsOf(ledger, "appointment")).isEmpty();
        assertThat(rowsOf(ledger, "person where died_at is null")).hasSize(1);
    }

    private static List<UUID> rowsOf(LedgerId ledger, String table) throws SQLException {
        clinic.server().part(Drawing.class).catchUp();
        try (Connection connection = clinic.server().database().connect()) {
            return Sql.list(connection, "select ledger from " + table, row -> row.getObject(1, UUID.class)).stream()
                    .filter(ledger.uuid()::equals)
                    .toList();
        }
    }

    private static List<Entry[]> batches(List<Entry> entries, Random random) {
        List<Entry[]> batches = new ArrayList<>();
        int from = 0;
        while (from < entries.size()) {
            int to = Math.min(entries.size(), from + 1 + random.nextInt(9));
            batches.add(entries.subList(from, to).toArray(Entry[]::new));
            from = to;
        }
        return batches;
    }

    private static PersonLink link(boolean same) {
        return new PersonLink(Cast.MARK, same, List.of("crn"));
    }

    private static DrugTest test(Random random) {
        DrugTests test = DrugTests.court("2026-11-0" + (1 + random.nextInt(9)) + "T10:00:00Z");
        return (random.nextBoolean() ? test.positive("O") : test.negative("O", "C")).build();
    }

    private static Appointment appointment(Random random) {
        return Sessions.appointment("2026-12-1" + random.nextInt(9) + "T10:00");
    }

    private static Attendance attendance(Random random) {
        return Sessions.attendance(
                "2026-11-0" + (1 + random.nextInt(9)), random.nextBoolean() ? "FTA" : "ACC-MED", null);
    }

    private static Screening screening(Random random) {
        return Screening.ofTotal(
                Questionnaires.bundled().all().get(0), random.nextInt(41), Instant.parse("2026-11-05T10:00:00Z"));
    }

    private static OrderConsent consent(Random random) {
        OrderConsent given = Bodies.consent(new EntryId(FixedIds.at(0xC0)), "2026-11-0" + (1 + random.nextInt(9)));
        return random.nextBoolean() ? given : given.withdrawn(LocalDate.of(2026, 11, 20));
    }

    private static Map<String, List<String>> tables() throws SQLException {
        clinic.server().part(Drawing.class).catchUp();
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = clinic.server().database().connect()) {
            for (Projection projection : clinic.server().part(Projections.class).all()) {
                for (String table : projection.tables()) {
                    tables.put(
                            table,
                            Sql.list(
                                    connection,
                                    "select t::text from " + table + " t order by 1",
                                    row -> row.getString(1)));
                }
            }
        }
        return tables;
    }
}
