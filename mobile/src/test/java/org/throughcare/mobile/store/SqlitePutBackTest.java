package org.throughcare.mobile.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.testkit.EveryVault;

/** The store in a file keeps the contract of a server that was put back. */
class SqlitePutBackTest extends PutBackContract {

    @TempDir
    private Path folder;

    @Override
    Store empty() {
        return SqliteStore.open(folder.resolve("tablet.db"), new EveryVault());
    }
}
