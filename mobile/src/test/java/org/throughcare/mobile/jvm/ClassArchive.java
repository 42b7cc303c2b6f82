package org.throughcare.mobile.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A program's classes as one start left them beside its jar, which spares every later start a third of its time or more. A JVM
 * crashes on half an archive, so it is written aside and counts once the JVM that wrote it has ended in good order; one of
 * other jars or of another JDK it passes over by itself. What is written in classes is in it, and nothing of the heap.
 */
public final class ClassArchive {

    private static final long LEAST_BYTES = 10L << 20;

    private final Path jar;
    private final Path whole;
    private final Path draft;

    /** The archive of that jar. */
    public ClassArchive(Path jar) {
        this.jar = jar;
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        this.whole = jar.resolveSibling(name + ".jsa");
        // Its own for each that starts the program: else what one has written half another would keep as whole.
        this.draft = jar.resolveSibling(name + ".jsa." + ProcessHandle.current().pid() + ".draft");
    }

    /** Whether there is one, newer than the jar. */
    public boolean isThere() {
        try {
            return Files.exists(whole)
                    && Files.getLastModifiedTime(whole).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to tell a JVM that starts the program: to use the archive, if there is one. */
    public List<String> use() {
        return isThere() ? List.of("-XX:SharedArchiveFile=" + whole) : List.of();
    }

    /** What to tell a JVM that starts the program so that it leaves an archive when it ends. */
    public List<String> leave() {
        // What is not kept, because the program ended badly, is in nobody's way.
        draft.toFile().deleteOnExit();
        // Else it names each class that can't be archived, those of signed jars among them.
        return List.of("-XX:ArchiveClassesAtExit=" + draft, "-Xlog:disable");
    }

    /** The JVM that was told to leave one has ended as it should: from now on its archive counts. */
    public void keep() {
        try {
            if (Files.exists(draft) && Files.size(draft) > LEAST_BYTES) {
                Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
