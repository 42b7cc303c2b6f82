package org.throughcare.server.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.testkit.Cast;
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
        return worker(new WorkerId(idOf(name)), name, roles, teams);
    }

    /** A worker of that id with these roles who is a member of these teams. */
    public Worker worker(WorkerId id, String name, Set<String> roles, TeamId... teams) {
        directory.add(new NewWorker(id, name, PASSPHRASE, roles));
        for (TeamId team : teams) {
            directory.join(id, team);
        }
        return new Worker(id, name);
    }

    /** The teams and workers of {@link Cast}: Asha and Rhys on the wing, Bethan and Colin at the clinic. */
    public void cast() {
        directory.keep(new Team(Cast.WING, "Recovery wing", "prison", "england-and-wales"));
        directory.keep(new Team(Cast.CLINIC, "Harbour Street clinic", "community", "england-and-wales"));
        worker(Cast.ASHA, "Asha Patel", Set.of(Roles.WORKER_PRISON), Cast.WING);
        worker(Cast.RHYS, "Rhys Morgan", Set.of(Roles.WORKER_PRISON), Cast.WING);
        worker(Cast.BETHAN, "Bethan Hughes", Set.of(Roles.WORKER_COMMUNITY), Cast.CLINIC);
        worker(Cast.COLIN, "Colin Baptiste", Set.of(Roles.OFFENDER_MANAGER), Cast.CLINIC);
    }

    /** The real directory. */
    public Directory real() {
        return directory;
    }

    private static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
