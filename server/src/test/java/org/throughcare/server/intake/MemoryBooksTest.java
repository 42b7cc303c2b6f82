package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.feed.FeedBooks;
import org.throughcare.server.testkit.MemoryBooks;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestServer;

/** The books in memory keep the contract, can be put back, and fail where they are told to. */
class MemoryBooksTest extends BooksContract {

    private final TestClock clock = new TestClock(TestServer.START);
    private final MemoryBooks books = new MemoryBooks(clock);

    MemoryBooksTest() {
        books.directory().keep(Cast.WING);
        books.directory().keep(Cast.CLINIC);
    }

    @Test
    void aBackupThatIsPutBackTakesEverythingSinceAway() {
        MemoryBooks.Backup backup = books.backup();
        books.write(page -> page.begin(List.of(Cast.MARK), clock.instant()));
        books.directory().join(Cast.RHYS, Cast.WING);

        books.restore(backup);

        assertThat(books.ledgers()).containsExactly(LedgerId.SERVICE);
        assertThat(books.directory().teams(Cast.RHYS)).isEmpty();
        assertThat(books.directory().teams(Cast.ASHA)).hasSize(1);
    }

    @Test
    void aFaultAtTheLastMomentUndoesTheWholeTransaction() {
        books.failing(call -> {
            if (call.equals("commit")) {
                throw new IllegalStateException("the plug is pulled");
            }
        });

        assertThatThrownBy(() -> books.write(page -> page.begin(List.of(Cast.MARK), clock.instant())))
                .hasMessage("the plug is pulled");

        assertThat(books.ledgers()).containsExactly(LedgerId.SERVICE);
    }

    @Override
    IntakeBooks in() {
        return books;
    }

    @Override
    FeedBooks out() {
        return books;
    }

    @Override
    void join(WorkerId worker, TeamId team) {
        books.directory().join(worker, team);
    }

    @Override
    void leave(WorkerId worker, TeamId team) {
        books.directory().leave(worker, team);
    }

    @Override
    void grant(LedgerId ledger, TeamId team) {
        books.directory().grant(ledger, team);
    }

    @Override
    boolean end(LedgerId ledger, TeamId team) {
        return books.directory().end(ledger, team);
    }

    @Override
    void grant(LedgerId ledger, WorkerId worker) {
        books.directory().grant(ledger, worker);
    }

    @Override
    boolean end(LedgerId ledger, WorkerId worker) {
        return books.directory().end(ledger, worker);
    }

    @Override
    boolean move(LedgerId ledger, TeamId from, TeamId to) {
        return books.directory().move(ledger, from, to);
    }

    @Override
    void enrol(WorkerId worker, DeviceId device) {
        books.directory().enrol(worker, device);
    }

    @Override
    Map<EntryId, String> held() {
        Map<EntryId, String> held = new HashMap<>();
        books.held().stream()
                .filter(one -> one.entry() != null && !one.admitted())
                .forEach(one -> held.put(one.entry(), one.code()));
        return held;
    }

    @Override
    Instant now() {
        return clock.instant();
    }

    @Override
    void pass(Duration time) {
        clock.advance(time);
    }
}
