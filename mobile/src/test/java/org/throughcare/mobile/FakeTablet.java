package org.throughcare.mobile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Random;
import org.throughcare.mobile.link.ClockOffset;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.model.testkit.FixedIds;

/** A real tablet on a store in memory and a server in memory, for tests that need neither file nor network. */
public final class FakeTablet {

    /** So much memory trying a passphrase takes where it is not what a test is about, in KiB: the least that Argon2id allows. */
    public static final int LIGHT_KIB = 8;

    private FakeTablet() {}

    /** A tablet with a store of its own, of which everybody's vault is open. */
    public static Tablet with(StepClock clock, FakeLink link) {
        return with(clock, link, new MemoryStore(), new EveryVault(), 1);
    }

    /** Vaults that open as workers sign in, when the store is one in memory; of any other everybody's is open. */
    static OpenVaults behind(Store store) {
        if (store instanceof MemoryStore memory) {
            OpenVaults vaults = new OpenVaults();
            memory.behind(vaults);
            return vaults;
        }
        return new EveryVault();
    }

    /** A tablet on that store, as after a restart; its ids begin after that number. */
    public static Tablet with(StepClock clock, FakeLink link, Store store, long ids) {
        return with(clock, link, store, behind(store), ids);
    }

    private static Tablet with(StepClock clock, FakeLink link, Store store, OpenVaults vaults, long ids) {
        Tablet.Config config = new Tablet.Config(
                Path.of("."),
                null,
                "Tablet A",
                clock,
                ZoneId.of("Europe/London"),
                FixedIds.after(ids),
                new Random(7),
                LIGHT_KIB);
        return LiveTablet.of(config, store, vaults, new ClockOffset(store), link, Runnable::run);
    }
}
