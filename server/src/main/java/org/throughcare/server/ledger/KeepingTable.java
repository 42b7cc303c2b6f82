package org.throughcare.server.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.Kinds;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.audience.Sensitivity;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.store.Sql;

/**
 * How closely entries are kept, which hangs on what they are about: told when they are appended, and told again of those
 * that came before what they are about. Such a ledger is given to tablets from its first number again.
 */
final class KeepingTable {

    private static final String KNOWN =
            "select ledger, id, sensitivity, coalesce(about_by, worker) from entry where id = any(?)";
    private static final String WAITING =
            "select bytes from entry where ledger = any(?) and sensitivity = ? order by ledger, number";
    private static final String CHANGE = "update entry set sensitivity = ?, about_by = ?::uuid where id = ?";
    private static final String GIVE_AGAIN = "update ledger set regiven = regiven + 1 where id = any(?)";

    private record Place(UUID ledger, UUID entry) {}

    /** What is known of another entry; who reads it although it is not for everybody is null where a rule wrote it. */
    private record Known(Closeness closeness, @Nullable UUID reader) {}

    private final Map<Place, Known> known = new HashMap<>();

    private KeepingTable() {}

    /** How closely each of these is kept that are about to be appended, in the order in which they are. */
    static Map<EntryId, KeptAs> of(List<Numbered> entries, Connection tx) throws SQLException {
        KeepingTable table = new KeepingTable();
        table.read(entries.stream().map(entry -> entry.written().entry()).toList(), tx);
        Map<EntryId, KeptAs> kept = new HashMap<>();
        for (Numbered numbered : entries) {
            Entry entry = numbered.written().entry();
            kept.put(entry.id(), table.tell(entry));
        }
        return kept;
    }

    /** Tells again of what waited for these, which have just been appended. */
    static void settle(List<Numbered> appended, Connection tx) throws SQLException {
        Set<UUID> ledgers = new HashSet<>();
        appended.stream()
                .map(entry -> entry.written().entry())
                .filter(Kinds::mayBeClosed)
                .forEach(entry -> ledgers.add(entry.ledger().uuid()));
        if (!ledgers.isEmpty()) {
            settle(ledgers.toArray(UUID[]::new), tx);
        }
    }

    private static void settle(UUID[] ledgers, Connection tx) throws SQLException {
        List<Entry> waiting = Sql.list(
                tx, WAITING, row -> EntryCodec.read(row.getBytes(1)).entry(), ledgers, Closeness.UNKNOWN.words());
        KeepingTable table = new KeepingTable();
        table.read(waiting, tx);
        Set<UUID> changed = new HashSet<>();
        for (Entry entry : waiting) {
            KeptAs now = table.tell(entry);
            if (!now.equals(KeptAs.UNKNOWN)) {
                Sql.run(
                        tx,
                        CHANGE,
                        now.closeness().words(),
                        now.aboutBy(),
                        entry.id().uuid());
                changed.add(entry.ledger().uuid());
            }
        }
        if (!changed.isEmpty()) {
            Sql.run(tx, GIVE_AGAIN, (Object) changed.toArray(UUID[]::new));
        }
    }

    private void read(Collection<Entry> entries, Connection tx) throws SQLException {
        UUID[] about = entries.stream()
                .flatMap(entry -> Kinds.about(entry).stream())
                .map(EntryId::uuid)
                .distinct()
                .toArray(UUID[]::new);
        if (about.length > 0) {
            Sql.list(tx, KNOWN, this::note, (Object) about);
        }
    }

    private boolean note(ResultSet row) throws SQLException {
        known.put(
                new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                new Known(Closeness.ofWords(row.getString(3)), row.getObject(4, UUID.class)));
        return true;
    }

    private KeptAs tell(Entry entry) {
        KeptAs kept = new KeptAs(
                Kinds.closenessOf(entry, about -> known(entry, about).map(Known::closeness)), aboutBy(entry));
        UUID author =
                entry.author() instanceof Author.Worker worker ? worker.worker().uuid() : null;
        known.put(
                place(entry, entry.id()),
                new Known(kept.closeness(), kept.aboutBy() == null ? author : kept.aboutBy()));
        return kept;
    }

    /** The one worker who reads everything that an entry is about, where the entry itself would be for everybody. */
    private @Nullable UUID aboutBy(Entry entry) {
        if (Kinds.sensitivityOf(entry) != Sensitivity.NORMAL) {
            return null;
        }
        Set<UUID> readers = new HashSet<>();
        for (EntryId about : Kinds.about(entry)) {
            Known one = known(entry, about).orElse(null);
            if (one == null || (one.reader() == null && !one.closeness().isNormal())) {
                return null;
            }
            if (!one.closeness().isNormal()) {
                readers.add(one.reader());
            }
        }
        return readers.size() == 1 ? readers.iterator().next() : null;
    }

    private Optional<Known> known(Entry entry, EntryId about) {
        return Optional.ofNullable(known.get(place(entry, about)));
    }

    private static Place place(Entry entry, EntryId id) {
        return new Place(entry.ledger().uuid(), id.uuid());
    }
}
