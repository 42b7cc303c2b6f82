package org.throughcare.mobile.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Receipt;

/**
 * The port to what the tablet keeps. Only capture and sync write entries (architecture, rule 1). Every writing method is
 * one transaction and returns when it is durable; when it throws {@link StoreFault} nothing of it was written. Safe for
 * use by several threads; readers do not wait for writers.
 *
 * <p>What is recorded lies sealed on the medium. A question about entries is answered as far as an open vault opens them;
 * where none is open it throws {@link StoreFault} LOCKED. How much there is, where it stands and what becomes of it can be
 * asked and said of what is closed, too.
 */
public interface Store extends AutoCloseable {

    /**
     * Keeps new entries of this author and puts them into the outbox behind all others (USR-1). An entry that is there
     * already with the same bytes is left as it is; throws {@link StoreFault} when an id is taken by other bytes. A ledger
     * that the first of its entries opens joins the author's caseload at once.
     */
    void append(WorkerId author, List<Written> entries);

    /** All entries of a ledger: numbered ones by number, then those without a number in the order they were saved. */
    List<Stored> entries(LedgerId ledger);

    /** How many entries of a ledger a worker may not read: they are there as numbers and hashes. */
    int closed(WorkerId worker, LedgerId ledger);

    /** The hashes of a ledger's entries that one worker of the tablet or another may not read, by number. */
    Map<Long, Hash> stubs(LedgerId ledger);

    /** The entries of one kind in all ledgers of a worker's caseload, hidden ledgers left out. */
    List<Stored> entriesOfKind(WorkerId worker, String kind);

    /** The entries of one kind in one ledger, in the order of {@link #entries}. */
    List<Stored> entriesOfKind(LedgerId ledger, String kind);

    /** The entry of that id, if the tablet has it. */
    Optional<Stored> find(EntryId id);

    /** The ledgers that a worker may see: granted, not dropped, and pulled to their end at least once. */
    Set<LedgerId> caseload(WorkerId worker);

    /** The authors for whom entries wait, the one that waits longest first. */
    List<WorkerId> authorsWaiting();

    /** What this author's outbox holds behind that place, oldest first: at most so many entries and bytes, but one at least. */
    List<Stored> outbox(WorkerId author, long behind, int entries, int bytes);

    /**
     * What this author's outbox holds behind that place and nobody at the tablet can read, as it is sealed for the server;
     * its {@code last} is that place again at the end of the outbox.
     */
    Parcel parcel(WorkerId author, long behind, int entries, int bytes);

    /** What is not yet in its ledger, waiting and held, oldest first: as much of it as whoever is at the tablet may read. */
    List<Stored> unsent();

    /** How many entries wait and how many are held. */
    Backlog backlog();

    /** The same ledger by ledger; a ledger of which nothing waits and nothing is held is left out. */
    Map<LedgerId, Backlog> backlogs();

    /**
     * Takes note of receipts, and says of which ledgers something has changed. Each receipt changes the entry whose id it
     * names and no other (architecture, rule 2). A number under which the tablet knows another entry is not taken
     * down, and one that it was pulled under stays: these are from before the server was put back.
     */
    Set<LedgerId> receive(WorkerId author, List<Receipt> receipts);

    /**
     * Puts held entries back into the outbox, at their old place, each signed anew by its author where their vault is open; an
     * entry that is not held stays as it is.
     */
    void resend(Collection<EntryId> held);

    /** How far the tablet has come in each ledger of a worker, hidden ones included. */
    List<Bookmark> bookmarks(WorkerId worker);

    /** The heads of a ledger that the server sealed, for whichever worker of the tablet, the furthest first. */
    List<Sealed> sealed(LedgerId ledger);

    /**
     * The ledgers of a worker of which the tablet knows, by receipts, of entries behind every worker's head or under a
     * number that was not taken down: these have to be pulled yet. When there is nothing to pull, the server has lost them.
     */
    Set<LedgerId> beyond(WorkerId worker);

    /**
     * Keeps the next entries of a ledger and the head after them. Throws {@link Diverged}, with nothing written, when
     * they do not follow the head that the tablet has, do not come to the chain hash they should, or stand under numbers
     * under which the tablet knows others. Another worker of the tablet whom the server has told nothing of this ledger
     * does not see it until it does.
     */
    void apply(WorkerId worker, LedgerPage page);

    /**
     * Has several writes wait for the medium once. They are durable when this returns; should the process end before, none is
     * without those that came first. A write that throws within is undone by itself; what is thrown out of it may undo all.
     * What is read meanwhile may not show them yet.
     */
    void together(Runnable writes);

    /**
     * Goes back to a head on which the server agrees, for every worker of the tablet who is further, because the server
     * does not recognise what comes after. Nothing is lost: what was recorded on this tablet behind the number
     * {@code safe}, or under a number that is not known, waits to be sent once more; everything behind the head is shown
     * until it comes again.
     */
    void rewind(Head to, long safe);

    /** Hides a ledger from a worker until it is pulled to its end again, or dropped. */
    void hide(WorkerId worker, LedgerId ledger);

    /**
     * Lets go of a ledger for a worker; its entries go when no other worker of the tablet holds it, except those that
     * still wait in the outbox, which go with their receipt. What is destroyed is signed for in the same transaction.
     */
    void drop(WorkerId worker, LedgerId ledger, Parting parting);

    /** Lets go of every ledger of a worker, and of what opened them for that worker, as {@link #drop} does of one. */
    void dropAllOf(WorkerId worker, Parting parting);

    /** Lets go of every ledger of every worker, except what waits to be handed in (USR-4: the lease has run out). */
    void dropAll(Parting parting);

    /**
     * Erases everything, the outbox too, so that nothing of it can be read from the medium (USR-4); all but the receipts of what
     * was destroyed.
     */
    void erase(Parting parting);

    /** The receipts of destruction behind that place, oldest first, at most so many. */
    List<KeptDestruction> destructions(long behind, int most);

    /** Lets go of the receipts at these places, which were handed in. */
    void forgetDestructions(Collection<Long> places);

    /** What is prepared for days to come. */
    PreparedDays preparedDays();

    /** Seals what this author left before there were vaults. */
    void sealOpen(WorkerId author);

    /** Has the medium forget what was overwritten or taken away, as far as it can at once. */
    void scrub();

    /**
     * Keeps a note that a record was opened behind all others, or renews the seal of the one of that id; false, with nothing
     * kept, when there are {@link KeptRead#MOST} already. No vault has to be open for that.
     */
    boolean keepRead(KeptRead note);

    /** The notes behind that place whose holder begins like this, oldest first, at most so many. */
    List<KeptRead> reads(String holder, long behind, int most);

    /** Lets go of notes that were handed in; one that is not there is no error. */
    void forgetReads(Collection<ReadId> handedIn);

    /** A setting's value. */
    Optional<String> setting(String name);

    /** The names of the settings that begin like this, in order. */
    List<String> settings(String beginning);

    /** Keeps a setting. */
    void keep(String name, String value);

    /** Removes settings; one that is not there is no error. */
    void forget(Collection<String> names);

    @Override
    void close();
}
