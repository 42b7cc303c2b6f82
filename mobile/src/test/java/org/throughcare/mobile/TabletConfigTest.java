package org.throughcare.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

class TabletConfigTest {

    private static final int MIB = 1024;

    @Test
    @Requirement("USR-4")
    void unlessToldOtherwiseTryingAPassphraseTakes64MibOfMemory() {
        Tablet.Config config = new Tablet.Config(
                Path.of("."), null, "Tablet A", Clock.systemUTC(), ZoneOffset.UTC, FixedIds.after(1), new Random(1));

        assertThat(config.passphraseKib()).isGreaterThanOrEqualTo(64 * MIB);
    }
}
