package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.store.Sql;

/** What was handed in and can't go into a ledger yet, byte for byte; the same bytes are kept once. */
@Singleton
class HeldTable {

    /** Something to keep: why, and whether for the record's present owner ({@code escrowed}). */
    record Kept(Handed handed, boolean escrowed, HoldReason reason) {
        @Nullable
        UUID entry() {
            if (handed instanceof Handed.Illegible unreadable) {
                return unreadable.id() == null ? null : unreadable.id().uuid();
            }
            return envelope() == null ? null : envelope().id().uuid();
        }

        @Nullable
        UUID ledger() {
            return envelope() == null ? null : envelope().ledger().uuid();
        }

        private @Nullable Entry envelope() {
            return handed instanceof Handed.Legible readable
                    ? readable.written().entry()
                    : null;
        }

        private String standing() {
            return escrowed ? "escrowed" : "held";
        }
    }

    /** Keeps these, handed in by that speaker. */
    void keep(List<Kept> all, Speaker speaker, Instant now, Connection tx) throws SQLException {
        Map<Hash, Kept> byHash = new LinkedHashMap<>();
        all.forEach(kept -> byHash.put(kept.handed().hash(), kept));
        Collection<Kept> kept = byHash.values();
        Speaker.Tablet tablet = speaker instanceof Speaker.Tablet it ? it : null;
        Sql.run(
                tx,
                """
                insert into held (worker, device, first_at, last_at, hash, entry, ledger, bytes, standing, code, field)
                select ?::uuid, ?::uuid, ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?)
                on conflict (hash) do update set last_at = excluded.last_at, standing = excluded.standing,
                    code = excluded.code, field = excluded.field, admitted_at = null""",
                tablet == null ? null : tablet.worker().uuid(),
                tablet == null ? null : tablet.device().uuid(),
                now,
                now,
                column(kept, it -> it.handed().hash().bytes(), byte[][]::new),
                column(kept, Kept::entry, UUID[]::new),
                column(kept, Kept::ledger, UUID[]::new),
                column(kept, it -> it.handed().bytes(), byte[][]::new),
                column(kept, Kept::standing, String[]::new),
                column(kept, it -> it.reason().code(), String[]::new),
                column(kept, it -> it.reason().field(), String[]::new));
    }

    /** Notes that these were admitted after all. */
    void settle(List<Numbered> admitted, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "update held set admitted_at = ? where admitted_at is null and entry = any(?) and hash = any(?)",
                now,
                admitted.stream().map(it -> it.written().entry().id().uuid()).toArray(UUID[]::new),
                admitted.stream().map(it -> it.hash().bytes()).toArray(byte[][]::new));
    }

    private static <T> @Nullable T[] column(
            Collection<Kept> kept, Function<Kept, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return new ArrayList<>(kept).stream().map(value).toArray(array);
    }
}
