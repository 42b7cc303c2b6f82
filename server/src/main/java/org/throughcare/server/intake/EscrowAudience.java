package org.throughcare.server.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughcare.model.Kinds;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.audience.Audience;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.consent.Consents;
import org.throughcare.server.store.Sql;

/** Who reads what is kept in escrow: whoever would read it in its record, by the same table ({@link Audience}). */
final class EscrowAudience {

    /** The zone by whose dates people agree and withdraw. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final WorkerId caller;
    private final Audience audience;
    private final LocalDate today;
    private final Map<LedgerId, List<Agreed>> agreed = new HashMap<>();
    private final Map<EntryId, Known> known = new HashMap<>();

    private record Known(UUID ledger, Closeness closeness) {}

    private EscrowAudience(Caller caller, Instant now) {
        this.caller = caller.worker();
        this.audience = Audience.of(caller.roles());
        this.today = LocalDate.ofInstant(now, ZONE);
    }

    /** Of that caller, with all that these entries are about and that people agreed to; behind the wall. */
    static EscrowAudience of(Caller caller, Collection<Entry> entries, Instant now, Connection tx) throws SQLException {
        EscrowAudience those = new EscrowAudience(caller, now);
        UUID[] about = entries.stream()
                .flatMap(entry -> Kinds.about(entry).stream())
                .map(EntryId::uuid)
                .distinct()
                .toArray(UUID[]::new);
        Sql.list(
                tx,
                "select ledger, id, sensitivity from wall_kept(?)",
                row -> those.known.put(
                        new EntryId(row.getObject(2, UUID.class)),
                        new Known(row.getObject(1, UUID.class), Closeness.ofWords(row.getString(3)))),
                (Object) about);
        if (!those.audience.onConsent().isEmpty()) {
            those.agreed.putAll(Consents.ofCaller(tx));
        }
        return those;
    }

    /** Whether the caller may read this entry, which came at that time. */
    boolean mayRead(Entry entry, Instant receivedAt) {
        UUID ledger = entry.ledger().uuid();
        Closeness closeness = Kinds.closenessOf(
                entry,
                about -> Optional.ofNullable(known.get(about))
                        .filter(one -> one.ledger().equals(ledger))
                        .map(Known::closeness));
        boolean own = entry.author() instanceof Author.Worker author
                && author.worker().equals(caller);
        return audience.mayRead(
                closeness,
                own,
                LocalDate.ofInstant(receivedAt, ZONE),
                agreed.getOrDefault(entry.ledger(), List.of()),
                today);
    }
}
