package org.throughcare.server.intake;

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
import org.throughcare.server.ledger.Placed;

/** Finds out what there is to know about a push, in a handful of statements however many lines it has. */
final class Survey {

    private Survey() {}

    /** Begins the ledgers that the push may begin, locks all of its ledgers, and looks at what is in them. */
    static Ground of(List<Handed> handed, Speaker speaker, Instant now, IntakeBooks.Page page) {
        List<Handed.Legible> entries = handed.stream()
                .filter(Handed.Legible.class::isInstance)
                .map(Handed.Legible.class::cast)
                .toList();
        Set<LedgerId> wanted =
                entries.stream().map(it -> it.written().entry().ledger()).collect(Collectors.toSet());
        Map<TeamId, Boolean> teams = Map.of();
        Set<UUID> devices = Set.of();
        if (speaker instanceof Speaker.Tablet tablet) {
            teams = page.teams(tablet.worker());
            devices = page.devices(tablet.worker());
        }
        begin(entries, wanted, new Admission(speaker, teams, devices), now, page);
        Map<LedgerId, Head> heads = page.lock(wanted);
        Map<LedgerId, Access> access =
                speaker instanceof Speaker.Tablet tablet ? page.access(tablet.worker(), wanted) : Map.of();
        return new Ground(heads, placed(entries, page), access, teams, devices);
    }

    private static void begin(
            List<Handed.Legible> entries,
            Set<LedgerId> wanted,
            Admission admission,
            Instant now,
            IntakeBooks.Page page) {
        Set<LedgerId> missing = new HashSet<>(wanted);
        page.known(wanted).forEach(missing::remove);
        if (missing.isEmpty()) {
            return;
        }
        Map<EntryId, Placed> placed = placed(entries, page);
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
        people.keySet().retainAll(page.begin(begun.keySet(), now));
        page.grant(people);
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

    private static Map<EntryId, Placed> placed(List<Handed.Legible> entries, IntakeBooks.Page page) {
        return page.placed(entries.stream().map(it -> it.written().entry().id()).toList());
    }
}
