package org.throughcare.mobile.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.testkit.EveryVault;

/** The store in a file keeps what the server gives. */
class SqlitePulledTest extends PulledContract {

    @TempDir
    private Path folder;

    @Override
    Store empty() {
        return SqliteStore.open(folder.resolve("tablet.db"), new EveryVault());
    }
}
