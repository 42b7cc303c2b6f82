package org.throughcare.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.model.Kinds;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class EnteredInErrorTest {

    private final Entries entries = Entries.of(Cast.MARK);

    @Test
    void takesADeathOfTheWrongPersonOutOfEverything() {
        Entry death = entries.record(Death.KIND, new Death(Instant.parse("2026-12-07T06:30:00Z"), "hospital"));
        assertThat(Death.recordedIn(entries.ledger())).isTrue();

        inError(death);

        assertThat(Death.recordedIn(entries.ledger())).isFalse();
        assertThat(entries.ledger().current(Death.KIND)).isEmpty();
        assertThat(entries.ledger().inError(Death.KIND)).singleElement().satisfies(struck -> {
            assertThat(struck.entries()).containsExactly(death);
            assertThat(entries.ledger().saidOf(struck).orElseThrow().latest().reason())
                    .isEqualTo("wrong person");
        });
        assertThat(entries.ledger().entries()).as("nothing is deleted").contains(death);
    }

    @Test
    void putsBackWhatTurnedOutToBeRight() {
        Entry phone = entries.record(Phone.KIND, phone("en"));
        Entry word = inError(phone);

        entries.correct(EnteredInError.KIND, word, about(Phone.KIND, phone).saying(false), "it was right");

        assertThat(entries.ledger().current(Phone.KIND)).hasSize(1);
        assertThat(entries.ledger().inError(Phone.KIND)).isEmpty();
    }

    @Test
    void takesOutAThreadWithAllThatWasAmendedInIt() {
        Entry phone = entries.record(Phone.KIND, phone("en"));
        Entry amended = entries.correct(Phone.KIND, phone, phone("cy"), "asked again");

        inError(amended);

        assertThat(entries.ledger().current(Phone.KIND)).isEmpty();
        assertThat(entries.ledger().inError(Phone.KIND).get(0).entries()).containsExactly(phone, amended);
    }

    @Test
    void keepsInWhatSomebodyAmendedWithoutKnowingAndAsksAPerson() {
        Entry phone = entries.record(Phone.KIND, phone("en"));
        Entry word = inError(phone);
        Entry amended = entries.correct(Phone.KIND, phone, phone("cy"), "asked again");

        assertThat(entries.ledger().current(Phone.KIND).get(0).body().language())
                .as("what two people hold to be true harms less than what is silently gone")
                .isEqualTo("cy");
        assertThat(entries.ledger().disputed(Phone.KIND)).hasSize(1);

        entries.correct(EnteredInError.KIND, List.of(word, amended), about(Phone.KIND, phone), "the amended one too");

        assertThat(entries.ledger().current(Phone.KIND)).isEmpty();
        assertThat(entries.ledger().disputed(Phone.KIND)).isEmpty();
    }

    @Test
    void countsWhatWasRecordedWhileTwoDisagreeWhetherItWasAnError() {
        Entry phone = entries.record(Phone.KIND, phone("en"));
        Entry word = inError(phone);
        entries.correct(EnteredInError.KIND, word, about(Phone.KIND, phone).saying(false), "it was right");
        entries.correct(EnteredInError.KIND, List.of(word, phone), about(Phone.KIND, phone), "it was not");

        assertThat(entries.ledger().current(Phone.KIND)).hasSize(1);
    }

    @Test
    void isOneWordWhenTwoTabletsFindTheSameError() {
        Entry phone = entries.record(Phone.KIND, phone("en"));
        inError(phone);
        inError(phone);

        assertThat(entries.ledger().current(EnteredInError.KIND)).hasSize(1);
        assertThat(entries.ledger().current(EnteredInError.KIND).get(0).inConflict())
                .isFalse();
        assertThat(entries.ledger().current(Phone.KIND)).isEmpty();
    }

    @Test
    void leavesOtherThreadsOfTheKindAlone() {
        Entry wrong = entries.record(Phone.KIND, phone("en"));
        entries.record(Phone.KIND, phone("cy"));

        inError(wrong);

        assertThat(entries.ledger().current(Phone.KIND))
                .singleElement()
                .satisfies(one -> assertThat(one.body().language()).isEqualTo("cy"));
    }

    @Test
    void hasNoHoldOnWhatOpensARecord() {
        Entry person = entries.record(Person.KIND, Cast.mark());

        inError(person);

        assertThat(entries.ledger().current(Person.KIND)).hasSize(1);
    }

    @Test
    void isForTheRoleAloneThatAloneRecordsTheThing() {
        Entry wrong = entries.record(Phone.KIND, phone("en"));
        Entry word = entries.correct(
                EnteredInError.KIND,
                wrong,
                new EnteredInError(BreachDecision.KIND.name(), wrong.id(), true),
                "wrong person");

        assertThat(Kinds.mayBeSaid(word, Set.of("worker"))).isFalse();
        assertThat(Kinds.mayBeSaid(word, Set.of(String.valueOf(BreachDecision.KIND.role()))))
                .isTrue();
    }

    @Test
    void comesToTheSameInWhateverOrderTheEntriesCame() {
        Entry phone = entries.record(Phone.KIND, phone("en"));
        Entry word = inError(phone);
        entries.correct(Phone.KIND, phone, phone("cy"), "asked again");
        entries.correct(EnteredInError.KIND, word, about(Phone.KIND, phone).saying(false), "it was right");
        inError(entries.record(Phone.KIND, phone("en")));
        Ledger expected = entries.ledger();

        for (int seed = 0; seed < 50; seed++) {
            List<Entry> shuffled = new ArrayList<>(entries.all());
            Collections.shuffle(shuffled, new Random(seed));
            Ledger other = new Ledger(Cast.MARK, shuffled);

            assertThat(other.current(Phone.KIND)).isEqualTo(expected.current(Phone.KIND));
            assertThat(other.inError(Phone.KIND)).isEqualTo(expected.inError(Phone.KIND));
            assertThat(other.disputed(Phone.KIND)).isEqualTo(expected.disputed(Phone.KIND));
        }
    }

    private Entry inError(Entry wrong) {
        Kind<?> kind = Kinds.named(wrong.kind());
        EntryId first = wrong.basis().isEmpty() ? wrong.id() : wrong.basis().get(0);
        return entries.correct(
                EnteredInError.KIND, List.of(wrong), new EnteredInError(kind.name(), first, true), "wrong person");
    }

    private static EnteredInError about(Kind<?> kind, Entry first) {
        return new EnteredInError(kind.name(), first.id(), true);
    }

    private static Phone phone(String language) {
        return new Phone("token-1", "android", language, Phone.OWN, true, null);
    }
}
