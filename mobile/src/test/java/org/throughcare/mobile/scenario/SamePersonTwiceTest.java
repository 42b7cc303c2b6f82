package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.mobile.person.Saying;
import org.throughcare.mobile.person.Summary;
import org.throughcare.mobile.person.TimelineItem;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Sessions;

/** Two tablets that registered the same person: a proposed link, somebody's word, and one timeline afterwards. */
class SamePersonTwiceTest {

    private final World world = World.at("2026-12-08T08:00:00Z");
    private final Hand asha = world.tablet("asha").signIn("Asha Patel");
    private final Hand rhys = world.tablet("rhys").signIn("Rhys Morgan");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void onePersonOfTwoRecordsFromTheProposalToTheUndoing() {
        LedgerId first = register(asha, mark("A1234AA"), "2026-12-08T08:10:00Z");
        LedgerId second = register(rhys, mark("A1234AA"), "2026-12-08T08:20:00Z");
        LedgerId lead = first.compareTo(second) < 0 ? first : second;
        LedgerId joined = lead.equals(first) ? second : first;
        asha.record(
                first,
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-08T07:30:00Z").negative("O").build());
        rhys.record(second, Attendance.KIND, Sessions.attendance("2026-12-08", "ATT", null));
        assertThat(toDecide(asha)).as("offline nobody knows yet").isEmpty();
        assertThat(people(asha)).singleElement().satisfies(row -> {
            assertThat(row.marks().waiting()).as("the person and the test").isGreaterThanOrEqualTo(2);
            assertThat(row.maybeTwice()).isFalse();
        });
        everybodySyncs();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(people(hand)).hasSize(2).allSatisfy(row -> {
                assertThat(row.marks().waiting()).isZero();
                assertThat(row.maybeTwice()).as("to be seen in the list").isTrue();
            });
            assertThat(toDecide(hand)).singleElement().satisfies(duty -> {
                assertThat(duty.ledger()).isEqualTo(lead);
                assertThat(duty.details()).contains(Identifier.PRISON_NUMBER);
            });
            assertThat(summary(hand, first).records().alike()).hasSize(1);
        }

        same(asha, first, second, "");
        everybodySyncs();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(toDecide(hand)).isEmpty();
            assertThat(people(hand)).singleElement().satisfies(row -> {
                assertThat(row.ledger()).isEqualTo(lead);
                assertThat(row.ledgers()).containsExactly(lead, joined);
                assertThat(row.maybeTwice()).isFalse();
            });
            assertThat(timeline(hand, first))
                    .isEqualTo(timeline(hand, second))
                    .containsExactlyInAnyOrder("person", "person", "drug-test", "attendance", "person-link");
            assertThat(summary(hand, joined).attendance()).isEqualTo(Map.of("ATT", 1L));
            assertThat(summary(hand, joined).lastTest()).isPresent();
            assertThat(hand.tablet().person().timeline(lead))
                    .extracting(TimelineItem::source)
                    .contains(1, 2);
        }
        assertThat(asha.ledger(first).entries())
                .containsExactlyInAnyOrderElementsOf(rhys.ledger(second).entries());
        assertThat(seenByTheServer("tests", "tests", joined))
                .isEqualTo(seenByTheServer("tests", "tests", lead))
                .hasSize(1);
        assertThat(seenByTheServer("attendance", "attendance", first))
                .isEqualTo(seenByTheServer("attendance", "attendance", second))
                .hasSize(1);
        assertThat(caseloadOfTheServer()).containsExactly(lead);

        part(rhys, lead, joined, "his brother");
        everybodySyncs();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(people(hand)).hasSize(2).noneMatch(PersonRow::maybeTwice);
            assertThat(toDecide(hand)).as("decided, and not asked again").isEmpty();
            assertThat(timeline(hand, first)).contains("drug-test").doesNotContain("attendance");
            assertThat(timeline(hand, second)).contains("attendance").doesNotContain("drug-test");
            assertThat(hand.current(first, PersonLink.KIND)).singleElement().satisfies(SamePersonTwiceTest::undone);
        }
        assertThat(caseloadOfTheServer()).containsExactlyInAnyOrder(first, second);
        assertThat(seenByTheServer("tests", "tests", second)).isEmpty();

        same(asha, first, second, "one and the same after all");
        everybodySyncs();
        assertThat(people(rhys)).hasSize(1);
    }

    @Test
    void twoWhoConfirmAtTheSameTimeMakeOneLinkAndNoConflict() {
        LedgerId first = register(asha, mark("A1234AA"), "2026-12-08T08:10:00Z");
        LedgerId second = register(rhys, mark("A1234AA"), "2026-12-08T08:20:00Z");
        everybodySyncs();

        same(asha, first, second, "");
        same(rhys, second, first, "");
        everybodySyncs();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(people(hand))
                    .singleElement()
                    .satisfies(row -> assertThat(row.marks().conflicts()).isZero());
            assertThat(summary(hand, first).toResolve()).isEmpty();
            assertThat(hand.current(first, PersonLink.KIND)).hasSize(4).noneMatch(Current::inConflict);
        }

        part(asha, first, second, "his brother");
        part(rhys, first, second, "another birth date");
        everybodySyncs();

        for (Hand hand : List.of(asha, rhys)) {
            assertThat(people(hand)).hasSize(2);
            assertThat(summary(hand, first).toResolve()).isEmpty();
            assertThat(summary(hand, second).toResolve()).isEmpty();
        }
    }

    @Test
    void anUndoingStandsAgainstAConfirmationThatWasStillOnItsWay() {
        LedgerId first = register(asha, mark("A1234AA"), "2026-12-08T08:10:00Z");
        LedgerId second = register(rhys, mark("A1234AA"), "2026-12-08T08:20:00Z");
        everybodySyncs();
        same(rhys, first, second, "");
        same(asha, first, second, "");
        part(asha, first, second, "his brother");
        asha.sync();
        everybodySyncs();

        assertThat(people(asha)).hasSize(2);
        assertThat(people(rhys)).hasSize(2);
        assertThat(toDecide(rhys)).isEmpty();
    }

    @Test
    void whatIsRecordedAfterwardsGoesIntoTheLeadAndAnAmendmentIntoItsOwnRecord() {
        LedgerId first = register(asha, mark("A1234AA"), "2026-12-08T08:10:00Z");
        LedgerId second = register(rhys, mark("A1234AA"), "2026-12-08T08:20:00Z");
        LedgerId lead = first.compareTo(second) < 0 ? first : second;
        LedgerId joined = lead.equals(first) ? second : first;
        everybodySyncs();
        var attended = rhys.record(joined, Attendance.KIND, Sessions.attendance("2026-12-08", "ATT", null));
        same(rhys, first, second, "");

        var moved = rhys.amend(lead, Attendance.KIND, attended, Sessions.attendance("2026-12-08", "FTA", null), "typo");
        LedgerId page = summary(rhys, joined).ledger();
        everybodySyncs();

        assertThat(page).isEqualTo(lead);
        assertThat(world.onServer(joined)).extracting(Entry::id).contains(attended, moved);
        assertThat(asha.current(lead, Attendance.KIND))
                .singleElement()
                .satisfies(one -> assertThat(one.body().outcome()).isEqualTo("FTA"));
    }

    @Test
    void aLinkToARecordThatATabletDoesNotHoldDoesNoHarm() {
        Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
        LedgerId first = register(asha, mark("A1234AA"), "2026-12-08T08:10:00Z");
        LedgerId elsewhere = register(bethan, ofTheClinic("A1234AA"), "2026-12-08T08:20:00Z");
        everybodySyncs();
        bethan.sync();
        assertThat(toDecide(asha)).as("neither holds both").isEmpty();

        asha.record(first, PersonLink.KIND, new PersonLink(elsewhere, true, List.of(Identifier.PRISON_NUMBER)));
        bethan.record(elsewhere, PersonLink.KIND, new PersonLink(first, true, List.of(Identifier.PRISON_NUMBER)));
        everybodySyncs();
        bethan.sync();

        assertThat(people(asha))
                .singleElement()
                .satisfies(row -> assertThat(row.ledgers()).containsExactly(first));
        assertThat(people(bethan))
                .singleElement()
                .satisfies(row -> assertThat(row.ledgers()).containsExactly(elsewhere));
        assertThat(asha.ledger(elsewhere).entries()).isEmpty();
    }

    @Test
    void aWorkerIsShownNothingOfARecordThatTheTabletHoldsForSomebodyElse() {
        Hand shared = world.tablet("shared").signIn("Bethan Hughes");
        LedgerId elsewhere = register(shared, ofTheClinic("A1234AA"), "2026-12-08T08:10:00Z");
        shared.record(elsewhere, Appointment.KIND, Sessions.appointment("2026-12-08T15:00"));
        shared.sync();
        assertThat(people(shared)).hasSize(1);
        assertThat(shared.tablet().today().appointments(shared.session(), shared.now()))
                .hasSize(1);
        shared.tablet().access().lock();
        shared.signIn("Asha Patel");
        LedgerId first = register(shared, mark("A1234AA"), "2026-12-08T08:20:00Z");
        shared.record(first, PersonLink.KIND, new PersonLink(elsewhere, true, List.of(Identifier.PRISON_NUMBER)));

        assertThat(toDecide(shared)).isEmpty();
        assertThat(people(shared))
                .singleElement()
                .satisfies(row -> assertThat(row.ledgers()).containsExactly(first));
        assertThat(shared.current(first, Appointment.KIND)).isEmpty();
        assertThat(shared.tablet().today().appointments(shared.session(), shared.now()))
                .isEmpty();
        assertThat(summary(shared, first).records().apart()).isEmpty();
    }

    private LedgerId register(Hand hand, Person person, String at) {
        world.nowAt(at);
        return Hand.saved(hand.save(hand.tablet().capture().newPerson(Person.KIND, person)))
                .get(0)
                .ledger();
    }

    private void everybodySyncs() {
        asha.sync();
        rhys.sync();
        asha.sync();
    }

    /** What the forms save: each of the two ledgers gets its entry. */
    private static void same(Hand hand, LedgerId one, LedgerId other, String reason) {
        say(hand, Saying.of(one, other, true, hand.tablet().records()).orElseThrow(), reason);
    }

    private static void part(Hand hand, LedgerId one, LedgerId other, String reason) {
        say(hand, Saying.parting(one, other, hand.tablet().records()).orElseThrow(), reason);
    }

    private static void say(Hand hand, Saying saying, String reason) {
        List<Draft<PersonLink>> drafts =
                saying.drafts(hand.tablet().capture(), hand.tablet().records(), reason);
        assertThat(drafts).isNotEmpty();
        Hand.saved(hand.tablet().capture().save(hand.session(), drafts));
    }

    private static void undone(Current<PersonLink> link) {
        assertThat(link.body().same()).isFalse();
        assertThat(link.latest().reason()).isEqualTo("his brother");
    }

    private static List<PersonRow> people(Hand hand) {
        return hand.tablet().caseload().everybody(hand.session());
    }

    private static List<Duty> toDecide(Hand hand) {
        return hand.tablet().today().duties(hand.session(), hand.now()).stream()
                .filter(duty -> duty.rule().equals("same-person"))
                .toList();
    }

    private static Summary summary(Hand hand, LedgerId ledger) {
        return hand.tablet().person().summary(ledger, hand.now());
    }

    private static List<String> timeline(Hand hand, LedgerId ledger) {
        return hand.tablet().person().timeline(ledger).stream()
                .map(TimelineItem::kind)
                .toList();
    }

    private List<String> seenByTheServer(String page, String list, LedgerId ledger) {
        return world.get("/people/" + ledger + "/" + page, "Rhys Morgan").list(list, fields -> fields.text("thread"));
    }

    private List<LedgerId> caseloadOfTheServer() {
        Fields page = world.get("/people", "Rhys Morgan");
        return page.list("people", fields -> fields.parsed("ledger", LedgerId::parse, "not-a-ledger"));
    }

    private static Person mark(String prisonNumber) {
        return numbered(Cast.mark(), prisonNumber);
    }

    private static Person ofTheClinic(String prisonNumber) {
        return numbered(Cast.sian(), prisonNumber);
    }

    private static Person numbered(Person person, String prisonNumber) {
        return new Person(
                person.team(),
                person.givenName(),
                person.familyName(),
                person.aliases(),
                person.birthDate(),
                List.of(new Identifier(Identifier.PRISON_NUMBER, prisonNumber)),
                person.language(),
                person.setting(),
                person.place(),
                person.manager());
    }
}
