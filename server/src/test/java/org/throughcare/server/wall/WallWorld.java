package org.throughcare.server.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.store.Sql;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/**
 * Two servers on one database, one as it is and one without the application's own checks of grants, and people whose
 * records are the clinic's, others', and the clinic's at another time. Each record has the same in it.
 */
final class WallWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2027-01-04T10:00:00Z");

    private static final DeviceId TABLET = Cast.TABLET_A;

    private final TestDatabase database = TestDatabase.create();
    private final TestClock clock = new TestClock(NOW.minus(Duration.ofDays(1)));
    private final TestServer real = TestServer.start(database, clock, Map.of());
    private final TestServer unchecked = TestServer.start(database, clock, ChecksSwitchedOff.SETTING);
    private final Map<Whose, Set<String>> marks = new EnumMap<>(Whose.class);
    private final Map<Whose, String> kept = new EnumMap<>(Whose.class);
    private final Map<Who, WorkerId> workers = new EnumMap<>(Who.class);

    /** Whose a record is. */
    enum Whose {
        /** The clinic's. */
        OWN(1),
        /** The wing's. */
        OTHER(2),
        /** The wing's, and the clinic's until an hour ago. */
        ENDED(3),
        /** The wing's, and from tomorrow the clinic's. */
        FUTURE(4),
        /** The wing's, and granted to one manager of the clinic. */
        COVERED(5);

        private final int number;

        Whose(int number) {
            this.number = number;
        }

        LedgerId ledger() {
            return LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0b00_0000L | number));
        }

        /** A record that could not begin, for whoever opened it had left: of this one's team. */
        LedgerId unbegun() {
            return LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0c00_0000L | number));
        }
    }

    /** Somebody who reads. */
    enum Who {
        CLINIC,
        COVERING,
        WING,
        ADMINISTRATOR,
        LEFT_THE_CLINIC,
        JOINS_THE_CLINIC_TOMORROW,
        COVERED_UNTIL_YESTERDAY,
        COVERS_FROM_TOMORROW,
        WITHDRAWN;

        /** Whose records they may read. */
        Set<Whose> may() {
            return switch (this) {
                case CLINIC -> Set.of(Whose.OWN);
                case COVERING -> Set.of(Whose.OWN, Whose.COVERED);
                case WING -> Set.of(Whose.OTHER, Whose.ENDED, Whose.FUTURE, Whose.COVERED);
                default -> Set.of();
            };
        }
    }

    WallWorld() throws SQLException {
        real.directory().cast();
        for (Whose whose : Whose.values()) {
            fill(whose, teamOf(whose));
        }
        arrive(List.of(linked(Whose.OTHER, Whose.ENDED), linked(Whose.ENDED, Whose.OTHER)));
        keepBesideTheLedgers();
        for (Who who : Who.values()) {
            employ(who);
        }
        clock.set(NOW);
        grants();
        real.part(Drawing.class).catchUp();
        screenings();
    }

    private static TeamId teamOf(Whose whose) {
        return whose == Whose.OWN ? Cast.CLINIC : Cast.WING;
    }

    private void fill(Whose whose, TeamId team) {
        FixedIds ids = FixedIds.after(0x7000_0000L + 0x1_0000L * whose.number);
        Entries entries = Entries.of(whose.ledger(), ids)
                .by(team.equals(Cast.WING) ? Cast.ASHA : Cast.BETHAN)
                .at("2026-12-01T09:00:00Z");
        entries.record(Person.KIND, person(team, "Zz" + whose));
        Entry requirement = entries.record(Requirement.KIND, Reviews.drr("2026-12-01", null));
        entries.record(Appointment.KIND, Sessions.appointment("2027-01-15T10:00", requirement.id()));
        entries.record(Attendance.KIND, Sessions.attendance("2026-11-30", "FTA", requirement.id()));
        entries.record(
                DrugTest.KIND,
                DrugTests.of("MDR", "2026-11-30T08:00:00Z")
                        .line(new ResultLine(
                                "O",
                                ResultLine.Screen.POS,
                                null,
                                ResultLine.Confirm.CONFIRMED,
                                "Regional toxicology",
                                Instant.parse("2026-11-30T10:00:00Z"),
                                null))
                        .build());
        entries.record(
                DrugTest.KIND, DrugTests.voluntary("2026-11-30T08:30:00Z").build());
        entries.raw(
                "note",
                1,
                List.of(),
                Json.obj().put("text", "Zz" + whose + " slept badly").build());
        arrive(entries.all());
        marks.put(whose, new HashSet<>(Set.of("Zz" + whose, whose.ledger().toString())));
        entries.all().forEach(entry -> marks.get(whose).add(entry.id().toString()));
    }

    private static Person person(TeamId team, String name) {
        return new Person(
                team,
                name,
                name + "son",
                List.of(),
                LocalDate.parse("1990-01-01"),
                List.of(),
                "en",
                Cast.mark().setting(),
                name + " landing",
                null);
    }

    private static Entry linked(Whose in, Whose with) {
        return Entries.of(in.ledger(), FixedIds.after(0x7900_0000L + 0x100L * in.number + with.number))
                .by(Cast.ASHA)
                .at("2026-12-02T09:00:00Z")
                .record(PersonLink.KIND, new PersonLink(with.ledger(), true, List.of("crn")));
    }

    private void arrive(List<Entry> entries) {
        assertThat(real.part(Intake.class)
                        .admit(entries.stream().map(EntryCodec::write).toList(), new Speaker.Service()))
                .allMatch(Receipt.Accepted.class::isInstance);
    }

    /** The id of what is kept for somebody's record. */
    String kept(Whose whose) {
        return kept.get(whose);
    }

    /** Somebody was of both teams, recorded about everybody, left, and hands it in now. */
    private void keepBesideTheLedgers() {
        TestClient rhys = TestClient.signIn(real.uri(), "Rhys Morgan", TABLET);
        real.directory().real().join(Cast.RHYS, Cast.CLINIC);
        clock.advance(Duration.ofSeconds(1));
        real.directory().real().leave(Cast.RHYS, Cast.CLINIC);
        real.directory().real().leave(Cast.RHYS, Cast.WING);
        clock.advance(Duration.ofSeconds(1));
        for (Whose whose : Whose.values()) {
            FixedIds ids = FixedIds.after(0x7a00_0000L + 0x100L * whose.number);
            Entry late = Entries.of(whose.ledger(), ids)
                    .by(Cast.RHYS)
                    .on(TABLET)
                    .at("2026-12-03T09:00:00Z")
                    .raw(
                            "note",
                            1,
                            List.of(),
                            Json.obj().put("text", "Zz" + whose + " was moved").build());
            Entry first = Entries.of(whose.unbegun(), ids)
                    .by(Cast.RHYS)
                    .on(TABLET)
                    .at("2026-12-03T09:00:00Z")
                    .record(Person.KIND, person(teamOf(whose), "Zz" + whose + "new"));
            assertThat(rhys.push(List.of(late, first))).allMatch(Receipt.Escrowed.class::isInstance);
            kept.put(whose, EntryCodec.write(late).hash().toString());
            marks.get(whose).add(late.id().toString());
            marks.get(whose).add(first.id().toString());
            marks.get(whose).add(whose.unbegun().toString());
        }
    }

    private void employ(Who who) {
        Set<String> roles = who == Who.ADMINISTRATOR
                ? Set.of(Roles.ADMINISTRATOR, Roles.TEAM_MANAGER)
                : Set.of(Roles.TEAM_MANAGER, Roles.WORKER_PRISON, Roles.SECURITY);
        TeamId[] teams = switch (who) {
            case CLINIC, COVERING, LEFT_THE_CLINIC, WITHDRAWN -> new TeamId[] {Cast.CLINIC};
            case WING -> new TeamId[] {Cast.WING};
            default -> new TeamId[0];
        };
        workers.put(who, real.directory().worker(who.name(), roles, teams).id());
    }

    /** Rows of what no route shows yet. */
    private void screenings() throws SQLException {
        for (Whose whose : Whose.values()) {
            run(
                    """
                    insert into screening (thread, ledger, instrument, instrument_version, mode, happened_at, recorded_at,
                        conflict, dangling)
                    values (?, ?, 'audit', '1', 'scored', now(), now(), false, false)""",
                    UUID.nameUUIDFromBytes(whose.name().getBytes(StandardCharsets.UTF_8)),
                    whose.ledger().uuid());
        }
    }

    private void grants() throws SQLException {
        real.directory().real().leave(worker(Who.LEFT_THE_CLINIC), Cast.CLINIC);
        real.directory().real().withdraw(worker(Who.WITHDRAWN));
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        // Later than what is allowed for clocks that differ.
        Instant tomorrow = NOW.plus(Duration.ofHours(25));
        String team = "insert into ledger_grant (ledger, team, starts_at, ends_at) values (?, ?, ?, ?)";
        String alone = "insert into worker_grant (ledger, worker, starts_at, ends_at) values (?, ?, ?, ?)";
        run(team, Whose.ENDED.ledger().uuid(), Cast.CLINIC.uuid(), yesterday, NOW.minus(Duration.ofHours(1)));
        run(team, Whose.FUTURE.ledger().uuid(), Cast.CLINIC.uuid(), tomorrow, null);
        run(alone, Whose.COVERED.ledger().uuid(), worker(Who.COVERING).uuid(), yesterday, tomorrow);
        run(
                alone,
                Whose.OTHER.ledger().uuid(),
                worker(Who.COVERED_UNTIL_YESTERDAY).uuid(),
                yesterday,
                yesterday);
        run(alone, Whose.OTHER.ledger().uuid(), worker(Who.COVERS_FROM_TOMORROW).uuid(), tomorrow, null);
        run(
                "insert into membership (worker, team, starts_at) values (?, ?, ?)",
                worker(Who.JOINS_THE_CLINIC_TOMORROW).uuid(),
                Cast.CLINIC.uuid(),
                tomorrow);
    }

    /** Runs a statement as the owner of the tables. */
    void run(String statement, Object... values) throws SQLException {
        try (Connection tx = database.connect()) {
            Sql.run(tx, statement, values);
        }
    }

    /** What the owner of the tables reads in the first column. */
    List<String> query(String query, Object... values) throws SQLException {
        try (Connection tx = database.connect()) {
            return Sql.list(tx, query, row -> row.getString(1), values);
        }
    }

    /** The server as it is. */
    TestServer real() {
        return real;
    }

    /** The server without the application's own checks of grants. */
    TestServer unchecked() {
        return unchecked;
    }

    WorkerId worker(Who who) {
        return workers.get(who);
    }

    /** What no answer may have that is not for somebody who may read that record: name, ids of ledgers and entries. */
    List<String> marks(Whose whose) {
        return List.copyOf(marks.get(whose));
    }

    /** The marks of every record that somebody may not read. */
    List<String> forbidden(Who who) {
        List<String> forbidden = new ArrayList<>();
        for (Whose whose : Whose.values()) {
            if (!who.may().contains(whose)) {
                forbidden.addAll(marks(whose));
            }
        }
        return forbidden;
    }

    @Override
    public void close() {
        unchecked.close();
        real.close();
    }
}
