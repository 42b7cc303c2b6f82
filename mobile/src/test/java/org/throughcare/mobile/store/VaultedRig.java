package org.throughcare.mobile.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** The store of a tablet that two workers share, with the vaults of both. */
abstract class VaultedRig {

    static final RecipientKey SERVER = RecipientKey.random(new Random(3));

    @TempDir
    Path folder;

    final Entries mark = Entries.of(Cast.MARK);
    final OpenVaults vaults = new OpenVaults();
    final Vault asha = Vault.random(Cast.ASHA, new Random(1));
    final Vault rhys = Vault.random(Cast.RHYS, new Random(2));
    SqliteStore store;

    @BeforeEach
    void open() {
        vaults.server(SERVER.recipient());
        vaults.knows(Cast.ASHA, asha.recipient());
        vaults.knows(Cast.RHYS, rhys.recipient());
        store = SqliteStore.open(file(), vaults);
    }

    Path file() {
        return folder.resolve("tablet.db");
    }

    @AfterEach
    void close() {
        store.close();
    }

    final Written note(String text) {
        return EntryCodec.write(
                mark.raw("note", 1, List.of(), Json.obj().put("text", text).build()));
    }
}
