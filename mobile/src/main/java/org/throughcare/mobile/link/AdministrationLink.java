package org.throughcare.mobile.link;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Destruction;

/**
 * The port to what an administrator does on the server. Every method waits for the answer and throws {@link LinkFault} when
 * none comes; whoever is no administrator is refused with the code {@code forbidden}.
 */
public interface AdministrationLink extends TrailLink {

    /** A link that may lead to this one as well. */
    interface Offered {
        /** What an administrator does over the same connection. */
        AdministrationLink administration();
    }

    /**
     * A tablet that the server knows.
     *
     * @param workers who has signed in on it
     * @param lastContactAt when it last fetched or handed in something, by the server's clock; null for never
     * @param revokedAt when its access ended; null while it has it
     * @param erasedAt when it erased itself, by its own clock, as it has signed since; null when it has not said so
     */
    record TabletLine(
            DeviceId id,
            String name,
            List<WorkerId> workers,
            Instant enrolledAt,
            @Nullable Instant lastContactAt,
            @Nullable Instant revokedAt,
            @Nullable Instant erasedAt) {
        /** Copies the list. */
        public TabletLine {
            workers = List.copyOf(workers);
        }
    }

    /**
     * A worker of the service.
     *
     * @param withdrawnAt when their access ended; null while they have it
     */
    record WorkerLine(
            WorkerId id,
            String name,
            List<String> roles,
            List<TeamId> teams,
            @Nullable Instant withdrawnAt) {
        /** Copies the lists. */
        public WorkerLine {
            roles = List.copyOf(roles);
            teams = List.copyOf(teams);
        }
    }

    /** A team of the service. */
    record TeamLine(TeamId id, String name) {}

    /**
     * A worker to be added.
     *
     * @param id of the caller's making: whoever asks again with the same one adds nobody twice
     * @param name to sign in with
     * @param passphrase the first one
     */
    record NewWorker(WorkerId id, String name, List<String> roles, List<TeamId> teams, String passphrase) {
        /** Copies the lists. */
        public NewWorker {
            roles = List.copyOf(roles);
            teams = List.copyOf(teams);
        }

        /** Tells nothing of the passphrase. */
        @Override
        public String toString() {
            return "NewWorker[" + id + "]";
        }
    }

    /**
     * What a tablet has signed that it destroyed (USR-4).
     *
     * @param verified whether the server has just verified the signature again
     */
    record Receipt(boolean verified, Destruction said, Instant receivedAt) {}

    /**
     * One record that is on a lost tablet.
     *
     * @param name what the person is called; empty for another record, and where nobody has said
     * @param upTo the number up to which all of its entries are there; 0 for none
     * @param own the numbers beyond that of entries that were recorded there and handed in
     * @param workers on whose caseload it is there
     * @param leavingSince when the tablet was told to drop it and has not shown yet that it has; null when it was not
     * @param destroyedAt when, by its own clock, the tablet destroyed the keys of all these workers, as it has signed; else null
     */
    record Holding(
            LedgerId ledger,
            String name,
            @Nullable LocalDate birthDate,
            long upTo,
            List<Long> own,
            List<WorkerId> workers,
            @Nullable Instant leavingSince,
            @Nullable Instant destroyedAt) {
        /** Copies the lists. */
        public Holding {
            own = List.copyOf(own);
            workers = List.copyOf(workers);
        }

        /** Names the record only: names belong in no log. */
        @Override
        public String toString() {
            return "Holding[" + ledger + "]";
        }
    }

    /**
     * What is on a tablet whose access has just ended.
     *
     * @param lastContact as of when; null when it never fetched or handed in anything
     */
    record Lost(@Nullable Instant lastContact, List<Holding> holdings, List<Receipt> destroyed) {
        /** Copies the lists. */
        public Lost {
            holdings = List.copyOf(holdings);
            destroyed = List.copyOf(destroyed);
        }
    }

    /** How a code stands that lets a tablet in. */
    enum CodeState {
        /** It can be used. */
        GOOD,
        /** A tablet was let in with it. */
        USED,
        /** It was not used in time. */
        LAPSED,
        /** An administrator has made it void. */
        REVOKED
    }

    /**
     * A code that was made; never the code itself.
     *
     * @param name what the tablet is to be called; empty for what it calls itself
     * @param worker who alone may use it; null for no one worker
     * @param team whose members may use it; null for anybody's
     * @param usedBy who was let in with it; null while nobody was
     */
    record CodeLine(
            UUID id,
            CodeState state,
            String name,
            @Nullable WorkerId worker,
            @Nullable TeamId team,
            WorkerId madeBy,
            Instant madeAt,
            Instant expiresAt,
            @Nullable WorkerId usedBy) {}

    /**
     * A code as it is shown, this once.
     *
     * @param code in groups of letters with dashes between
     */
    record MadeCode(UUID id, String code, Instant expiresAt) {
        /** Tells nothing of the code. */
        @Override
        public String toString() {
            return "MadeCode[" + id + "]";
        }
    }

    /** All tablets. */
    List<TabletLine> tablets(String accessToken);

    /** All workers. */
    List<WorkerLine> workers(String accessToken);

    /** All teams. */
    List<TeamLine> teams(String accessToken);

    /** What a tablet has signed that it destroyed, the first first. */
    List<Receipt> destroyed(String accessToken, DeviceId device);

    /** Ends the access of a tablet that is lost, for that reason, and says what is on it; asking again is safe. */
    Lost lose(String accessToken, DeviceId device, String reason);

    /** All codes that were made, the latest first. */
    List<CodeLine> codes(String accessToken);

    /** Makes a code with which one worker lets one tablet in, good for that long, which is whole hours. */
    MadeCode makeCode(String accessToken, WorkerId worker, String tabletName, Duration good);

    /**
     * Adds a worker; asking again is safe, and whoever is there already stays as they are. Refused with the code {@code taken}
     * when another has that name, and {@code guessable} for a passphrase that is guessed soon.
     */
    void addWorker(String accessToken, NewWorker worker);

    /** Puts a worker into a team; asking again is safe. */
    void join(String accessToken, WorkerId worker, TeamId team);

    /** Takes a worker out of a team; asking again is safe. */
    void leave(String accessToken, WorkerId worker, TeamId team);

    /** Ends a worker's access on all of their tablets; asking again is safe. */
    void withdraw(String accessToken, WorkerId worker);

    /** Takes away a worker's second factor; refused with the code {@code own} for one's own. */
    void resetSecondFactor(String accessToken, WorkerId worker);

    /** Makes a code void; refused with the code {@code used} when a tablet was let in with it. */
    void revokeCode(String accessToken, UUID code);
}
