package org.throughcare.server.reminder;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.firebase.FirebaseApp;
import com.google.firebase.FirebaseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where messages go: Google's service, or a stand-in of its FCM HTTP v1 interface.
 *
 * @param credentials the path of a service account's key file; null for a stand-in, which asks for none
 * @param project the Firebase project; null to take the one that the key file names
 * @param url where to send instead of Google; null for Google itself
 */
record Firebase(
        @Nullable String credentials,
        @Nullable String project,
        @Nullable String url) {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** The SDK wants a name of its own for each connection within one process. */
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    /** Whether there is anywhere to send to. */
    boolean present() {
        return credentials != null || url != null;
    }

    /** A sender over a new connection; throws IllegalStateException that says which setting is wrong. */
    FirebasePushSender connect() {
        FirebaseOptions.Builder options = FirebaseOptions.builder()
                .setCredentials(googleCredentials())
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setReadTimeout(TIMEOUT_MILLIS);
        if (project != null) {
            options.setProjectId(project);
        } else if (credentials == null) {
            options.setProjectId("throughcare");
        }
        if (url != null) {
            options.setHttpTransport(transportTo(url));
        }
        return new FirebasePushSender(
                FirebaseApp.initializeApp(options.build(), "throughcare-" + CONNECTIONS.incrementAndGet()));
    }

    private GoogleCredentials googleCredentials() {
        if (credentials == null) {
            return GoogleCredentials.create(new AccessToken("stand-in", Date.from(NEVER)));
        }
        try (InputStream key = Files.newInputStream(Path.of(credentials))) {
            return GoogleCredentials.fromStream(key);
        } catch (IOException e) {
            throw new IllegalStateException("THROUGHCARE_FIREBASE_CREDENTIALS names no readable key file", e);
        }
    }

    private static HttpTransport transportTo(String base) {
        return new NetHttpTransport.Builder()
                .setConnectionFactory(asked -> (HttpURLConnection)
                        URI.create(base + asked.getFile()).toURL().openConnection())
                .build();
    }
}
