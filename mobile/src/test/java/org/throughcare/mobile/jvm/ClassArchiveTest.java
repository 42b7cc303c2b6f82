package org.throughcare.mobile.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive counts when the JVM that wrote it has ended well, and as long as it is newer than its jar. */
class ClassArchiveTest {

    private static final Instant BUILT = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    Path folder;

    private ClassArchive archive;

    @BeforeEach
    void build() throws IOException {
        built(BUILT);
        archive = new ClassArchive(folder.resolve("app-1.jar"));
    }

    @Test
    void isUsedOnceItWasKept() throws IOException {
        written(20 << 20);
        assertThat(archive.use()).isEmpty();

        archive.keep();

        assertThat(archive.use()).containsExactly("-XX:SharedArchiveFile=" + folder.resolve("app-1.jsa"));
    }

    @Test
    void isNotUsedAfterTheNextBuild() throws IOException {
        written(20 << 20);
        archive.keep();

        built(Instant.now().plusSeconds(1));

        assertThat(archive.use()).isEmpty();
    }

    @Test
    void isNotKeptWhereTheJvmCouldArchiveNothingOrWroteNone() throws IOException {
        archive.keep();
        assertThat(archive.isThere()).isFalse();

        written(1 << 20);
        archive.keep();
        assertThat(archive.isThere()).isFalse();
    }

    private void built(Instant at) throws IOException {
        Path jar = folder.resolve("app-1.jar");
        Files.writeString(jar, "classes");
        Files.setLastModifiedTime(jar, FileTime.from(at));
    }

    /** As a JVM does that was told to leave one. */
    private void written(long bytes) throws IOException {
        String file = archive.leave().get(0).split("=", 2)[1];
        try (RandomAccessFile draft = new RandomAccessFile(file, "rw")) {
            draft.setLength(bytes);
        }
    }
}
