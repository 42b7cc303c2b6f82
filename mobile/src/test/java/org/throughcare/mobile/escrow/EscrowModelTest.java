package org.throughcare.mobile.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** The list of what came too late, without a screen. */
class EscrowModelTest {

    private static final Entry ENTRY = Entries.of(Cast.MARK).record(Person.KIND, Cast.mark());
    private static final Written WRITTEN = EntryCodec.write(ENTRY);
    private static final Hash ID = WRITTEN.hash();

    private final EscrowModel loaded = after(
                    EscrowModel.start(),
                    new EscrowModel.Event.Loaded(new EscrowLink.Waiting(
                            List.of(new EscrowLink.Kept(ID, "Rhys Morgan", "Tablet", Instant.EPOCH, WRITTEN)),
                            List.of())))
            .model();

    @Test
    void oneIsLetInAtATime() {
        Next<EscrowModel, EscrowModel.Effect> first = after(loaded, new EscrowModel.Event.LetIn(ID));

        assertThat(first.effects()).containsExactly(new EscrowModel.Effect.LetIn(ID));
        assertThat(after(first.model(), new EscrowModel.Event.LetIn(ID)).effects())
                .isEmpty();
        assertThat(after(first.model(), new EscrowModel.Event.AsideAsked(ID))
                        .model()
                        .asking())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsSetAsideWithoutAReason(String reason) {
        EscrowModel asking = after(loaded, new EscrowModel.Event.AsideAsked(ID)).model();

        Next<EscrowModel, EscrowModel.Effect> next = after(asking, new EscrowModel.Event.AsideConfirmed(reason));

        assertThat(next.effects()).isEmpty();
        assertThat(next.model().reasonMissing()).isTrue();
        assertThat(next.model().asking()).isEqualTo(ID);
    }

    @Test
    void withAReasonItIsAndWhoLeavesItLeavesIt() {
        EscrowModel asking = after(loaded, new EscrowModel.Event.AsideAsked(ID)).model();

        assertThat(after(asking, new EscrowModel.Event.AsideConfirmed(" twice "))
                        .effects())
                .containsExactly(new EscrowModel.Effect.SetAside(ID, "twice"));
        EscrowModel left = after(asking, new EscrowModel.Event.AsideLeft()).model();
        assertThat(after(left, new EscrowModel.Event.AsideConfirmed("twice")).effects())
                .isEmpty();
    }

    @Test
    void whateverComesOfItIsSaidAndTheListIsFetchedAgain() {
        EscrowModel busy = after(loaded, new EscrowModel.Event.LetIn(ID)).model();
        HoldReason why = new HoldReason("no-grant", "ledger");

        assertThat(said(busy, new EscrowModel.Event.Answered(new Receipt.Accepted(ENTRY.id(), 4))))
                .isEqualTo(EscrowModel.Said.LET_IN);
        assertThat(said(busy, new EscrowModel.Event.Answered(new Receipt.Duplicate(ENTRY.id(), 4))))
                .isEqualTo(EscrowModel.Said.LET_IN);
        assertThat(said(busy, new EscrowModel.Event.Answered(new Receipt.Held(ENTRY.id(), 1, why))))
                .isEqualTo(EscrowModel.Said.NOT_LET_IN);
        assertThat(said(busy, new EscrowModel.Event.IsAside())).isEqualTo(EscrowModel.Said.SET_ASIDE);
        assertThat(said(busy, new EscrowModel.Event.Failed())).isEqualTo(EscrowModel.Said.FAILED);
        assertThat(after(busy, new EscrowModel.Event.Answered(new Receipt.Held(ENTRY.id(), 1, why)))
                        .model()
                        .why())
                .isEqualTo(why);
    }

    @Test
    void withoutANetworkItSaysSoAndCanBeTriedAgain() {
        EscrowModel offline =
                after(EscrowModel.start(), new EscrowModel.Event.NotReached()).model();

        assertThat(offline.phase()).isEqualTo(EscrowModel.Phase.OFFLINE);
        assertThat(after(offline, new EscrowModel.Event.TriedAgain()).effects())
                .containsExactly(new EscrowModel.Effect.Load());
    }

    private static EscrowModel.Said said(EscrowModel model, EscrowModel.Event event) {
        Next<EscrowModel, EscrowModel.Effect> next = after(model, event);
        assertThat(next.effects()).containsExactly(new EscrowModel.Effect.Load());
        assertThat(next.model().busy()).isNull();
        return next.model().said();
    }

    private static Next<EscrowModel, EscrowModel.Effect> after(EscrowModel model, EscrowModel.Event event) {
        return EscrowModel.update(model, event);
    }
}
