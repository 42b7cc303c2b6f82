package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.DestructionCodec;

/** What every store keeps for the server beside entries: notes of what was read, and receipts of what was destroyed. */
abstract class TellingContract extends StoreRig {

    private final FixedIds ids = FixedIds.after(7_000_000);

    @Test
    void notesOfReadsStandInTheirOrderUntilTheyAreHandedIn() {
        KeptRead first = read("server one", "aaaa");
        KeptRead inAVault = read("worker", "bbbb");
        KeptRead last = read("server two", "cccc");
        List.of(first, inAVault, last)
                .forEach(note -> assertThat(store.keepRead(note)).isTrue());

        List<KeptRead> sealed = store.reads("server ", 0, 10);
        assertThat(sealed).extracting(KeptRead::id).containsExactly(first.id(), last.id());
        assertThat(sealed).extracting(KeptRead::sealed).containsExactly("aaaa", "cccc");
        assertThat(store.reads("server ", 0, 1)).extracting(KeptRead::id).containsExactly(first.id());
        assertThat(store.reads("server ", sealed.get(0).place(), 10))
                .extracting(KeptRead::id)
                .containsExactly(last.id());

        store.keepRead(new KeptRead(inAVault.id(), "server two", "dddd", 0));
        assertThat(store.reads("worker", 0, 10)).isEmpty();
        assertThat(store.reads("server ", 0, 10))
                .as("at its old place")
                .extracting(KeptRead::sealed)
                .containsExactly("aaaa", "dddd", "cccc");

        store.forgetReads(List.of(first.id(), inAVault.id(), new ReadId(ids.next())));
        assertThat(store.reads("", 0, 10)).extracting(KeptRead::id).containsExactly(last.id());
    }

    @Test
    void notesOfReadsStayWhenTheLeaseRunsOutAndGoWhenAllIsErased() {
        store.keepRead(read("server one", "aaaa"));

        store.dropAll(LEAVE);
        assertThat(store.reads("server ", 0, 10)).hasSize(1);
        store.erase(LEAVE);
        assertThat(store.reads("", 0, 10)).isEmpty();
    }

    @Test
    void aTabletKeepsSoManyNotesOfReadsAndNoMore() {
        KeptRead oldest = read("server one", "aaaa");
        store.keepRead(oldest);
        for (int i = 1; i < KeptRead.MOST; i++) {
            store.keepRead(read("server one", "bbbb"));
        }

        KeptRead tooMuch = read("server one", "cccc");
        assertThat(store.keepRead(tooMuch)).isFalse();
        assertThat(store.keepRead(new KeptRead(oldest.id(), "server one", "dddd", 0)))
                .as("one that is there")
                .isTrue();
        assertThat(store.reads("", 0, 2 * KeptRead.MOST)).hasSize(KeptRead.MOST);
        store.forgetReads(List.of(oldest.id()));
        assertThat(store.keepRead(tooMuch)).isTrue();
    }

    private KeptRead read(String holder, String text) {
        return new KeptRead(new ReadId(ids.next()), holder, text, 0);
    }

    @Test
    void whatGoesIsSignedForWithWhatGoesBesideIt() {
        TabletKey key = TabletKey.random(Cast.TABLET_A, new Random(3));
        store.keep(TabletKey.SETTING, key.text());
        store.keep("account:asha", "with a vault");
        store.keep("form:a", "1");
        store.apply(Cast.ASHA, page(0, List.of(opening(), note("one")), true));
        store.append(Cast.ASHA, List.of(note("waiting")));

        store.dropAllOf(
                Cast.ASHA,
                new Parting(
                        Destruction.Why.WRONG_TRIES,
                        LEAVE.at(),
                        Set.of(Cast.ASHA),
                        Map.of("account:asha", "without"),
                        List.of("form:a"),
                        List.of("dock token")));

        assertThat(store.setting("account:asha")).contains("without");
        assertThat(store.setting("form:a")).isEmpty();
        KeptDestruction kept = store.destructions(0, 10).get(0);
        assertThat(kept.tokens()).containsExactly("dock token");
        assertThat(kept.signed().holds(key.verifyingKey())).isTrue();
        assertThat(DestructionCodec.read(kept.signed().said()))
                .isEqualTo(new Destruction(
                        Cast.TABLET_A,
                        1,
                        Hash.START,
                        LEAVE.at(),
                        Destruction.Why.WRONG_TRIES,
                        List.of(Cast.ASHA),
                        List.of(Cast.ASHA),
                        List.of(new Destruction.Gone(Cast.MARK, 2)),
                        new Destruction.Left(1, 0, 0)));
    }

    @Test
    void receiptsAreAChainThatOutlivesEverythingElse() {
        TabletKey key = TabletKey.random(Cast.TABLET_A, new Random(3));
        store.keep(TabletKey.SETTING, key.text());
        List<Written> entries = List.of(opening());
        store.apply(Cast.ASHA, page(0, entries, true));
        store.apply(Cast.RHYS, page(0, entries, true));

        store.drop(Cast.ASHA, Cast.MARK, LEAVE);
        store.drop(Cast.ASHA, Cast.MARK, LEAVE);
        store.dropAllOf(Cast.ASHA, LEAVE);
        store.dropAll(Parting.of(Destruction.Why.LEASE, LEAVE.at(), List.of()));
        store.dropAll(Parting.of(Destruction.Why.LEASE, LEAVE.at(), List.of()));
        store.erase(Parting.of(Destruction.Why.ERASED, LEAVE.at(), List.of()));

        List<KeptDestruction> kept = store.destructions(0, 10);
        List<Destruction> said = kept.stream()
                .map(one -> DestructionCodec.read(one.signed().said()))
                .toList();
        assertThat(said)
                .as("what was gone before is not signed for again")
                .extracting(Destruction::why)
                .containsExactly(Destruction.Why.WITHDRAWN, Destruction.Why.LEASE, Destruction.Why.ERASED);
        assertThat(said)
                .extracting(Destruction::workers)
                .containsExactly(List.of(Cast.ASHA), List.of(Cast.RHYS), List.of());
        assertThat(said).extracting(Destruction::number).containsExactly(1L, 2L, 3L);
        assertThat(said.get(1).before()).isEqualTo(kept.get(0).signed().hash());
        assertThat(said.get(2).before()).isEqualTo(kept.get(1).signed().hash());
        assertThat(store.setting(TabletKey.SETTING)).as("the key is erased").isEmpty();

        assertThat(store.destructions(kept.get(0).place(), 1)).containsExactly(kept.get(1));
        store.forgetDestructions(List.of(kept.get(0).place(), kept.get(2).place()));
        assertThat(store.destructions(0, 10)).containsExactly(kept.get(1));
    }

    @Test
    void aTabletWithoutAKeySignsNothing() {
        store.apply(Cast.ASHA, page(0, List.of(opening()), true));

        store.drop(Cast.ASHA, Cast.MARK, LEAVE);
        store.keep(TabletKey.SETTING, "{\"device\":");
        store.erase(LEAVE);

        assertThat(store.destructions(0, 10)).isEmpty();
    }
}
