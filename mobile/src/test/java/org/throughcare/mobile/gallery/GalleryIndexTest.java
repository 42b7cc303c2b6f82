package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryIndexTest {

    private static final long MOST_BYTES = 26L << 20;

    @TempDir
    Path folder;

    @Test
    void everyPictureStandsUnderItsScreen() throws IOException {
        for (String name : new String[] {"today", "person-dark", "person"}) {
            Files.createFile(folder.resolve(name + ".png"));
        }
        GalleryIndex.write(folder);
        assertThat(Files.readString(folder.resolve("README.md")))
                .containsSubsequence(
                        "## Person\n",
                        "### Person\n",
                        "(person.png)",
                        "### Person dark\n",
                        "(person-dark.png)",
                        "## Today\n");
    }

    @Test
    void theGalleryStaysSmall() throws IOException {
        GalleryIndex.write(Shoot.GALLERY);
        long bytes = 0;
        for (Path picture : GalleryIndex.pictures(Shoot.GALLERY)) {
            bytes += Files.size(picture);
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }
}
