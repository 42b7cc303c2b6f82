package org.throughcare.mobile.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.DeviceId;

/** The access of a real tablet: online the first time, afterwards by what the store keeps of the worker. */
public final class TabletAccess implements Access {

    /** The role that may lift a lock-out. */
    public static final String ADMINISTRATOR = "administrator";

    private final Accounts accounts;
    private final Tokens tokens;
    private final Lease lease;
    private final Link link;
    private final DeviceId device;
    private final String deviceName;
    private final Clock clock;
    private final RandomGenerator random;
    private final int memoryKib;
    private final IdleLock idle;
    private volatile @Nullable Session session;

    /** The access of one tablet. */
    public TabletAccess(
            Accounts accounts,
            Tokens tokens,
            Lease lease,
            Link link,
            DeviceId device,
            String deviceName,
            Clock clock,
            RandomGenerator random) {
        this(accounts, tokens, lease, link, device, deviceName, clock, random, Verifier.MEMORY_KIB);
    }

    /** The access of one tablet on which trying a passphrase takes that much memory, in KiB. */
    public TabletAccess(
            Accounts accounts,
            Tokens tokens,
            Lease lease,
            Link link,
            DeviceId device,
            String deviceName,
            Clock clock,
            RandomGenerator random,
            int memoryKib) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.lease = lease;
        this.link = link;
        this.device = device;
        this.deviceName = deviceName;
        this.clock = clock;
        this.random = random;
        this.memoryKib = memoryKib;
        this.idle = new IdleLock(clock, IDLE);
    }

    @Override
    public synchronized SignIn signIn(String name, char[] passphrase) {
        if (lease.enforce()) {
            session = null;
        }
        Optional<Account> account = accounts.named(name);
        if (account.isEmpty()) {
            return online(name, passphrase);
        }
        Duration locked = account.get().lockedFor(clock);
        if (!locked.isZero()) {
            restartIfSetBack(name, account.get());
            return new SignIn.LockedOut(locked);
        }
        Verifier verifier = account.get().verifier();
        return verifier == null ? online(name, passphrase) : offline(name, passphrase, account.get(), verifier);
    }

    private void restartIfSetBack(String name, Account account) {
        if (account.lockedAt() != null && clock.instant().isBefore(account.lockedAt())) {
            accounts.change(name, one -> one.withTries(one.wrong(), clock.instant()));
        }
    }

    private SignIn offline(String name, char[] passphrase, Account account, Verifier verifier) {
        int tries = account.lockedAt() == null ? account.wrong() + 1 : 1;
        // Counted before it is checked, so that pulling the battery out gives no try for nothing.
        Instant lockedAt = tries >= TRIES ? clock.instant() : null;
        accounts.change(name, one -> one.withTries(tries, lockedAt));
        if (verifier.accepts(passphrase)) {
            accounts.change(name, one -> one.withTries(0, null));
            if (account.signInAgain()) {
                online(name, passphrase);
            }
            return letIn(name, passphrase, account.session());
        }
        if (account.signInAgain() && online(name, passphrase) instanceof SignIn.In in) {
            return in;
        }
        return tries >= TRIES ? new SignIn.LockedOut(LOCK_OUT) : new SignIn.Wrong(TRIES - tries);
    }

    private SignIn online(String name, char[] passphrase) {
        try {
            Grant grant = link.signIn(name, passphrase, device, deviceName);
            Session granted = SessionCodec.read(Fields.of(grant.worker()));
            Verifier verifier = Verifier.of(passphrase, random, memoryKib);
            accounts.keep(name, new Account(granted, verifier, 0, null, grant.refreshToken(), false));
            tokens.granted(granted.worker(), grant);
            lease.renew();
            return in(granted);
        } catch (LinkFault fault) {
            return fault.sort() == LinkFault.Sort.UNREACHABLE
                    ? new SignIn.NeedsNetwork()
                    : new SignIn.Denied(fault.code());
        }
    }

    /** Lets in with what the tablet knows, unless a sync shut or erased the account while the passphrase was tried. */
    private SignIn letIn(String name, char[] passphrase, Session who) {
        SignIn in = in(who);
        Optional<Account> account = accounts.named(name);
        if (account.isPresent() && account.get().verifier() != null) {
            return in;
        }
        session = null;
        return online(name, passphrase);
    }

    private SignIn in(Session who) {
        idle.touched();
        session = who;
        return new SignIn.In(who);
    }

    @Override
    public synchronized SignIn liftLockOut(String administrator, char[] passphrase, String worker) {
        try {
            Grant grant = link.signIn(administrator, passphrase, device, deviceName);
            Session granted = SessionCodec.read(Fields.of(grant.worker()));
            if (!granted.roles().contains(ADMINISTRATOR)) {
                return new SignIn.Denied("not-an-administrator");
            }
            accounts.change(worker, account -> account.withTries(0, null));
            return new SignIn.In(granted);
        } catch (LinkFault fault) {
            return fault.sort() == LinkFault.Sort.UNREACHABLE
                    ? new SignIn.NeedsNetwork()
                    : new SignIn.Denied(fault.code());
        }
    }

    @Override
    public Optional<Session> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public List<String> knownWorkers() {
        return accounts.names().stream().map(this::asWritten).toList();
    }

    /** A name as the worker writes it; it is kept without capitals, so that no tablet minds them. */
    private String asWritten(String kept) {
        return accounts.named(kept)
                .map(account -> account.session().name())
                .filter(kept::equalsIgnoreCase)
                .orElse(kept);
    }

    @Override
    public void touched() {
        idle.touched();
    }

    @Override
    public boolean lockIfIdle() {
        boolean over = lease.enforce();
        if (session != null && (over || idle.due())) {
            lock();
            return true;
        }
        return false;
    }

    @Override
    public void lock() {
        session = null;
    }

    @Override
    public void signOut() {
        session = null;
    }
}
