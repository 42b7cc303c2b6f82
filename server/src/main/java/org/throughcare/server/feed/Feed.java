package org.throughcare.server.feed;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Digest;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.server.access.Caller;
import org.throughcare.server.ledger.Seals;

/**
 * The one door out of the ledgers: what a tablet lacks of what its worker may have. A page is made in these steps: a
 * tablet that was withdrawn is told to erase, and nothing else; one that only asks whether anything has changed is told
 * so; ledgers that the tablet may not have any more are dropped; a head that the server does not recognise is answered by
 * where the server stands; then each ledger with news gives its entries after the tablet's head, reference data first,
 * until the page is full.
 */
@Singleton
public class Feed {

    private final FeedBooks books;
    private final Seals seals;

    /** The door out of these books. */
    public Feed(FeedBooks books, Seals seals) {
        this.books = books;
        this.seals = seals;
    }

    /** The page that answers this question, as NDJSON. */
    public byte[] page(Caller caller, PullQuestion question) {
        return answered(caller, question, true);
    }

    /** What that page says of what the tablet has to let go of, and nothing else; as NDJSON. */
    public byte[] withdrawn(Caller caller, PullQuestion question) {
        return answered(caller, question, false);
    }

    private byte[] answered(Caller caller, PullQuestion question, boolean whole) {
        Answer answer = caller.withdrawn()
                ? new Answer(new Page(seals).line(new PullLine.Wipe()).bytes(), new Told.Erase())
                : books.read(caller.worker(), view -> answer(caller, question, whole, view));
        books.note(caller, answer.told());
        return answer.bytes();
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on, compared nowhere
    private record Answer(byte[] bytes, Told told) {}

    private Answer answer(Caller caller, PullQuestion question, boolean whole, FeedBooks.View view) {
        Map<LedgerId, Head> granted = view.granted(caller.worker());
        Reader reader = Reader.of(caller, view);
        Page page = new Page(seals);
        if (question instanceof PullQuestion.Changed changed) {
            boolean same = isSame(changed, granted, reader);
            return new Answer(
                    page.line(same ? new PullLine.End() : new PullLine.Tell()).bytes(), new Told.Whether(same));
        }
        Map<LedgerId, Bookmark> held = new HashMap<>();
        ((PullQuestion.Behind) question).bookmarks().forEach(bookmark -> held.put(bookmark.ledger(), bookmark));
        List<LedgerId> elsewhere =
                held.keySet().stream().filter(it -> !granted.containsKey(it)).toList();
        List<LedgerId> dropped = view.known(elsewhere);
        List<Head> news = whole ? news(granted, held, reader) : List.of();
        Recognition recognition = Recognition.of(
                Stream.concat(news.stream().map(Head::ledger), elsewhere.stream())
                        .flatMap(ledger -> Stream.ofNullable(held.get(ledger)))
                        .map(Bookmark::head)
                        .toList(),
                granted,
                view);
        dropped.stream()
                .sorted()
                .forEach(ledger -> page.line(new PullLine.Dropped(ledger, recognition.differs(ledger))));
        if (whole) {
            recognition.differences(view).forEach(page::line);
        }
        Map<LedgerId, Long> holds = new HashMap<>();
        held.forEach((ledger, mark) -> holds.put(ledger, mark.head().number()));
        dropped.forEach(holds::remove);
        Set<LedgerId> given = new HashSet<>();
        for (Head head : news) {
            if (page.isFull()) {
                break;
            }
            if (!recognition.differs(head.ledger())) {
                Bookmark mark = held.get(head.ledger());
                String audience = reader.stamp(head.ledger());
                long after = mark == null || isAfresh(mark, audience)
                        ? 0
                        : mark.head().number();
                long reached = page.fill(head, after, view, reader.of(head.ledger()), audience);
                holds.put(head.ledger(), reached);
                if (reached > after) {
                    given.add(head.ledger());
                }
            }
        }
        page.line(page.isFull() ? new PullLine.More() : new PullLine.End());
        return new Answer(page.bytes(), new Told.Stand(holds, given, Set.copyOf(dropped)));
    }

    /** Whether a digest is that of these heads and of what the worker may read there, or of the heads alone. */
    private static boolean isSame(PullQuestion.Changed changed, Map<LedgerId, Head> granted, Reader reader) {
        return Digest.ofBookmarks(granted.values().stream()
                                .map(head -> new Bookmark(head, true, reader.stamp(head.ledger())))
                                .toList())
                        .equals(changed.digest())
                || Digest.of(granted.values()).equals(changed.digest());
    }

    /** The ledgers of which the tablet does not have all, or not what its worker may read now, reference data first. */
    private static List<Head> news(Map<LedgerId, Head> granted, Map<LedgerId, Bookmark> held, Reader reader) {
        return granted.values().stream()
                .filter(head -> isNews(head, held.get(head.ledger()), reader.stamp(head.ledger())))
                .sorted(Comparator.comparingInt(
                                (Head head) -> order(head.ledger().subject()))
                        .thenComparing(Head::ledger))
                .toList();
    }

    private static boolean isNews(Head head, @Nullable Bookmark mark, String audience) {
        if (mark == null) {
            return head.number() > 0;
        }
        boolean same = mark.audience() == null || mark.audience().equals(audience);
        return !same || !mark.head().equals(head) || !mark.complete();
    }

    /**
     * Whether the ledger is given from its first entry: the worker may read more of it, or less, than when the tablet was given
     * it. One that was told nothing yet holds what was recorded on it.
     */
    private static boolean isAfresh(Bookmark mark, String audience) {
        return mark.isTold() && !audience.equals(mark.audience());
    }

    private static int order(Subject subject) {
        return switch (subject) {
            case SERVICE -> 0;
            case TEAM -> 1;
            case PERSON -> 2;
        };
    }
}
