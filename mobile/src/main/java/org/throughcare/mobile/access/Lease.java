package org.throughcare.mobile.access;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Destruction;

/**
 * For how long a tablet may keep records without contact to the server (USR-4). When the time has run out everything
 * goes except what waits to be sent; that stays until the server has it.
 */
public final class Lease {

    private static final String CONTACT = "contact";

    private final Store store;
    private final Accounts accounts;
    private final Changes changes;
    private final Clock clock;

    /** The lease of one tablet. */
    public Lease(Store store, Accounts accounts, Changes changes, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    /** When the server was last in contact, by the tablet's clock. */
    public Optional<Instant> lastContact() {
        return store.setting(CONTACT).flatMap(Lease::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Says that the server was in contact just now. */
    public void renew() {
        store.keep(CONTACT, clock.instant().toString());
    }

    /** How much of the lease is left; zero or less when it has run out; the whole when there was no contact ever. */
    public Duration left() {
        return lastContact()
                .map(contact -> Access.LEASE.minus(Duration.between(contact, clock.instant())))
                .orElse(Access.LEASE);
    }

    /** Lets go of the records when the lease has run out; says whether it has. */
    public boolean enforce() {
        boolean out = left().isNegative();
        if (out) {
            letGo();
        }
        return out;
    }

    /** Lets go of all records and sign-ins, keeps what waits to be sent and what is needed to send it. */
    public void letGo() {
        Set<LedgerId> gone = new TreeSet<>();
        for (WorkerId worker : accounts.workers()) {
            store.bookmarks(worker).stream().map(Bookmark::ledger).forEach(gone::add);
        }
        accounts.destroyAll(Destruction.Why.LEASE);
        gone.addAll(store.backlogs().keySet());
        changes.announce(gone);
    }
}
