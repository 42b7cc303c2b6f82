package org.throughcare.mobile;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Access;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.model.ledger.Ids;

/** The whole tablet without its screens: what the app shows, and what tests and the scripted shift drive. */
public interface Tablet extends AutoCloseable {

    /**
     * What a tablet is made of.
     *
     * @param dataFolder where it keeps its file
     * @param server the server's address; null for a tablet that never syncs
     * @param zone the zone in which the day begins
     */
    record Config(
            Path dataFolder,
            @Nullable URI server,
            String name,
            Clock clock,
            ZoneId zone,
            Ids ids,
            RandomGenerator random) {}

    /** Who is at the tablet. */
    Access access();

    /** The door for new entries. */
    Capture capture();

    /** Unfinished forms. */
    Drafts drafts();

    /** The sync with the server. */
    Sync sync();

    /** What is kept; for reading. */
    Store store();

    /** Tells which ledgers change. */
    Changes changes();

    /** Ends the background sync and closes the store. */
    @Override
    void close();
}
