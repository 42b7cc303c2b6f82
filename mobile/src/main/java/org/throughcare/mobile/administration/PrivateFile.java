package org.throughcare.mobile.administration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/** A file that only the device's user may open, in UTF-8; one that is there is never written over. */
final class PrivateFile {

    private static final int TRIES = 100;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final OutputStream out;

    private PrivateFile(OutputStream out) {
        this.out = out;
    }

    /** What is written into one. */
    interface Content {
        /** Writes it; what it throws takes the file away again. */
        void into(PrivateFile file) throws IOException;
    }

    /**
     * Writes a file into the folder, which is made when it is not there, and gives its path; throws IOException. The name is
     * asked for with 1, and with the next number while there is a file of that name.
     */
    static Path save(Path folder, IntFunction<String> name, Content content) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        for (int n = 1; ; n++) {
            Path file = folder.resolve(name.apply(n));
            OutputStream out;
            try {
                out = made(file);
            } catch (FileAlreadyExistsException e) {
                if (n == TRIES) {
                    throw e;
                }
                continue;
            }
            fill(file, out, content);
            return file;
        }
    }

    /** When something was asked for, in UTC, as a part of a name. */
    static String stamp(Instant at) {
        return STAMP.format(at.atOffset(ZoneOffset.UTC));
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that is not whole is worse than none: nobody would see that its end is missing. */
    private static void fill(Path file, OutputStream out, Content content) throws IOException {
        boolean whole = false;
        try (out) {
            content.into(new PrivateFile(out));
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static OutputStream made(Path file) throws IOException {
        return Channels.newOutputStream(Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), only("rw-------")));
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
