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
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.store.Sql;

/** What was handed in and can't go into a ledger yet, byte for byte; the same bytes are kept once. */
@Singleton
class HeldTable {

    /** Keeps these, handed in by that speaker. */
    void keep(List<Kept> all, Speaker speaker, Instant now, Connection tx) throws SQLException {
        Map<Hash, Kept> byHash = new LinkedHashMap<>();
        all.forEach(kept -> byHash.put(kept.hash(), kept));
        Collection<Kept> kept = byHash.values();
        WorkerId worker = worker(speaker);
        DeviceId device = device(speaker);
        Sql.run(
                tx,
                """
                insert into held (worker, device, first_at, last_at, hash, entry, ledger, bytes, standing, code, field)
                select ?::uuid, ?::uuid, ?, ?, * from unnest(?, ?, ?, ?, ?, ?, ?)
                on conflict (hash) do update set last_at = excluded.last_at, standing = excluded.standing,
                    code = excluded.code, field = excluded.field, admitted_at = null""",
                worker == null ? null : worker.uuid(),
                device == null ? null : device.uuid(),
                now,
                now,
                column(kept, it -> it.hash().bytes(), byte[][]::new),
                column(kept, HeldTable::entry, UUID[]::new),
                column(kept, HeldTable::ledger, UUID[]::new),
                column(kept, Kept::bytes, byte[][]::new),
                column(kept, it -> it.escrowed() ? "escrowed" : "held", String[]::new),
                column(kept, it -> it.reason().code(), String[]::new),
                column(kept, it -> it.reason().field(), String[]::new));
    }

    /** Notes who asks to have one let into its ledger; whether that comes to anything is another matter. */
    static void ask(Hash hash, WorkerId by, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "update held set asked_by = ?, asked_at = ? where hash = ? and admitted_at is null",
                by.uuid(),
                now,
                hash.bytes());
    }

    /** Notes that these were admitted after all. */
    void settle(List<Numbered> admitted, Instant now, Connection tx) throws SQLException {
        Sql.run(
                tx,
                "update held set admitted_at = ? where admitted_at is null and hash = any(?)",
                now,
                admitted.stream().map(it -> it.hash().bytes()).toArray(byte[][]::new));
    }

    private static @Nullable WorkerId worker(Speaker speaker) {
        if (speaker instanceof Speaker.Tablet tablet) {
            return tablet.worker();
        }
        return speaker instanceof Speaker.Witness witness ? witness.worker() : null;
    }

    private static @Nullable DeviceId device(Speaker speaker) {
        if (speaker instanceof Speaker.Tablet tablet) {
            return tablet.device();
        }
        return speaker instanceof Speaker.Witness witness ? witness.device() : null;
    }

    private static @Nullable UUID entry(Kept kept) {
        return kept.entry() == null ? null : kept.entry().uuid();
    }

    private static @Nullable UUID ledger(Kept kept) {
        return kept.ledger() == null ? null : kept.ledger().uuid();
    }

    private static <T> @Nullable T[] column(
            Collection<Kept> kept, Function<Kept, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return new ArrayList<>(kept).stream().map(value).toArray(array);
    }
}
