package org.throughcare.mobile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.throughcare.mobile.signin.ServerScreen;

/** Which server the tablet belongs to, kept beside its records: it is needed before they are opened. */
record ServerAddress(Path file) {

    static ServerAddress in(Path dataFolder) {
        return new ServerAddress(dataFolder.resolve("server.txt"));
    }

    /** The address that was kept; empty when there is none that may be used. */
    Optional<URI> read(boolean plainAllowed) {
        try {
            return Files.exists(file) ? ServerScreen.address(Files.readString(file), plainAllowed) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(URI server) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, server.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
