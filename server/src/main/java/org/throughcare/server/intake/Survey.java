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
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Access;
import org.throughcare.server.ledger.Placed;

/** Finds out what there is to know about a push, in a handful of statements however many lines it has. */
final class Survey {

    private Survey() {}

    /** Begins the ledgers that the push may begin, locks all of its ledgers, and looks at what is in them. */
    static Ground of(List<Handed> handed, Speaker speaker, Vouching vouching, Instant now, IntakeBooks.Page page) {
        List<Handed.Legible> entries = handed.stream()
                .filter(Handed.Legible.class::isInstance)
                .map(Handed.Legible.class::cast)
                .toList();
        Set<LedgerId> wanted =
                entries.stream().map(it -> it.written().entry().ledger()).collect(Collectors.toSet());
        WorkerId worker = worker(speaker);
        Map<TeamId, Boolean> teams = worker == null ? Map.of() : page.teams(worker);
        Map<TeamId, Boolean> authorTeams = speaker instanceof Speaker.Owner ? authorTeams(entries, page) : teams;
        Set<UUID> devices = speaker instanceof Speaker.Tablet tablet ? page.devices(tablet.worker()) : Set.of();
        begin(entries, wanted, new Admission(speaker, teams, authorTeams, devices, vouching), now, page);
        Map<LedgerId, Head> heads = page.lock(wanted);
        Map<LedgerId, Access> access = worker == null ? Map.of() : page.access(worker, wanted);
        return new Ground(
                heads,
                page.erased(wanted),
                placed(entries, page),
                access,
                teams,
                authorTeams,
                devices,
                vouching,
                earlier(entries, page));
    }

    private static @Nullable WorkerId worker(Speaker speaker) {
        if (speaker instanceof Speaker.Owner owner) {
            return owner.worker();
        }
        return speaker instanceof Speaker.Tablet tablet ? tablet.worker() : null;
    }

    /** An owner lets in one entry at a time. */
    private static Map<TeamId, Boolean> authorTeams(List<Handed.Legible> entries, IntakeBooks.Page page) {
        return entries.size() == 1 && entries.get(0).written().entry().author() instanceof Author.Worker author
                ? page.teams(author.worker())
                : Map.of();
    }

    private static List<Entry> earlier(List<Handed.Legible> entries, IntakeBooks.Page page) {
        Handed.Legible last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        if (last == null || last.grants() == null) {
            return List.of();
        }
        Entry entry = last.written().entry();
        return page.ofKind(entry.ledger(), entry.kind());
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
                    && admission.wrongAuthor(readable) == null
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
