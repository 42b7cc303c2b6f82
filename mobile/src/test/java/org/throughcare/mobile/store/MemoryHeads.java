package org.throughcare.mobile.store;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;

/** How far the store in memory has each ledger for each worker, and what of it is closed to them. */
final class MemoryHeads {

    private final Map<Key, Cursor> cursors = new TreeMap<>();
    private final Map<Key, Map<Long, Hash>> stubs = new TreeMap<>();
    private final Map<Key, String> told = new TreeMap<>();

    private record Key(WorkerId worker, LedgerId ledger) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byWorker = worker.compareTo(other.worker);
            return byWorker != 0 ? byWorker : ledger.compareTo(other.ledger);
        }
    }

    private record Cursor(
            Head head, boolean complete, @Nullable Sealed sealed) {
        static Cursor start(LedgerId ledger, boolean complete) {
            return new Cursor(Head.start(ledger), complete, null);
        }

        Cursor at(Head other) {
            return new Cursor(other, complete, sealed);
        }

        Cursor hidden() {
            return new Cursor(head, false, sealed);
        }
    }

    boolean isHeldByAnyone(LedgerId ledger) {
        return isHeld(key -> key.ledger().equals(ledger));
    }

    boolean isHeldByOthers(WorkerId worker, LedgerId ledger) {
        return isHeld(key -> key.ledger().equals(ledger) && !key.worker().equals(worker));
    }

    private boolean isHeld(Predicate<Key> by) {
        return cursors.keySet().stream().anyMatch(by);
    }

    boolean isHeldBy(WorkerId worker, LedgerId ledger) {
        return cursors.containsKey(new Key(worker, ledger));
    }

    /** Has it that the worker has begun that ledger. */
    void begin(WorkerId worker, LedgerId ledger) {
        cursors.put(new Key(worker, ledger), Cursor.start(ledger, true));
    }

    int closed(WorkerId worker, LedgerId ledger) {
        return stubs.getOrDefault(new Key(worker, ledger), Map.of()).size();
    }

    Map<Long, Hash> stubs(LedgerId ledger) {
        Map<Long, Hash> all = new TreeMap<>();
        stubs.forEach((key, those) -> {
            if (key.ledger().equals(ledger)) {
                all.putAll(those);
            }
        });
        return all;
    }

    Set<LedgerId> caseload(WorkerId worker) {
        return cursors.entrySet().stream()
                .filter(one ->
                        one.getKey().worker().equals(worker) && one.getValue().complete())
                .map(one -> one.getKey().ledger())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Bookmark> bookmarks(WorkerId worker) {
        return cursors.entrySet().stream()
                .filter(one -> one.getKey().worker().equals(worker))
                .map(one -> new Bookmark(one.getValue().head(), one.getValue().complete(), told.get(one.getKey())))
                .toList();
    }

    List<Sealed> sealed(LedgerId ledger) {
        return cursors.entrySet().stream()
                .filter(one -> one.getKey().ledger().equals(ledger))
                .flatMap(one -> Stream.ofNullable(one.getValue().sealed()))
                .sorted(Comparator.comparingLong(
                                (Sealed sealed) -> sealed.head().number())
                        .reversed())
                .toList();
    }

    /** The ledgers that anybody has, and the number up to which whoever is furthest has them. */
    Map<LedgerId, Long> furthest() {
        Map<LedgerId, Long> heads = new TreeMap<>();
        cursors.forEach((key, cursor) -> heads.merge(key.ledger(), cursor.head().number(), Math::max));
        return heads;
    }

    Set<WorkerId> workers() {
        return cursors.keySet().stream().map(Key::worker).collect(Collectors.toSet());
    }

    /** Throws {@link Diverged} for a page that does not go on where the worker is. */
    void mustBeFollowedBy(LedgerPage page, WorkerId worker) {
        boolean afresh = page.isAfresh(told.get(new Key(worker, page.ledger())));
        page.mustFollow(
                afresh ? Head.start(page.ledger()) : before(page, worker).head());
    }

    private Cursor before(LedgerPage page, WorkerId worker) {
        return cursors.getOrDefault(new Key(worker, page.ledger()), Cursor.start(page.ledger(), false));
    }

    /** Has it that the worker has that page, and what of it is closed to them. */
    void reach(LedgerPage page, WorkerId worker) {
        Key key = new Key(worker, page.ledger());
        Cursor before = before(page, worker);
        Map<Long, Hash> closed = stubs.computeIfAbsent(key, one -> new TreeMap<>());
        closed.keySet()
                .removeIf(number ->
                        number > page.after() && number <= page.reached().number());
        closed.putAll(page.stubs());
        if (!page.audience().isEmpty()) {
            told.put(key, page.audience());
        }
        hideFromStrangers(worker, page.ledger());
        Sealed sealed = page.seal().isEmpty() ? before.sealed() : new Sealed(page.reached(), page.seal());
        cursors.put(key, new Cursor(page.reached(), page.complete() || before.complete(), sealed));
    }

    /** Whoever has the number before goes on by that entry, if it is for them. */
    void goOn(Written written, long number, @Nullable WorkerId author, boolean forEverybody) {
        cursors.replaceAll((key, cursor) -> key.ledger().equals(written.entry().ledger())
                        && cursor.head().number() == number - 1
                        && ((number > 1 && forEverybody) || key.worker().equals(author))
                ? cursor.at(cursor.head().then(written.hash()))
                : cursor);
    }

    /** Who only began a ledger does not have it any more once somebody else's came. */
    void hideFromStrangers(@Nullable WorkerId worker, LedgerId ledger) {
        cursors.replaceAll((other, cursor) -> other.ledger().equals(ledger)
                        && !other.worker().equals(worker)
                        && cursor.head().number() == 0
                ? cursor.hidden()
                : cursor);
    }

    void hide(WorkerId worker, LedgerId ledger) {
        cursors.computeIfPresent(new Key(worker, ledger), (key, cursor) -> cursor.hidden());
    }

    void rewind(Head to) {
        stubs.forEach((key, those) -> {
            if (key.ledger().equals(to.ledger())) {
                those.keySet().removeIf(number -> number > to.number());
            }
        });
        cursors.replaceAll((key, cursor) ->
                key.ledger().equals(to.ledger()) && cursor.head().number() > to.number()
                        ? new Cursor(to, cursor.complete(), null)
                        : cursor);
    }

    void letGo(WorkerId worker, LedgerId ledger) {
        Key key = new Key(worker, ledger);
        cursors.remove(key);
        stubs.remove(key);
        told.remove(key);
    }

    void clear() {
        cursors.clear();
        stubs.clear();
        told.clear();
    }
}
