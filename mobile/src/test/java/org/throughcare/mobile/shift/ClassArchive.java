package org.throughcare.mobile.shift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The server's classes as an earlier run left them, which halves the time to start. A run that ended in good order leaves
 * them; what a run that was cut off left is thrown away, because a JVM crashes on half an archive.
 */
final class ClassArchive {

    private static final long LEAST_BYTES = 10L << 20;

    private final Path whole;
    private final Path draft;

    ClassArchive(Path file) {
        this.whole = file;
        this.draft = file.resolveSibling(file.getFileName() + ".draft");
    }

    /** What to tell the JVM: to use the archive, or to write one; nothing while the first start has enough to do. */
    List<String> flags(Path jar, Path data) {
        try {
            Files.deleteIfExists(draft);
            if (!Files.exists(data.resolve("database"))) {
                return List.of();
            }
            boolean usable = Files.exists(whole)
                    && Files.getLastModifiedTime(whole).compareTo(Files.getLastModifiedTime(jar)) > 0;
            return List.of(usable ? "-XX:SharedArchiveFile=" + whole : "-XX:ArchiveClassesAtExit=" + draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM ended as it should: from now on its archive counts. */
    void keep() {
        try {
            if (Files.exists(draft) && Files.size(draft) > LEAST_BYTES) {
                Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
