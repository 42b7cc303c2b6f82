package org.throughcare.mobile.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.record.Marks;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.glance.Alert;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Restriction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;

/** Finding somebody among very many, of whom the screen shows a few at a time. */
class PeopleModelTest {

    private final PeopleModel everybody = PeopleModel.update(
                    PeopleModel.start(Order.NAME), new PeopleModel.Event.Loaded(rows(60)))
            .model();

    @Test
    void onlySomeOfManyAreShownUntilMoreIsAskedFor() {
        assertThat(everybody.found()).hasSize(60);
        assertThat(everybody.shown()).hasSize(PeopleModel.AT_ONCE);

        PeopleModel more = after(everybody, new PeopleModel.Event.MoreAsked());
        assertThat(more.shown()).hasSize(2 * PeopleModel.AT_ONCE);
        assertThat(after(after(more, new PeopleModel.Event.MoreAsked()), new PeopleModel.Event.MoreAsked())
                        .shown())
                .hasSize(60);
    }

    @Test
    void whatIsTypedFindsAtOnceAndReadsNothing() {
        Next<PeopleModel, PeopleModel.Effect> next =
                PeopleModel.update(everybody, new PeopleModel.Event.Searched("evans 7"));

        assertThat(next.effects()).isEmpty();
        assertThat(next.model().shown()).extracting(PersonRow::searchText).containsExactly("evans 7");
    }

    @Test
    void aNewSearchBeginsWithTheFirstFewAgain() {
        PeopleModel more = after(everybody, new PeopleModel.Event.MoreAsked());

        assertThat(after(more, new PeopleModel.Event.Searched("evans")).shown()).hasSize(PeopleModel.AT_ONCE);
    }

    @Test
    void whatChangedIsSoughtByWhatWasTyped() {
        PeopleModel searched = after(everybody, new PeopleModel.Event.Searched("evans 59"));

        assertThat(PeopleModel.update(searched, new PeopleModel.Event.Changed()).effects())
                .containsExactly(new PeopleModel.Effect.Load());
        assertThat(after(searched, new PeopleModel.Event.Loaded(rows(59))).found())
                .isEmpty();
    }

    @Test
    void aWorkerLooksAtOneWingAloneAndTheSearchStaysWithinIt() {
        PersonRow mark = row(Cast.MARK, Cast.mark());
        PersonRow sian = row(Cast.SIAN, Cast.sian());
        PeopleModel both = after(PeopleModel.start(Order.NAME), new PeopleModel.Event.Loaded(List.of(mark, sian)));

        PeopleModel wing = after(both, new PeopleModel.Event.Chose(new Whose.At("C wing")));
        assertThat(wing.found()).containsExactly(mark);
        assertThat(after(wing, new PeopleModel.Event.Searched("si")).found()).isEmpty();
        assertThat(after(wing, new PeopleModel.Event.Loaded(List.of(sian))).found())
                .isEmpty();
        assertThat(after(wing, new PeopleModel.Event.Chose(new Whose.Everybody()))
                        .found())
                .containsExactly(sian, mark);
        PeopleModel mine = after(both, new PeopleModel.Event.Chose(new Whose.ManagedBy("Colin Baptiste")));
        assertThat(mine.found()).containsExactly(sian);
    }

    @Test
    void onlyThoseWithSomethingOverdueOrWithARiskAreShownAndBothTogether() {
        PersonRow late = row(Cast.MARK, Cast.mark()).with(overdue());
        PersonRow atRisk = row(Cast.SIAN, Cast.sian()).with(risk());
        PersonRow calm = row(Cast.DECLAN, Cast.declan());
        PeopleModel all =
                after(PeopleModel.start(Order.NAME), new PeopleModel.Event.Loaded(List.of(late, atRisk, calm)));
        assertThat(all.count(Only.OVERDUE)).isEqualTo(1);
        assertThat(all.count(Only.ALERT)).isEqualTo(1);

        PeopleModel overdue = after(all, new PeopleModel.Event.Turned(Only.OVERDUE));
        assertThat(overdue.found()).containsExactly(late);
        assertThat(after(overdue, new PeopleModel.Event.Searched("sian")).found())
                .isEmpty();
        assertThat(after(overdue, new PeopleModel.Event.Turned(Only.ALERT)).found())
                .isEmpty();
        assertThat(after(overdue, new PeopleModel.Event.Turned(Only.OVERDUE)).found())
                .hasSize(3);
        assertThat(after(all, new PeopleModel.Event.Turned(Only.ALERT)).found()).containsExactly(atRisk);
    }

    @Test
    void anotherOrderIsKeptAndHoldsForWhatIsReadLater() {
        PersonRow late = row(Cast.MARK, Cast.mark()).with(overdue());
        PersonRow calm = row(Cast.DECLAN, Cast.declan());
        PeopleModel all = after(PeopleModel.start(Order.NAME), new PeopleModel.Event.Loaded(List.of(late, calm)));
        assertThat(all.found()).containsExactly(calm, late);

        Next<PeopleModel, PeopleModel.Effect> sorted = PeopleModel.update(all, new PeopleModel.Event.Sorted(Order.DUE));
        assertThat(sorted.effects()).containsExactly(new PeopleModel.Effect.KeepOrder(Order.DUE));
        assertThat(sorted.model().found()).containsExactly(late, calm);
        assertThat(after(sorted.model(), new PeopleModel.Event.Loaded(List.of(calm, late)))
                        .found())
                .containsExactly(late, calm);
    }

    @Test
    void whatWasTypedIsTakenAlongOnlyWhereNobodyIsFound() {
        PeopleModel nobody = after(everybody, new PeopleModel.Event.Searched(" Kieran Shaw "));
        assertThat(PeopleModel.update(nobody, new PeopleModel.Event.NewAsked()).effects())
                .containsExactly(new PeopleModel.Effect.OpenNew("Kieran Shaw"));
        PeopleModel found = after(everybody, new PeopleModel.Event.Searched("evans"));
        assertThat(PeopleModel.update(found, new PeopleModel.Event.NewAsked()).effects())
                .containsExactly(new PeopleModel.Effect.OpenNew(""));
    }

    private static Urgency overdue() {
        Duty duty = Duty.on(
                LocalDate.of(2026, 12, 1),
                "weekly-test",
                Cast.MARK,
                new EntryId(FixedIds.at(7)),
                Duty.Gravity.SERIOUS,
                List.of());
        return Urgency.of(List.of(duty), each -> false, Glance.NOTHING, List.of(), LocalDate.of(2026, 12, 8));
    }

    private static Urgency risk() {
        return Urgency.of(
                List.of(),
                each -> false,
                new Glance(List.of(Alert.RISK), null, null),
                List.of(),
                LocalDate.of(2026, 12, 8));
    }

    private static PersonRow row(LedgerId ledger, Person person) {
        return new PersonRow(
                List.of(ledger), Set.of(), person, new Marks(0, 0, 0), false, person.givenName(), Restriction.NONE);
    }

    private static PeopleModel after(PeopleModel model, PeopleModel.Event event) {
        return PeopleModel.update(model, event).model();
    }

    private static List<PersonRow> rows(int many) {
        List<PersonRow> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            LedgerId ledger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + i));
            rows.add(new PersonRow(
                    List.of(ledger), Set.of(), null, new Marks(0, 0, 0), false, "evans " + i, Restriction.NONE));
        }
        return rows;
    }
}
