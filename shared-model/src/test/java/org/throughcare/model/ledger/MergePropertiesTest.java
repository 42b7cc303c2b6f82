package org.throughcare.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.json.Json;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

/** However many tablets amend and resolve one appointment without knowing of each other, all come to the same. */
class MergePropertiesTest {

    @Property
    void everyOrderOfArrivalInWhateverPortionsAndHoweverOftenSaysTheSame(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 99_999) Integer> choices, @ForAll Random order) {
        List<Entry> made = amended(choices).all();
        List<Entry> shuffled = new ArrayList<>(made);
        Collections.shuffle(shuffled, order);

        Ledger arrived = new Ledger(Cast.MARK, List.of());
        for (int to = 0; to < shuffled.size(); ) {
            int from = to;
            to = Math.min(shuffled.size(), from + 1 + order.nextInt(3));
            arrived = arrived.with(shuffled.subList(from, to)).with(shuffled.subList(0, to));
        }

        assertThat(arrived.current(Appointment.KIND)).isEqualTo(new Ledger(Cast.MARK, made).current(Appointment.KIND));
    }

    @Property
    void whatAHeadAloneSaysIsShownOrIsForAPersonToChoose(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 99_999) Integer> choices) {
        Current<Appointment> current = current(amended(choices));
        Json.Obj shown = Appointment.KIND.writer().apply(current.body());
        Set<String> open = new HashSet<>();
        current.conflicts().forEach(conflict -> open.add(conflict.field()));

        for (Entry head : current.heads()) {
            for (String field : head.body().members().keySet()) {
                Json said = head.body().get(field);
                boolean heardBefore = current.thread().entries().stream()
                        .filter(entry -> !entry.equals(head))
                        .anyMatch(entry -> said.equals(entry.body().get(field)));
                if (!heardBefore) {
                    assertThat(open.contains(field) || said.equals(shown.get(field)))
                            .as("%s of %s is neither shown nor in conflict", field, head.id())
                            .isTrue();
                }
            }
        }
    }

    @Property
    void whatCountsMeanwhileIsTheEarliestOfTheTimesToChooseFrom(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 99_999) Integer> choices) {
        Current<Appointment> current = current(amended(choices));

        current.conflicts().stream()
                .filter(conflict -> conflict.field().equals("start"))
                .forEach(conflict -> assertThat(conflict.values().values())
                        .allSatisfy(value -> assertThat(LocalDateTime.parse(((Json.Text) value).value()))
                                .isAfterOrEqualTo(current.body().start())));
    }

    @Property
    void oneEntryThatCitesAllHeadsResolvesWhateverThereWas(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(max = 99_999) Integer> choices) {
        Entries entries = amended(choices);
        Current<Appointment> before = current(entries);

        entries.correct(Appointment.KIND, before.heads(), said(4711), "talked it over");

        assertThat(current(entries).inConflict()).isFalse();
        assertThat(current(entries).body()).isEqualTo(said(4711));
    }

    @Property
    void twoWhoResolveAtTheSameTimeAgreeOrAreInConflictAgain(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 99_999) Integer> choices,
            @ForAll @IntRange(max = 99_999) int one,
            @ForAll @IntRange(max = 99_999) int other) {
        Entries entries = amended(choices);
        Current<Appointment> before = current(entries);
        entries.correct(Appointment.KIND, before.heads(), said(one), "resolved");
        entries.correct(Appointment.KIND, before.heads(), said(other), "resolved too");

        Current<Appointment> after = current(entries);

        Json.Obj ones = Appointment.KIND.writer().apply(said(one));
        Json.Obj others = Appointment.KIND.writer().apply(said(other));
        for (FieldConflict was : before.conflicts()) {
            boolean same = Objects.equals(ones.get(was.field()), others.get(was.field()));
            assertThat(after.conflicts().stream().anyMatch(now -> now.field().equals(was.field())))
                    .as(was.field())
                    .isEqualTo(!same);
        }
    }

    private static Current<Appointment> current(Entries entries) {
        List<Current<Appointment>> all = entries.ledger().current(Appointment.KIND);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** One appointment; each number chooses which one or two earlier versions a tablet builds on, and what it says. */
    private static Entries amended(List<Integer> choices) {
        Entries entries = Entries.of(Cast.MARK);
        entries.record(Appointment.KIND, said(0));
        for (int choice : choices) {
            List<Entry> before = entries.all();
            Entry one = before.get(choice % before.size());
            Entry other = before.get(choice / 7 % before.size());
            List<Entry> cited = choice % 3 == 0 && !one.equals(other) ? List.of(one, other) : List.of(one);
            entries.correct(Appointment.KIND, cited, said(choice), "amended");
        }
        return entries;
    }

    private static Appointment said(int choice) {
        Appointment meeting = Sessions.appointment("2027-01-1" + choice % 4 + "T10:00");
        Appointment maybe = choice / 4 % 3 == 0 ? meeting.cancelled(Appointment.Party.PERSON) : meeting;
        return choice / 12 % 3 == 0
                ? maybe.instructed(Sessions.instruction("2026-12-0" + (1 + choice / 36 % 3)))
                : maybe;
    }
}
