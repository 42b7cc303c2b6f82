package org.throughcare.server.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.server.CannotStart;
import org.throughcare.server.store.DataFolder;

/** The secret that signs access tokens: from the environment, or made once and kept in the data folder. */
public final class TokenSecret {

    private static final String VARIABLE = "THROUGHCARE_TOKEN_SECRET";
    private static final int SHORTEST = 32;

    private TokenSecret() {}

    /** Whether the environment gives it, as it must when several servers share one database. */
    public static boolean isGiven(Map<String, String> environment) {
        return !environment.getOrDefault(VARIABLE, "").isEmpty();
    }

    /** The secret; the folder is needed when the environment does not give it. Throws {@link CannotStart}. */
    public static String of(Map<String, String> environment, @Nullable DataFolder folder) {
        if (isGiven(environment) || folder == null) {
            String given = environment.getOrDefault(VARIABLE, "");
            if (given.length() < SHORTEST) {
                throw new CannotStart(VARIABLE + " needs at least " + SHORTEST + " characters.");
            }
            return given;
        }
        Path file = folder.path().resolve("token-secret");
        try {
            if (!Files.exists(file)) {
                keep(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " can't be read or written: allow it.", e);
        }
    }

    private static void keep(Path file) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Path draft = Files.createTempFile(file.getParent(), "token-secret", ".draft");
        Files.writeString(draft, HexFormat.of().formatHex(secret), StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(draft, file);
    }
}
