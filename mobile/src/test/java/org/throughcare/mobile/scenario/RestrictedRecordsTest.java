package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.gallery.Fx;
import org.throughcare.mobile.gallery.Taps;
import org.throughcare.mobile.look.Appearance;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;

/** A record is restricted on one tablet; whoever opens it on another says why, and an administrator finds who did and why. */
class RestrictedRecordsTest {

    /** Stands in the record and in nothing that a list says. */
    private static final String SECRET = "Zzpenmaen";

    private static final String QUESTION = "Why you open it";

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand asha = world.tablet("a").signIn("Asha Patel");
    private final List<Taps> windows = new ArrayList<>();
    private Hand manager;
    private EntryId opening;

    @BeforeEach
    void aWorkerWithTwoPeopleAndAManager() {
        world.server().directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        world.server().directory().worker("Maggie Oduya", Set.of(Roles.TEAM_MANAGER), Cast.WING);
        opening = asha.record(Cast.MARK, Person.KIND, Cast.mark());
        asha.record(
                Cast.MARK, LegalStatus.KIND, new LegalStatus("sentenced", LocalDate.of(2026, 9, 1), "HMP " + SECRET));
        asha.record(Cast.SIAN, Person.KIND, Cast.sian());
        asha.sync();
        manager = world.tablet("b").signIn("Maggie Oduya");
        manager.sync();
    }

    @AfterEach
    void close() {
        windows.forEach(Taps::close);
        world.close();
    }

    @Test
    void whatAManagerRestrictsIsOpenedForAReasonThatAnAdministratorFinds() {
        Taps hers = window(manager);
        hers.tap("People");
        hers.tap("O'Leary, Mark");
        hers.tap("More to record");
        hers.tap("Restricted record");
        hers.tap("Why it is restricted: High profile");
        hers.tap("Continue");
        hers.tap("Save");
        assertThat(hers.says("This record is restricted")).isTrue();
        assertThat(hers.says(QUESTION)).as("who has it open goes on with it").isFalse();
        sync(manager);
        sync(asha);

        Taps his = window(asha);
        his.tap("People");
        assertThat(his.says("Restricted")).isTrue();
        assertThat(his.words()).noneMatch(words -> words.contains("High profile"));
        his.tap("O'Leary, Mark");
        assertAsked(his);
        his.tap("Open the record");
        assertThat(his.says("Say why in at least 10 characters")).isTrue();
        assertAsked(his);
        his.type(QUESTION, "No.");
        his.tap("Open the record");
        assertAsked(his);
        his.tap("Covering for a colleague");
        his.tap("Open the record");
        assertThat(his.says("HMP " + SECRET)).isTrue();
        his.tap("People");
        his.tap("O'Leary, Mark");
        assertThat(his.says("HMP " + SECRET))
                .as("nobody else's record was opened")
                .isTrue();
        his.tap("People");
        his.tap("Llewellyn-Price, Siân");
        his.tap("People");
        his.tap("O'Leary, Mark");
        assertAsked(his);
        his.tap("Go back");
        assertThat(his.says("Llewellyn-Price, Siân")).isTrue();
        sync(asha);

        assertThat(reads(Cast.MARK, Cast.ASHA))
                .as("being asked is no read")
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.text("reason")).isEqualTo("Covering for a colleague: No.");
                    assertThat(row.text("outcome")).isEqualTo("done");
                    assertThat(row.text("device"))
                            .isEqualTo(asha.tablet().device().toString());
                });
        assertThat(reads(Cast.SIAN, Cast.ASHA))
                .singleElement()
                .satisfies(row -> assertThat(row.optText("reason")).isNull());
    }

    @Test
    @Requirement("USR-6")
    void withoutANetworkTheReasonIsAskedAndNotedAndHandedInLaterOnce() {
        restrict();
        Workbench bench = bench(asha);
        Taps his = Taps.on(bench);
        windows.add(his);
        asha.wire().down();
        sync(asha);
        Instant began = asha.now();

        go(bench, new Route.Versions(Cast.MARK, Person.KIND.name(), opening));
        assertAsked(his);
        give(his, "Release is tomorrow");
        assertThat(his.says(QUESTION)).isFalse();
        go(bench, new Route.Person(Cast.MARK));
        assertThat(his.says("HMP " + SECRET)).as("below and above is one read").isTrue();
        Fx.run(bench::back);
        assertThat(his.says(QUESTION)).isFalse();
        Fx.run(bench::lock);
        Fx.run(() -> asha.signIn("Asha Patel"));
        go(bench, new Route.Person(Cast.MARK));
        assertAsked(his);
        give(his, "Release was brought forward");
        assertThat(reads(Cast.MARK, Cast.ASHA)).isEmpty();
        world.pass(Duration.ofDays(2));
        asha.wire().up();
        asha.wire().loseReadReplies(1);
        asha.restart();

        sync(asha);
        sync(asha);

        assertThat(asha.tablet().access().session())
                .as("handed in by a locked tablet")
                .isEmpty();
        assertThat(reads(Cast.MARK, Cast.ASHA)).hasSize(2).allSatisfy(row -> {
            assertThat(row.bool("offline")).isTrue();
            assertThat(row.instant("at")).isEqualTo(world.now());
            assertThat(row.instant("deviceAt")).isBetween(began, began.plus(Duration.ofHours(1)));
        });
        assertThat(reads(Cast.MARK, Cast.ASHA))
                .extracting(row -> row.text("reason"))
                .containsExactlyInAnyOrder("Release is tomorrow", "Release was brought forward");
    }

    @Test
    void aRecordedDeathRestrictsTheRecordOnEveryTablet() {
        manager.record(Cast.MARK, Death.KIND, new Death(Instant.parse("2026-12-08T08:00:00Z"), "the wing"));
        sync(manager);
        sync(asha);
        Taps his = window(asha);

        his.tap("People");
        assertThat(his.says("Restricted")).isTrue();
        his.tap("O'Leary, Mark");
        assertAsked(his);
        give(his, "Writing to his family");
        assertThat(his.says("HMP " + SECRET)).isTrue();
        sync(asha);

        assertThat(reads(Cast.MARK, Cast.ASHA))
                .singleElement()
                .satisfies(row -> assertThat(row.text("reason")).isEqualTo("Writing to his family"));
    }

    @Test
    void whereverThePersonComesUpTheQuestionComesFirst() {
        restrict();
        Workbench bench = bench(asha);
        Taps his = Taps.on(bench);
        windows.add(his);
        List<Route> ways = List.of(
                new Route.Person(Cast.MARK),
                new Route.OverTime(Cast.MARK),
                new Route.Versions(Cast.MARK, LegalStatus.KIND.name(), opening),
                new Route.Resolve(Cast.MARK, Person.KIND.name(), opening),
                Route.Capture.of("legal-status", Cast.MARK),
                Route.Capture.of("record-restriction", Cast.MARK),
                Route.Capture.correcting("person", Cast.MARK, opening),
                new Route.Capture("same-person", Cast.SIAN, opening, null));

        for (Route way : ways) {
            go(bench, new Route.Today());
            go(bench, way);
            assertThat(his.says(QUESTION)).as(way.toString()).isTrue();
            assertAsked(his);
        }
    }

    @Test
    void aFormThatIsOfferedAgainAsksFirstAndHasWhatWasTyped() {
        Workbench bench = bench(asha);
        Taps his = Taps.on(bench);
        windows.add(his);
        go(bench, Route.Capture.of("death", Cast.MARK));
        his.typeAt("How the service knows", "Zzfairwater rang");
        his.tap("Today");
        restrict();

        his.tap("Death, Mark O'Leary");
        assertAsked(his);
        give(his, "Finishing what I began");

        assertThat(his.says("Zzfairwater rang")).isTrue();
    }

    @Test
    void whatIsTypedStaysInTheOtherLanguageAndTheTrailHasItInEnglish() {
        restrict();
        Workbench bench = bench(asha);
        Taps his = Taps.on(bench);
        windows.add(his);
        go(bench, new Route.Person(Cast.MARK));
        his.tap("Doing something that is due");
        Fx.run(() -> bench.wear(new Appearance(false, 100, "cy")));
        assertThat(his.says("Gwneud rhywbeth sy'n ddyledus")).isTrue();
        assertNothingOfIt(his);
        his.tap("Agor y cofnod");
        assertThat(his.says("HMP " + SECRET)).isTrue();
        sync(asha);

        assertThat(reads(Cast.MARK, Cast.ASHA))
                .singleElement()
                .satisfies(row -> assertThat(row.text("reason")).isEqualTo("Doing something that is due"));
    }

    @Test
    void onceItIsEndedNobodyIsAskedAndAWorkerNeitherRestrictsNorEnds() {
        EntryId said = restrict();
        manager.amend(
                Cast.MARK,
                RecordRestriction.KIND,
                said,
                new RecordRestriction(
                        "staff", "Zzcousin of the governor", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 7)),
                "He has left the service");
        sync(manager);
        sync(asha);
        Taps his = window(asha);

        his.tap("People");
        assertThat(his.says("Restricted")).isFalse();
        his.tap("O'Leary, Mark");

        assertThat(his.says("HMP " + SECRET)).isTrue();
        assertThat(offered(asha)).doesNotContain(RecordRestriction.KIND.name());
        assertThat(offered(manager)).contains(RecordRestriction.KIND.name());
    }

    private EntryId restrict() {
        EntryId said = manager.record(
                Cast.MARK,
                RecordRestriction.KIND,
                new RecordRestriction("staff", "Zzcousin of the governor", LocalDate.of(2026, 12, 1), null));
        sync(manager);
        sync(asha);
        return said;
    }

    private static void assertAsked(Taps window) {
        assertThat(window.says(QUESTION)).isTrue();
        assertNothingOfIt(window);
    }

    /** Of the record itself nothing is anywhere in the window, to be seen or not. */
    private static void assertNothingOfIt(Taps window) {
        assertThat(window.everyWord()).anyMatch(words -> words.contains("Mark"));
        assertThat(window.everyWord()).noneMatch(words -> words.contains("Zz"));
    }

    private static void give(Taps window, String reason) {
        window.typeAt(QUESTION, reason);
        window.tap("Open the record");
    }

    private Taps window(Hand hand) {
        Taps window = Taps.on(bench(hand));
        windows.add(window);
        return window;
    }

    private static Workbench bench(Hand hand) {
        AtomicReference<Workbench> made = new AtomicReference<>();
        Fx.run(() -> made.set(new Workbench(hand.tablet(), Threads.direct(), hand.clock())));
        return made.get();
    }

    private static List<String> offered(Hand hand) {
        return TabletRooms.of(hand.tablet()).offered(hand.session().roles(), hand.ledger(Cast.MARK)).stream()
                .map(Rooms.Offered::kind)
                .toList();
    }

    /** What a sync brings is drawn on the screen's thread. */
    private static void sync(Hand hand) {
        Fx.run(hand::sync);
    }

    private static void go(Workbench bench, Route route) {
        Fx.run(() -> bench.go(route));
    }

    private List<Fields> reads(LedgerId ledger, WorkerId worker) {
        return world.get("/audit?act=record-read-on-tablet&ledger=" + ledger + "&worker=" + worker, "Ada Administrator")
                .list("records", row -> row);
    }
}
