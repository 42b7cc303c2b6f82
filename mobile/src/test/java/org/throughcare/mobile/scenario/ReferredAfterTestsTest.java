package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Offer.Response;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.referral.Referrals;
import org.throughcare.model.referral.Standing;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;

/** Confirmed positive tests on the wing make referrals by themselves: on two tablets and the server, each of which derives. */
class ReferredAfterTestsTest {

    private final World world = World.at("2026-12-07T08:00:00Z");
    private final Hand asha = world.tablet("asha").signIn("Asha Patel");
    private final Hand rhys = world.tablet("rhys").signIn("Rhys Morgan");

    @BeforeEach
    void markIsOnTheWing() {
        asha.record(Cast.MARK, Person.KIND, Cast.mark());
        asha.sync();
        rhys.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("PRS-3")
    void aConfirmationThatIsSavedOfflineIsAReferralAtOnceAndTheSameEverywhere() {
        EntryId test = screenPositive();
        asha.sync();
        assertThat(asha.current(Cast.MARK, Referral.KIND))
                .as("a screen positive")
                .isEmpty();

        world.nowAt("2026-12-10T15:00:00Z");
        asha.wire().down();
        confirm(asha, test, "2026-12-10T14:00:00Z");

        Standing referral = only(asha.ledger(Cast.MARK));
        assertThat(referral.body().receivedAt()).isEqualTo("2026-12-10T14:00");
        assertThat(referral.body().source()).isEqualTo(Referral.AUTOMATIC);
        assertThat(referral.tests()).containsExactly(test);
        assertThat(asha.sync().waiting()).isEqualTo(2);

        asha.wire().up();
        asha.sync();
        rhys.sync();
        assertThat(asha.sync().waiting()).isZero();
        sameEverywhere(1);
        assertThat(referrals(world.onServer(Cast.MARK)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.author()).isInstanceOf(Author.Rule.class));
    }

    /** Who syncs when, after both have confirmed and recorded a second confirmed test without knowing of each other. */
    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of("asha rhys asha rhys"),
                Arguments.of("rhys asha rhys asha"),
                Arguments.of("asha asha rhys asha rhys"),
                Arguments.of("lost-asha rhys asha rhys asha"),
                Arguments.of("lost-rhys asha rhys asha rhys"),
                Arguments.of("lost-asha lost-rhys rhys asha rhys asha"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    @Requirement("PRS-3")
    void twoTabletsAndTheServerDeriveInAnyOrderAndThereIsOneReferral(String order) {
        EntryId test = screenPositive();
        asha.sync();
        rhys.sync();
        world.nowAt("2026-12-10T15:00:00Z");
        confirm(asha, test, "2026-12-10T14:00:00Z");
        confirm(rhys, test, "2026-12-10T14:30:00Z");
        world.nowAt("2026-12-11T15:00:00Z");
        confirmedTest(rhys, Cast.MARK, "CBV", "2026-12-11T10:00:00Z");

        for (String turn : List.of(order.split(" ", -1))) {
            Hand hand = turn.endsWith("asha") ? asha : rhys;
            if (turn.startsWith("lost-")) {
                hand.wire().losePushReplies(1);
            }
            hand.sync();
        }

        sameEverywhere(3);
        Standing referral = only(asha.ledger(Cast.MARK));
        assertThat(referral.body().receivedOn()).isEqualTo("2026-12-10");
        assertThat(referral.tests()).hasSize(2);
    }

    @Test
    @Requirement("PRS-3")
    void theServerDerivesForATabletThatDoesNotKnowTheRule() {
        EntryId test = screenPositive();
        asha.sync();
        world.nowAt("2026-12-10T15:00:00Z");
        confirm(asha, test, "2026-12-10T14:00:00Z");
        EntryId derived = referrals(asha.ledger(Cast.MARK).entries()).get(0).id();

        pushOnlyTests();
        rhys.sync();

        assertThat(referrals(world.onServer(Cast.MARK))).extracting(Entry::id).containsExactly(derived);
        assertThat(only(rhys.ledger(Cast.MARK)).tests()).containsExactly(test);
        asha.sync();
        sameEverywhere(1);
    }

    @Test
    @Requirement("PRS-4")
    void theReferralIsToBeOfferedAndADeclineClosesItAndCountsAsOffered() {
        EntryId test = screenPositive();
        world.nowAt("2026-12-10T15:00:00Z");
        confirm(asha, test, "2026-12-10T14:00:00Z");
        asha.sync();
        rhys.sync();
        assertThat(rhys.duties(Cast.MARK, "offer-to-make"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo("2026-12-17"));

        world.nowAt("2026-12-11T10:00:00Z");
        Offer offer = new Offer(
                only(rhys.ledger(Cast.MARK)).id(),
                LocalDate.of(2026, 12, 10),
                LocalDate.of(2026, 12, 14).atTime(10, 0),
                "slip",
                null,
                null,
                null,
                null,
                null);
        rhys.record(
                Cast.MARK,
                Offer.KIND,
                offer.answered(Response.DECLINED, LocalDate.of(2026, 12, 11), null, "NOT-READY", null));
        rhys.sync();
        asha.sync();

        for (Ledger ledger : List.of(onServer(), asha.ledger(Cast.MARK), rhys.ledger(Cast.MARK))) {
            assertThat(only(ledger).state()).isEqualTo(Standing.State.DECLINED);
            assertThat(only(ledger).closedOn()).isEqualTo("2026-12-11");
            assertThat(only(ledger).countsAsOffered()).isTrue();
        }
        assertThat(asha.duties(Cast.MARK, "offer-to-make")).isEmpty();
        Fields clock = world.get("/referrals/first-assessments?from=2026-12-01&to=2026-12-31", "Asha Patel");
        assertThat(clock.list("referrals", row -> row)).singleElement().satisfies(row -> {
            assertThat(row.bool("offered")).isTrue();
            assertThat(row.text("timing")).isEqualTo("not-needed");
        });
    }

    @Test
    @Requirement("NDS-9")
    void sixFailedMandatoryTestsAndFiveReferralsLeaveOneByNumber() {
        List<LedgerId> people = new ArrayList<>();
        for (int person = 1; person <= 6; person++) {
            String day = "2026-12-" + (10 + person);
            world.nowAt(day + "T15:00:00Z");
            LedgerId ledger = LedgerId.person(FixedIds.at(0xA000 + person));
            people.add(ledger);
            asha.record(ledger, Person.KIND, person(person));
            confirmedTest(asha, ledger, "MDR", day + "T08:00:00Z");
        }
        world.nowAt("2026-12-17T09:00:00Z");
        LedgerId fourth = people.get(3);
        Standing wrong = only(asha.ledger(fourth));
        asha.amend(
                fourth,
                Referral.KIND,
                wrong.id(),
                wrong.body().closed(Referral.DUPLICATE, LocalDate.of(2026, 12, 17), null),
                "thought to be there twice");
        asha.sync();
        rhys.sync();

        world.nowAt("2027-01-04T09:00:00Z");
        Fields list = world.get("/referrals/unmatched?from=2026-12-01&to=2026-12-31", "Asha Patel");

        assertThat(list.integer("failed")).isEqualTo(6);
        assertThat(list.integer("referred")).isEqualTo(5);
        assertThat(list.list("unmatched", row -> row)).singleElement().satisfies(row -> {
            assertThat(row.text("ledger")).isEqualTo(fourth.toString());
            assertThat(row.date("on")).isEqualTo("2026-12-14");
            assertThat(row.names()).as("a day and no result").containsExactly("ledger", "test", "on");
        });
        assertThat(world.get("/referrals/unmatched?from=2026-12-01&to=2026-12-31", "Rhys Morgan")
                        .integer("failed"))
                .as("a colleague hears of referrals, not of mandatory tests")
                .isZero();
        world.server().directory().worker("Tom Price", Set.of(Roles.SECURITY), Cast.WING);
        Fields all = world.get("/referrals/unmatched?from=2026-12-01&to=2026-12-31", "Tom Price");
        assertThat(all.integer("failed"))
                .as("security reads of every mandatory test")
                .isEqualTo(6);
        assertThat(all.list("unmatched", row -> row.text("ledger"))).containsExactly(fourth.toString());
        assertThat(rhys.duties(fourth, "refer-after-test")).isEmpty();
        assertThat(asha.duties(fourth, "refer-after-test"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.details()).containsExactly("2026-12-14"));
        assertThat(asha.duties(people.get(0), "refer-after-test")).isEmpty();
        assertThat(world.get("/referrals/unmatched?from=2026-12-01&to=2026-12-31", "Bethan Hughes")
                        .integer("failed"))
                .as("another team's people")
                .isZero();
    }

    private static Person person(int number) {
        return new Person(
                Cast.WING,
                "Person",
                "Number " + number,
                List.of(),
                null,
                List.of(new Identifier(Identifier.PRISON_NUMBER, "A123" + number + "AB")),
                "en",
                Person.PRISON,
                null,
                null);
    }

    private EntryId screenPositive() {
        world.nowAt("2026-12-07T10:30:00Z");
        EntryId test = asha.record(
                Cast.MARK,
                DrugTest.KIND,
                DrugTests.of("CBV", "2026-12-07T10:00:00Z").positive("O").build());
        asha.sync();
        rhys.sync();
        return test;
    }

    private static void confirm(Hand hand, EntryId test, String receivedAt) {
        DrugTest confirmed = DrugTests.of("CBV", "2026-12-07T10:00:00Z")
                .line(line(Instant.parse(receivedAt)))
                .build();
        hand.amend(Cast.MARK, DrugTest.KIND, test, confirmed, "laboratory");
    }

    private static void confirmedTest(Hand hand, LedgerId ledger, String purpose, String collectedAt) {
        Instant received = Instant.parse(collectedAt).plus(Duration.ofHours(2));
        hand.record(
                ledger,
                DrugTest.KIND,
                DrugTests.of(purpose, collectedAt).line(line(received)).build());
    }

    private static ResultLine line(Instant receivedAt) {
        return new ResultLine("O", Screen.POS, null, Confirm.CONFIRMED, "Regional toxicology", receivedAt, null);
    }

    /** Hands in, as a tablet of an older build would, everything that waits but what rules wrote. */
    private void pushOnlyTests() {
        List<Written> byHand = asha.tablet().records().of(Cast.MARK).stored().stream()
                .filter(stored -> stored.number() == null)
                .map(stored -> stored.written())
                .filter(written -> written.entry().author() instanceof Author.Worker)
                .toList();
        world.server().part(Intake.class).admit(byHand, new Speaker.Service());
    }

    private void sameEverywhere(int derived) {
        assertThat(referrals(world.onServer(Cast.MARK))).hasSize(derived);
        List<EntryId> server = ids(world.onServer(Cast.MARK));
        for (Hand hand : List.of(asha, rhys)) {
            assertThat(ids(hand.ledger(Cast.MARK).entries())).containsExactlyInAnyOrderElementsOf(server);
            assertThat(only(hand.ledger(Cast.MARK)).id())
                    .isEqualTo(only(onServer()).id());
            assertThat(hand.sync().held()).isZero();
        }
    }

    private static List<EntryId> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private static List<Entry> referrals(List<Entry> entries) {
        return entries.stream().filter(Referral.KIND::names).toList();
    }

    private static Standing only(Ledger ledger) {
        List<Standing> all = Referrals.of(ledger);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Ledger onServer() {
        return new Ledger(Cast.MARK, world.onServer(Cast.MARK));
    }
}
