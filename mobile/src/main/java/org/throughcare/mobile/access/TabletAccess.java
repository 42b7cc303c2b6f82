package org.throughcare.mobile.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.link.Grant;
import org.throughcare.mobile.link.KeysToTell;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.OpenIdLink;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.mobile.vault.VaultKeys;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.Limits;

/** The access of a real tablet: online the first time, afterwards by what the store keeps of the worker. */
public final class TabletAccess implements Access {

    /** The role that may lift a lock-out. */
    public static final String ADMINISTRATOR = "administrator";

    private static final String WITH_ORGANISATION = "with-organisation";

    private final Accounts accounts;
    private final OpenVaults vaults;
    private final Tokens tokens;
    private final Lease lease;
    private final Link link;
    private final OpenIdLink openId;
    private final DeviceId device;
    private final String deviceName;
    private final Clock clock;
    private final RandomGenerator random;
    private final int memoryKib;
    private final IdleLock idle;
    private volatile @Nullable Session session;

    /** The access of one tablet on which trying a passphrase takes that much memory, in KiB. */
    public TabletAccess(
            Accounts accounts,
            OpenVaults vaults,
            Tokens tokens,
            Lease lease,
            Link link,
            OpenIdLink openId,
            DeviceId device,
            String deviceName,
            Clock clock,
            RandomGenerator random,
            int memoryKib) {
        this.accounts = accounts;
        this.vaults = vaults;
        this.tokens = tokens;
        this.lease = lease;
        this.link = link;
        this.openId = openId;
        this.device = device;
        this.deviceName = deviceName;
        this.clock = clock;
        this.random = random;
        this.memoryKib = memoryKib;
        this.idle = new IdleLock(clock, IDLE);
    }

    /** What somebody says who wants to be let in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and wiped by whoever typed it
    private record Claim(String name, char[] passphrase, Codes codes) {

        /** Whether the server's answer says what to ask this worker for before the tablet lets them in by itself. */
        boolean lacks(SignIn answer) {
            boolean noneAtHand = codes.enrolment() != null && codes.enrolment().isBlank();
            return answer instanceof SignIn.Denied denied
                    && (denied.asksForCode() || (denied.asksToEnrol() && !noneAtHand));
        }
    }

    @Override
    public synchronized SignIn signIn(String name, char[] passphrase, Codes codes) {
        Claim claim = new Claim(name, passphrase, codes);
        if (lease.enforce()) {
            lock();
        }
        Optional<Account> account = accounts.named(name);
        if (account.isEmpty()) {
            return online(claim, null);
        }
        Duration locked = account.get().lockedFor(clock);
        if (!locked.isZero()) {
            restartIfSetBack(name, account.get());
            return new SignIn.LockedOut(locked);
        }
        KeptVault vault = account.get().vault();
        return vault == null ? online(claim, null) : offline(claim, account.get(), vault);
    }

    private void restartIfSetBack(String name, Account account) {
        if (account.lockedAt() != null && clock.instant().isBefore(account.lockedAt())) {
            accounts.change(name, one -> one.withTries(one.wrong(), clock.instant()));
        }
    }

    private SignIn offline(Claim claim, Account account, KeptVault kept) {
        String name = claim.name();
        Account counted = counted(name, account);
        Optional<Vault> opened = kept.open(account.session().worker(), claim.passphrase(), random);
        if (opened.isPresent()) {
            accounts.change(name, one -> one.withTries(0, null));
            boolean strange = account.signInAgain()
                    || !account.hasTold(opened.get().verifyingKey())
                    || !accounts.hasTold(accounts.tabletKey(device, random));
            if (strange) {
                SignIn answer = online(claim, opened.get());
                if (claim.lacks(answer)) {
                    return answer;
                }
            }
            return letIn(claim, account.session(), opened.get());
        }
        if (account.signInAgain() && online(claim, null) instanceof SignIn.In in) {
            return in;
        }
        return wrong(name, counted);
    }

    /** Counts a try as wrong before it is checked, so that pulling the battery out gives no try for nothing. */
    private Account counted(String name, Account account) {
        int tries = account.wrong() + 1;
        Account counted = account.withTries(tries, tries >= TRIES ? clock.instant() : null);
        accounts.change(name, one -> one.withTries(counted.wrong(), counted.lockedAt()));
        return counted;
    }

    private SignIn wrong(String name, Account counted) {
        int tries = counted.wrong();
        if (tries >= LAST_TRY) {
            accounts.destroy(counted.session().worker(), Destruction.Why.WRONG_TRIES);
            accounts.change(name, one -> one.withTries(0, null));
            return new SignIn.Destroyed();
        }
        return tries >= TRIES ? new SignIn.LockedOut(counted.lockOut()) : new SignIn.Wrong(TRIES - tries);
    }

    /** Asks the server; a worker whose passphrase opens no vault here gets a new one, and fetches everything anew. */
    private SignIn online(Claim claim, @Nullable Vault opened) {
        String name = claim.name();
        try {
            if (accounts.named(name).filter(Account::organisation).isPresent() && openId.offersOpenId()) {
                return new SignIn.Denied(WITH_ORGANISATION);
            }
            VaultKeys fresh = VaultKeys.random(random);
            List<VerifyingKey> keys = keys(name, opened == null ? fresh.verifyingKey() : opened.verifyingKey());
            KeysToTell told = keysToTell(keys);
            Grant grant = link.signIn(name, claim.passphrase(), claim.codes(), device, deviceName, told);
            accounts.told(told);
            return taken(new Arrival(name, grant, fresh, keys, false), claim.passphrase(), opened);
        } catch (LinkFault fault) {
            return fault.sort() == LinkFault.Sort.UNREACHABLE
                    ? new SignIn.NeedsNetwork()
                    : new SignIn.Denied(fault.code());
        }
    }

    /** These keys of a worker, and the tablet's own. */
    synchronized KeysToTell keysToTell(List<VerifyingKey> signing) {
        return new KeysToTell(signing, accounts.tabletKey(device, random));
    }

    /** Somebody whom the server lets in, under which name, and the keys of the vault that they get if they have none. */
    private record Arrival(String name, Grant grant, VaultKeys fresh, List<VerifyingKey> keys, boolean organisation) {
        @Override
        public String toString() {
            return "Arrival";
        }
    }

    private SignIn taken(Arrival arrival, char[] passphrase, @Nullable Vault opened) {
        Grant grant = arrival.grant();
        Session granted = SessionCodec.read(Fields.of(grant.worker()));
        KeptVault before = accounts.named(arrival.name()).map(Account::vault).orElse(null);
        KeptVault kept;
        Vault vault;
        if (opened != null && before != null) {
            kept = before;
            vault = opened;
        } else {
            accounts.destroy(granted.worker(), Destruction.Why.REPLACED);
            vault = vaults.make(granted.worker(), arrival.fresh(), random);
            kept = KeptVault.of(vault, passphrase, random, memoryKib);
        }
        String refresh = Accounts.sealed(grant.refreshToken(), kept);
        accounts.keep(
                arrival.name(),
                new Account(
                        granted,
                        kept,
                        0,
                        null,
                        refresh,
                        grant.dockToken(),
                        arrival.keys(),
                        false,
                        arrival.organisation()));
        tokens.granted(granted.worker(), grant);
        lease.renew();
        return in(granted, vault);
    }

    /** Whether there is a vault here that a passphrase of this worker's opens. */
    synchronized boolean hasVault(Session who) {
        return accounts.named(who.name())
                .filter(account -> account.session().worker().equals(who.worker()))
                .map(Account::vault)
                .isPresent();
    }

    /** Takes in a worker whom the server lets in on their organisation's word; their passphrase is the tablet's own matter. */
    synchronized SignIn arrive(Grant grant, VaultKeys fresh, char[] passphrase, boolean anew) {
        Session who = SessionCodec.read(Fields.of(grant.worker()));
        String name = who.name();
        accounts.told(keysToTell(List.of()));
        Arrival arrival = new Arrival(name, grant, fresh, keys(name, fresh.verifyingKey()), true);
        Account account = accounts.named(name).orElse(null);
        KeptVault kept = account == null ? null : account.vault();
        if (account == null || kept == null || anew || !hasVault(who)) {
            return taken(arrival, passphrase, null);
        }
        Duration locked = account.lockedFor(clock);
        if (!locked.isZero()) {
            return new SignIn.LockedOut(locked);
        }
        Account counted = counted(name, account);
        Optional<Vault> opened = kept.open(who.worker(), passphrase, random);
        return opened.isPresent() ? taken(arrival, passphrase, opened.get()) : wrong(name, counted);
    }

    /** By which the server is to see what the worker signs here from now on, and what vaults before this one signed. */
    private List<VerifyingKey> keys(String name, VerifyingKey current) {
        List<VerifyingKey> before = accounts.named(name).map(Account::keys).orElse(List.of());
        return Stream.concat(Stream.of(current), before.stream())
                .distinct()
                .limit(Limits.SIGNING_KEYS)
                .toList();
    }

    /** Lets in with what the tablet knows, unless a sync shut or erased the account while the passphrase was tried. */
    private SignIn letIn(Claim claim, Session who, Vault vault) {
        SignIn in = in(who, vault);
        Optional<Account> account = accounts.named(claim.name());
        if (account.isPresent() && account.get().vault() != null) {
            return in;
        }
        lock();
        return online(claim, null);
    }

    private SignIn in(Session who, Vault vault) {
        idle.touched();
        vaults.open(vault);
        accounts.sealWhatLiesOpen(who.worker());
        session = who;
        return new SignIn.In(who);
    }

    @Override
    public synchronized SignIn liftLockOut(String administrator, char[] passphrase, String code, String worker) {
        try {
            Grant grant =
                    link.signIn(administrator, passphrase, Codes.ofFactor(code), device, deviceName, KeysToTell.NONE);
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
    public boolean untouchedFor(Duration time) {
        return idle.untouchedFor(time);
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
        vaults.close();
    }

    @Override
    public void signOut() {
        lock();
    }
}
