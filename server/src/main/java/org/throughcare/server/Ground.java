package org.throughcare.server;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.server.access.AccessSettings;
import org.throughcare.server.access.TokenSecret;
import org.throughcare.server.audit.TrailRetention;
import org.throughcare.server.door.RequestPolicy;
import org.throughcare.server.door.Tls;
import org.throughcare.server.store.DataFolder;
import org.throughcare.server.store.Database;
import org.throughcare.server.store.EmbeddedDatabase;

/**
 * What a server stands on.
 *
 * @param folder its data folder; null when the database and the secret are the operator's own
 * @param tls what the HTTP server is to be told of TLS; nothing where it ends elsewhere
 */
record Ground(@Nullable DataFolder folder, Database database, String tokenSecret, Map<String, Object> tls)
        implements AutoCloseable {

    /** Lays it as the environment says, and starts the embedded database if it is to be that; throws {@link CannotStart}. */
    static Ground lay(Map<String, String> environment) {
        AccessSettings.check(environment);
        TrailRetention.check(environment);
        RequestPolicy.check(environment);
        Map<String, Object> tls = Tls.properties(environment);
        boolean external = Database.isExternal(environment);
        boolean needsFolder = !external || !TokenSecret.isGiven(environment);
        DataFolder folder = needsFolder ? DataFolder.open(dataFolder(environment)) : null;
        try {
            String secret = TokenSecret.of(environment, folder);
            Database database =
                    external || folder == null ? Database.external(environment) : EmbeddedDatabase.start(folder.path());
            return new Ground(folder, database, secret, tls);
        } catch (RuntimeException e) {
            if (folder != null) {
                folder.close();
            }
            throw e;
        }
    }

    private static Path dataFolder(Map<String, String> environment) {
        String named = environment.getOrDefault("THROUGHCARE_DATA", "");
        return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".throughcare", "server") : Path.of(named);
    }

    @Override
    public void close() {
        database.close();
        if (folder != null) {
            folder.close();
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Ground[" + database.url() + "]";
    }
}
