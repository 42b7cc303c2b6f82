package org.throughcare.mobile.sim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughcare.mobile.access.Accounts;
import org.throughcare.mobile.access.Lease;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.access.TabletAccess;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.link.ClockOffset;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.NoLink;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.mobile.sync.TabletSync;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.server.testkit.TestDirectory;

/** A tablet: a durable store, and the product's real parts on it, which go and come with each process. */
final class SimTablet {

    private static final String DEVICE = "device";
    private static final int PASSPHRASE_KIB = 8;

    private final World world;
    private final int number;
    private final List<WorkerId> workers;
    private final MemoryStore disk = new MemoryStore();
    private final CrashingStore crashing;
    private final Store store;
    private final SimClock clock;
    private final Map<WorkerId, Contact> contacts = new LinkedHashMap<>();
    private final Set<EntryId> outstanding = new LinkedHashSet<>();
    private final Map<LedgerId, List<Truth.Fact>> captures = new HashMap<>();
    private final Map<Recipient, Vault> made = new HashMap<>();
    private final Set<LedgerId> ever = new HashSet<>();
    private Power process;
    private boolean online = true;
    private boolean syncing;
    private boolean disturbed;
    private boolean denied;
    private int build = 1;

    /** What a process is made of. */
    private record Power(
            DeviceId device,
            Accounts accounts,
            SimVaults vaults,
            TabletAccess access,
            Tokens tokens,
            Lease lease,
            Capture capture,
            Sync sync) {}

    SimTablet(World world, int number, List<WorkerId> workers) {
        this.world = world;
        this.number = number;
        this.workers = workers;
        this.clock = world.clock().ofTablet();
        this.crashing = new CrashingStore(disk, this, world);
        this.store = world.plant().store(crashing, this);
        workers.forEach(worker -> contacts.put(worker, new Contact()));
        this.process = process();
    }

    private Power process() {
        Changes changes = new Changes();
        ClockOffset offset = new ClockOffset(store);
        DeviceId device = store.setting(DEVICE)
                .map(DeviceId::parse)
                .orElseGet(() -> new DeviceId(world.ids().next()));
        store.keep(DEVICE, device.toString());
        SimVaults vaults = new SimVaults(made);
        disk.behind(vaults);
        Accounts accounts = new Accounts(store, vaults, clock);
        SimLink line = new SimLink(world, this, offset);
        Link link = world.plant().link(line, this);
        Tokens tokens = new Tokens(accounts, link, device);
        Lease lease = new Lease(store, accounts, changes, clock);
        TabletAccess access = new TabletAccess(
                accounts,
                vaults,
                tokens,
                lease,
                link,
                new NoLink(),
                device,
                toString(),
                clock,
                world.dice(),
                PASSPHRASE_KIB);
        Drafts drafts = new Drafts(store, vaults, clock);
        Sync sync = new TabletSync(
                new TabletSync.Parts(
                        store, changes, accounts, access, tokens, lease, link, line, vaults, offset, drafts::letGo),
                world.dice());
        lease.enforce();
        Capture capture = new Capture(store, changes, clock, world.ids(), device, offset);
        return new Power(device, accounts, vaults, access, tokens, lease, capture, sync);
    }

    /** Starts the app anew on what the store holds. */
    void restart() {
        syncing = false;
        process = process();
    }

    /** Does one sync. A tablet never does two at a time. */
    void sync() {
        syncing = true;
        disturbed = false;
        denied = false;
        contacts.forEach((worker, contact) -> contact.begin(speaks(worker)));
        try {
            process.sync().syncNow();
        } finally {
            syncing = false;
        }
    }

    /** The session of a worker who takes the tablet in hand, if they get in. */
    Optional<Session> session(WorkerId worker) {
        Optional<Session> present =
                process.access().session().filter(session -> session.worker().equals(worker));
        return present.isPresent() ? present : signIn(worker);
    }

    /** Signs a worker in, offline or online as the tablet finds it. */
    Optional<Session> signIn(WorkerId worker) {
        SignIn outcome = process.access().signIn(worker.toString(), TestDirectory.PASSPHRASE.toCharArray());
        if (outcome instanceof SignIn.In in) {
            contact(worker).signedIn();
            return Optional.of(in.session());
        }
        return Optional.empty();
    }

    /** Whether the server would hear that worker from this tablet: signed in, and the tokens have not lapsed. */
    boolean speaks(WorkerId worker) {
        return process.accounts().workers().contains(worker)
                && !process.tokens().lapsed(worker);
    }

    /** Signs what a worker records, as their vault does. */
    EntrySignature sign(WorkerId worker, Written written) {
        return process.vaults().of(worker).orElseThrow().sign(written);
    }

    /** Whether the worker's vault is open; one that was destroyed is closed until they sign in. */
    boolean opens(WorkerId worker) {
        return process.vaults().of(worker).isPresent();
    }

    /** The tablet's process looks whether its lease has run out. */
    void lockIfIdle() {
        process.access().lockIfIdle();
    }

    /** Something went wrong in the sync under way that was not the server's answer. */
    void disturb() {
        disturbed = true;
    }

    /** A token was not good in the sync under way. */
    void noteDenial() {
        denied = true;
    }

    boolean denied() {
        return denied;
    }

    boolean undisturbed() {
        return !disturbed;
    }

    Contact contact(WorkerId worker) {
        return contacts.computeIfAbsent(worker, id -> new Contact());
    }

    /** Everything here may have changed. */
    void touchAll() {
        crashing.touch(ever);
    }

    /** What was captured and has no receipt. */
    Set<EntryId> outstanding() {
        return outstanding;
    }

    /** What was captured here, by ledger. */
    Map<LedgerId, List<Truth.Fact>> captures() {
        return captures;
    }

    /** The ledgers of which anything was ever here. */
    Set<LedgerId> ever() {
        return ever;
    }

    List<WorkerId> workers() {
        return workers;
    }

    DeviceId device() {
        return process.device();
    }

    Capture capture() {
        return process.capture();
    }

    Sync runningSync() {
        return process.sync();
    }

    List<WorkerId> signedIn() {
        return process.accounts().workers();
    }

    /** The store as the product sees it. */
    Store store() {
        return store;
    }

    /** What is durable, to look at. */
    Store disk() {
        return disk;
    }

    CrashingStore changes() {
        return crashing;
    }

    SimClock clock() {
        return clock;
    }

    boolean online() {
        return online;
    }

    void online(boolean now) {
        online = now;
    }

    boolean syncing() {
        return syncing;
    }

    int build() {
        return build;
    }

    /** Installs a newer build, which knows more kinds. */
    void upgrade() {
        build++;
    }

    /** All that was ever here, for workers who sign in later. */
    List<Contact> contacts() {
        return new ArrayList<>(contacts.values());
    }

    @Override
    public String toString() {
        return "tablet " + number;
    }
}
