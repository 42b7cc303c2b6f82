package org.throughcare.server.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.access.Access;
import org.throughcare.server.access.SigningKeys;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.ledger.Placed;

/** The port to all that intake reads and writes. Its rules stand on this side of it, SQL on the other. */
public interface IntakeBooks {

    /** Does the work in one transaction: all of it is durable when this returns, or none of it is there. */
    <T> T write(Function<Page, T> work);

    /** The books in one transaction. */
    interface Page {

        /** The teams that a worker has ever been a member of, and whether they are now. */
        Map<TeamId, Boolean> teams(WorkerId worker);

        /** The tablets on which a worker has signed in, revoked ones too. */
        Set<UUID> devices(WorkerId worker);

        /** The keys with which a worker signs or has signed. */
        List<SigningKeys.Known> signingKeys(WorkerId worker);

        /** Which of these entries a signature of that worker is kept for. */
        Set<Hash> signedBefore(WorkerId worker, Collection<Hash> entries);

        /** Keeps signatures and what they vouch for; the same run once. */
        void keepSigned(List<SignedRun> runs, Instant now);

        /** A worker's access to each of these ledgers now. */
        Map<LedgerId, Access> access(WorkerId worker, Collection<LedgerId> ledgers);

        /** Which of these ledgers there are. */
        List<LedgerId> known(Collection<LedgerId> ledgers);

        /** Begins ledgers, without an entry yet, and says which: not one that somebody else has begun meanwhile. */
        List<LedgerId> begin(Collection<LedgerId> ledgers, Instant now);

        /** Grants ledgers that have just begun to their teams. */
        void grant(Map<LedgerId, TeamId> begun);

        /** The entries of that kind in a ledger that is locked, in the order of their numbers. */
        List<Entry> ofKind(LedgerId ledger, String kind);

        /** All entries of a ledger that is locked, in the order of their numbers. */
        List<Entry> entries(LedgerId ledger);

        /** Grants a ledger to the team that gains it, then ends the grant of the team that loses it, if one does. */
        void hand(Handover handover, Instant now);

        /** The heads of these ledgers, nobody else's to move until the transaction ends. */
        Map<LedgerId, Head> lock(Collection<LedgerId> ledgers);

        /** Those of these ledgers that were erased, into which nothing is taken any more; the trail is told of them. */
        Set<LedgerId> erased(Collection<LedgerId> ledgers);

        /** The chain hash of a ledger at that number, if it reaches so far. */
        Optional<Hash> chain(LedgerId ledger, long number);

        /** Where those of these entries stand that are in any ledger. */
        Map<EntryId, Placed> placed(Collection<EntryId> entries);

        /** Appends entries to ledgers that are locked, moves their heads, and has drawn what can't wait. */
        void append(List<Numbered> entries, Collection<Head> heads, Instant now);

        /** Keeps what can't go into a ledger, handed in by that speaker; the same bytes once. */
        void keep(List<Kept> kept, Speaker speaker, Instant now);

        /** Notes that entries which were kept beside the ledgers were admitted after all. */
        void settle(List<Numbered> admitted, Instant now);

        /** Tells the audit trail for which ledgers something was handed in and what became of it. */
        void tell(Set<LedgerId> ledgers, List<Receipt> receipts);

        /** Notes how far a tablet's clock is off (the server's minus its own). */
        void noteSkew(DeviceId device, Duration skew, Instant now);
    }
}
