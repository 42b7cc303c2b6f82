package org.throughcare.server.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.server.store.Sql;

/**
 * One record of the trail: what somebody did or read.
 *
 * @param worker who was known to ask; null when nobody was
 * @param act the word of an {@link Act}, kept as a text, for the trail outlives every list of words
 * @param ledgers whose records it was about
 * @param about what else it was about, as {@code word:id}
 * @param address where the request came from
 * @param reason why, in the words of whoever did it, where a reason is asked for
 * @param outcome {@link #DONE}, or the code of the refusal that was answered
 * @param detail figures and codes that say more; never anything that was recorded
 * @param onTablet what a tablet told of it; null for what was done at the server
 */
record Deed(
        UUID id,
        Instant at,
        @Nullable UUID worker,
        @Nullable UUID device,
        String act,
        List<UUID> ledgers,
        List<String> about,
        String address,
        @Nullable String reason,
        String outcome,
        @Nullable String detail,
        @Nullable OnTablet onTablet) {

    /** The outcome of what was not refused. */
    static final String DONE = "done";

    /**
     * What a tablet told of something that was done on it before.
     *
     * @param at when, by the tablet's clock
     * @param offsetMillis the server's clock minus the tablet's, as far as the tablet knew; null when it did not
     * @param offline whether the tablet had not reached the server when it last tried
     */
    record OnTablet(Instant at, @Nullable Long offsetMillis, boolean offline) {}

    Deed {
        ledgers = List.copyOf(ledgers);
        about = List.copyOf(about);
    }

    /** The deed as JSON, whose bytes the chain is made of. */
    Json.Obj json() {
        ObjBuilder json = Json.obj()
                .putText("id", id)
                .putText("at", at)
                .putText("worker", worker)
                .putText("device", device)
                .put("act", act)
                .putAll("ledgers", ledgers, ledger -> Json.of(ledger.toString()))
                .putAll("about", about, Json::of)
                .put("address", address)
                .put("reason", reason)
                .put("outcome", outcome)
                .put("detail", detail);
        if (onTablet != null) {
            Long millis = onTablet.offsetMillis();
            json.putText("deviceAt", onTablet.at())
                    .putText("offset", millis == null ? null : Duration.ofMillis(millis))
                    .put("offline", onTablet.offline());
        }
        return json.build();
    }

    /** The bytes that the chain is made of: the same for the same deed, on every server and at any time. */
    byte[] canonical() {
        return JsonText.write(json());
    }

    /** The deed that a row of the table {@code audit} tells. */
    static Deed of(ResultSet row) throws SQLException {
        Instant at = Sql.instant(row, "at");
        return new Deed(
                row.getObject("id", UUID.class),
                at == null ? Instant.EPOCH : at,
                row.getObject("worker", UUID.class),
                row.getObject("device", UUID.class),
                row.getString("act"),
                List.of((UUID[]) array(row, "ledgers")),
                List.of((String[]) array(row, "about")),
                row.getString("address"),
                row.getString("reason"),
                row.getString("outcome"),
                row.getString("detail"),
                onTablet(row));
    }

    private static @Nullable OnTablet onTablet(ResultSet row) throws SQLException {
        Instant at = Sql.instant(row, "device_at");
        return at == null
                ? null
                : new OnTablet(at, row.getObject("clock_offset_ms", Long.class), row.getBoolean("offline"));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
