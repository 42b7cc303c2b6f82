package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.audit.ReadSeals;
import org.throughcare.mobile.gallery.Fx;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;

/** Who opened whose record on a tablet stands in the server's trail, however long the tablet was without a network. */
class ReadsOfflineTest {

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand tablet =
            world.tablet("a").clockWrongBy(Duration.ofMinutes(3)).signIn("Asha Patel");
    private Workbench workbench;
    private EntryId opening;

    @BeforeEach
    void aWorkerWithTwoPeople() {
        world.server().directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        opening = tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.record(Cast.SIAN, Person.KIND, Cast.mark());
        tablet.sync();
        screen();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-6")
    void twelveReadsWithoutANetworkAreTwelveRowsWithTheTabletsTimeAndTheServers() {
        tablet.wire().down();
        tablet.sync();
        Instant began = tablet.now();
        for (int i = 0; i < 6; i++) {
            open(Cast.MARK);
            go(new Route.Versions(Cast.MARK, Person.KIND.name(), opening));
            Fx.run(workbench::back);
            go(new Route.OverTime(Cast.MARK));
            go(new Route.People());
            open(Cast.SIAN);
            go(new Route.Today());
        }
        assertThat(rows()).isEmpty();
        world.pass(Duration.ofDays(3));
        tablet.wire().up();
        tablet.wire().loseReadReplies(1);

        tablet.sync();
        tablet.sync();

        assertThat(rows()).as("lost replies make no doubles").hasSize(12).allSatisfy(row -> {
            assertThat(row.text("worker")).isEqualTo(Cast.ASHA.toString());
            assertThat(row.text("device")).isEqualTo(tablet.tablet().device().toString());
            assertThat(row.instant("at")).isEqualTo(world.now());
            assertThat(row.instant("deviceAt")).isBetween(began, began.plus(Duration.ofHours(1)));
            assertThat(row.text("offset")).isEqualTo("PT-3M");
            assertThat(row.bool("offline")).isTrue();
            assertThat(row.text("outcome")).isEqualTo("done");
        });
        assertThat(rows("&ledger=" + Cast.MARK)).hasSize(6);
        assertThat(rows("&worker=" + Cast.BETHAN)).isEmpty();
        assertThat(tablet.tablet().store().reads("", 0, 1)).isEmpty();
        assertThat(world.get("/audit/verify", "Ada Administrator").bool("whole"))
                .isTrue();
    }

    @Test
    @Requirement("USR-6")
    void inItsDockATabletThatNobodyUnlocksHandsInWhatWasRead() {
        tablet.wire().down();
        open(Cast.MARK);
        assertThat(tablet.tablet().store().reads(ReadSeals.SERVER, 0, 10)).hasSize(1);
        tablet.restart();
        tablet.wire().up();

        tablet.sync();

        assertThat(tablet.tablet().access().session()).isEmpty();
        assertThat(rows())
                .singleElement()
                .satisfies(row -> assertThat(row.texts("ledgers"))
                        .containsExactly(Cast.MARK.uuid().toString()));
    }

    @Test
    @Requirement("USR-6")
    void aTabletThatIsWithdrawnHandsInWhatWasReadBeforeItErasesItself() {
        open(Cast.MARK);
        world.server().directory().real().revoke(tablet.tablet().device());

        assertThat(tablet.sync().phase()).isEqualTo(SyncStatus.Phase.WIPED);

        assertThat(rows()).singleElement().satisfies(row -> {
            assertThat(row.bool("offline")).isFalse();
            assertThat(row.text("outcome")).isEqualTo("done");
        });
        assertThat(tablet.tablet().store().reads("", 0, 1)).isEmpty();
    }

    @Test
    @Requirement("USR-6")
    void aRecordThatIsOpenedAgainAfterALockIsReadAgain() {
        open(Cast.MARK);
        Fx.run(workbench::lock);
        tablet.signIn("Asha Patel");
        open(Cast.MARK);

        tablet.sync();

        assertThat(rows()).hasSize(2);
    }

    @Test
    void whatIsReadAfterTheAccessHasEndedIsTold() {
        tablet.wire().down();
        world.server().directory().real().end(Cast.MARK, Cast.WING);
        world.pass(Duration.ofHours(2));
        open(Cast.MARK);
        tablet.wire().up();

        tablet.sync();

        assertThat(rows("&outcome=not-granted-then")).hasSize(1);
    }

    private void screen() {
        AtomicReference<Workbench> made = new AtomicReference<>();
        Fx.run(() -> made.set(new Workbench(tablet.tablet(), Threads.direct(), tablet.clock())));
        workbench = made.get();
    }

    private void open(LedgerId person) {
        world.pass(Duration.ofMinutes(2));
        go(new Route.Person(person));
    }

    private void go(Route route) {
        Fx.run(() -> workbench.go(route));
    }

    private List<Fields> rows() {
        return rows("");
    }

    private List<Fields> rows(String more) {
        return world.get("/audit?act=record-read-on-tablet" + more, "Ada Administrator")
                .list("records", row -> row);
    }
}
