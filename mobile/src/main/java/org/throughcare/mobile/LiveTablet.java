package org.throughcare.mobile;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.throughcare.mobile.access.Access;
import org.throughcare.mobile.access.Accounts;
import org.throughcare.mobile.access.Lease;
import org.throughcare.mobile.access.Organisation;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.access.TabletAccess;
import org.throughcare.mobile.access.TabletOrganisation;
import org.throughcare.mobile.access.TabletProofs;
import org.throughcare.mobile.access.Tokens;
import org.throughcare.mobile.administration.Administration;
import org.throughcare.mobile.audit.Reach;
import org.throughcare.mobile.audit.Reads;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.escrow.Escrow;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.ClockOffset;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.EscrowLink;
import org.throughcare.mobile.link.HttpLink;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.NoAdministration;
import org.throughcare.mobile.link.NoLink;
import org.throughcare.mobile.link.OpenIdLink;
import org.throughcare.mobile.link.ServerTime;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.person.PersonFile;
import org.throughcare.mobile.record.Persons;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.record.Reference;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Salvage;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.mobile.sync.TabletSync;
import org.throughcare.mobile.today.Today;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.seal.MachineCrypto;

/** The tablet put together of its real parts. */
record LiveTablet(
        DeviceId device,
        Access access,
        Organisation organisation,
        Capture capture,
        Drafts drafts,
        Sync sync,
        Records records,
        Caseload caseload,
        PersonFile person,
        Reference reference,
        Today today,
        Escrow escrow,
        Administration administration,
        Reads reads,
        Store store,
        Changes changes,
        ServerTime serverTime)
        implements Tablet {

    private static final String FILE = "tablet.db";
    private static final String DEVICE = "device";
    private static final String SAVED = "saved";

    static LiveTablet open(Config config) {
        MachineCrypto.use();
        OpenVaults vaults = new OpenVaults();
        Store store = Salvage.open(config.dataFolder().resolve(FILE), vaults, config.clock());
        try {
            ClockOffset offset = new ClockOffset(store);
            URI server = config.server();
            Link link = server == null
                    ? new NoLink()
                    : new HttpLink(server, config.clock(), offset, new TabletProofs(store, config.ids()));
            return of(config, store, vaults, offset, link, task -> daemon(task).start());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "throughcare-network");
        thread.setDaemon(true);
        return thread;
    }

    /** The tablet on any store and link; what a screen asks the server it asks on the {@code network} threads. */
    static LiveTablet of(
            Config config, Store store, OpenVaults vaults, ServerTime serverTime, Link link, Executor network) {
        Changes changes = new Changes();
        vaults.whenAnother(worker -> changes.announce(store.caseload(worker)));
        DeviceId device = device(store, config.ids());
        Accounts accounts = new Accounts(store, vaults, config.clock());
        Tokens tokens = new Tokens(accounts, link, device);
        Lease lease = new Lease(store, accounts, changes, config.clock());
        OpenIdLink openId = link instanceof OpenIdLink offering ? offering : new NoLink();
        TabletAccess access = new TabletAccess(
                accounts,
                vaults,
                tokens,
                lease,
                link,
                openId,
                device,
                config.name(),
                config.clock(),
                config.random(),
                config.passphraseKib());
        Drafts drafts = new Drafts(store, vaults, config.clock());
        Persons persons = new Persons(store, changes);
        Records records =
                new Records(store, changes, persons, () -> access.session().map(Session::worker));
        Reference reference = new Reference(records);
        Sync sync = new TabletSync(
                new TabletSync.Parts(
                        store,
                        changes,
                        accounts,
                        access,
                        tokens,
                        lease,
                        link,
                        link instanceof DockLink dock ? dock : new NoLink(),
                        vaults,
                        serverTime,
                        drafts::letGo),
                config.random());
        lease.enforce();
        return new LiveTablet(
                device,
                access,
                new TabletOrganisation(access, openId, device, config.name(), config.random(), network),
                new Capture(store, changes, config.clock(), config.ids(), device, serverTime),
                drafts,
                sync,
                records,
                new Caseload(store, persons),
                new PersonFile(records),
                reference,
                new Today(records, reference, persons, store.preparedDays(), changes, config.zone(), Build.id()),
                new Escrow(
                        link instanceof EscrowLink kept ? kept : new NoLink(),
                        tokens,
                        sync::nudge,
                        config.clock(),
                        network),
                new Administration(
                        link instanceof AdministrationLink.Offered offered
                                ? offered.administration()
                                : new NoAdministration(),
                        tokens,
                        network,
                        device,
                        config.dataFolder().resolve(SAVED),
                        config.ids()),
                new Reads(store, vaults, config.ids(), device, serverTime, Reach.of(sync)),
                store,
                changes,
                serverTime);
    }

    private static DeviceId device(Store store, Ids ids) {
        DeviceId device = store.setting(DEVICE).flatMap(LiveTablet::deviceId).orElseGet(() -> new DeviceId(ids.next()));
        store.keep(DEVICE, device.toString());
        return device;
    }

    /** A file that was damaged may have lost it; what was recorded under the old one can still be sent. */
    private static Optional<DeviceId> deviceId(String text) {
        try {
            return Optional.of(DeviceId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        sync.close();
        store.close();
    }
}
