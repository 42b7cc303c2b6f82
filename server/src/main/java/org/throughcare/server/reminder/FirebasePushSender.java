package org.throughcare.server.reminder;

import com.google.firebase.FirebaseApp;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.Notification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends through Firebase Cloud Messaging with Google's own SDK. The SDK tries a message up to five times by itself while
 * the service answers 503, which blocks for several seconds; every other temporary answer is left to {@link SendDue}.
 */
final class FirebasePushSender implements PushSender {

    private final FirebaseApp app;
    private final FirebaseMessaging messaging;

    FirebasePushSender(FirebaseApp app) {
        this.app = app;
        this.messaging = FirebaseMessaging.getInstance(app);
    }

    @Override
    public PushOutcome send(PushMessage message) {
        try {
            return new PushOutcome.Delivered(messaging.send(toFirebase(message)));
        } catch (FirebaseMessagingException e) {
            return outcomeOf(e);
        } catch (IllegalArgumentException e) {
            return new PushOutcome.Refused("INVALID_ARGUMENT");
        }
    }

    /** Lets go of the SDK's connections and threads. */
    @Override
    public void close() {
        app.delete();
    }

    /** The reference stands where Android and iOS replace a notification by its double, and in the data for the app. */
    // Google would rather have installation ids than tokens; tokens are what phones can register today.
    @SuppressWarnings("deprecation")
    private static Message toFirebase(PushMessage message) {
        return Message.builder()
                .setToken(message.token())
                .setNotification(Notification.builder().setBody(message.text()).build())
                .putData("key", message.key())
                .putData("reference", message.reference())
                .setAndroidConfig(AndroidConfig.builder()
                        .setPriority(AndroidConfig.Priority.HIGH)
                        .setTtl(message.useful().toMillis())
                        .setNotification(AndroidNotification.builder()
                                .setTag(message.reference())
                                .build())
                        .build())
                .setApnsConfig(ApnsConfig.builder()
                        .putHeader("apns-collapse-id", message.reference())
                        .setAps(Aps.builder().setContentAvailable(true).build())
                        .build())
                .build();
    }

    private static PushOutcome outcomeOf(FirebaseMessagingException e) {
        MessagingErrorCode code = e.getMessagingErrorCode();
        if (code == null) {
            return new PushOutcome.Retry(e.getErrorCode().name(), retryAfter(e.getHttpResponse()));
        }
        return switch (code) {
            case UNREGISTERED, SENDER_ID_MISMATCH -> new PushOutcome.TokenDead();
            case INVALID_ARGUMENT, THIRD_PARTY_AUTH_ERROR -> new PushOutcome.Refused(code.name());
            case QUOTA_EXCEEDED, UNAVAILABLE, INTERNAL ->
                new PushOutcome.Retry(code.name(), retryAfter(e.getHttpResponse()));
        };
    }

    private static @Nullable Duration retryAfter(@Nullable IncomingHttpResponse response) {
        if (response == null) {
            return null;
        }
        for (Map.Entry<String, Object> header : response.getHeaders().entrySet()) {
            if (header.getKey().equalsIgnoreCase("Retry-After")) {
                return seconds(header.getValue());
            }
        }
        return null;
    }

    private static @Nullable Duration seconds(Object value) {
        String text =
                value instanceof List<?> list && !list.isEmpty() ? String.valueOf(list.get(0)) : String.valueOf(value);
        return text.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }
}
