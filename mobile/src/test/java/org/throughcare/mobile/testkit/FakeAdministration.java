package org.throughcare.mobile.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/** What an administrator does on a server in memory, with switches for what goes wrong. */
public final class FakeAdministration implements AdministrationLink {

    /** When everything happens here. */
    public static final Instant NOW = Instant.parse("2026-12-08T14:05:00Z");

    /** All tablets. */
    public final List<TabletLine> tablets = new ArrayList<>();
    /** All workers. */
    public final List<WorkerLine> workers = new ArrayList<>();
    /** All teams. */
    public final List<TeamLine> teams = new ArrayList<>();
    /** What tablets have signed that they destroyed. */
    public final Map<DeviceId, List<Receipt>> receipts = new HashMap<>();
    /** What is on tablets. */
    public final Map<DeviceId, List<Holding>> holdings = new HashMap<>();
    /** Why tablets were reported lost, once for each time. */
    public final List<String> reasons = new ArrayList<>();
    /** The codes, the latest first. */
    public final List<CodeLine> codes = new ArrayList<>();
    /** What the next codes are. */
    public String nextCode = "QBJ6-RR36-AMNM";
    /** The audit trail. */
    public final FakeTrail trail = new FakeTrail();
    /** Whose second factor was taken away. */
    public final List<WorkerId> reset = new ArrayList<>();
    /** The first passphrases of those who were added. */
    public final Map<WorkerId, String> passphrases = new HashMap<>();
    /** Who asks; codes are made by them. */
    public @Nullable WorkerId asking;
    /** What is answered instead; null for the answer. */
    public @Nullable LinkFault fault;
    /** How many answers get lost after the server has done what was asked. */
    public int repliesToLose;

    /** What happens just before a tablet's access ends. */
    public Runnable beforeLosing = () -> {};

    private final Runnable mustBeOnline;

    FakeAdministration(Runnable mustBeOnline) {
        this.mustBeOnline = mustBeOnline;
    }

    private <T> T answer(T answer) {
        if (repliesToLose > 0) {
            repliesToLose--;
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "cut", null);
        }
        return answer;
    }

    private void asked() {
        mustBeOnline.run();
        if (fault != null) {
            throw fault;
        }
    }

    @Override
    public List<TabletLine> tablets(String accessToken) {
        asked();
        return answer(List.copyOf(tablets));
    }

    @Override
    public List<WorkerLine> workers(String accessToken) {
        asked();
        return answer(List.copyOf(workers));
    }

    @Override
    public List<TeamLine> teams(String accessToken) {
        asked();
        return answer(List.copyOf(teams));
    }

    @Override
    public List<Receipt> destroyed(String accessToken, DeviceId device) {
        asked();
        return answer(receipts.getOrDefault(device, List.of()));
    }

    @Override
    public Lost lose(String accessToken, DeviceId device, String reason) {
        asked();
        TabletLine lost = tablets.stream()
                .filter(tablet -> tablet.id().equals(device))
                .findFirst()
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.REFUSED, "unknown", null));
        beforeLosing.run();
        reasons.add(reason);
        tablets.set(
                tablets.indexOf(lost),
                new TabletLine(
                        lost.id(),
                        lost.name(),
                        lost.workers(),
                        lost.enrolledAt(),
                        lost.lastContactAt(),
                        lost.revokedAt() == null ? NOW : lost.revokedAt(),
                        lost.erasedAt()));
        return answer(new Lost(
                lost.lastContactAt(),
                holdings.getOrDefault(device, List.of()),
                receipts.getOrDefault(device, List.of())));
    }

    @Override
    public List<CodeLine> codes(String accessToken) {
        asked();
        return answer(List.copyOf(codes));
    }

    @Override
    public MadeCode makeCode(String accessToken, WorkerId worker, String tabletName, Duration good) {
        asked();
        UUID id = new UUID(40, codes.size() + 1);
        Instant until = NOW.plus(good);
        WorkerId maker = asking == null ? worker : asking;
        codes.add(0, new CodeLine(id, CodeState.GOOD, tabletName, worker, null, maker, NOW, until, null));
        return answer(new MadeCode(id, nextCode, until));
    }

    @Override
    public void revokeCode(String accessToken, UUID code) {
        asked();
        CodeLine line = codes.stream()
                .filter(one -> one.id().equals(code))
                .findFirst()
                .orElseThrow(() -> new LinkFault(LinkFault.Sort.REFUSED, "unknown", null));
        if (line.state() == CodeState.USED) {
            throw new LinkFault(LinkFault.Sort.REFUSED, "used", null);
        }
        codes.set(codes.indexOf(line), in(CodeState.REVOKED, line, null));
        answer(code);
    }

    @Override
    public void addWorker(String accessToken, NewWorker worker) {
        asked();
        if (workers.stream()
                .anyMatch(
                        line -> line.name().equals(worker.name()) && !line.id().equals(worker.id()))) {
            throw LinkFault.refused("taken", "name");
        }
        if (worker.passphrase().contains("password")) {
            throw LinkFault.refused("guessable", "passphrase");
        }
        if (workers.stream().noneMatch(line -> line.id().equals(worker.id()))) {
            workers.add(new WorkerLine(worker.id(), worker.name(), worker.roles(), worker.teams(), null));
            passphrases.put(worker.id(), worker.passphrase());
        }
        answer(worker);
    }

    @Override
    public void join(String accessToken, WorkerId worker, TeamId team) {
        asked();
        belong(worker, team, true);
        answer(team);
    }

    @Override
    public void leave(String accessToken, WorkerId worker, TeamId team) {
        asked();
        belong(worker, team, false);
        answer(team);
    }

    private void belong(WorkerId worker, TeamId team, boolean there) {
        WorkerLine line = worker(worker);
        List<TeamId> theirs = new ArrayList<>(line.teams());
        theirs.remove(team);
        if (there) {
            theirs.add(team);
        }
        workers.set(
                workers.indexOf(line), new WorkerLine(worker, line.name(), line.roles(), theirs, line.withdrawnAt()));
    }

    @Override
    public void withdraw(String accessToken, WorkerId worker) {
        asked();
        WorkerLine line = worker(worker);
        workers.set(workers.indexOf(line), new WorkerLine(worker, line.name(), line.roles(), line.teams(), NOW));
        answer(worker);
    }

    @Override
    public void resetSecondFactor(String accessToken, WorkerId worker) {
        asked();
        reset.add(worker(worker).id());
        answer(worker);
    }

    private WorkerLine worker(WorkerId id) {
        return workers.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> LinkFault.refused("unknown", "worker"));
    }

    @Override
    public TrailPage trail(String accessToken, TrailQuery query, @Nullable Long before) {
        asked();
        return answer(trail.trail(accessToken, query, before));
    }

    @Override
    public TrailPart exportTrail(String accessToken, TrailQuery query, long after) {
        asked();
        return answer(trail.exportTrail(accessToken, query, after));
    }

    @Override
    public Verdict verifyTrail(String accessToken, String number, String hash) {
        asked();
        return answer(trail.verifyTrail(accessToken, number, hash));
    }

    /** Somebody is let in with the code that stands there in the list. */
    public void use(int at) {
        CodeLine line = codes.get(at);
        codes.set(at, in(CodeState.USED, line, line.worker() == null ? line.madeBy() : line.worker()));
    }

    private static CodeLine in(CodeState state, CodeLine line, @Nullable WorkerId usedBy) {
        return new CodeLine(
                line.id(),
                state,
                line.name(),
                line.worker(),
                line.team(),
                line.madeBy(),
                line.madeAt(),
                line.expiresAt(),
                usedBy);
    }
}
