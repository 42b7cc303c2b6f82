package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.Grants;
import org.throughcare.server.ledger.LedgerTables;
import org.throughcare.server.ledger.Placed;

/** Finds out what there is to know about a push, in a handful of statements however many lines it has. */
@Singleton
class Survey {

    private final LedgerTables ledgers;
    private final Grants grants;

    Survey(LedgerTables ledgers, Grants grants) {
        this.ledgers = ledgers;
        this.grants = grants;
    }

    /** Begins the ledgers that the push may begin, locks all of its ledgers, and looks at what is in them. */
    Ground of(List<Handed> handed, Speaker speaker, Instant now, Connection tx) throws SQLException {
        List<Handed.Legible> entries = handed.stream()
                .filter(Handed.Legible.class::isInstance)
                .map(Handed.Legible.class::cast)
                .toList();
        Set<LedgerId> wanted =
                entries.stream().map(it -> it.written().entry().ledger()).collect(Collectors.toSet());
        Map<TeamId, Boolean> teams = Map.of();
        Set<UUID> devices = Set.of();
        if (speaker instanceof Speaker.Tablet tablet) {
            teams = grants.teams(tablet.worker(), tx);
            devices = grants.devices(tablet.worker(), tx);
        }
        begin(entries, wanted, new Admission(speaker, teams, devices), now, tx);
        Map<LedgerId, Head> heads = ledgers.lock(wanted, tx);
        Map<LedgerId, Access> access =
                speaker instanceof Speaker.Tablet tablet ? grants.of(tablet.worker(), wanted, tx) : Map.of();
        return new Ground(heads, placed(entries, tx), access, teams, devices);
    }

    private void begin(
            List<Handed.Legible> entries, Set<LedgerId> wanted, Admission admission, Instant now, Connection tx)
            throws SQLException {
        Set<LedgerId> missing = new HashSet<>(wanted);
        ledgers.known(wanted, tx).forEach(missing::remove);
        if (missing.isEmpty()) {
            return;
        }
        Map<EntryId, Placed> placed = placed(entries, tx);
        Map<LedgerId, TeamId> people = new LinkedHashMap<>();
        Map<LedgerId, TeamId> begun = new HashMap<>();
        for (Handed.Legible readable : entries) {
            Entry entry = readable.written().entry();
            TeamId team = owner(readable);
            boolean may = team != null
                    && missing.contains(entry.ledger())
                    && !placed.containsKey(entry.id())
                    && admission.wrongAuthor(entry) == null
                    && admission.mayBegin(team);
            if (may) {
                begun.putIfAbsent(entry.ledger(), team);
                if (entry.ledger().subject() == Subject.PERSON) {
                    people.putIfAbsent(entry.ledger(), team);
                }
            }
        }
        people.keySet().retainAll(ledgers.begin(begun.keySet(), now, tx));
        grants.begin(people, tx);
    }

    /** The team that this entry would begin its ledger for: a person's by its body, a team's own for that team. */
    private static @Nullable TeamId owner(Handed.Legible readable) {
        LedgerId ledger = readable.written().entry().ledger();
        if (readable.refusal() != null) {
            return null;
        }
        return switch (ledger.subject()) {
            case PERSON -> readable.opens();
            case TEAM -> new TeamId(ledger.uuid());
            case SERVICE -> null;
        };
    }

    private Map<EntryId, Placed> placed(List<Handed.Legible> entries, Connection tx) throws SQLException {
        return ledgers.placed(
                entries.stream().map(it -> it.written().entry().id()).toList(), tx);
    }
}
