package org.throughcare.mobile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Random;
import org.throughcare.mobile.link.ClockOffset;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.SqliteStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.model.testkit.FixedIds;

/** A real tablet, for screens. */
public final class GalleryTablet {

    /** Where one keeps its files that says nothing else. */
    public static final Path DATA = Path.of("target", "tablet");

    private GalleryTablet() {}

    /** A tablet on that link. */
    public static Tablet on(Link link, StepClock clock) {
        return on(link, clock, new MemoryStore());
    }

    /** A tablet on that link and that store. */
    public static Tablet on(Link link, StepClock clock, Store store) {
        return on(link, clock, store, DATA);
    }

    /** A tablet on that link and that store, with that folder for what somebody saves. */
    public static Tablet on(Link link, StepClock clock, Store store, Path data) {
        return on(link, clock, store, data, FakeTablet.behind(store), FakeTablet.LIGHT_KIB);
    }

    /** A tablet on that link and that file. */
    public static Tablet on(Link link, StepClock clock, Path file) {
        return on(link, clock, file, FakeTablet.LIGHT_KIB);
    }

    /** A tablet on that link and that file, on which trying a passphrase takes that much memory, in KiB. */
    public static Tablet on(Link link, StepClock clock, Path file, int passphraseKib) {
        OpenVaults vaults = new OpenVaults();
        return on(link, clock, SqliteStore.open(file, vaults), DATA, vaults, passphraseKib);
    }

    private static Tablet on(Link link, StepClock clock, Store store, Path data, OpenVaults vaults, int passphraseKib) {
        Tablet.Config config = new Tablet.Config(
                data,
                null,
                "Tablet A",
                clock,
                ZoneId.of("Europe/London"),
                FixedIds.after(0x5000),
                new Random(7),
                passphraseKib);
        return LiveTablet.of(config, store, vaults, new ClockOffset(store), link, Runnable::run);
    }
}
