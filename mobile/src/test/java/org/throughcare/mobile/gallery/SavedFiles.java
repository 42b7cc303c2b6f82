package org.throughcare.mobile.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What an administrator saves on a tablet in a test; before each test and after it there is nothing. */
final class SavedFiles implements BeforeEachCallback, AfterEachCallback {

    private final Path data;

    /** On the tablet with that data folder, which no class has that may run at the same time. */
    SavedFiles(Path data) {
        this.data = data;
    }

    /** Where they lie. */
    Path folder() {
        return data.resolve("saved");
    }

    List<Path> all() throws IOException {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        clear();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        clear();
    }

    private void clear() throws IOException {
        for (Path file : all()) {
            Files.delete(file);
        }
    }
}
