package org.throughcare.server.access;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** What is in the directory, as an administrator reads it: teams, workers, tablets; nothing of any record. */
@Singleton
class Roll {

    private static final String WORKERS = """
            select w.id, w.name, w.roles, w.withdrawn_at, w.openid_subject,
                array(select m.team::text from membership m where m.worker = w.id and m.ends_at is null order by 1)
                    as teams
            from worker w order by lower(w.name)""";

    /** When a tablet was last met is as of some seconds ago, for contacts are written down together. */
    private static final String DEVICES = """
            select d.id, d.name, d.enrolled_at, d.revoked_at, d.skew_seconds,
                (select max(g.at) from destruction g where g.device = d.id and g.why = 'erased') as erased_at,
                greatest(
                    (select max(c.last_at) from tablet_contact c where c.device = d.id),
                    (select max(a.at) from audit a where a.device = d.id and a.act in ('push', 'delivery', 'pull',
                        'reads-delivered', 'withdrawn-asked', 'hand-back', 'destruction-receipted'))) as last_at,
                array(select e.worker::text from enrolment e where e.device = d.id order by 1) as workers
            from device d order by d.enrolled_at, d.id""";

    private final Transactions transactions;

    Roll(Transactions transactions) {
        this.transactions = transactions;
    }

    boolean hasAdministrator() {
        return transactions
                .read(tx -> Sql.first(
                        tx,
                        "select 1 from worker where withdrawn_at is null and ? = any(roles)",
                        row -> 1,
                        Roles.ADMINISTRATOR))
                .isPresent();
    }

    /** The worker of that name, however its letters are written. */
    Optional<WorkerId> named(String name) {
        return transactions.read(tx -> Sql.first(
                tx,
                "select id from worker where lower(name) = lower(?)",
                row -> new WorkerId(row.getObject("id", UUID.class)),
                name));
    }

    boolean has(WorkerId worker) {
        return any("select 1 from worker where id = ?", worker.uuid());
    }

    boolean has(TeamId team) {
        return any("select 1 from team where id = ?", team.uuid());
    }

    Json teams() {
        return new Json.Arr(transactions.read(tx -> Sql.list(
                tx,
                "select id, name, setting, calendar from team order by lower(name)",
                row -> Json.obj()
                        .putText("id", row.getObject("id", UUID.class))
                        .put("name", row.getString("name"))
                        .put("setting", row.getString("setting"))
                        .put("calendar", row.getString("calendar"))
                        .build())));
    }

    Json workers() {
        return new Json.Arr(transactions.read(tx -> Sql.list(
                tx,
                WORKERS,
                row -> Json.obj()
                        .putText("id", row.getObject("id", UUID.class))
                        .put("name", row.getString("name"))
                        .put("roles", texts(row, "roles"))
                        .put("teams", texts(row, "teams"))
                        .putText("withdrawnAt", instant(row, "withdrawn_at"))
                        .put("subject", row.getString("openid_subject"))
                        .build())));
    }

    Json devices() {
        return new Json.Arr(transactions.read(tx -> Sql.list(
                tx,
                DEVICES,
                row -> Json.obj()
                        .putText("id", row.getObject("id", UUID.class))
                        .put("name", row.getString("name"))
                        .put("workers", texts(row, "workers"))
                        .putText("enrolledAt", instant(row, "enrolled_at"))
                        .putText("lastContactAt", instant(row, "last_at"))
                        .putText("revokedAt", instant(row, "revoked_at"))
                        .putText("erasedAt", instant(row, "erased_at"))
                        .put("skewSeconds", seconds(row))
                        .build())));
    }

    private boolean any(String query, UUID id) {
        return transactions.read(tx -> Sql.first(tx, query, row -> 1, id)).isPresent();
    }

    private static Json texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Json.texts(List.of((String[]) array.getArray()));
    }

    /** However far off: a clock that is wrong by an age must not keep anybody from the list. */
    private static @Nullable Json seconds(ResultSet row) throws SQLException {
        Long skew = row.getObject("skew_seconds", Long.class);
        return skew == null ? null : Json.of(skew);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Sql.instant(row, column);
    }
}
