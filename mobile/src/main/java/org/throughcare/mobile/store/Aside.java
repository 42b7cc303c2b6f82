package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Damaged files that are kept beside the tablet's file. They hold what was recorded, so they go when the tablet lets go
 * of its records, unless something that was never sent may still be got out of them.
 */
final class Aside {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** What SQLite's files are called behind the name of the first. */
    static final List<String> PARTS = List.of("", "-wal", "-shm");

    private final Path file;

    /** Those beside that file. */
    Aside(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Puts a copy of the file and its journal there and gives its name. */
    String put(Instant now) throws IOException {
        Path aside = beside("-damaged-" + STAMP.format(now));
        for (String part : PARTS) {
            Path from = part(file, part);
            if (Files.exists(from)) {
                Path to = part(aside, part);
                Files.deleteIfExists(to);
                Files.copy(from, to);
            }
        }
        return String.valueOf(aside.getFileName());
    }

    /** Lets go of all of them. */
    void forget() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), stem() + "-damaged-*")) {
            for (Path each : files) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new StoreFault(StoreFault.Cause.UNUSABLE, "a damaged file can't be removed", e);
        }
    }

    /** Lets go of all of them when everything that was never sent was rescued. */
    void forgetUnlessOwed(Store store) {
        boolean owed = store.setting(Rescue.SETTING)
                .flatMap(Rescue::parse)
                .filter(rescue -> rescue.lost() > 0)
                .isPresent();
        if (!owed) {
            forget();
        }
    }

    /** A file of a name of its own beside the tablet's. */
    Path beside(String what) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(stem() + what + name.substring(stem().length()));
    }

    private String stem() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** A part of a file. */
    static Path part(Path whole, String part) {
        return whole.resolveSibling(whole.getFileName() + part);
    }
}
