package org.throughcare.server.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/**
 * A projection with one row for each thread of one kind: what the thread says now. An entry that begins a thread becomes
 * a row without reading its ledger; an entry that builds on others, or that others were waiting for, has all rows of its
 * ledger drawn again.
 *
 * @param <B> the body of the kind
 * @param <R> a row
 */
public abstract class ThreadProjection<B extends Body, R> implements Projection {

    private final Kind<B> kind;
    private final String table;
    private final ThreadRows<R> rows;
    private final LedgerReader ledgers;

    /** Draws threads of that kind into that table through its repository. */
    protected ThreadProjection(Kind<B> kind, String table, ThreadRows<R> rows, LedgerReader ledgers) {
        this.kind = kind;
        this.table = table;
        this.rows = rows;
        this.ledgers = ledgers;
    }

    /** What the row of a thread says; {@code dangling} when the thread cites an entry that has not arrived. */
    protected abstract R row(LedgerId ledger, Current<B> current, boolean dangling);

    @Override
    public final Set<String> kinds() {
        return Set.of(kind.name());
    }

    @Override
    public final List<String> tables() {
        return List.of(table);
    }

    @Override
    public final void project(List<Appended> entries, Connection tx) throws SQLException {
        Map<LedgerId, List<Entry>> byLedger = new HashMap<>();
        entries.forEach(appended -> byLedger.computeIfAbsent(appended.ledger(), id -> new ArrayList<>())
                .add(appended.entry()));
        Set<LedgerId> again = toDrawAgain(byLedger);
        List<R> drawn = new ArrayList<>();
        byLedger.forEach((id, fresh) -> {
            if (!again.contains(id)) {
                drawn.addAll(rows(new Ledger(id, fresh)));
            }
        });
        if (!again.isEmpty()) {
            rows.deleteByLedgerIn(again.stream().map(LedgerId::uuid).toList());
            ledgers.read(again, kinds(), tx).values().forEach(ledger -> drawn.addAll(rows(ledger)));
        }
        if (!drawn.isEmpty()) {
            rows.saveAll(drawn);
        }
    }

    private Set<LedgerId> toDrawAgain(Map<LedgerId, List<Entry>> byLedger) {
        List<UUID> ids = byLedger.keySet().stream().map(LedgerId::uuid).toList();
        List<UUID> fresh = byLedger.values().stream()
                .flatMap(List::stream)
                .map(entry -> entry.id().uuid())
                .toList();
        Set<UUID> unsettled = new HashSet<>(rows.unsettled(ids, fresh));
        return byLedger.entrySet().stream()
                .filter(ledger -> unsettled.contains(ledger.getKey().uuid())
                        || ledger.getValue().stream()
                                .anyMatch(entry -> !entry.basis().isEmpty()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<R> rows(Ledger ledger) {
        return ledger.current(kind).stream()
                .map(current -> row(ledger.id(), current, dangles(current)))
                .toList();
    }

    private static boolean dangles(Current<?> current) {
        List<Entry> entries = current.thread().entries();
        Set<EntryId> there = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return entries.stream().anyMatch(entry -> !there.containsAll(entry.basis()));
    }
}
