package org.throughcare.server.testkit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.SigningKeys;

/** Who works where with what, in memory: the same spans of time and the same answers as the real directory and grants. */
public final class MemoryDirectory {

    private final Clock clock;
    private final Set<TeamId> teams = new HashSet<>();
    private final Map<WorkerId, List<Span>> memberships = new HashMap<>();
    private final Map<UUID, List<Span>> grants = new HashMap<>();
    private final Map<UUID, List<Span>> ownGrants = new HashMap<>();
    private final Map<WorkerId, Set<UUID>> enrolments = new HashMap<>();
    private final Map<WorkerId, Set<SigningKeys.Known>> signingKeys = new HashMap<>();
    private final Set<WorkerId> withdrawn = new HashSet<>();
    private final Set<DeviceId> revoked = new HashSet<>();

    /** A time for which a team is a worker's, or a team or a worker has a ledger. */
    private record Span(UUID who, Instant starts, @Nullable Instant ends) {
        boolean lasts(Instant now) {
            return ends == null || ends.isAfter(now);
        }

        boolean meets(Span other) {
            return (other.ends == null || !starts.isAfter(other.ends)) && (ends == null || !other.starts.isAfter(ends));
        }
    }

    MemoryDirectory(Clock clock) {
        this.clock = clock;
    }

    MemoryDirectory copy() {
        MemoryDirectory copy = new MemoryDirectory(clock);
        copy.teams.addAll(teams);
        memberships.forEach((worker, spans) -> copy.memberships.put(worker, new ArrayList<>(spans)));
        grants.forEach((ledger, spans) -> copy.grants.put(ledger, new ArrayList<>(spans)));
        ownGrants.forEach((ledger, spans) -> copy.ownGrants.put(ledger, new ArrayList<>(spans)));
        enrolments.forEach((worker, devices) -> copy.enrolments.put(worker, new HashSet<>(devices)));
        signingKeys.forEach((worker, keys) -> copy.signingKeys.put(worker, new LinkedHashSet<>(keys)));
        copy.withdrawn.addAll(withdrawn);
        copy.revoked.addAll(revoked);
        return copy;
    }

    /** Adds a team. */
    public void keep(TeamId team) {
        teams.add(team);
    }

    boolean isTeam(UUID id) {
        return teams.contains(new TeamId(id));
    }

    /** Makes a worker a member of a team from now on. */
    public void join(WorkerId worker, TeamId team) {
        begin(memberships.computeIfAbsent(worker, id -> new ArrayList<>()), team.uuid());
    }

    /** Ends a worker's membership of a team. */
    public void leave(WorkerId worker, TeamId team) {
        end(memberships.getOrDefault(worker, List.of()), team.uuid());
    }

    /** Grants a ledger to a team from now on. */
    public void grant(LedgerId ledger, TeamId team) {
        begin(grants.computeIfAbsent(ledger.uuid(), id -> new ArrayList<>()), team.uuid());
    }

    /** Ends a team's grant of a ledger; says whether there was one. */
    public boolean end(LedgerId ledger, TeamId team) {
        return end(grants.getOrDefault(ledger.uuid(), List.of()), team.uuid());
    }

    /** Grants a ledger to one worker from now on, whatever their teams have. */
    public void grant(LedgerId ledger, WorkerId worker) {
        begin(ownGrants.computeIfAbsent(ledger.uuid(), id -> new ArrayList<>()), worker.uuid());
    }

    /** Ends one worker's own grant of a ledger; says whether there was one. */
    public boolean end(LedgerId ledger, WorkerId worker) {
        return end(ownGrants.getOrDefault(ledger.uuid(), List.of()), worker.uuid());
    }

    /** Does what a handover says; what undoes it is added to the list. */
    void hand(Handover handover, Collection<Runnable> undo) {
        UUID ledger = handover.ledger().uuid();
        List<Span> before = List.copyOf(grants.getOrDefault(ledger, List.of()));
        undo.add(() -> grants.put(ledger, new ArrayList<>(before)));
        grant(handover.ledger(), handover.gains());
        if (handover.loses() != null) {
            end(handover.ledger(), handover.loses());
        }
    }

    /** Moves a ledger's grant from one team to another; says whether the first one had it. */
    public boolean move(LedgerId ledger, TeamId from, TeamId to) {
        boolean had = end(ledger, from);
        if (had) {
            grant(ledger, to);
        }
        return had;
    }

    private void begin(List<Span> spans, UUID who) {
        Instant now = clock.instant();
        if (spans.stream().anyMatch(span -> span.who().equals(who) && span.ends() == null)) {
            return;
        }
        spans.removeIf(span -> span.who().equals(who) && span.starts().equals(now));
        spans.add(new Span(who, now, null));
    }

    private boolean end(List<Span> spans, UUID who) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.who().equals(who) && span.ends() == null) {
                spans.set(i, new Span(who, span.starts(), clock.instant()));
                return true;
            }
        }
        return false;
    }

    /** Grants ledgers that have just begun; what undoes it is added to the list. */
    void beginGrants(Map<LedgerId, TeamId> begun, Collection<Runnable> undo) {
        begun.forEach((ledger, team) -> {
            List<Span> spans = grants.computeIfAbsent(ledger.uuid(), id -> new ArrayList<>());
            Instant now = clock.instant();
            if (spans.stream()
                    .noneMatch(span ->
                            span.who().equals(team.uuid()) && span.starts().equals(now))) {
                spans.add(new Span(team.uuid(), now, null));
                undo.add(() -> spans.remove(spans.size() - 1));
            }
        });
    }

    /** Withdraws a worker's access. */
    public void withdraw(WorkerId worker) {
        withdrawn.add(worker);
    }

    /** Withdraws a tablet's access. */
    public void revoke(DeviceId device) {
        revoked.add(device);
    }

    /** Whether a worker's access was withdrawn. */
    public boolean isWithdrawn(WorkerId worker) {
        return withdrawn.contains(worker);
    }

    /** Whether a tablet's access was withdrawn. */
    public boolean isRevoked(DeviceId device) {
        return revoked.contains(device);
    }

    /** Notes that a worker has signed in on a tablet. */
    public void enrol(WorkerId worker, DeviceId device) {
        enrolments.computeIfAbsent(worker, id -> new HashSet<>()).add(device.uuid());
    }

    /** Notes with which keys a worker signs or has signed on a tablet. */
    public void register(WorkerId worker, DeviceId device, List<VerifyingKey> keys) {
        keys.forEach(key -> signingKeys
                .computeIfAbsent(worker, id -> new LinkedHashSet<>())
                .add(new SigningKeys.Known(device, key, false)));
    }

    List<SigningKeys.Known> signingKeys(WorkerId worker) {
        return List.copyOf(signingKeys.getOrDefault(worker, Set.of()));
    }

    Set<UUID> devices(WorkerId worker) {
        return Set.copyOf(enrolments.getOrDefault(worker, Set.of()));
    }

    /** The teams that a worker has ever been a member of, and whether they are now. */
    public Map<TeamId, Boolean> teams(WorkerId worker) {
        Map<TeamId, Boolean> all = new TreeMap<>((one, other) -> one.uuid().compareTo(other.uuid()));
        memberships
                .getOrDefault(worker, List.of())
                .forEach(span -> all.merge(new TeamId(span.who()), span.lasts(clock.instant()), Boolean::logicalOr));
        return all;
    }

    /** The teams that have a person's ledger now. */
    public List<TeamId> holders(LedgerId ledger) {
        return grants.getOrDefault(ledger.uuid(), List.of()).stream()
                .filter(span -> span.lasts(clock.instant()))
                .map(span -> new TeamId(span.who()))
                .distinct()
                .toList();
    }

    /** Whether a ledger is a worker's now, who is a member of these teams now. */
    boolean isGranted(WorkerId worker, Set<UUID> memberOf, LedgerId ledger) {
        return switch (ledger.subject()) {
            case SERVICE -> true;
            case TEAM -> memberOf.contains(ledger.uuid());
            case PERSON -> lasts(grants, ledger, memberOf) || lasts(ownGrants, ledger, Set.of(worker.uuid()));
        };
    }

    private boolean lasts(Map<UUID, List<Span>> all, LedgerId ledger, Set<UUID> whose) {
        List<Span> spans = all.get(ledger.uuid());
        return spans != null
                && spans.stream().anyMatch(span -> whose.contains(span.who()) && span.lasts(clock.instant()));
    }

    /** The teams that a worker is a member of now. */
    Set<UUID> memberOf(WorkerId worker) {
        Set<UUID> now = new HashSet<>();
        teams(worker).forEach((team, still) -> {
            if (still) {
                now.add(team.uuid());
            }
        });
        return now;
    }

    Access access(WorkerId worker, LedgerId ledger) {
        return switch (ledger.subject()) {
            case SERVICE -> Access.NEVER;
            case TEAM -> teamAccess(worker, new TeamId(ledger.uuid()));
            case PERSON -> personAccess(worker, ledger.uuid());
        };
    }

    private Access teamAccess(WorkerId worker, TeamId team) {
        Boolean now = teams(worker).get(team);
        return now == null ? Access.NEVER : now ? Access.GRANTED : Access.ENDED;
    }

    private Access personAccess(WorkerId worker, UUID ledger) {
        Instant now = clock.instant();
        Access access = Access.NEVER;
        for (Span own : ownGrants.getOrDefault(ledger, List.of())) {
            if (own.who().equals(worker.uuid())) {
                if (own.lasts(now)) {
                    return Access.GRANTED;
                }
                access = Access.ENDED;
            }
        }
        List<Span> granted = grants.getOrDefault(ledger, List.of());
        for (Span mine : memberships.getOrDefault(worker, List.of())) {
            for (Span grant : granted) {
                if (grant.who().equals(mine.who()) && grant.meets(mine)) {
                    if (grant.lasts(now) && mine.lasts(now)) {
                        return Access.GRANTED;
                    }
                    access = Access.ENDED;
                }
            }
        }
        return access;
    }
}
