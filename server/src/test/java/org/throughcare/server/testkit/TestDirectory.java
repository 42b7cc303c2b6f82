package org.throughcare.server.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.access.Directory;
import org.throughcare.server.access.NewWorker;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.Team;

/** Teams and workers of a test server, whose ids come from their names. */
public final class TestDirectory {

    /** Everybody's passphrase. */
    public static final String PASSPHRASE = "three quiet lanterns";

    private final Directory directory;

    TestDirectory(TestServer server) {
        this.directory = server.part(Directory.class);
    }

    /** A worker of the test's. */
    public record Worker(WorkerId id, String name) {
        /** The passphrase to sign in with. */
        public String passphrase() {
            return PASSPHRASE;
        }
    }

    /** A team, {@code prison} or {@code community}. */
    public TeamId team(String name, String setting) {
        TeamId id = new TeamId(idOf(name));
        directory.keep(new Team(id, name, setting, "england-and-wales"));
        return id;
    }

    /** A worker in the community who is a member of these teams. */
    public Worker worker(String name, TeamId... teams) {
        return worker(name, Set.of(Roles.WORKER_COMMUNITY), teams);
    }

    /** A worker with these roles who is a member of these teams. */
    public Worker worker(String name, Set<String> roles, TeamId... teams) {
        WorkerId id = new WorkerId(idOf(name));
        directory.add(new NewWorker(id, name, PASSPHRASE, roles));
        for (TeamId team : teams) {
            directory.join(id, team);
        }
        return new Worker(id, name);
    }

    /** The real directory. */
    public Directory real() {
        return directory;
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
