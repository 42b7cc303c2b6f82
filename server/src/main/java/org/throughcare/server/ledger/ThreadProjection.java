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
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;

/**
 * A projection with one row for each thread of one kind: what the thread says now. An entry that begins a thread becomes
 * a row without reading its ledger; an entry that builds on others, that others were waiting for, or in whose ledger
 * something was entered in error, has all rows of its ledger drawn again.
 *
 * @param <B> the body of the kind
 * @param <R> a row
 */
public abstract class ThreadProjection<B extends Body, R extends Record> implements Projection {

    private final Kind<B> kind;
    private final RowTable<R> table;
    private final LedgerReader ledgers;

    /** Draws threads of that kind into that table. */
    protected ThreadProjection(Kind<B> kind, RowTable<R> table, LedgerReader ledgers) {
        this.kind = kind;
        this.table = table;
        this.ledgers = ledgers;
    }

    /** What the row of a thread says; {@code dangling} when the thread cites an entry that has not arrived. */
    protected abstract R row(LedgerId ledger, Current<B> current, boolean dangling);

    @Override
    public final Set<String> kinds() {
        return Set.of(kind.name(), EnteredInError.KIND.name());
    }

    @Override
    public final boolean concerns(Entry entry) {
        return kind.names(entry) || isErrorOf(kind, entry);
    }

    @Override
    public final List<String> tables() {
        return List.of(table.name());
    }

    @Override
    public final void project(List<Appended> entries, Connection tx) throws SQLException {
        Map<LedgerId, List<Entry>> byLedger = new HashMap<>();
        entries.forEach(appended -> byLedger.computeIfAbsent(appended.ledger(), id -> new ArrayList<>())
                .add(appended.entry()));
        Set<LedgerId> again = toDrawAgain(byLedger, tx);
        List<R> fresh = new ArrayList<>();
        byLedger.forEach((id, added) -> {
            if (!again.contains(id)) {
                fresh.addAll(rows(new Ledger(id, added)));
            }
        });
        boolean wereThere = table.add(fresh, tx) < fresh.size();
        drawAgain(wereThere ? byLedger.keySet() : again, tx);
    }

    private Set<LedgerId> toDrawAgain(Map<LedgerId, List<Entry>> byLedger, Connection tx) throws SQLException {
        Set<UUID> dangling = new HashSet<>(table.dangling(byLedger.keySet(), tx));
        // What arrives after the word that it was entered in error is left out like everything else.
        dangling.addAll(ledgers.withErrors(byLedger.keySet(), tx));
        return byLedger.entrySet().stream()
                .filter(ledger -> dangling.contains(ledger.getKey().uuid())
                        || ledger.getValue().stream()
                                .anyMatch(entry -> !entry.basis().isEmpty()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void drawAgain(Set<LedgerId> those, Connection tx) throws SQLException {
        if (!those.isEmpty()) {
            List<R> rows = new ArrayList<>();
            ledgers.read(those, kinds(), tx).values().forEach(ledger -> rows.addAll(rows(ledger)));
            table.clear(those, tx);
            table.add(rows, tx);
        }
    }

    private List<R> rows(Ledger ledger) {
        return ledger.current(kind).stream()
                .map(current -> row(ledger.id(), current, dangles(current)))
                .toList();
    }

    /** Whether the entry says that something of that kind was entered in error; one that can't be read may. */
    private static boolean isErrorOf(Kind<?> kind, Entry entry) {
        EnteredInError said = EnteredInError.KIND.bodyOf(entry);
        return EnteredInError.KIND.names(entry) && (said == null || said.kind().equals(kind.name()));
    }

    private static boolean dangles(Current<?> current) {
        List<Entry> entries = current.thread().entries();
        Set<EntryId> there = entries.stream().map(Entry::id).collect(Collectors.toSet());
        return entries.stream().anyMatch(entry -> !there.containsAll(entry.basis()));
    }
}
