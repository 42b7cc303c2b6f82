package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Access;
import org.throughcare.server.feed.FeedBooks;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.ledger.Placed;
import org.throughcare.server.testkit.Signing;

/** What every keeping of the books does for intake and feed, in PostgreSQL as in memory. */
abstract class BooksContract {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Speaker SPEAKER =
            new Speaker.Tablet(Cast.ASHA, Cast.TABLET_A, false, Set.of(), Duration.ofSeconds(3));

    private final Entries mark = Entries.of(Cast.MARK);
    private final Entries sian = Entries.of(Cast.SIAN);

    abstract IntakeBooks in();

    abstract FeedBooks out();

    abstract void join(WorkerId worker, TeamId team);

    abstract void leave(WorkerId worker, TeamId team);

    abstract void grant(LedgerId ledger, TeamId team);

    abstract boolean end(LedgerId ledger, TeamId team);

    abstract void grant(LedgerId ledger, WorkerId worker);

    abstract boolean end(LedgerId ledger, WorkerId worker);

    abstract boolean move(LedgerId ledger, TeamId from, TeamId to);

    /** Lets a worker sign in on a tablet. */
    abstract void enrol(WorkerId worker, DeviceId device);

    /** What is kept beside the ledgers and was not admitted: entry and code. */
    abstract Map<EntryId, String> held();

    /** What the books' clock says. */
    abstract Instant now();

    /** Lets time pass. */
    abstract void pass(Duration time);

    @BeforeEach
    void ashaIsOnTheWing() {
        join(Cast.ASHA, Cast.WING);
    }

    @Test
    void whatAWorkerSignedIsKnownAgain() {
        Signing signing = new Signing(1, Cast.ASHA, Cast.TABLET_A);
        List<Signed> signed = numbered(mark, 3).stream()
                .map(one -> signing.sign(one.written().entry()))
                .toList();
        List<Hash> hashes = signed.stream().map(one -> one.written().hash()).toList();
        SignedRun run = new SignedRun(
                Cast.ASHA,
                Cast.TABLET_A,
                signing.key(),
                Objects.requireNonNull(signed.get(0).signature()),
                hashes.subList(0, 2));
        for (int twice = 0; twice < 2; twice++) {
            in().write(page -> {
                page.keepSigned(List.of(run), NOW);
                return true;
            });
        }

        in().write(page -> {
            assertThat(page.signedBefore(Cast.ASHA, hashes)).containsExactlyInAnyOrderElementsOf(hashes.subList(0, 2));
            assertThat(page.signedBefore(Cast.RHYS, hashes)).isEmpty();
            assertThat(page.signingKeys(Cast.RHYS)).isEmpty();
            return true;
        });
    }

    @Test
    void whatIsCommittedIsThereForIntakeAndFeed() {
        List<Numbered> three = numbered(mark, 3);
        begun(Cast.MARK);
        append(three);

        Numbered last = three.get(2);
        in().write(page -> {
            assertThat(page.known(List.of(Cast.MARK, Cast.SIAN))).containsExactly(Cast.MARK);
            assertThat(page.lock(List.of(Cast.MARK, Cast.SIAN))).isEqualTo(Map.of(Cast.MARK, last.head()));
            assertThat(page.placed(List.of(id(last), new EntryId(FixedIds.at(999)))))
                    .isEqualTo(Map.of(id(last), new Placed(3, last.hash())));
            assertThat(page.chain(Cast.MARK, 2)).contains(three.get(1).head().chain());
            assertThat(page.chain(Cast.MARK, 4)).isEmpty();
            assertThat(page.chain(Cast.SIAN, 0)).contains(Hash.START);
            return true;
        });
        out().read(Cast.ASHA, view -> {
            assertThat(view.known(List.of(Cast.SIAN, Cast.MARK))).containsExactly(Cast.MARK);
            assertThat(view.granted(Cast.ASHA)).containsEntry(Cast.MARK, last.head());
            assertThat(view.chains(Map.of(Cast.MARK, Set.of(1L, 3L, 4L), Cast.SIAN, Set.of(1L))))
                    .isEqualTo(Map.of(
                            Cast.MARK,
                            Map.of(
                                    1L,
                                    three.get(0).head().chain(),
                                    3L,
                                    last.head().chain())));
            return true;
        });
    }

    @Test
    void theFeedHandsOverEntriesInOrderUntilTheTakerHasEnough() {
        List<Numbered> five = numbered(mark, 5);
        begun(Cast.MARK);
        append(five);

        assertThat(taken(1, 4, 9)).containsExactly(2L, 3L, 4L);
        assertThat(taken(1, 5, 2)).containsExactly(2L, 3L);
        assertThat(taken(5, 5, 9)).isEmpty();
    }

    private List<Long> taken(long after, long to, int enough) {
        List<Long> numbers = new ArrayList<>();
        out().<Boolean>read(Cast.ASHA, view -> {
            view.entries(Cast.MARK, after, to, line -> {
                numbers.add(line.number());
                return numbers.size() < enough;
            });
            return true;
        });
        return numbers;
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        begun(Cast.MARK);
        append(numbered(mark, 1));
        Numbered more = next(mark, 1);
        Written stray = written(sian);

        assertThatThrownBy(() -> in().write(page -> {
                    page.begin(List.of(Cast.SIAN), NOW);
                    page.grant(Map.of(Cast.SIAN, Cast.WING));
                    page.lock(List.of(Cast.MARK));
                    page.append(List.of(more), List.of(more.head()), NOW);
                    page.keep(List.of(kept(stray)), SPEAKER, NOW);
                    throw new IllegalStateException("the server fails");
                }))
                .hasMessage("the server fails");

        assertThat(held()).isEmpty();
        out().read(Cast.ASHA, view -> {
            assertThat(view.known(List.of(Cast.SIAN))).isEmpty();
            assertThat(view.granted(Cast.ASHA).keySet()).containsExactlyInAnyOrder(Cast.MARK, LedgerId.SERVICE);
            return true;
        });
        in().write(page -> {
            assertThat(page.lock(List.of(Cast.MARK)).get(Cast.MARK).number()).isEqualTo(1);
            assertThat(page.placed(List.of(id(more)))).isEmpty();
            return true;
        });
    }

    @Test
    void aLedgerBeginsOnceAndNeverUnderTheIdOfATeam() {
        LedgerId stolen = LedgerId.person(Cast.CLINIC.uuid());
        LedgerId clinic = LedgerId.team(Cast.CLINIC);

        List<LedgerId> first = in().write(page -> page.begin(List.of(Cast.SIAN, Cast.MARK, stolen, clinic), NOW));
        List<LedgerId> again = in().write(page -> page.begin(List.of(Cast.SIAN, Cast.DECLAN), NOW));

        assertThat(first).containsExactlyInAnyOrder(Cast.MARK, Cast.SIAN, clinic);
        assertThat(again).containsExactly(Cast.DECLAN);
        assertThat(in().<Head>write(page -> page.lock(List.of(Cast.SIAN)).get(Cast.SIAN)))
                .isEqualTo(Head.start(Cast.SIAN));
    }

    @Test
    void accessComesByTeamsThatHadTheLedgerWhileTheWorkerWasThere() {
        begun(Cast.MARK);
        join(Cast.RHYS, Cast.WING);
        join(Cast.BETHAN, Cast.CLINIC);
        assertThat(access(Cast.ASHA, Cast.MARK)).isEqualTo(Access.GRANTED);
        assertThat(access(Cast.BETHAN, Cast.MARK)).isEqualTo(Access.NEVER);

        pass(Duration.ofHours(1));
        leave(Cast.RHYS, Cast.WING);
        assertThat(access(Cast.RHYS, Cast.MARK)).isEqualTo(Access.ENDED);

        pass(Duration.ofHours(1));
        assertThat(move(Cast.MARK, Cast.WING, Cast.CLINIC)).isTrue();
        assertThat(move(Cast.MARK, Cast.WING, Cast.CLINIC)).isFalse();
        assertThat(access(Cast.ASHA, Cast.MARK)).isEqualTo(Access.ENDED);
        assertThat(access(Cast.BETHAN, Cast.MARK)).isEqualTo(Access.GRANTED);

        pass(Duration.ofHours(1));
        join(Cast.COLIN, Cast.WING);
        assertThat(access(Cast.COLIN, Cast.MARK)).isEqualTo(Access.NEVER);
    }

    @Test
    void aTeamsLedgerIsItsMembersAndTheServicesIsEverybodys() {
        LedgerId wing = LedgerId.team(Cast.WING);
        in().write(page -> page.begin(List.of(wing), NOW));

        assertThat(access(Cast.ASHA, wing)).isEqualTo(Access.GRANTED);
        assertThat(access(Cast.BETHAN, wing)).isEqualTo(Access.NEVER);
        assertThat(granted(Cast.ASHA)).containsExactlyInAnyOrder(wing, LedgerId.SERVICE);
        assertThat(granted(Cast.BETHAN)).containsExactly(LedgerId.SERVICE);

        pass(Duration.ofHours(1));
        leave(Cast.ASHA, Cast.WING);
        assertThat(access(Cast.ASHA, wing)).isEqualTo(Access.ENDED);
        assertThat(granted(Cast.ASHA)).containsExactly(LedgerId.SERVICE);
    }

    @Test
    void whatWasTakenAwayCanBeGivenBackAtTheSameInstant() {
        begun(Cast.MARK);
        pass(Duration.ofHours(1));
        assertThat(end(Cast.MARK, Cast.WING)).isTrue();
        assertThat(end(Cast.MARK, Cast.WING)).isFalse();
        assertThat(granted(Cast.ASHA)).containsExactly(LedgerId.SERVICE);

        grant(Cast.MARK, Cast.WING);
        grant(Cast.MARK, Cast.WING);
        leave(Cast.ASHA, Cast.WING);
        join(Cast.ASHA, Cast.WING);

        assertThat(granted(Cast.ASHA)).containsExactlyInAnyOrder(Cast.MARK, LedgerId.SERVICE);
        assertThat(in().<Map<TeamId, Boolean>>write(page -> page.teams(Cast.ASHA)))
                .isEqualTo(Map.of(Cast.WING, true));
    }

    @Test
    void teamsAndTabletsOfTheirPastAreRememberedToo() {
        join(Cast.ASHA, Cast.CLINIC);
        pass(Duration.ofHours(1));
        leave(Cast.ASHA, Cast.WING);
        enrol(Cast.ASHA, Cast.TABLET_B);

        in().write(page -> {
            assertThat(page.teams(Cast.ASHA)).isEqualTo(Map.of(Cast.WING, false, Cast.CLINIC, true));
            assertThat(page.teams(Cast.RHYS)).isEmpty();
            assertThat(page.devices(Cast.ASHA)).containsExactly(Cast.TABLET_B.uuid());
            assertThat(page.devices(Cast.RHYS)).isEmpty();
            return true;
        });
    }

    @Test
    void whatIsKeptIsKeptOnceAndSettledWhenItIsAdmitted() {
        Numbered first = next(mark, 0);
        Written stray = written(sian);
        change(page -> page.keep(List.of(kept(first.written()), kept(stray), kept(stray)), SPEAKER, NOW));
        change(page -> page.keep(List.of(kept(stray)), new Speaker.Service(), NOW));
        assertThat(held())
                .isEqualTo(Map.of(id(first), HoldReason.NO_GRANT, stray.entry().id(), HoldReason.NO_GRANT));

        begun(Cast.MARK);
        append(List.of(first));
        change(page -> page.settle(List.of(first), NOW));
        assertThat(held()).isEqualTo(Map.of(stray.entry().id(), HoldReason.NO_GRANT));
    }

    @Test
    void aHandoverGivesToOneTeamAndTakesFromAnotherOrNothingOfIt() {
        begun(Cast.MARK);
        join(Cast.BETHAN, Cast.CLINIC);
        pass(Duration.ofHours(1));
        Handover handover = new Handover(Cast.MARK, Cast.CLINIC, Cast.WING);

        assertThatThrownBy(() -> in().write(page -> {
                    page.hand(handover, NOW);
                    throw new IllegalStateException("the server fails");
                }))
                .hasMessage("the server fails");
        assertThat(access(Cast.ASHA, Cast.MARK)).isEqualTo(Access.GRANTED);
        assertThat(access(Cast.BETHAN, Cast.MARK)).isEqualTo(Access.NEVER);

        change(page -> page.hand(handover, now()));
        assertThat(access(Cast.ASHA, Cast.MARK)).isEqualTo(Access.ENDED);
        assertThat(access(Cast.BETHAN, Cast.MARK)).isEqualTo(Access.GRANTED);
    }

    @Test
    void aLedgerCanBeOneWorkersWhateverTheirTeamsHave() {
        begun(Cast.MARK);
        grant(Cast.MARK, Cast.COLIN);
        assertThat(access(Cast.COLIN, Cast.MARK)).isEqualTo(Access.GRANTED);
        assertThat(granted(Cast.COLIN)).containsExactlyInAnyOrder(Cast.MARK, LedgerId.SERVICE);

        pass(Duration.ofHours(1));
        assertThat(end(Cast.MARK, Cast.COLIN)).isTrue();
        assertThat(end(Cast.MARK, Cast.COLIN)).isFalse();
        assertThat(access(Cast.COLIN, Cast.MARK)).isEqualTo(Access.ENDED);
        assertThat(granted(Cast.COLIN)).containsExactly(LedgerId.SERVICE);
    }

    @Test
    void whatALedgerHasOfOneKindIsFoundInOrder() {
        begun(Cast.MARK);
        List<Numbered> three = numbered(mark, 3);
        append(three);

        assertThat(in().<List<Entry>>write(page -> page.ofKind(Cast.MARK, "note")))
                .extracting(Entry::id)
                .containsExactlyElementsOf(three.stream().map(BooksContract::id).toList());
        assertThat(in().<List<Entry>>write(page -> page.ofKind(Cast.MARK, "transfer")))
                .isEmpty();
        assertThat(in().<List<Entry>>write(page -> page.entries(Cast.MARK)))
                .extracting(Entry::id)
                .containsExactlyElementsOf(three.stream().map(BooksContract::id).toList());
        assertThat(in().<List<Entry>>write(page -> page.entries(Cast.SIAN))).isEmpty();
    }

    private Access access(WorkerId worker, LedgerId ledger) {
        return in().write(page -> page.access(worker, List.of(ledger)).getOrDefault(ledger, Access.NEVER));
    }

    private Set<LedgerId> granted(WorkerId worker) {
        return out().read(worker, view -> view.granted(worker).keySet());
    }

    private void change(Consumer<IntakeBooks.Page> change) {
        in().<Boolean>write(page -> {
            change.accept(page);
            return true;
        });
    }

    private void begun(LedgerId ledger) {
        change(page -> {
            page.begin(List.of(ledger), NOW);
            page.grant(Map.of(ledger, Cast.WING));
        });
    }

    private void append(List<Numbered> entries) {
        change(page -> {
            page.lock(List.of(entries.get(0).head().ledger()));
            page.append(entries, List.of(entries.get(entries.size() - 1).head()), NOW);
        });
    }

    private static List<Numbered> numbered(Entries ledger, int count) {
        List<Numbered> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(next(ledger, i));
        }
        return all;
    }

    /** The next entry of a ledger that has so many. */
    private static Numbered next(Entries ledger, int before) {
        Written written = written(ledger);
        Head head = Head.start(ledger.ledger().id());
        for (int i = 0; i < before; i++) {
            head = head.then(EntryCodec.write(ledger.all().get(i)).hash());
        }
        return new Numbered(written, written.hash(), head.then(written.hash()));
    }

    private static Written written(Entries ledger) {
        return EntryCodec.write(ledger.raw(
                "note", 1, List.of(), Json.obj().put("text", "a note").build()));
    }

    private static Kept kept(Written written) {
        return new Kept(
                written.hash(),
                written.bytes(),
                written.entry().id(),
                written.entry().ledger(),
                false,
                new HoldReason(HoldReason.NO_GRANT, "ledger"));
    }

    private static EntryId id(Numbered numbered) {
        return numbered.written().entry().id();
    }
}
