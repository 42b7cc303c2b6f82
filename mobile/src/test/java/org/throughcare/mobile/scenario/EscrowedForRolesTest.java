package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.gallery.Fx;
import org.throughcare.mobile.gallery.Taps;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;

/** What came too late is shown on tablets to those whose role reads it, and that it waits to the others. */
class EscrowedForRolesTest {

    private static final String QUESTION = "Why you open it";

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand rhys = world.tablet("wing").signIn("Rhys Morgan");
    private final Hand bethan = world.tablet("clinic").signIn("Bethan Hughes");
    private final List<Taps> windows = new ArrayList<>();

    @BeforeEach
    void markIsOnTheWing() {
        rhys.record(Cast.MARK, Person.KIND, Cast.mark());
        rhys.sync();
    }

    @AfterEach
    void close() {
        windows.forEach(Taps::close);
        world.close();
    }

    @Test
    @Requirement("NDS-12")
    void aMandatoryTestIsDecidedAboutBySecurityAndAWorkerSeesThatItWaits() {
        world.server().directory().worker("Tom Price", Set.of(Roles.SECURITY), Cast.CLINIC);
        Hand security = world.tablet("security").signIn("Tom Price");
        EntryId late = lateTest("MDR");

        Taps window = window(bethan);
        Fx.run(() -> bench.go(new Route.Escrow()));
        window.until("An entry waits");
        assertThat(window.says("Mark O'Leary")).isTrue();
        assertThat(window.says("Your role does not read entries of this kind")).isTrue();
        assertThat(window.says("Rhys Morgan")).isTrue();
        assertThat(window.everyWord())
                .noneMatch(words -> words.contains("Drug test") || words.contains("Add to the record"));
        EscrowLink.Waiting waiting = bethan.tablet().escrow().waiting(Cast.BETHAN);
        assertThat(waiting.kept()).isEmpty();
        assertThat(waiting.count()).as("nothing for her to decide").isZero();
        var id = waiting.stubs().get(0).id();
        assertThatThrownBy(() -> bethan.tablet().escrow().letIn(Cast.BETHAN, id, ""))
                .isInstanceOf(LinkFault.class);
        assertThatThrownBy(() -> bethan.tablet().escrow().setAside(Cast.BETHAN, id, "not ours", ""))
                .isInstanceOf(LinkFault.class);

        var tom = security.session().worker();
        assertThat(security.tablet().escrow().waiting(tom).kept())
                .singleElement()
                .satisfies(one -> assertThat(one.written().entry().id()).isEqualTo(late));
        assertThat(security.tablet().escrow().letIn(tom, id, "")).isInstanceOf(Receipt.Accepted.class);
        security.sync();
        Fx.run(bethan::sync);
        assertThat(security.tablet().store().find(late)).isPresent();
        assertThat(bethan.tablet().store().find(late)).isEmpty();
        assertThat(bethan.tablet().escrow().waiting(Cast.BETHAN)).isEqualTo(EscrowLink.Waiting.NONE);
    }

    @Test
    @Requirement("USR-6")
    void inARestrictedRecordTheReasonIsAskedFirstAndStandsInTheTrail() {
        world.server().directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        world.server().directory().worker("Maggie Oduya", Set.of(Roles.TEAM_MANAGER), Cast.CLINIC);
        EntryId late = lateTest("VOL-T");
        Hand manager = world.tablet("manager").signIn("Maggie Oduya");
        manager.sync();
        manager.record(
                Cast.MARK,
                RecordRestriction.KIND,
                new RecordRestriction("staff", null, LocalDate.of(2026, 12, 1), null));
        manager.sync();

        Taps window = window(bethan);
        Fx.run(() -> bench.go(new Route.Escrow()));
        window.until("This record is restricted");
        assertThat(window.everyWord()).noneMatch(words -> words.contains("Drug test"));
        window.tap("Say why and open it");
        assertThat(window.says(QUESTION)).isTrue();
        assertThat(window.everyWord()).noneMatch(words -> words.contains("Drug test"));
        window.typeAt(QUESTION, "Dydd Sul: yn lle cydweithiwr â'r tîm");
        window.tap("Open the record");
        window.until("Drug test");
        window.tap("Add to the record");
        window.until("Added to the record");

        Fx.run(bethan::sync);
        assertThat(bethan.tablet().store().find(late)).isPresent();
        for (String act : List.of("escrow-entry-read", "escrow-admitted")) {
            // The screen looks again once it is dealt with, and is told that there is no such entry.
            List<Fields> told = world.get("/audit?act=" + act, "Ada Administrator").list("records", row -> row).stream()
                    .filter(row -> row.text("outcome").equals("done"))
                    .toList();
            assertThat(told)
                    .as(act)
                    .isNotEmpty()
                    .allSatisfy(
                            row -> assertThat(row.text("reason")).isEqualTo("Dydd Sul: yn lle cydweithiwr â'r tîm"));
        }
    }

    /** Mark goes to the clinic while Rhys, with no network, records a test; then it arrives. */
    private EntryId lateTest(String purpose) {
        rhys.wire().down();
        EntryId late = rhys.record(
                Cast.MARK,
                DrugTest.KIND,
                DrugTests.of(purpose, "2026-12-08T07:00:00Z").negative("O").build());
        world.server().directory().real().move(Cast.MARK, Cast.WING, Cast.CLINIC);
        world.pass(Duration.ofMinutes(1));
        rhys.wire().up();
        rhys.sync();
        bethan.sync();
        return late;
    }

    private Workbench bench;

    private Taps window(Hand hand) {
        AtomicReference<Workbench> made = new AtomicReference<>();
        Fx.run(() ->
                made.set(new Workbench(hand.tablet(), new Threads(Platform::runLater, Runnable::run), hand.clock())));
        bench = made.get();
        Taps window = Taps.on(bench);
        windows.add(window);
        return window;
    }
}
