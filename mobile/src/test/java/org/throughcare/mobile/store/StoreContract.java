package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** What every store keeps to; the real one and the one in memory both pass. */
abstract class StoreContract {

    static final Parting LEAVE =
            Parting.of(Destruction.Why.WITHDRAWN, Instant.parse("2026-12-08T09:00:00Z"), List.of("dock token"));

    private final Entries mark = Entries.of(Cast.MARK);
    private Store store;

    /** A store without anything in it. */
    abstract Store empty();

    @BeforeEach
    void open() {
        store = empty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsWhatIsAppendedAndPutsItIntoTheOutboxInOrder() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));

        store.append(Cast.ASHA, entries);

        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).isEqualTo(entries);
        assertThat(store.outbox(Cast.ASHA, 0, 10, 100_000))
                .extracting(Stored::written)
                .isEqualTo(entries);
        assertThat(store.backlog()).isEqualTo(new Backlog(3, 0));
        assertThat(store.authorsWaiting()).containsExactly(Cast.ASHA);
    }

    @Test
    void anEntrySavedTwiceIsOneEntry() {
        Written entry = opening();

        store.append(Cast.ASHA, List.of(entry));
        store.append(Cast.ASHA, List.of(entry));

        assertThat(store.backlog().waiting()).isEqualTo(1);
    }

    @Test
    void anIdThatOtherBytesHaveIsRefusedAndNothingOfTheSaveIsKept() {
        Written entry = opening();
        store.append(Cast.ASHA, List.of(entry));
        Written impostor = sameIdOtherBytes(entry);

        assertThatThrownBy(() -> store.append(Cast.ASHA, List.of(note("new"), impostor)))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.ID_TAKEN));

        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsExactly(entry);
    }

    @Test
    void aLedgerThatAnEntryOpensIsOnItsAuthorsCaseloadAtOnceAndOnNobodyElses() {
        store.append(Cast.ASHA, List.of(opening()));

        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.caseload(Cast.RHYS)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(Head.start(Cast.MARK));
    }

    @Test
    void theOutboxIsCutToTheLimitsAndGoesOnBehindAPlace() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));
        store.append(Cast.ASHA, entries);
        int twoLines = entries.get(0).bytes().length + entries.get(1).bytes().length + 2;

        List<Stored> byCount = store.outbox(Cast.ASHA, 0, 1, 100_000);
        List<Stored> byBytes = store.outbox(Cast.ASHA, 0, 10, twoLines);
        List<Stored> tooTight = store.outbox(Cast.ASHA, 0, 10, 1);
        List<Stored> behind = store.outbox(Cast.ASHA, byBytes.get(1).place(), 10, 100_000);

        assertThat(byCount).hasSize(1);
        assertThat(byBytes).hasSize(2);
        assertThat(tooTight).as("one at least").hasSize(1);
        assertThat(behind).extracting(Stored::written).containsExactly(entries.get(2));
    }

    @Test
    void aReceiptChangesTheEntryThatItNamesAndNoOther() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));
        store.append(Cast.ASHA, entries);

        store.receive(
                Cast.ASHA, List.of(new Receipt.Accepted(entries.get(1).entry().id(), 2)));

        assertThat(states()).containsExactlyInAnyOrder(EntryState.WAITING, EntryState.NUMBERED, EntryState.WAITING);
        assertThat(store.find(entries.get(1).entry().id()).orElseThrow().number())
                .isEqualTo(2);
        assertThat(store.bookmarks(Cast.ASHA))
                .as("a gap")
                .extracting(Bookmark::head)
                .containsExactly(Head.start(Cast.MARK));
    }

    @Test
    void receiptsThatFollowTheHeadMoveItOn() {
        List<Written> entries = List.of(opening(), note("one"));
        store.append(Cast.ASHA, entries);

        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Accepted(entries.get(0).entry().id(), 1),
                        new Receipt.Duplicate(entries.get(1).entry().id(), 2)));

        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::head).containsExactly(head(entries));
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void aReceiptWithoutAnIdAndOneForAStrangerChangeNothing() {
        store.append(Cast.ASHA, List.of(opening()));

        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Held(null, 1, new HoldReason(HoldReason.MALFORMED, "")),
                        new Receipt.Accepted(note("stranger").entry().id(), 1)));

        assertThat(states()).containsExactly(EntryState.WAITING);
    }

    @Test
    void aHeldEntryKeepsItsReasonAndStaysVisibleWhileTheRestGoes() {
        List<Written> entries = List.of(opening(), note("bad"), note("good"));
        store.append(Cast.ASHA, entries);
        HoldReason reason = new HoldReason("in-the-future", "collectedAt");

        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Accepted(entries.get(0).entry().id(), 1),
                        new Receipt.Held(entries.get(1).entry().id(), 2, reason),
                        new Receipt.Accepted(entries.get(2).entry().id(), 2)));

        assertThat(store.unsent()).singleElement().satisfies(held -> {
            assertThat(held.state()).isEqualTo(EntryState.HELD);
            assertThat(held.held()).isEqualTo(reason);
        });
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 1));
        assertThat(store.backlogs()).containsExactly(entry(Cast.MARK, new Backlog(0, 1)));
        assertThat(store.entries(Cast.MARK)).hasSize(3);
        assertThat(store.outbox(Cast.ASHA, 0, 10, 100_000)).isEmpty();
    }

    @Test
    void aHeldEntryThatIsSentAgainWaitsAtItsOldPlaceAndNoOtherDoes() {
        Written opening = opening();
        Written held = note("held");
        Written other = note("held too");
        store.append(Cast.ASHA, List.of(opening, held, other));
        HoldReason reason = new HoldReason(HoldReason.NO_GRANT, "");
        store.receive(
                Cast.ASHA,
                List.of(
                        new Receipt.Accepted(opening.entry().id(), 1),
                        new Receipt.Held(held.entry().id(), 2, reason),
                        new Receipt.Held(other.entry().id(), 3, reason)));
        Written after = note("after");
        store.append(Cast.ASHA, List.of(after));

        store.resend(List.of(
                held.entry().id(), opening.entry().id(), note("unknown").entry().id()));

        assertThat(store.outbox(Cast.ASHA, 0, 10, 100_000))
                .extracting(Stored::written)
                .containsExactly(held, after);
        assertThat(store.backlog()).isEqualTo(new Backlog(2, 1));
        assertThat(store.find(held.entry().id()).orElseThrow().held()).isNull();
        assertThat(store.find(opening.entry().id()).orElseThrow().state()).isEqualTo(EntryState.NUMBERED);
        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(held.entry().id(), 2)));
        assertThat(store.find(held.entry().id()).orElseThrow().state()).isEqualTo(EntryState.NUMBERED);
    }

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
    void workersOfOneTabletSeeTheirOwnCaseloadsOnly() {
        List<Written> entries = List.of(opening());
        store.apply(Cast.ASHA, page(0, entries, true));

        assertThat(store.caseload(Cast.RHYS)).isEmpty();
        assertThat(store.entriesOfKind(Cast.RHYS, "person")).isEmpty();

        store.apply(Cast.RHYS, page(0, entries, true));
        assertThat(store.caseload(Cast.RHYS)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).hasSize(1);

        store.drop(Cast.RHYS, Cast.MARK, LEAVE);
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).hasSize(1);
    }

    @Test
    void whoOnlyBeganToRecordInALedgerDoesNotSeeWhatAnotherOfTheTabletHasInIt() {
        Written ashas = note("hers");
        Written rhyss = note("his");
        store.append(Cast.ASHA, List.of(ashas));
        store.append(Cast.RHYS, List.of(rhyss));

        store.receive(Cast.RHYS, List.of(new Receipt.Accepted(rhyss.entry().id(), 1)));

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        store.receive(Cast.ASHA, List.of(new Receipt.Accepted(ashas.entry().id(), 2)));
        assertThat(store.backlog().waiting()).as("hers was sent all the same").isZero();
    }

    @Test
    void aDroppedLedgerGoesAtOnceAndWhatWaitsOfItGoesWithItsReceipt() {
        List<Written> entries = List.of(opening(), note("one"));
        store.apply(Cast.ASHA, page(0, entries, true));
        Written waiting = note("waiting");
        store.append(Cast.ASHA, List.of(waiting));

        store.drop(Cast.ASHA, Cast.MARK, LEAVE);

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
        assertThat(store.backlogs()).containsExactly(entry(Cast.MARK, new Backlog(1, 0)));

        store.receive(Cast.ASHA, List.of(new Receipt.Escrowed(waiting.entry().id())));
        assertThat(store.entries(Cast.MARK)).isEmpty();
        assertThat(store.backlogs()).isEmpty();
    }

    @Test
    void aLedgerThatGoesBackOffersWhatWasRecordedHereAndShowsTheRest() {
        List<Written> entries = List.of(opening(), note("theirs"), note("ours"));
        store.apply(Cast.ASHA, page(0, entries.subList(0, 2), true));
        store.append(Cast.ASHA, entries.subList(2, 3));
        store.receive(
                Cast.ASHA, List.of(new Receipt.Accepted(entries.get(2).entry().id(), 3)));

        store.rewind(head(entries.subList(0, 1)), 1);

        assertThat(store.bookmarks(Cast.ASHA)).containsExactly(new Bookmark(head(entries.subList(0, 1)), true));
        assertThat(store.sealed(Cast.MARK)).isEmpty();
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, null, null);
        assertThat(store.unsent()).extracting(Stored::written).containsExactly(entries.get(2));
        store.apply(Cast.ASHA, page(1, entries.subList(0, 2), true));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, null);
    }

    @Test
    void whatIsSafeOnTheServerIsNotOfferedAgain() {
        List<Written> entries = List.of(opening(), note("ours"), note("ours too"));
        store.append(Cast.ASHA, entries);
        for (int i = 0; i < 3; i++) {
            store.receive(
                    Cast.ASHA,
                    List.of(new Receipt.Accepted(entries.get(i).entry().id(), i + 1)));
        }

        store.rewind(head(entries.subList(0, 1)), 2);

        assertThat(store.unsent()).extracting(Stored::written).containsExactly(entries.get(2));
        store.apply(Cast.ASHA, page(1, entries.subList(0, 2), true));
        assertThat(store.entries(Cast.MARK)).extracting(Stored::number).containsExactly(1L, 2L, null);
    }

    @Test
    void theNewestSealIsKept() {
        List<Written> entries = List.of(opening(), note("one"), note("two"));
        assertThat(store.sealed(Cast.MARK)).isEmpty();
        store.apply(Cast.ASHA, page(0, entries.subList(0, 1), false));
        store.apply(Cast.ASHA, page(1, entries.subList(0, 2), true));

        assertThat(store.sealed(Cast.MARK)).contains(new Sealed(head(entries.subList(0, 2)), "seal of 2"));

        store.append(Cast.ASHA, entries.subList(2, 3));
        store.receive(
                Cast.ASHA, List.of(new Receipt.Accepted(entries.get(2).entry().id(), 3)));
        assertThat(store.sealed(Cast.MARK))
                .as("what the server has not sealed is not covered")
                .contains(new Sealed(head(entries.subList(0, 2)), "seal of 2"));
    }

    @Test
    void aHiddenLedgerIsNotShownUntilItIsCompleteAgain() {
        List<Written> entries = List.of(opening(), note("one"));
        store.apply(Cast.ASHA, page(0, entries.subList(0, 1), true));

        store.hide(Cast.ASHA, Cast.MARK);

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).extracting(Bookmark::complete).containsExactly(false);
        store.apply(Cast.ASHA, page(1, entries, true));
        assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
    }

    @Test
    void droppingAllLeavesTheOutbox() {
        store.apply(Cast.ASHA, page(0, List.of(opening()), true));
        store.append(Cast.ASHA, List.of(note("waiting")));

        store.dropAll(LEAVE);

        assertThat(store.caseload(Cast.ASHA)).isEmpty();
        assertThat(store.backlogs()).containsExactly(entry(Cast.MARK, new Backlog(1, 0)));
    }

    @Test
    void lettingGoOfAWorkerLeavesWhatOthersHoldAndWhatWaits() {
        List<Written> shared = List.of(opening());
        store.apply(Cast.ASHA, page(0, shared, true));
        store.apply(Cast.RHYS, page(0, shared, true));
        store.append(Cast.ASHA, List.of(note("waiting")));

        store.dropAllOf(Cast.ASHA, LEAVE);

        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
        assertThat(store.caseload(Cast.RHYS)).containsExactly(Cast.MARK);
        assertThat(store.entries(Cast.MARK)).extracting(Stored::written).containsAll(shared);
        assertThat(store.backlog()).isEqualTo(new Backlog(1, 0));
    }

    @Test
    void erasingLeavesNothing() {
        store.append(Cast.ASHA, List.of(opening()));
        store.keep("name", "value");

        store.erase(LEAVE);

        assertThat(store.entries(Cast.MARK)).isEmpty();
        assertThat(store.bookmarks(Cast.ASHA)).isEmpty();
        assertThat(store.backlog()).isEqualTo(new Backlog(0, 0));
        assertThat(store.setting("name")).isEmpty();
    }

    @Test
    void keepsSettings() {
        store.keep("form:a", "1");
        store.keep("form:a", "2");
        store.keep("form:b", "3");
        store.keep("forma", "4");

        assertThat(store.setting("form:a")).contains("2");
        assertThat(store.settings("form:")).containsExactly("form:a", "form:b");

        store.forget(List.of("form:a", "never-there"));
        assertThat(store.setting("form:a")).isEmpty();
    }

    private List<EntryState> states() {
        return store.entries(Cast.MARK).stream().map(Stored::state).toList();
    }

    private Written opening() {
        return EntryCodec.write(mark.record(Person.KIND, Cast.mark()));
    }

    private Written note(String text) {
        return EntryCodec.write(
                mark.raw("note", 1, List.of(), Json.obj().put("text", text).build()));
    }

    private Written test() {
        return EntryCodec.write(mark.raw(
                "drug-test", 1, List.of(), Json.obj().put("purpose", "VOL-T").build()));
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

    private static Written sameIdOtherBytes(Written entry) {
        Entry old = entry.entry();
        return EntryCodec.write(new Entry(
                old.id(),
                old.ledger(),
                old.kind(),
                old.version(),
                old.author(),
                old.device(),
                old.capturedAt(),
                old.clockOffset(),
                List.<EntryId>of(),
                "other bytes",
                old.body()));
    }

    /** The page that leads from after so many of these entries to the end of them. */
    private static LedgerPage page(int after, List<Written> all, boolean complete) {
        return new LedgerPage(after, all.subList(after, all.size()), head(all), complete, "seal of " + all.size());
    }

    private static Head head(List<Written> entries) {
        LedgerId ledger = entries.get(0).entry().ledger();
        Head head = Head.start(ledger);
        for (Written written : new ArrayList<>(entries)) {
            head = head.then(written.hash());
        }
        return head;
    }
}
