package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.transfer.Transfer;

/** What is due, by its day and for whom, and what a person settles; through real taps. */
class DutyGalleryTest {

    @Test
    void whatIsDueIsSettledFromTodaysListAndTakenBackFromTheTimeline() {
        Shoot.withAsha(withAnUnansweredOffer(), shoot -> {
            shoot.go(new Route.Today());
            assertThat(shoot.says("Overdue (")).isTrue();
            assertThat(shoot.says("Coming up (")).isTrue();
            shoot.shot("today-due");
            shoot.tap("C wing");
            assertThat(shoot.says("Weekly test")).isFalse();
            shoot.shot("today-due-place");
            shoot.tap("Done or not needed: Mark O'Leary");
            shoot.tap("What became of it: It was done");
            shoot.shot("today-settle");
            shoot.tap("Continue");
            assertThat(shoot.says("Why it was late: please answer")).isTrue();
            shoot.type("Why it was late", "Nobody answered the phone before the weekend");
            shoot.tap("Continue");
            shoot.shot("today-settle-check");
            shoot.tap("Save");
            assertThat(shoot.says("Handover that nobody answered, due Mon 7 Dec 2026 · Done late on Tue 8 Dec 2026"))
                    .isTrue();
            shoot.shot("today-settled");
            assertThat(settled(shoot).how()).isEqualTo(DutySettled.DONE_LATE);
            shoot.tap("Something due that was settled");
            shoot.shot("today-settled-versions");
        });
    }

    @Test
    void whatItsRecordSettlesCanBeSaidNotToBeNeeded() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("Not needed");
            assertThat(shoot.says("Once it is recorded it is no longer due")).isTrue();
            shoot.shot("today-not-needed");
            shoot.wear(true, 100, "cy");
            shoot.shot("today-not-needed-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("today-not-needed-200");
            shoot.wear(false, 100, "en");
            shoot.type("Why it is not needed", "In hospital until Friday");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Not needed · In hospital until Friday")).isTrue();
            shoot.go(new Route.Today());
            assertThat(shoot.says("By Mon 21 Dec 2026")).isTrue();
        });
    }

    private static DutySettled settled(Shoot shoot) {
        return shoot.tablet
                .records()
                .of(Cast.MARK)
                .ledger()
                .current(DutySettled.KIND)
                .get(0)
                .body();
    }

    private static List<Entry> withAnUnansweredOffer() {
        Entries mark = Entries.of(Cast.MARK, FixedIds.after(0x7d000)).at("2026-12-03T09:00:00Z");
        mark.record(
                Transfer.KIND,
                new Transfer(
                        Cast.WING, World.CAERWEN, "PRISON-PRISON", "prison", null, null, null, Transfer.Stage.OFFERED));
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(mark.all());
        return entries;
    }
}
