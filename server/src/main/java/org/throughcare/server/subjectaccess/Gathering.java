package org.throughcare.server.subjectaccess;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.subjectaccess.ThirdParties;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.store.Sql;

/**
 * Gathers everything that is held on a person, over all records that are linked as theirs: entries with every version, what
 * is kept beside the record, who looked at it, messages that were planned or sent, and who has the record (USR-6).
 */
@Singleton
class Gathering {

    private static final String ENTRIES = """
            select e.ledger, e.number, e.bytes, w.name from entry e left join worker w on w.id = e.worker
            where e.ledger = any(?) and e.kind <> 'erased' order by e.ledger, e.number""";

    private static final String KEPT = """
            select h.ledger, h.bytes, h.standing, h.first_at, h.admitted_at, h.set_aside_at, h.set_aside_reason, w.name
            from held h left join worker w on w.id = h.worker
            where h.ledger = any(?) and h.admitted_at is null order by h.ledger, h.first_at, h.hash""";

    /** A record is about several of a person's records at once; it is told of the lowest of them, once. */
    private static final String READS = """
            select (select min(one::text) from unnest(a.ledgers) as one where one = any(?))::uuid as ledger, w.name, a.act,
                (coalesce(a.device_at, a.at) at time zone 'UTC')::date as day, count(*) as times,
                array_remove(array_agg(distinct a.reason), null) as reasons
            from audit a left join worker w on w.id = a.worker
            where a.ledgers && ? and a.outcome = 'done'
            group by 1, a.worker, w.name, a.act, day order by day, a.act, w.name, a.worker""";

    private static final String REMINDERS = """
            select ledger, step, state, reason, starts, send_at, sent_at from reminder where ledger = any(?)
            order by ledger, send_at, ref""";

    private static final String GRANTS = """
            select g.ledger, t.name as team, null as worker, g.starts_at, g.ends_at
            from ledger_grant g left join team t on t.id = g.team where g.ledger = any(?)
            union all
            select g.ledger, null, w.name, g.starts_at, g.ends_at
            from worker_grant g left join worker w on w.id = g.worker where g.ledger = any(?)
            order by 1, 4, 2, 3""";

    /** All of it, in an order that a reader can follow. */
    List<Item> of(List<LedgerId> ledgers, Connection tx) throws SQLException {
        UUID[] ids = ledgers.stream().map(LedgerId::uuid).toArray(UUID[]::new);
        List<Item> items = new ArrayList<>();
        items.addAll(Sql.list(tx, ENTRIES, Gathering::entry, (Object) ids));
        items.addAll(Sql.list(tx, KEPT, Gathering::kept, (Object) ids));
        items.addAll(Sql.list(tx, GRANTS, Gathering::grant, ids, ids));
        items.addAll(Sql.list(tx, REMINDERS, Gathering::reminder, (Object) ids));
        items.addAll(Sql.list(tx, READS, Gathering::read, ids, ids));
        return items;
    }

    private static Item entry(ResultSet row) throws SQLException {
        return item(
                Item.Sort.ENTRY,
                row,
                told(row.getBytes("bytes"), row.getString("name")).put("number", Json.of(row.getLong("number"))));
    }

    private static Item kept(ResultSet row) throws SQLException {
        return item(
                Item.Sort.KEPT,
                row,
                told(row.getBytes("bytes"), row.getString("name"))
                        .put("standing", row.getString("standing"))
                        .putText("receivedAt", Sql.instant(row, "first_at"))
                        .putText("setAsideAt", Sql.instant(row, "set_aside_at"))
                        .put("setAsideReason", row.getString("set_aside_reason")));
    }

    private static Item read(ResultSet row) throws SQLException {
        Array reasons = row.getArray("reasons");
        return item(
                Item.Sort.READ,
                row,
                Json.obj()
                        .putText("on", row.getObject("day", LocalDate.class))
                        .put("act", row.getString("act"))
                        .put(ThirdParties.BY, row.getString("name"))
                        .put("times", Json.of(row.getLong("times")))
                        .putAll("reasons", Arrays.asList((String[]) reasons.getArray()), Json::of));
    }

    private static Item reminder(ResultSet row) throws SQLException {
        return item(
                Item.Sort.REMINDER,
                row,
                Json.obj()
                        .put("step", row.getString("step"))
                        .put("state", row.getString("state"))
                        .put("reason", row.getString("reason"))
                        .putText("appointmentAt", row.getObject("starts", LocalDateTime.class))
                        .putText("plannedFor", Sql.instant(row, "send_at"))
                        .putText("sentAt", Sql.instant(row, "sent_at")));
    }

    private static Item grant(ResultSet row) throws SQLException {
        return item(
                Item.Sort.GRANT,
                row,
                Json.obj()
                        .put("team", row.getString("team"))
                        .put(ThirdParties.BY, row.getString("worker"))
                        .putText("from", Sql.instant(row, "starts_at"))
                        .putText("to", Sql.instant(row, "ends_at")));
    }

    private static Item item(Item.Sort sort, ResultSet row, ObjBuilder content) throws SQLException {
        return Item.of(sort, row.getObject("ledger", UUID.class), content.build());
    }

    /** What somebody recorded; of what can't be read only that it is there, and its size. */
    private static ObjBuilder told(byte[] bytes, @Nullable String name) {
        Entry entry;
        try {
            entry = EntryCodec.read(bytes).entry();
        } catch (Malformed e) {
            return Json.obj().put(ThirdParties.KIND, "unreadable").put("bytes", Json.of(bytes.length));
        }
        String by = name == null && entry.author() instanceof Author.Rule rule ? rule.toString() : name;
        return Json.obj()
                .putText("id", entry.id())
                .put(ThirdParties.KIND, entry.kind())
                .putText("recordedAt", entry.recordedAt())
                .put(entry.author() instanceof Author.Rule ? "rule" : ThirdParties.BY, by)
                .putAll("amends", entry.basis(), id -> Json.of(id.toString()))
                .put("reason", entry.reason())
                .put(ThirdParties.BODY, entry.body());
    }
}
