package org.throughcare.server.store;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs for this machine, from the class path. The same archive may stand there twice, once named by the
 * build and once by the manifest of the server's jar; the first one serves.
 */
final class Binaries implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        for (String archive : archives(system, ArchUtils.normalize(machine), LinuxUtils.getDistributionName())) {
            InputStream found = EmbeddedDatabase.class.getResourceAsStream("/" + archive);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("there is no PostgreSQL for " + system + " on " + machine);
    }

    /** What the archive may be called, the best fit first. Two systems run what was built for another processor. */
    private static List<String> archives(String system, String machine, @Nullable String distribution) {
        List<String> archives = new ArrayList<>();
        if (distribution != null) {
            archives.add(archive(system, machine, distribution));
        }
        archives.add(archive(system, machine));
        if (system.equals("Darwin") || system.equals("Windows")) {
            archives.add(archive(system, "x86_64"));
        }
        return archives;
    }

    private static String archive(String... parts) {
        return "postgres-" + String.join("-", parts).toLowerCase(Locale.ROOT) + ".txz";
    }
}
