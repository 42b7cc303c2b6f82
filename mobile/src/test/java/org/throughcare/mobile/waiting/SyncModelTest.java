package org.throughcare.mobile.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.sync.SyncStatus;

/** The sync screen without a screen. */
class SyncModelTest {

    @Test
    void tryNowAsksForASyncUnlessOneIsUnderWay() {
        assertThat(after(model(SyncStatus.Phase.OFFLINE, 3), new SyncModel.Event.TryNow())
                        .effects())
                .containsExactly(new SyncModel.Effect.Nudge());
        assertThat(after(model(SyncStatus.Phase.PUSHING, 3), new SyncModel.Event.TryNow())
                        .effects())
                .isEmpty();
    }

    @Test
    void theListsAreReadAgainOnlyWhenACountHasChanged() {
        SyncModel model = model(SyncStatus.Phase.PUSHING, 3);

        assertThat(after(model, new SyncModel.Event.Synced(status(SyncStatus.Phase.PULLING, 3)))
                        .effects())
                .isEmpty();
        assertThat(after(model, new SyncModel.Event.Synced(status(SyncStatus.Phase.PUSHING, 2)))
                        .effects())
                .containsExactly(new SyncModel.Effect.Load());
    }

    @Test
    void aStatusIsShownAtOnceAndTheListsStayMeanwhile() {
        SyncModel loaded = after(model(SyncStatus.Phase.IDLE, 1), new SyncModel.Event.Loaded(Backroom.EMPTY))
                .model();

        SyncModel next = after(loaded, new SyncModel.Event.Synced(status(SyncStatus.Phase.DONE, 0)))
                .model();

        assertThat(next.loaded()).isTrue();
        assertThat(next.status().phase()).isEqualTo(SyncStatus.Phase.DONE);
    }

    private static Next<SyncModel, SyncModel.Effect> after(SyncModel model, SyncModel.Event event) {
        return SyncModel.update(model, event);
    }

    private static SyncModel model(SyncStatus.Phase phase, int waiting) {
        return SyncModel.start(status(phase, waiting));
    }

    private static SyncStatus status(SyncStatus.Phase phase, int waiting) {
        return new SyncStatus(phase, waiting, 0, null, null, false, Set.of(), Set.of(), 0, 0);
    }
}
