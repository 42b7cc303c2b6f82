package org.throughcare.mobile;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Access;
import org.throughcare.mobile.access.Organisation;
import org.throughcare.mobile.administration.Administration;
import org.throughcare.mobile.audit.Reads;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.escrow.Escrow;
import org.throughcare.mobile.link.ServerTime;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.person.PersonFile;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.record.Reference;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.mobile.today.Today;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Ids;

/** The whole tablet without its screens: what the app shows, and what tests and the scripted shift drive. */
public interface Tablet extends AutoCloseable {

    /**
     * What a tablet is made of.
     *
     * @param dataFolder where it keeps its file
     * @param server the server's address, with a slash at its end; null for a tablet that never syncs
     * @param name what the tablet calls itself
     * @param zone the zone in which the day begins
     * @param passphraseKib how much memory trying a passphrase takes, in KiB
     */
    record Config(
            Path dataFolder,
            @Nullable URI server,
            String name,
            Clock clock,
            ZoneId zone,
            Ids ids,
            RandomGenerator random,
            int passphraseKib) {

        /** One on which trying a passphrase costs what it should. */
        public Config(
                Path dataFolder,
                @Nullable URI server,
                String name,
                Clock clock,
                ZoneId zone,
                Ids ids,
                RandomGenerator random) {
            this(dataFolder, server, name, clock, zone, ids, random, KeptVault.MEMORY_KIB);
        }
    }

    /** Opens the tablet on the file in its data folder; throws {@link org.throughcare.mobile.store.StoreFault}. */
    static Tablet open(Config config) {
        return LiveTablet.open(config);
    }

    /** The tablet's own identity, made when its file was made. */
    DeviceId device();

    /** Who is at the tablet. */
    Access access();

    /** How somebody signs in with their organisation's identity provider. */
    Organisation organisation();

    /** The door for new entries. */
    Capture capture();

    /** Unfinished forms. */
    Drafts drafts();

    /** The sync with the server. */
    Sync sync();

    /** The records, folded. */
    Records records();

    /** Everybody on a caseload, and search. */
    Caseload caseload();

    /** One person's summary and timeline. */
    PersonFile person();

    /** Code lists, calendars and frameworks. */
    Reference reference();

    /** What a shift starts with. */
    Today today();

    /** What others recorded too late and the server keeps for whoever has the records now. */
    Escrow escrow();

    /** What an administrator does on the server. */
    Administration administration();

    /** The notes of who opened whose record. */
    Reads reads();

    /** What is kept; for reading. */
    Store store();

    /** Tells which ledgers change. */
    Changes changes();

    /** What is known of the server's clock. */
    ServerTime serverTime();

    /** Ends the background sync and closes the store. */
    @Override
    void close();
}
