package org.throughcare.server.consent;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;

/** What people agreed to, of whom a caller has a record: what stands in it and in all that are linked with it as theirs. */
public final class Consents {

    private static final String SAID =
            "select ledger, said_in, sure, given_on, withdrawn_on from wall_consents() order by ledger, said_in, given_on";

    private Consents() {}

    /** What was said of one record, by the records in which it was. */
    private record OfOne(Map<UUID, List<Agreed>> said, boolean sure) {}

    /** By the ledgers that the caller may have; behind the wall. A ledger of which nothing was said is not in it. */
    public static Map<LedgerId, List<Agreed>> ofCaller(Connection tx) throws SQLException {
        Map<UUID, OfOne> all = new HashMap<>();
        Sql.list(tx, SAID, row -> note(row, all));
        Map<LedgerId, List<Agreed>> agreed = new HashMap<>();
        all.forEach((ledger, one) -> {
            List<Agreed> own = one.said().getOrDefault(ledger, List.of());
            Map<UUID, List<Agreed>> others = new HashMap<>(one.said());
            others.remove(ledger);
            agreed.put(LedgerId.person(ledger), Agreed.together(own, others.values(), one.sure()));
        });
        return agreed;
    }

    private static boolean note(ResultSet row, Map<UUID, OfOne> all) throws SQLException {
        boolean sure = row.getBoolean(3);
        return all.computeIfAbsent(row.getObject(1, UUID.class), ledger -> new OfOne(new HashMap<>(), sure))
                .said()
                .computeIfAbsent(row.getObject(2, UUID.class), record -> new ArrayList<>())
                .add(new Agreed(row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)));
    }
}
