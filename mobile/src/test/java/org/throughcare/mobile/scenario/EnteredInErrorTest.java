package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;

/** What was entered in error, on two tablets and on the server between them. */
class EnteredInErrorTest {

    private final World world = World.at("2026-12-01T08:00:00Z");
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private final Hand colin = world.tablet("colin").signIn("Colin Baptiste");

    @BeforeEach
    void underADrr() {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        bethan.record(Cast.SIAN, Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        meet();
        world.nowAt("2026-12-07T10:00:00Z");
        bethan.restart().signIn("Bethan Hughes");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aDeathOfTheWrongPersonIsTakenBackOffTheNetworkAndEverythingIsDueAgainEverywhere() {
        List<String> before = due(bethan);
        assertThat(before).isNotEmpty();
        EntryId death = bethan.record(Cast.SIAN, Death.KIND, new Death(Instant.parse("2026-12-07T06:00:00Z"), "ward"));
        meet();
        assertThat(due(colin)).isEmpty();
        assertThat(onServer()).isEmpty();

        colin.wire().down();
        takeBack(colin, death, Death.KIND.name());
        assertThat(due(colin)).as("at once").isEqualTo(before);
        assertThat(due(bethan)).isEmpty();

        meet();
        assertThat(due(bethan)).isEqualTo(before);
        assertThat(due(colin)).isEqualTo(before);
        assertThat(onServer()).isEqualTo(before);
    }

    @Test
    void whatIsAmendedHereAndTakenBackThereCountsUntilSomebodySaysWhichHolds() {
        EntryId phone = bethan.record(Cast.SIAN, Phone.KIND, phone("en"));
        meet();
        bethan.wire().down();
        colin.wire().down();
        EntryId word = takeBack(colin, phone, Phone.KIND.name());
        bethan.amend(Cast.SIAN, Phone.KIND, phone, phone("cy"), "asked again");
        assertThat(colin.current(Cast.SIAN, Phone.KIND)).isEmpty();

        meet();

        for (Hand hand : List.of(bethan, colin)) {
            assertThat(hand.current(Cast.SIAN, Phone.KIND))
                    .singleElement()
                    .satisfies(one -> assertThat(one.body().language()).isEqualTo("cy"));
            assertThat(due(hand)).contains("to-resolve 2026-12-07");
        }
        assertThat(onServer()).isEqualTo(due(bethan));

        EnteredInError said = new EnteredInError(Phone.KIND.name(), phone, true);
        bethan.amend(Cast.SIAN, EnteredInError.KIND, word, said.saying(false), "it is her phone");
        meet();

        assertThat(due(colin)).doesNotContain("to-resolve 2026-12-07").isEqualTo(due(bethan));
        assertThat(onServer()).isEqualTo(due(colin));
        assertThat(colin.current(Cast.SIAN, Phone.KIND)).hasSize(1);
    }

    private static EntryId takeBack(Hand hand, EntryId thing, String kind) {
        Draft<EnteredInError> begun = hand.draft(Cast.SIAN, EnteredInError.KIND, new EnteredInError(kind, thing, true));
        Draft<EnteredInError> draft =
                new Draft<>(begun.id(), begun.ledger(), begun.kind(), begun.body(), List.of(thing), "wrong person");
        return Hand.saved(hand.save(draft)).get(0).id();
    }

    private List<String> due(Hand hand) {
        return hand.tablet().today().duties(hand.session(), hand.now()).stream()
                .map(EnteredInErrorTest::line)
                .toList();
    }

    private List<String> onServer() {
        Fields list = world.get("/duties", "Colin Baptiste");
        return list.list("duties", duty -> duty.text("rule") + " " + duty.text("dueOn"));
    }

    private static String line(Duty duty) {
        return duty.rule() + " " + duty.dueOn();
    }

    private static Phone phone(String language) {
        return new Phone("token-1", "android", language, Phone.OWN, true, null);
    }

    private void meet() {
        bethan.wire().up();
        colin.wire().up();
        bethan.sync();
        colin.sync();
        bethan.sync();
    }
}
