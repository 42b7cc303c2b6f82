package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.throughcare.mobile.vault.Vaults;

/**
 * Opens the tablet's file even when it is damaged: sets it aside, moves what can be read of it to a new one, and has the
 * rest pulled again. The steps are in such an order that a tablet which is switched off between any two of them finds
 * either the damaged file or all that was rescued of it.
 */
public final class Salvage {

    private final Path file;
    private final Path rescued;
    private final Aside aside;
    private final Instant now;
    private final Vaults vaults;

    private Salvage(Path file, Vaults vaults, Instant now) {
        this.file = file;
        this.vaults = vaults;
        this.aside = new Aside(file);
        this.rescued = aside.beside("-rescued");
        this.now = now;
    }

    /** Opens the file, or what is rescued of it; throws {@link StoreFault} for anything but damage. */
    public static SqliteStore open(Path file, Vaults vaults, Clock clock) {
        return new Salvage(file, vaults, clock.instant()).open();
    }

    private SqliteStore open() {
        try {
            finishWhatWasBegun();
            try {
                return sound();
            } catch (StoreFault fault) {
                if (fault.why() != StoreFault.Cause.DAMAGED) {
                    throw fault;
                }
                rescue();
                return SqliteStore.open(file, vaults);
            }
        } catch (IOException e) {
            throw new StoreFault(StoreFault.Cause.UNUSABLE, "the data folder can't be written", e);
        }
    }

    private SqliteStore sound() throws IOException {
        journalMustHold();
        SqliteStore store = SqliteStore.open(file, vaults);
        try (Connection connection = Connector.reader(file)) {
            Soundness.check(connection);
            return store;
        } catch (SQLException e) {
            store.close();
            throw Db.fault(e);
        } catch (StoreFault e) {
            store.close();
            throw e;
        }
    }

    /** Before SQLite opens the file: afterwards nothing is left of what it passes over. */
    private void journalMustHold() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (Pages pages = Pages.of(file)) {
            if (pages.journalIsDamaged()) {
                throw new StoreFault(StoreFault.Cause.DAMAGED, "the journal of the tablet's file is damaged", null);
            }
        }
    }

    private void rescue() throws IOException {
        Wreck wreck = Wreck.of(file);
        Salvaged salvaged = Salvaged.of(wreck);
        String name = aside.put(now);
        try (Connection connection = Connector.writer(rescued)) {
            salvaged.write(connection, new Rescue(now, salvaged.unsent(), wreck.lost(), name));
        } catch (SQLException e) {
            throw Db.fault(e);
        }
        Files.delete(file);
        moveIn();
    }

    /** A rescue that was cut off is done again while the damaged file is there, and finished when it is not. */
    private void finishWhatWasBegun() throws IOException {
        if (Files.exists(rescued) && !Files.exists(file)) {
            moveIn();
        }
        for (String part : Aside.PARTS) {
            Files.deleteIfExists(Aside.part(rescued, part));
        }
    }

    /** A journal that is left over must not be played into the new file. */
    private void moveIn() throws IOException {
        Files.deleteIfExists(Aside.part(file, "-wal"));
        Files.deleteIfExists(Aside.part(file, "-shm"));
        Files.move(rescued, file);
    }
}
