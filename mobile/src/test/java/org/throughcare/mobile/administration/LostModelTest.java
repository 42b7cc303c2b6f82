package org.throughcare.mobile.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.administration.LostModel.Effect;
import org.throughcare.mobile.administration.LostModel.Event;
import org.throughcare.mobile.link.AdministrationLink.Lost;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.DeviceId;

/** A tablet that is reported lost, without a screen. */
class LostModelTest {

    private static final TabletRow TABLET = TabletRow.of(
            new TabletLine(new DeviceId(new UUID(1, 1)), "Wing 1", List.of(), Instant.EPOCH, null, null, null),
            Map.of());
    private static final LostList LIST =
            new LostList(TABLET, Instant.EPOCH, new Lost(null, List.of(), List.of()), Map.of());

    private final LostModel here =
            after(LostModel.start(), new Event.Came(new Fetched.Here<>(TABLET))).model();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''    | false | REASON SURE
            '  '  | true  | REASON
            bus   | false | SURE
            LONG  | true  | SHORTER
            LONG  | false | SHORTER SURE
            bus   | true  | ''
            """)
    void nothingIsDoneWithoutAReasonAndATick(String typed, boolean ticked, String missing) {
        String reason = typed.equals("LONG") ? "x".repeat(LostModel.LONGEST + 1) : typed;
        LostModel filled = after(here, new Event.Ticked(ticked)).model();

        Next<LostModel, Effect> next = after(filled, new Event.Confirmed(reason));

        assertThat(next.model().missing().stream().map(Enum::name).sorted().toList())
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ")));
        assertThat(next.effects()).isEqualTo(missing.isEmpty() ? List.of(new Effect.Lose(TABLET, reason)) : List.of());
    }

    @Test
    void itIsAskedOnceAtATimeAndAgainAfterAFailure() {
        LostModel sure = after(here, new Event.Ticked(true)).model();
        LostModel asked = after(sure, new Event.Confirmed("bus")).model();
        assertThat(asked.isStill()).isFalse();
        assertThat(after(asked, new Event.Confirmed("bus")).effects()).isEmpty();

        LostModel failed = after(asked, new Event.Answered(new Fetched.Not<>(Trouble.OFFLINE)))
                .model();
        assertThat(failed.sure()).isTrue();
        assertThat(after(failed, new Event.Confirmed("bus")).effects()).containsExactly(new Effect.Lose(TABLET, "bus"));
    }

    @Test
    void nothingIsSavedBeforeThereIsAList() {
        assertThat(after(here, new Event.SaveAsked()).effects()).isEmpty();
        LostModel told =
                after(here, new Event.Answered(new Fetched.Here<>(LIST))).model();
        assertThat(after(told, new Event.SaveAsked()).effects()).containsExactly(new Effect.Save(LIST));
        assertThat(after(told, new Event.WasSaved(new LostModel.Saved.There("x.csv")))
                        .model()
                        .saved())
                .isEqualTo(new LostModel.Saved.There("x.csv"));
    }

    @Test
    void aTabletThatHasNotComeCanNotBeReported() {
        LostModel not = after(LostModel.start(), new Event.Came(new Fetched.Not<>(Trouble.OFFLINE)))
                .model();
        LostModel ticked = after(not, new Event.Ticked(true)).model();
        assertThat(after(ticked, new Event.Confirmed("bus")).effects()).isEmpty();
        assertThat(after(ticked, new Event.TriedAgain()).effects()).containsExactly(new Effect.Load());
        assertThat(after(ticked, new Event.TriedAgain()).model().missing()).isEqualTo(Set.of());
    }

    private static Next<LostModel, Effect> after(LostModel model, Event event) {
        return LostModel.update(model, event);
    }
}
