package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.record.RecordView;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerThread;
import org.throughcare.model.person.PersonLink;

/** Puts together what was recorded of a person, a thread an item. */
final class Timeline {

    private final RecordView view;
    private final Map<EntryId, Stored> stored = new HashMap<>();

    /** Of that record; a long one is gone through once, not once for each of its entries. */
    Timeline(RecordView view) {
        this.view = view;
        view.stored().forEach(one -> stored.put(one.entry().id(), one));
    }

    /** The items, the one that changed last first. */
    List<TimelineItem> items() {
        List<TimelineItem> items = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            told(kind).filter(item -> !isEcho(item)).forEach(items::add);
        }
        view.stored().stream()
                .filter(one -> Kinds.named(one.entry().kind()) == null)
                .forEach(one -> items.add(ofNewerBuild(one)));
        items.sort(Comparator.comparing((TimelineItem item) -> item.latest().recordedAt())
                .thenComparing(item -> item.latest().id())
                .reversed());
        return items;
    }

    private TimelineItem ofNewerBuild(Stored one) {
        List<Stored> versions = List.of(one);
        Entry entry = one.entry();
        return new TimelineItem(
                entry.id(), entry.kind(), Optional.empty(), true, source(versions), null, false, versions);
    }

    /** The threads of a kind, those that were entered in error too; the word on that is told with what it is about. */
    private <B extends Body> Stream<TimelineItem> told(Kind<B> kind) {
        if (kind.equals(EnteredInError.KIND)) {
            return Stream.of();
        }
        Ledger record = view.ledger();
        Set<EntryId> disputed =
                record.disputed(kind).stream().map(LedgerThread::id).collect(Collectors.toSet());
        Map<EntryId, Current<B>> says =
                record.current(kind).stream().collect(Collectors.toMap(Current::id, Function.identity()));
        return Stream.concat(
                record.threads(kind).stream()
                        .map(thread -> item(
                                thread,
                                Optional.ofNullable(says.get(thread.id())),
                                null,
                                disputed.contains(thread.id()))),
                record.inError(kind).stream()
                        .map(thread -> item(
                                thread,
                                thread.current(),
                                record.saidOf(thread).map(Current::latest).orElse(null),
                                false)));
    }

    /** That two of the person's records are linked is said in both, and told once. */
    private boolean isEcho(TimelineItem item) {
        return item.current().map(Current::body).orElse(null) instanceof PersonLink link
                && view.ledgers().contains(link.other())
                && link.other().compareTo(item.latest().ledger()) < 0;
    }

    private <B extends Body> TimelineItem item(
            LedgerThread<B> thread, Optional<Current<B>> current, @Nullable Entry struck, boolean disputed) {
        List<Stored> versions = thread.entries().stream()
                .flatMap(entry -> Stream.ofNullable(stored.get(entry.id())))
                .toList();
        return new TimelineItem(
                thread.id(),
                thread.kind().name(),
                current.map(Function.identity()),
                current.map(Current::newer).orElse(true),
                source(versions),
                struck,
                disputed,
                versions);
    }

    private int source(List<Stored> versions) {
        return view.ledgers().size() < 2
                ? 0
                : view.ledgers()
                                .indexOf(versions.get(versions.size() - 1)
                                        .entry()
                                        .ledger())
                        + 1;
    }
}
