package org.throughcare.mobile.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.describe.DueWhen;
import org.throughcare.mobile.people.Whose;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;

/** What is due in groups by its day, for those chosen, some lines at a time. Today is Thursday 24 December 2026. */
class TodayModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 24);
    private static final Session COLIN = new Session(
            Cast.COLIN,
            "Colin Baptiste",
            List.of(),
            List.of(
                    new Session.Team(Cast.CLINIC, "Harbour Street clinic", "community", "england-and-wales"),
                    new Session.Team(Cast.WING, "C wing recovery", "prison", "england-and-wales")));

    @ParameterizedTest(name = "due {0}, advised {1}: {2}")
    @CsvSource({
        "2026-12-23, 2026-12-23, OVERDUE",
        "2026-12-24, 2026-12-24, TODAY",
        "2026-12-25, 2026-12-24, TODAY",
        "2026-12-28, 2026-12-24, TODAY",
        "2026-12-29, 2026-12-29, COMING",
    })
    void whatIsDueOnAHolidayIsForTheLastDayOnWhichPeopleWork(LocalDate due, LocalDate advised, DueWhen when) {
        Duty duty = new Duty(
                "weekly-test",
                Cast.MARK,
                new EntryId(FixedIds.at(1)),
                due,
                advised,
                Duty.Gravity.ROUTINE,
                true,
                List.of());

        assertThat(DueWhen.of(duty, TODAY)).isEqualTo(when);
    }

    @Test
    void onlyChoicesThatMakeADifferenceAreOffered() {
        Shift.Due mine = due(1, "Colin Baptiste", Cast.CLINIC, "Room 1");
        Shift.Due other = due(2, null, Cast.CLINIC, "Room 2");

        assertThat(Whose.choices(COLIN, List.of(mine))).isEmpty();
        assertThat(Whose.choices(COLIN, List.of(mine, other)))
                .containsExactly(
                        new Whose.Everybody(),
                        new Whose.ManagedBy("Colin Baptiste"),
                        new Whose.At("Room 1"),
                        new Whose.At("Room 2"));
        assertThat(Whose.choices(COLIN, List.of(mine, due(3, "Colin Baptiste", Cast.WING, "Room 1"))))
                .containsExactly(
                        new Whose.Everybody(),
                        new Whose.OfTeam(Cast.CLINIC, "Harbour Street clinic"),
                        new Whose.OfTeam(Cast.WING, "C wing recovery"));
    }

    @Test
    void theCellsOfAWingAreOneChoice() {
        Shift.Due one = due(1, null, Cast.WING, "C wing, C1-10");
        Shift.Due next = due(2, null, Cast.WING, "C wing, C3-02");
        Shift.Due elsewhere = due(3, null, Cast.WING, "Healthcare");

        assertThat(Whose.choices(COLIN, List.of(one, next, elsewhere)))
                .containsExactly(new Whose.Everybody(), new Whose.At("C wing"), new Whose.At("Healthcare"));
        TodayModel model = TodayModel.update(
                        loaded(TodayModel.start(TODAY), List.of(one, next, elsewhere)),
                        new TodayModel.Event.Chose(new Whose.At("C wing")))
                .model();
        assertThat(model.due(DueWhen.OVERDUE)).containsExactly(one, next);
    }

    @Test
    void whatHasToBeKnownIsFilteredLikeWhatIsDue() {
        Shift.Due mine = due(1, "Colin Baptiste", Cast.CLINIC, "Room 1");
        Shift.Due other = due(2, null, Cast.CLINIC, "Room 2");
        Shift shift = new Shift(
                List.of(mine, other),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Shift.People(2, 0, 0, true));
        TodayModel model = TodayModel.update(TodayModel.start(TODAY), new TodayModel.Event.Loaded(TODAY, shift))
                .model();

        TodayModel chosen = TodayModel.update(model, new TodayModel.Event.Chose(new Whose.ManagedBy("Colin Baptiste")))
                .model();

        assertThat(model.concerns()).containsExactly(mine, other);
        assertThat(chosen.concerns()).containsExactly(mine);
    }

    @Test
    void whoIsChosenStaysChosenWhenTheRecordsChange() {
        Shift.Due mine = due(1, "Colin Baptiste", Cast.CLINIC, "Room 1");
        Shift.Due other = due(2, null, Cast.CLINIC, "Room 2");
        TodayModel loaded = loaded(TodayModel.start(TODAY), List.of(mine, other));

        TodayModel chosen = TodayModel.update(loaded, new TodayModel.Event.Chose(new Whose.ManagedBy("Colin Baptiste")))
                .model();

        assertThat(loaded.due(DueWhen.OVERDUE)).containsExactly(mine, other);
        assertThat(chosen.due(DueWhen.OVERDUE)).containsExactly(mine);
        assertThat(chosen.nothingChosen()).isFalse();
        TodayModel changed = loaded(chosen, List.of(other));
        assertThat(changed.due(DueWhen.OVERDUE)).isEmpty();
        assertThat(changed.nothingChosen()).isTrue();
    }

    @Test
    void aLongListIsOpenedSomeLinesAtATime() {
        List<Shift.Due> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(due(i, null, Cast.CLINIC, "Room 1"));
        }
        TodayModel model = loaded(TodayModel.start(TODAY), many);
        assertThat(model.limit(TodayModel.Part.OVERDUE)).isEqualTo(10);

        TodayModel more = TodayModel.update(model, new TodayModel.Event.Opened(TodayModel.Part.OVERDUE))
                .model();

        assertThat(more.limit(TodayModel.Part.OVERDUE)).isEqualTo(35);
        assertThat(more.limit(TodayModel.Part.COMING)).isEqualTo(10);
    }

    private static TodayModel loaded(TodayModel model, List<Shift.Due> due) {
        Shift shift =
                new Shift(List.of(), due, List.of(), List.of(), List.of(), List.of(), new Shift.People(1, 0, 0, true));
        return TodayModel.update(model, new TodayModel.Event.Loaded(TODAY, shift))
                .model();
    }

    private static Shift.Due due(int number, @Nullable String manager, TeamId team, String place) {
        Duty duty = Duty.on(
                TODAY.minusDays(1),
                "weekly-test",
                Cast.MARK,
                new EntryId(FixedIds.at(number)),
                Duty.Gravity.ROUTINE,
                List.of());
        return new Shift.Due(duty, "Person " + number, manager, team, place);
    }
}
