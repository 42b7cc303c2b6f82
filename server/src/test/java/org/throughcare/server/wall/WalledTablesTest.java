package org.throughcare.server.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.wall.WallWorld.Who;
import org.throughcare.server.wall.WallWorld.Whose;

/** Every table has a decision, and every policy shows whoever reads what they may read and nothing else. */
class WalledTablesTest {

    /** The tables that a read may ask, each with the column that says whose a row is. */
    private static final Map<String, String> WALLED = new TreeMap<>(Map.ofEntries(
            Map.entry("appointment", "ledger"),
            Map.entry("attendance", "ledger"),
            Map.entry("drug_test", "ledger"),
            Map.entry("entry", "ledger"),
            Map.entry("held", "ledger"),
            Map.entry("ledger", "id"),
            Map.entry("ledger_grant", "team"),
            Map.entry("membership", "worker"),
            Map.entry("person", "ledger"),
            Map.entry("person_link", "ledger"),
            Map.entry("worker_grant", "worker")));

    /** What is in these about people is shown to no worker; row-level security without a policy. */
    private static final Set<String> CLOSED = Set.of(
            "agreed",
            "dead_phone",
            "deletion",
            "erasure",
            "projection_failure",
            "reminder",
            "reminder_attempt",
            "retention_hold",
            "screening",
            "signed_run",
            "subject_item",
            "subject_request",
            "tablet_holding");

    /** The administrators' trail, which the reader may not read, and which tells whom and never what. */
    private static final Set<String> TRAIL = Set.of(
            "audit", "audit_link", "audit_start", "audit_waiting", "destruction", "tablet_contact", "tablet_read");

    /** Workers, tablets and the server's own business; nothing about a person. */
    private static final Set<String> OUTSIDE = Set.of(
            "device",
            "device_key",
            "enrolment",
            "enrolment_code",
            "flyway_schema_history",
            "openid_session",
            "openid_sign_in",
            "recovery_code",
            "scheduled_tasks",
            "second_factor",
            "session",
            "sign_in_attempt",
            "sign_in_origin",
            "signing_key",
            "team",
            "worker");

    /** What the reader may ask besides: names beside what is read. */
    private static final Set<String> BESIDES = Set.of("device.id", "device.name", "team", "worker.id", "worker.name");

    private static WallWorld world;
    private static Transactions transactions;

    @BeforeAll
    static void startServers() throws SQLException {
        world = new WallWorld();
        transactions = world.real().part(Transactions.class);
    }

    @AfterAll
    static void stopServers() {
        world.close();
    }

    @Test
    void everyTableHasADecision() throws SQLException {
        assertThat(new TreeSet<>(world.query("select relname from pg_class where relkind in ('r', 'p', 'm', 'f')"
                        + " and relnamespace = current_schema()::regnamespace")))
                .isEqualTo(Stream.of(WALLED.keySet(), CLOSED, TRAIL, OUTSIDE)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatIsAboutAPersonHasRowLevelSecurityAndWhatIsAskedAPolicy() throws SQLException {
        assertThat(world.query("select relname from pg_class where relrowsecurity"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(WALLED.keySet(), CLOSED).flatMap(Set::stream).toList());
        assertThat(world.query("select tablename from pg_policies"))
                .containsExactlyInAnyOrderElementsOf(WALLED.keySet());
        assertThat(world.query("select distinct cmd || ' ' || array_to_string(roles, ',') from pg_policies"))
                .containsExactly("SELECT throughcare_reader");
    }

    @Test
    void theReaderMayAskNothingElseAndWriteNothing() throws SQLException {
        String columns =
                " from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not attisdropped"
                        + " where c.relkind in ('r', 'v', 'm', 'p', 'f') and c.relnamespace = current_schema()::regnamespace";
        assertThat(new TreeSet<>(
                        world.query("select case when has_table_privilege('throughcare_reader', c.oid, 'select')"
                                + " then relname::text else relname || '.' || attname end" + columns
                                + " and has_column_privilege('throughcare_reader', c.oid, attnum, 'select')")))
                .isEqualTo(Stream.of(WALLED.keySet(), BESIDES)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
        for (String writing : List.of("insert", "update", "references")) {
            assertThat(world.query("select relname" + columns
                            + " and has_column_privilege('throughcare_reader', c.oid, attnum, '" + writing + "')"))
                    .as(writing)
                    .isEmpty();
        }
        assertThat(world.query("select relname" + columns
                        + " and has_table_privilege('throughcare_reader', c.oid, 'delete, truncate, trigger')"))
                .isEmpty();
        assertThat(world.query("select rolname from pg_roles where rolname = 'throughcare_reader'"
                        + " and not rolcanlogin and not rolsuper and not rolbypassrls and not rolcreaterole"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void everyPolicyShowsWhatTheGrantsOfThatMomentShow(Who who) {
        WALLED.forEach((table, whose) ->
                assertThat(rows(who, table, whose)).as("%s by %s", table, who).isEqualTo(expected(who, table)));
    }

    private static Set<UUID> rows(Who who, String table, String whose) {
        List<UUID> rows = transactions.readFor(
                world.worker(who),
                tx -> Sql.list(tx, "select " + whose + " from " + table, row -> row.getObject(1, UUID.class)));
        return new TreeSet<>(rows);
    }

    private static Set<UUID> expected(Who who, String table) {
        Set<UUID> expected = who.may().stream()
                .filter(whose -> !table.equals("person_link") || whose == Whose.OTHER || whose == Whose.ENDED)
                .map(whose -> whose.ledger().uuid())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean clinic = who == Who.CLINIC || who == Who.COVERING;
        switch (table) {
            case "ledger" -> {
                if (who != Who.WITHDRAWN) {
                    expected.add(LedgerId.SERVICE.uuid());
                }
            }
            case "held" -> {
                if (clinic) {
                    expected.add(Whose.OWN.unbegun().uuid());
                }
                if (who == Who.WING) {
                    Stream.of(Whose.values())
                            .filter(whose -> whose != Whose.OWN)
                            .forEach(whose -> expected.add(whose.unbegun().uuid()));
                }
            }
            case "membership" -> {
                expected.clear();
                if (clinic
                        || Set.of(Who.WING, Who.LEFT_THE_CLINIC, Who.JOINS_THE_CLINIC_TOMORROW)
                                .contains(who)) {
                    expected.add(world.worker(who).uuid());
                }
            }
            case "worker_grant" -> {
                expected.clear();
                if (Set.of(Who.COVERING, Who.COVERED_UNTIL_YESTERDAY, Who.COVERS_FROM_TOMORROW)
                        .contains(who)) {
                    expected.add(world.worker(who).uuid());
                }
            }
            case "ledger_grant" -> {
                expected.clear();
                if (clinic
                        || Set.of(Who.LEFT_THE_CLINIC, Who.JOINS_THE_CLINIC_TOMORROW)
                                .contains(who)) {
                    expected.add(Cast.CLINIC.uuid());
                }
                if (who == Who.WING) {
                    expected.add(Cast.WING.uuid());
                }
            }
            default -> {
                // The ledgers that they may read.
            }
        }
        return expected;
    }

    @Test
    void whoeverReadsForNobodySeesNothing() {
        for (String table : WALLED.keySet()) {
            List<Integer> rows = transactions.read(tx -> {
                Sql.list(tx, "select set_config('role', 'throughcare_reader', true)", row -> "");
                return Sql.list(tx, "select 1 from " + table, row -> 1);
            });
            assertThat(rows).as(table).isEmpty();
        }
    }

    @Test
    void behindTheWallNothingIsWrittenAndAfterItTheOwnerGoesOn() {
        assertThatThrownBy(() -> transactions.write(tx -> {
                    Sql.list(tx, "select set_config('role', 'throughcare_reader', true)", row -> "");
                    return Sql.run(tx, "update ledger set number = 0");
                }))
                .hasRootCauseMessage("ERROR: permission denied for table ledger");
        assertThat(transactions.<String>read(tx -> Sql.list(
                                tx,
                                "select current_user || coalesce(current_setting('throughcare.worker', true), '')",
                                row -> row.getString(1))
                        .get(0)))
                .isEqualTo("throughcare");
    }

    @Test
    void aReadForAWorkerIsATransactionOfItsOwn() {
        assertThatThrownBy(() -> transactions.read(tx -> transactions.readFor(world.worker(Who.CLINIC), inner -> "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofALedgerThatOneMayNotReadAnyMoreOneHearsThatItIsThereAndItsHashesAlone() {
        UUID ended = Whose.ENDED.ledger().uuid();
        UUID nobodys = new UUID(1, 1);
        List<String> known = transactions.readFor(
                world.worker(Who.CLINIC),
                tx -> Sql.list(tx, "select id::text from wall_known(?)", row -> row.getString(1), (Object)
                        new UUID[] {ended, nobodys}));
        List<Integer> hashes = transactions.readFor(
                world.worker(Who.CLINIC),
                tx -> Sql.list(
                        tx,
                        "select length(chain) from wall_chains(?, ?)",
                        row -> row.getInt(1),
                        new UUID[] {ended, nobodys},
                        new Long[] {1L, 1L}));
        assertThat(known).containsExactly(ended.toString());
        assertThat(hashes).containsExactly(32);
    }
}
