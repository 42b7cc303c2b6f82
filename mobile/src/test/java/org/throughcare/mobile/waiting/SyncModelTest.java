package org.throughcare.mobile.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** The sync screen without a screen. */
class SyncModelTest {

    private final SyncModel loaded = after(
                    SyncModel.start(status(SyncStatus.Phase.PUSHING, 3)), new SyncModel.Event.Loaded(Backroom.EMPTY))
            .model();

    @Test
    void tryNowAsksForASyncUnlessOneIsUnderWay() {
        SyncModel offline = SyncModel.start(status(SyncStatus.Phase.OFFLINE, 3));

        assertThat(after(offline, new SyncModel.Event.TryNow()).effects())
                .containsExactly(new SyncModel.Effect.Nudge());
        assertThat(after(loaded, new SyncModel.Event.TryNow()).effects()).isEmpty();
    }

    @Test
    void theListsAreReadAgainOnlyWhenACountHasChanged() {
        assertThat(after(loaded, new SyncModel.Event.Synced(status(SyncStatus.Phase.PULLING, 3)))
                        .effects())
                .isEmpty();
        assertThat(after(loaded, new SyncModel.Event.Synced(status(SyncStatus.Phase.PUSHING, 2)))
                        .effects())
                .containsExactly(new SyncModel.Effect.Load());
    }

    @Test
    void whileTheyAreReadChangesAreNotedAndReadOnceAfterwards() {
        SyncModel reading = after(loaded, new SyncModel.Event.Changed()).model();

        Next<SyncModel, SyncModel.Effect> second = after(reading, new SyncModel.Event.Changed());
        Next<SyncModel, SyncModel.Effect> third = after(second.model(), new SyncModel.Event.Changed());
        Next<SyncModel, SyncModel.Effect> read = after(third.model(), new SyncModel.Event.Loaded(Backroom.EMPTY));
        Next<SyncModel, SyncModel.Effect> again = after(read.model(), new SyncModel.Event.Loaded(Backroom.EMPTY));

        assertThat(second.effects()).isEmpty();
        assertThat(third.effects()).isEmpty();
        assertThat(read.effects()).containsExactly(new SyncModel.Effect.Load());
        assertThat(again.effects()).isEmpty();
        assertThat(again.model().stale()).isFalse();
    }

    @Test
    void aStatusIsShownAtOnceAndTheListsStayMeanwhile() {
        SyncModel next = after(loaded, new SyncModel.Event.Synced(status(SyncStatus.Phase.DONE, 0)))
                .model();

        assertThat(next.loaded()).isTrue();
        assertThat(next.reads()).as("nothing was drawn anew").isEqualTo(loaded.reads());
        assertThat(next.status().phase()).isEqualTo(SyncStatus.Phase.DONE);
    }

    @Test
    void whatIsSentAgainGoesBackFirstAndThenASyncIsAskedFor() {
        List<Entry> held = List.of(Entries.of(Cast.MARK).record(Person.KIND, Cast.mark()));

        assertThat(after(loaded, new SyncModel.Event.SendAgainAsked(held)).effects())
                .containsExactly(new SyncModel.Effect.SendAgain(held), new SyncModel.Effect.Nudge());
    }

    private static Next<SyncModel, SyncModel.Effect> after(SyncModel model, SyncModel.Event event) {
        return SyncModel.update(model, event);
    }

    private static SyncStatus status(SyncStatus.Phase phase, int waiting) {
        return new SyncStatus(phase, waiting, 0, null, null, false, Set.of(), Set.of(), 0, 0);
    }
}
