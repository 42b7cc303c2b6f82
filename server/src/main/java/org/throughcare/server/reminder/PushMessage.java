package org.throughcare.server.reminder;

import java.time.Duration;

/**
 * One message to one phone (USR-3). It names neither the person nor what the appointment is for.
 *
 * @param token the address of the app on that phone
 * @param reference the same for every try of one reminder, so that the phone can drop doubles
 * @param key what sort of message it is, such as {@code upcoming}
 * @param text what a locked screen may show
 * @param useful how long the message is worth delivering; a phone that was off for longer never shows it
 */
public record PushMessage(String token, String reference, String key, String text, Duration useful) {

    /** Logs may name the message but never the phone. */
    @Override
    public String toString() {
        return "PushMessage[" + key + " " + reference + "]";
    }
}
