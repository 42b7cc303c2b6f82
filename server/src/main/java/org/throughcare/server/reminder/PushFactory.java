package org.throughcare.server.reminder;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses the sender: Firebase where it is configured, else one that says that nothing is. A test's own goes before. */
@Factory
final class PushFactory {

    private static final Logger LOG = LoggerFactory.getLogger(PushFactory.class);

    @Singleton
    @Secondary
    @Bean(preDestroy = "close")
    PushSender sender(
            @Nullable @Property(name = "throughcare.firebase-credentials") String credentials,
            @Nullable @Property(name = "throughcare.firebase-project") String project,
            @Nullable @Property(name = "throughcare.fcm-url") String url) {
        Firebase firebase = new Firebase(credentials, project, url);
        if (firebase.present()) {
            return firebase.connect();
        }
        LOG.warn("reminders can't be sent: neither THROUGHCARE_FIREBASE_CREDENTIALS nor THROUGHCARE_FCM_URL is set");
        return message -> new PushOutcome.Refused("not-configured");
    }
}
