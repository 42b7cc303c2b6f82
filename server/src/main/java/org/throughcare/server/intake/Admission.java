package org.throughcare.server.intake;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.server.access.Access;

/**
 * What a speaker may hand in. The server itself may hand in anything, and a witness whatever it
 * was proved to have. A tablet hands in what its worker said on a tablet
 * of theirs; once their access has ended, that is escrowed for whoever owns the record now. And an owner lets in what was
 * escrowed for them.
 */
final class Admission {

    /** Stands for: keep it for the record's present owner. */
    static final HoldReason ESCROW = new HoldReason("access-ended", "");

    private final Speaker speaker;
    private final Map<TeamId, Boolean> teams;
    private final Map<TeamId, Boolean> authorTeams;
    private final Set<UUID> devices;
    private final Vouching vouching;

    /** Of that speaker, with the teams of the speaker and those of the author, which differ where an owner speaks. */
    Admission(
            Speaker speaker,
            Map<TeamId, Boolean> teams,
            Map<TeamId, Boolean> authorTeams,
            Set<UUID> devices,
            Vouching vouching) {
        this.speaker = speaker;
        this.teams = teams;
        this.authorTeams = authorTeams;
        this.devices = devices;
        this.vouching = vouching;
    }

    /**
     * Why this speaker can't speak for this author on that device; null when they can. Rules speak through anybody; nobody
     * speaks for what is not signed as it should be.
     */
    @Nullable
    HoldReason wrongAuthor(Handed.Legible handed) {
        HoldReason notTheirs = notTheirs(handed.written().entry());
        return notTheirs != null ? notTheirs : vouching.objection(handed);
    }

    private @Nullable HoldReason notTheirs(Entry entry) {
        if (!(speaker instanceof Speaker.Tablet tablet) || !(entry.author() instanceof Author.Worker author)) {
            return null;
        }
        if (!author.worker().equals(tablet.worker())) {
            return new HoldReason(HoldReason.WRONG_AUTHOR, "by");
        }
        return devices.contains(entry.device().uuid()) ? null : new HoldReason(HoldReason.WRONG_AUTHOR, "device");
    }

    /** Whether this speaker may begin a ledger for that team. */
    boolean mayBegin(TeamId team) {
        boolean free = speaker instanceof Speaker.Service || speaker instanceof Speaker.Witness;
        return free || (!withdrawn() && teams.getOrDefault(team, false));
    }

    /** Why an entry can't go into a ledger that is not there; it would open it for that team. */
    HoldReason noLedger(@Nullable TeamId opens) {
        if (withdrawn()) {
            return ESCROW;
        }
        if (opens == null || mayBegin(opens)) {
            return new HoldReason(HoldReason.NO_LEDGER, "ledger");
        }
        return teams.containsKey(opens) ? ESCROW : new HoldReason(HoldReason.NO_GRANT, "body.team");
    }

    /** Whether a ledger that the speaker has that access to is not to be told from one that is not there. */
    boolean isStrange(Access access) {
        return speaker instanceof Speaker.Tablet && access == Access.NEVER;
    }

    /** Why an entry can't go into a ledger that the speaker has that access to; null when it can. */
    @Nullable
    HoldReason noGrant(LedgerId ledger, Access access) {
        if (speaker instanceof Speaker.Owner) {
            return access == Access.GRANTED ? null : new HoldReason(HoldReason.NO_GRANT, "ledger");
        }
        if (!(speaker instanceof Speaker.Tablet tablet)) {
            return null;
        }
        if (ledger.subject() == Subject.SERVICE) {
            return tablet.keepsService() && !tablet.withdrawn() ? null : new HoldReason(HoldReason.NO_GRANT, "ledger");
        }
        return tablet.withdrawn() || access == Access.ENDED ? ESCROW : null;
    }

    /** Why such a thing can't be said by this speaker; null when it can. What a role said before stays said. */
    @Nullable
    HoldReason wrongRole(Entry entry) {
        if (!(speaker instanceof Speaker.Tablet tablet) || !(entry.author() instanceof Author.Worker)) {
            return null;
        }
        return Kinds.mayBeSaid(entry, tablet.roles()) ? null : new HoldReason(HoldReason.WRONG_ROLE, "by");
    }

    /** Why this can't be said for that team; null when it can. A member speaks for a team, and so did a former one once. */
    @Nullable
    HoldReason wrongTeam(TeamId says) {
        if (!(speaker instanceof Speaker.Tablet) && !(speaker instanceof Speaker.Owner)) {
            return null;
        }
        if (!authorTeams.containsKey(says)) {
            return new HoldReason(HoldReason.WRONG_TEAM, "body");
        }
        return speaker instanceof Speaker.Owner || authorTeams.getOrDefault(says, false) ? null : ESCROW;
    }

    /** Whether what hands a ledger on has to be in its turn; what was admitted before was. */
    boolean minds() {
        return speaker instanceof Speaker.Tablet || speaker instanceof Speaker.Owner;
    }

    private boolean withdrawn() {
        return speaker instanceof Speaker.Tablet tablet && tablet.withdrawn();
    }
}
