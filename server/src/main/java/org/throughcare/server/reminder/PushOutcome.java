package org.throughcare.server.reminder;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one try to send a message. */
public sealed interface PushOutcome {

    /** The provider took it over, under its own id. */
    record Delivered(String providerId) implements PushOutcome {}

    /** The app is no longer on that phone, or the address was never ours: it must not be used again. */
    record TokenDead() implements PushOutcome {}

    /**
     * The provider can't take it now, or nobody knows whether it did.
     *
     * @param after how long the provider asks us to wait; null when it did not say
     */
    record Retry(String cause, @Nullable Duration after) implements PushOutcome {}

    /** The provider will never take this message. */
    record Refused(String cause) implements PushOutcome {}
}
