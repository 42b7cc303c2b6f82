package org.throughcare.server.subjectaccess;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.subjectaccess.Standing;
import org.throughcare.server.store.Sql;

/** The table of what was gathered for requests, and what was said of each item. */
@Singleton
class ItemTable {

    private static final byte[] GIVEN = JsonText.write(new Standing.Given().json());

    /**
     * An item as it stands.
     *
     * @param standing what was said of it; null while nobody has
     * @param decidedBy who said it; null where the rule proposed it
     */
    record Standed(
            long number,
            Item.Sort sort,
            UUID ledger,
            Json.Obj content,
            String concerns,
            @Nullable Standing standing,
            @Nullable UUID decidedBy) {

        static Standed of(ResultSet row) throws SQLException {
            byte[] standing = row.getBytes("standing");
            return new Standed(
                    row.getLong("number"),
                    Words.parse(Item.Sort.values(), row.getString("sort")),
                    row.getObject("ledger", UUID.class),
                    JsonText.readObject(row.getBytes("item")),
                    row.getString("concerns"),
                    standing == null ? null : Standing.read(Fields.of(JsonText.readObject(standing))),
                    row.getObject("decided_by", UUID.class));
        }

        ObjBuilder told() {
            return Json.obj()
                    .put("number", Json.of(number))
                    .put("sort", Words.of(sort))
                    .putText("ledger", LedgerId.person(ledger))
                    .put("item", content)
                    .put("concerns", concerns.isEmpty() ? null : Json.texts(List.of(concerns.split(" "))))
                    .put("standing", standing == null ? null : standing.json())
                    .putText("decidedBy", decidedBy);
        }
    }

    /** Puts these in the place of what was gathered before; what nobody has to look at stands to be given. */
    void gathered(UUID request, List<Item> items, Connection tx) throws SQLException {
        Sql.run(tx, "delete from subject_item where request = ?", request);
        List<Long> numbers = new ArrayList<>();
        for (int i = 1; i <= items.size(); i++) {
            numbers.add((long) i);
        }
        Sql.run(
                tx,
                """
                insert into subject_item (request, number, sort, ledger, item, concerns, standing)
                select ?, n, s, l, i, c, case when c = '' then ? end from unnest(?, ?, ?, ?, ?) as gathered (n, s, l, i, c)""",
                request,
                GIVEN,
                numbers.toArray(Long[]::new),
                column(items, item -> Words.of(item.sort())),
                items.stream().map(Item::ledger).toArray(UUID[]::new),
                items.stream().map(item -> JsonText.write(item.content())).toArray(byte[][]::new),
                column(items, Item::concernWords));
    }

    private static String[] column(List<Item> items, Function<Item, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    /** The items behind that number, in order, at most so many. */
    List<Standed> page(UUID request, long after, int most, Connection tx) throws SQLException {
        return Sql.list(
                tx,
                "select * from subject_item where request = ? and number > ? and item is not null order by number limit ?",
                Standed::of,
                request,
                after,
                most);
    }

    /** Notes what a reviewer says of these. */
    void decide(UUID request, List<Long> numbers, Standing standing, WorkerId by, Instant now, Connection tx)
            throws SQLException {
        Sql.run(tx, """
                update subject_item set standing = ?, decided_by = ?, decided_at = ?
                where request = ? and number = any(?)""", JsonText.write(standing.json()), by.uuid(), now, request, numbers.toArray(Long[]::new));
    }

    /** How many items nobody has decided about. */
    long undecided(UUID request, Connection tx) throws SQLException {
        return Sql.first(
                        tx,
                        "select count(*) from subject_item where request = ? and standing is null",
                        row -> row.getLong(1),
                        request)
                .orElse(0L);
    }

    /** Whoever has decided about an item. */
    List<UUID> reviewers(UUID request, Connection tx) throws SQLException {
        return Sql.list(
                tx,
                "select distinct decided_by from subject_item where request = ? and decided_by is not null",
                row -> row.getObject(1, UUID.class),
                request);
    }

    /** Lets go of the copies, and keeps what was said of each. */
    void letGo(UUID request, Connection tx) throws SQLException {
        Sql.run(tx, "update subject_item set item = null where request = ?", request);
    }
}
