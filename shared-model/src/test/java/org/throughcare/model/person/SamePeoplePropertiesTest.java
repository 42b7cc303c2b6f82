package org.throughcare.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** Whatever was said, in whatever order it arrived, every device makes the same groups of it. */
class SamePeoplePropertiesTest {

    private static final int PEOPLE = 5;

    @Property
    void theOrderOfArrivalChangesNothing(
            @ForAll @Size(max = 10) List<@IntRange(max = 999) Integer> choices, @ForAll Random order) {
        List<SamePeople.Statement> said = new ArrayList<>(statements(choices));
        Map<LedgerId, List<LedgerId>> before = groups(SamePeople.of(said));
        Collections.shuffle(said, order);
        said.addAll(said.subList(0, said.size() / 2));

        assertThat(groups(SamePeople.of(said))).isEqualTo(before);
    }

    @Property
    void everybodyIsInOneGroupWithTheLowestAsLeadAndNobodyBesideAStranger(
            @ForAll @Size(max = 10) List<@IntRange(max = 999) Integer> choices) {
        List<SamePeople.Statement> said = statements(choices);
        SamePeople people = SamePeople.of(said);

        for (int number = 0; number < PEOPLE; number++) {
            List<LedgerId> group = people.ledgersOf(ledger(number));
            assertThat(group).contains(ledger(number)).isSorted().doesNotHaveDuplicates();
            group.forEach(member -> assertThat(people.ledgersOf(member)).isEqualTo(group));
        }
        said.stream()
                .filter(one -> !one.same())
                .forEach(one -> assertThat(people.ledgersOf(one.one())).doesNotContain(one.other()));
    }

    @Property
    void takingALinkBackRestoresTheGroupsFromBeforeIt(
            @ForAll @Size(max = 8) List<@IntRange(max = 999) Integer> choices,
            @ForAll @IntRange(max = 999) int more,
            @ForAll Random order) {
        List<Entries> ledgers = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            ledgers.add(Entries.of(ledger(number), FixedIds.after((long) (number + 1) << 20)));
        }
        choices.forEach(choice -> say(ledgers, choice));
        Map<LedgerId, List<LedgerId>> before = groups(fold(ledgers, order));

        int one = more % PEOPLE;
        int other = (one + 1 + more / PEOPLE % (PEOPLE - 1)) % PEOPLE;
        List<Entry> link = link(ledgers, one, other, true);
        Map<LedgerId, List<LedgerId>> linked = groups(fold(ledgers, order));
        ledgers.get(one).correct(PersonLink.KIND, link.get(0), said(other, false), "wrong");
        ledgers.get(other).correct(PersonLink.KIND, link.get(1), said(one, false), "wrong");
        Map<LedgerId, List<LedgerId>> undone = groups(fold(ledgers, order));

        assertThat(undone.get(ledger(one))).doesNotContain(ledger(other));
        if (!before.get(ledger(one)).contains(ledger(other)) && !linked.equals(before)) {
            assertThat(undone).as("a link that joined two groups").isEqualTo(before);
        }
    }

    private static SamePeople fold(List<Entries> ledgers, Random order) {
        List<SamePeople.Statement> said = new ArrayList<>();
        for (Entries entries : ledgers) {
            List<Entry> shuffled = new ArrayList<>(entries.all());
            Collections.shuffle(shuffled, order);
            said.addAll(SamePeople.in(new Ledger(entries.ledger().id(), shuffled)));
        }
        Collections.shuffle(said, order);
        return SamePeople.of(said);
    }

    private static void say(List<Entries> ledgers, int choice) {
        int one = choice % PEOPLE;
        int other = (one + 1 + choice / PEOPLE % (PEOPLE - 1)) % PEOPLE;
        link(ledgers, one, other, choice % 3 != 0);
    }

    private static List<Entry> link(List<Entries> ledgers, int one, int other, boolean same) {
        return List.of(
                ledgers.get(one).record(PersonLink.KIND, said(other, same)),
                ledgers.get(other).record(PersonLink.KIND, said(one, same)));
    }

    private static PersonLink said(int other, boolean same) {
        return new PersonLink(ledger(other), same, List.of(Identifier.CRN));
    }

    private static Map<LedgerId, List<LedgerId>> groups(SamePeople people) {
        Map<LedgerId, List<LedgerId>> groups = new HashMap<>();
        for (int number = 0; number < PEOPLE; number++) {
            groups.put(ledger(number), people.ledgersOf(ledger(number)));
        }
        return groups;
    }

    private static List<SamePeople.Statement> statements(List<Integer> choices) {
        List<SamePeople.Statement> said = new ArrayList<>();
        for (int choice : choices) {
            int one = choice % PEOPLE;
            int other = (one + 1 + choice / PEOPLE % (PEOPLE - 1)) % PEOPLE;
            said.add(new SamePeople.Statement(ledger(one), ledger(other), choice % 3 != 0));
        }
        return said;
    }

    private static LedgerId ledger(int number) {
        return LedgerId.person(new UUID(Cast.MARK.uuid().getMostSignificantBits(), number + 1));
    }
}
