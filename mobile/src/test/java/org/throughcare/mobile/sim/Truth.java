package org.throughcare.mobile.sim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.EntryState;
import org.throughcare.mobile.store.Sealed;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Receipt;

/** All that was ever captured, what was acknowledged of it, and what a restored server can still get back. */
final class Truth {

    private final World world;
    private final Map<EntryId, Fact> facts = new LinkedHashMap<>();
    private final Set<EntryId> missing = new LinkedHashSet<>();
    private final Map<Object, String> names = new HashMap<>();

    /** One entry that was captured. */
    static final class Fact {
        private final Written written;
        private final Hash hash;
        private final @Nullable SimTablet tablet;
        private boolean inLedger;
        private boolean kept;
        private boolean own = true;
        private boolean excused;
        private boolean heldMayBeGone;

        private Fact(Written written, @Nullable SimTablet tablet) {
            this.written = written;
            this.hash = written.hash();
            this.tablet = tablet;
        }

        EntryId id() {
            return written.entry().id();
        }

        LedgerId ledger() {
            return written.entry().ledger();
        }

        Written written() {
            return written;
        }

        /** Where it was captured; null when the server said it. */
        @Nullable
        SimTablet tablet() {
            return tablet;
        }

        /** The hash of its bytes, counted once. */
        Hash hash() {
            return hash;
        }

        /** Whether a receipt said that it is in its ledger, or is kept beside it. */
        boolean acknowledged() {
            return inLedger || kept;
        }

        /**
         * Whether it may be gone: a backup was put back, and no tablet had it any more; or the server kept it beside its
         * ledger, and what is there a tablet does not bring back by itself.
         */
        boolean excused() {
            return excused || (kept && heldMayBeGone);
        }
    }

    Truth(World world) {
        this.world = world;
    }

    /** An entry has become durable in the outbox of a tablet. */
    void captured(SimTablet tablet, WorkerId author, Collection<Written> entries) {
        for (Written written : entries) {
            if (!facts.containsKey(written.entry().id())) {
                Fact fact = new Fact(written, tablet);
                facts.put(fact.id(), fact);
                tablet.outstanding().add(fact.id());
                tablet.captures()
                        .computeIfAbsent(fact.ledger(), id -> new ArrayList<>())
                        .add(fact);
                tablet.ever().add(fact.ledger());
                tablet.contact(author).captured(fact.ledger());
            }
        }
    }

    /** The server itself has said something. */
    void admitted(Written written) {
        Fact fact = new Fact(written, null);
        fact.inLedger = true;
        facts.put(fact.id(), fact);
    }

    /** A receipt has reached a tablet. */
    void acknowledged(SimTablet tablet, Receipt receipt) {
        Fact fact = receipt.id() == null ? null : facts.get(receipt.id());
        if (fact != null) {
            tablet.outstanding().remove(fact.id());
            boolean in = receipt instanceof Receipt.Accepted || receipt instanceof Receipt.Duplicate;
            fact.inLedger |= in;
            fact.kept |= !in;
            if (in && world.books().placed(fact.id()).isEmpty()) {
                // The server was put back between its answer and now.
                missing.add(fact.id());
            }
        }
    }

    /** A tablet has let go of a ledger for a worker. */
    void dropped(SimTablet tablet, WorkerId worker, LedgerId ledger) {
        tablet.captures().getOrDefault(ledger, List.of()).forEach(fact -> fact.own &= isThere(tablet, fact));
        Contact contact = tablet.contact(worker);
        // A withdrawn worker is heard no more; and a server that had everything when it answered may have been put back
        // before its answer came.
        if (contact.wiped() || contact.answeredAfter() < world.restores()) {
            excuse();
        }
    }

    /** What waited of ledgers that the tablet had let go of went with its receipts; it comes back as anybody's, if at all. */
    void wentWithReceipts(SimTablet tablet) {
        forgetWhatIsGone(tablet);
        excuse();
    }

    private static void forgetWhatIsGone(SimTablet tablet) {
        tablet.captures().values().forEach(all -> all.forEach(fact -> fact.own &= isThere(tablet, fact)));
    }

    /** A tablet's lease has run out. */
    void droppedAll(SimTablet tablet) {
        forgetWhatIsGone(tablet);
        tablet.touchAll();
        excuse();
    }

    /** A withdrawn tablet has erased itself. */
    void erased(SimTablet tablet) {
        droppedAll(tablet);
        tablet.contacts().forEach(Contact::forget);
    }

    private static boolean isThere(SimTablet tablet, Fact fact) {
        return tablet.disk().find(fact.id()).isPresent();
    }

    /** A backup was put back: what no tablet has any more may be gone. */
    void restored() {
        Set<EntryId> held = heldOnServer();
        for (Fact fact : facts.values()) {
            fact.heldMayBeGone = true;
            if (fact.acknowledged() && !fact.excused && !isOnServer(fact, held)) {
                missing.add(fact.id());
            }
        }
        excuse();
    }

    private void excuse() {
        Set<EntryId> held = heldOnServer();
        for (EntryId id : missing) {
            Fact fact = of(id);
            if (!fact.excused && !isOnServer(fact, held) && !(fact.inLedger && canBeTold(fact))) {
                fact.excused = true;
            }
        }
        missing.removeIf(id -> of(id).excused);
    }

    /** Whether any tablet still has an entry, as its own or under a seal, so that it can tell it to the server again. */
    private boolean canBeTold(Fact fact) {
        return world.tablets().stream().anyMatch(tablet -> canTell(tablet, fact, tablet.workers()));
    }

    /** Whether an entry is still there, but only where nobody can speak to the server who would be heard. */
    boolean isOnlyOnMuteTablets(Fact fact) {
        return canBeTold(fact)
                && world.tablets().stream().noneMatch(tablet -> {
                    List<WorkerId> speaking =
                            tablet.workers().stream().filter(tablet::speaks).toList();
                    return canTell(tablet, fact, speaking);
                });
    }

    private static boolean canTell(SimTablet tablet, Fact fact, List<WorkerId> workers) {
        Optional<Stored> found = tablet.disk().find(fact.id());
        if (found.isEmpty() || workers.isEmpty()) {
            return false;
        }
        Stored stored = found.get();
        if (stored.state() == EntryState.WAITING) {
            return stored.entry().author() instanceof Author.Worker author && workers.contains(author.worker());
        }
        boolean own = tablet.equals(fact.tablet) && fact.own;
        boolean held = workers.stream()
                .anyMatch(worker -> tablet.disk().bookmarks(worker).stream()
                        .anyMatch(mark -> mark.ledger().equals(fact.ledger())));
        return held && (own || isSealed(stored, tablet.disk().sealed(fact.ledger())));
    }

    private static boolean isSealed(Stored stored, List<Sealed> sealed) {
        Long number = stored.number();
        return number != null && sealed.stream().anyMatch(seal -> seal.head().number() >= number);
    }

    /** Whether an entry is in its ledger or on the list of what is held. */
    boolean isOnServer(Fact fact, Set<EntryId> held) {
        return world.books().placed(fact.id()).isPresent() || held.contains(fact.id());
    }

    /** What is kept beside the ledgers. */
    Set<EntryId> heldOnServer() {
        return world.books().held().stream()
                .flatMap(one -> Optional.ofNullable(one.entry()).stream())
                .collect(Collectors.toSet());
    }

    /** What was captured under that id; null when nobody captured it. */
    @Nullable
    Fact find(EntryId id) {
        return facts.get(id);
    }

    private Fact of(EntryId id) {
        Fact fact = facts.get(id);
        if (fact == null) {
            throw new IllegalStateException(id + " was captured by nobody");
        }
        return fact;
    }

    Collection<Fact> facts() {
        return facts.values();
    }

    /** Calls something by a short name from now on. */
    void name(Object thing, String name) {
        names.put(thing, name);
    }

    /** The short name of an entry, a ledger, a worker or a team. */
    String name(@Nullable Object thing) {
        return thing == null ? "nobody" : names.computeIfAbsent(thing, key -> shortName(key));
    }

    private String shortName(Object thing) {
        String sort = thing instanceof EntryId ? "e" : thing instanceof LedgerId ledger ? letter(ledger) : "x";
        return sort + names.size();
    }

    private static String letter(LedgerId ledger) {
        return switch (ledger.subject()) {
            case PERSON -> "person ";
            case TEAM -> "team ";
            case SERVICE -> "service ";
        };
    }
}
