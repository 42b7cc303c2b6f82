package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** What every store keeps to of what the server gives: pages that follow its head, and hashes where others read. */
abstract class PulledContract extends StoreRig {

    @Test
    void aPageIsKeptWithItsHead() {
        List<Written> entries = List.of(opening(), note("one"));

        store.apply(Cast.ASHA, page(0, entries, true));

        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L);
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(head(entries));
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.backlog().waiting()).isZero();
    }

    @Test
    void aPersonIsHiddenUntilTheLedgerWasPulledToItsEndOnce() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));

        store.apply(Cast.ASHA, page(0, entries.subList(0, 1), false));
        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.entriesOfKind(Cast.ASHA, "person")).isEmpty();

        store.apply(Cast.ASHA, page(1, entries.subList(0, 2), true));
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.entriesOfKind(Cast.ASHA, "person")).hasSize(1);

        store.apply(Cast.ASHA, page(2, entries, false));
        assertThat(store.caseload(Cast.ASHA)).as("shown once, shown on").containsExactly(Cast.MARK);
    }

    @Test
    void theEntriesOfOneKindInOneLedgerComeInTheOrderOfThatLedger() {
        List<Written> numbered = List.of(opening(), note("one"), note("two"));
        store.apply(Cast.ASHA, page(0, numbered, true));
        Written waiting = note("three");
        store.append(Cast.ASHA, List.of(waiting));
        String note = waiting.entry().kind();

        assertThat(store.entriesOfKind(Cast.MARK, note))
                .extracting(Stored::written)
                .containsExactly(numbered.get(1), numbered.get(2), waiting);
        assertThat(store.entriesOfKind(Cast.MARK, "person"))
                .extracting(Stored::written)
                .containsExactly(numbered.get(0));
        assertThat(store.entriesOfKind(Cast.MARK, "unheard-of")).isEmpty();
        assertThat(store.entriesOfKind(Cast.SIAN, note)).as("another ledger").isEmpty();
    }

    @Test
    void aPageThatDoesNotFollowTheHeadOrTheHashIsNotKept() {
        List<Written> entries = List.of(opening(), note("one"));
        store.apply(Cast.ASHA, page(0, entries, true));
        Written more = note("more");
        Head wrong = new Head(Cast.MARK, 3, more.hash());

        assertThatThrownBy(() -> store.apply(Cast.ASHA, page(1, List.of(entries.get(0), more), true)))
                .isInstanceOf(Diverged.class);
        assertThatThrownBy(() -> store.apply(Cast.ASHA, new LedgerPage(2, List.of(more), wrong, true, "")))
                .isInstanceOf(Diverged.class);

        assertThat(store.entries(Cast.MARK)).hasSize(2);
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(head(entries));
    }

    @Test
    void ofPagesThatAreKeptTogetherOneThatDoesNotFitIsLeftOut() {
        Entries sian = Entries.of(Cast.SIAN);
        List<Written> hers = List.of(EntryCodec.write(sian.record(Person.KIND, Cast.sian())));
        List<Written> entries = List.of(opening(), note("one"));
        List<Diverged> diverged = new ArrayList<>();

        store.together(() -> {
            store.apply(
                    Cast.ASHA,
                    new LedgerPage(
                            0, hers, Head.start(Cast.SIAN).then(hers.get(0).hash()), true, ""));
            try {
                store.apply(Cast.ASHA, new LedgerPage(7, entries, head(entries), true, ""));
            } catch (Diverged why) {
                diverged.add(why);
            }
            store.append(Cast.ASHA, List.of(note("two")));
        });

        assertThat(diverged).extracting(Diverged::ledger).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.SIAN)).extracting(Stored::written).containsExactlyElementsOf(hers);
        assertThat(store.caseload(Cast.ASHA)).contains(Cast.SIAN);
        assertThat(store.entries(Cast.MARK)).as("but for what was recorded").hasSize(1);
    }

    @Test
    void pulledBytesUnderAnIdThatTheTabletHasWithOthersAreNotKept() {
        Written entry = opening();
        store.append(Cast.ASHA, List.of(entry));

        assertThatThrownBy(() -> store.apply(Cast.ASHA, page(0, List.of(sameIdOtherBytes(entry)), true)))
                .isInstanceOf(Diverged.class);

        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsExactly(entry);
    }

    @Test
    void anOwnEntryThatComesBackBeforeItsReceiptIsThereOnceAndWaitsForTheReceipt() {
        Written entry = opening();
        store.append(Cast.ASHA, List.of(entry));

        store.apply(Cast.ASHA, page(0, List.of(entry), true));

        assertThat(store.entries(Cast.MARK)).hasSize(1);
        assertThat(states()).containsExactly(EntryState.WAITING);
        store.receive(Cast.ASHA, List.of(new Receipt.Duplicate(entry.entry().id(), 1)));
        assertThat(states()).containsExactly(EntryState.NUMBERED);
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(head(List.of(entry)));
    }

    @Test
    void anEntryOfAnUnknownKindIsKeptByteForByte() {
        byte[] line = new String(
                        EntryCodec.write(mark.raw(
                                        "breath-test",
                                        7,
                                        List.of(),
                                        Json.obj().put("x", "y").build()))
                                .bytes(),
                        StandardCharsets.UTF_8)
                .replace("{\"id\"", "{\"later\": [1, 2.50], \"id\"")
                .getBytes(StandardCharsets.UTF_8);
        Written unknown = EntryCodec.read(line);

        store.apply(Cast.ASHA, page(0, List.of(unknown), true));

        assertThat(store.entries(Cast.MARK).get(0).written().bytes()).isEqualTo(line);
    }

    @Test
    void whatIsNotForTheWorkerIsAHashUnderItsNumberAndTheChainGoesOn() {
        List<Written> entries = List.of(opening(), test(), note("after it"));
        store.apply(Cast.ASHA, given(entries, Set.of(2L), "one"));

        assertThat(store.bookmarks(Cast.ASHA)).containsExactly(new Bookmark(head(entries), true, "one"));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 3L);
        assertThat(store.stubs(Cast.MARK))
                .containsExactly(entry(2L, entries.get(1).hash()));
        assertThat(store.closed(Cast.ASHA, Cast.MARK)).isEqualTo(1);
        assertThat(store.closed(Cast.RHYS, Cast.MARK)).isZero();

        store.rewind(head(entries.subList(0, 1)), 1);
        assertThat(store.closed(Cast.ASHA, Cast.MARK)).isZero();
        LedgerPage wrong = new LedgerPage(
                1, List.of(), Map.of(2L, entries.get(0).hash()), head(entries.subList(0, 2)), true, "", "one");
        assertThatThrownBy(() -> store.apply(Cast.ASHA, wrong)).isInstanceOf(Diverged.class);
    }

    @Test
    void aLedgerThatIsGivenAfreshPutsEntriesInThePlaceOfHashesAndHashesInThePlaceOfEntries() {
        List<Written> entries = List.of(opening(), test(), test(), note("after them"));
        store.apply(Cast.ASHA, given(entries, Set.of(2L, 3L), "one"));
        store.apply(Cast.ASHA, given(entries, Set.of(), "two"));

        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsExactlyElementsOf(entries);
        assertThat(store.closed(Cast.ASHA, Cast.MARK)).isZero();
        assertThat(store.beyond(Cast.ASHA)).isEmpty();

        store.apply(Cast.ASHA, given(entries, Set.of(3L), "three"));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, 4L);
        assertThat(store.find(entries.get(2).entry().id())).isEmpty();
        assertThat(store.stubs(Cast.MARK)).containsOnlyKeys(3L);
        assertThat(store.bookmarks(Cast.ASHA)).containsExactly(new Bookmark(head(entries), true, "three"));
        assertThatThrownBy(() -> store.apply(Cast.ASHA, given(entries, Set.of(), "three")))
                .as("nothing has changed")
                .isInstanceOf(Diverged.class);

        store.drop(Cast.ASHA, Cast.MARK, LEAVE);
        assertThat(store.stubs(Cast.MARK)).isEmpty();
    }

    private Written test() {
        return EntryCodec.write(mark.raw(
                "drug-test", 1, List.of(), Json.obj().put("purpose", "VOL-T").build()));
    }

    /** All of a ledger from its first number, with these numbers closed. */
    private static LedgerPage given(List<Written> all, Set<Long> closed, String audience) {
        List<Written> open = new ArrayList<>();
        Map<Long, Hash> stubs = new TreeMap<>();
        for (long number = 1; number <= all.size(); number++) {
            Written written = all.get((int) number - 1);
            if (closed.contains(number)) {
                stubs.put(number, written.hash());
            } else {
                open.add(written);
            }
        }
        return new LedgerPage(0, open, stubs, head(all), true, "a seal", audience);
    }
}
