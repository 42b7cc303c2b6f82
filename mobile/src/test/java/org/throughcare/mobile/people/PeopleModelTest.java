package org.throughcare.mobile.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.record.Marks;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;

/** Finding somebody among very many, of whom the screen shows a few at a time. */
class PeopleModelTest {

    private final PeopleModel everybody = PeopleModel.update(
                    PeopleModel.START, new PeopleModel.Event.Loaded(rows(60), Set.of()))
            .model();

    @Test
    void onlySomeOfManyAreShownUntilMoreIsAskedFor() {
        assertThat(everybody.found()).hasSize(60);
        assertThat(everybody.shown()).hasSize(25);

        PeopleModel more = after(everybody, new PeopleModel.Event.MoreAsked());
        assertThat(more.shown()).hasSize(50);
        assertThat(after(more, new PeopleModel.Event.MoreAsked()).shown()).hasSize(60);
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

        assertThat(after(more, new PeopleModel.Event.Searched("evans")).shown()).hasSize(25);
    }

    @Test
    void whatChangedIsSoughtByWhatWasTyped() {
        PeopleModel searched = after(everybody, new PeopleModel.Event.Searched("evans 59"));

        assertThat(PeopleModel.update(searched, new PeopleModel.Event.Changed()).effects())
                .containsExactly(new PeopleModel.Effect.Load());
        assertThat(after(searched, new PeopleModel.Event.Loaded(rows(59), Set.of()))
                        .found())
                .isEmpty();
    }

    @Test
    void aWorkerLooksAtOneWingAloneAndTheSearchStaysWithinIt() {
        PersonRow mark = row(Cast.MARK, Cast.mark());
        PersonRow sian = row(Cast.SIAN, Cast.sian());
        PeopleModel both = after(PeopleModel.START, new PeopleModel.Event.Loaded(List.of(mark, sian), Set.of()));

        PeopleModel wing = after(both, new PeopleModel.Event.Chose(new Whose.At("C wing")));
        assertThat(wing.found()).containsExactly(mark);
        assertThat(after(wing, new PeopleModel.Event.Searched("si")).found()).isEmpty();
        assertThat(after(wing, new PeopleModel.Event.Loaded(List.of(sian), Set.of()))
                        .found())
                .isEmpty();
        assertThat(after(wing, new PeopleModel.Event.Chose(new Whose.Everybody()))
                        .found())
                .containsExactly(mark, sian);
        PeopleModel mine = after(both, new PeopleModel.Event.Chose(new Whose.ManagedBy("Colin Baptiste")));
        assertThat(mine.found()).containsExactly(sian);
    }

    private static PersonRow row(LedgerId ledger, Person person) {
        return new PersonRow(List.of(ledger), Set.of(), person, new Marks(0, 0, 0), person.givenName());
    }

    private static PeopleModel after(PeopleModel model, PeopleModel.Event event) {
        return PeopleModel.update(model, event).model();
    }

    private static List<PersonRow> rows(int many) {
        List<PersonRow> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            LedgerId ledger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + i));
            rows.add(new PersonRow(List.of(ledger), Set.of(), null, new Marks(0, 0, 0), "evans " + i));
        }
        return rows;
    }
}
