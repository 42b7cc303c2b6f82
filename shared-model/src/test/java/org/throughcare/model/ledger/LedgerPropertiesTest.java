package org.throughcare.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** Whatever the entries and however they arrived, every device says the same. */
class LedgerPropertiesTest {

    @Property
    void theOrderOfArrivalChangesNothing(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> choices, @ForAll Random order) {
        List<Entry> made = entries(choices);
        List<Entry> shuffled = new ArrayList<>(made);
        Collections.shuffle(shuffled, order);

        assertThat(new Ledger(Cast.MARK, shuffled).current(Phone.KIND))
                .isEqualTo(new Ledger(Cast.MARK, made).current(Phone.KIND));
    }

    @Property
    void addingInTwoPortionsEqualsAddingAllAndAgainChangesNothing(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> choices,
            @ForAll @IntRange(max = 12) int cut) {
        List<Entry> made = entries(choices);
        List<Entry> head = made.subList(0, Math.min(cut, made.size()));

        Ledger whole = new Ledger(Cast.MARK, head).with(made).with(head);

        assertThat(whole.entries()).containsExactlyElementsOf(made);
    }

    @Property
    void everyEntryIsInExactlyOneThread(@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> choices) {
        List<Entry> made = entries(choices);

        List<Entry> threaded = new Ledger(Cast.MARK, made)
                .threads(Phone.KIND).stream()
                        .flatMap(thread -> thread.entries().stream())
                        .toList();

        assertThat(threaded).containsExactlyInAnyOrderElementsOf(made);
    }

    @Property
    void whatIsInConflictIsWhatTheCurrentSaysOfItself(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 999) Integer> choices) {
        Ledger ledger = new Ledger(Cast.MARK, entries(choices));

        assertThat(ledger.inConflict(Phone.KIND))
                .isEqualTo(ledger.current(Phone.KIND).stream()
                        .filter(Current::inConflict)
                        .toList());
    }

    @Property
    void idsAreInTheOrderOfTheirText(
            @ForAll long upper, @ForAll long lower, @ForAll long otherUpper, @ForAll long otherLower) {
        for (UUID other : List.of(new UUID(otherUpper, otherLower), new UUID(upper, otherLower))) {
            EntryId one = new EntryId(new UUID(upper, lower));
            EntryId two = new EntryId(other);

            assertThat(Integer.signum(one.compareTo(two)))
                    .isEqualTo(Integer.signum(one.toString().compareTo(two.toString())));
        }
    }

    /** Each number chooses what an entry cites (nothing, one or two earlier ones) and what it says. */
    private static List<Entry> entries(List<Integer> choices) {
        Entries entries = Entries.of(Cast.MARK);
        for (int choice : choices) {
            List<Entry> before = entries.all();
            Phone said = new Phone(
                    null,
                    null,
                    choice % 2 == 0 ? "en" : "cy",
                    choice % 3 == 0 ? Phone.OWN : Phone.SHARED,
                    choice % 5 == 0,
                    choice % 7 == 0 ? null : "note " + choice % 4);
            if (before.isEmpty() || choice % 4 == 0) {
                entries.record(Phone.KIND, said);
            } else {
                Entry one = before.get(choice % before.size());
                Entry other = before.get(choice / 10 % before.size());
                entries.correct(Phone.KIND, choice % 3 == 0 ? List.of(one, other) : List.of(one), said, "change");
            }
        }
        return entries.all();
    }
}
