package org.throughcare.mobile.link;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;

/** What an administrator does on a tablet that has no server: nothing. */
public final class NoAdministration implements AdministrationLink {

    @Override
    public List<TabletLine> tablets(String accessToken) {
        throw fault();
    }

    @Override
    public List<WorkerLine> workers(String accessToken) {
        throw fault();
    }

    @Override
    public List<TeamLine> teams(String accessToken) {
        throw fault();
    }

    @Override
    public List<Receipt> destroyed(String accessToken, DeviceId device) {
        throw fault();
    }

    @Override
    public Lost lose(String accessToken, DeviceId device, String reason) {
        throw fault();
    }

    @Override
    public List<CodeLine> codes(String accessToken) {
        throw fault();
    }

    @Override
    public MadeCode makeCode(String accessToken, WorkerId worker, String tabletName, Duration good) {
        throw fault();
    }

    @Override
    public void revokeCode(String accessToken, UUID code) {
        throw fault();
    }

    @Override
    public void addWorker(String accessToken, NewWorker worker) {
        throw fault();
    }

    @Override
    public void join(String accessToken, WorkerId worker, TeamId team) {
        throw fault();
    }

    @Override
    public void leave(String accessToken, WorkerId worker, TeamId team) {
        throw fault();
    }

    @Override
    public void withdraw(String accessToken, WorkerId worker) {
        throw fault();
    }

    @Override
    public void resetSecondFactor(String accessToken, WorkerId worker) {
        throw fault();
    }

    @Override
    public TrailPage trail(String accessToken, TrailQuery query, @Nullable Long before) {
        throw fault();
    }

    @Override
    public TrailPart exportTrail(String accessToken, TrailQuery query, long after) {
        throw fault();
    }

    @Override
    public Verdict verifyTrail(String accessToken, String number, String hash) {
        throw fault();
    }

    private static LinkFault fault() {
        return new LinkFault(LinkFault.Sort.UNREACHABLE, "no-server", null);
    }
}
