package org.throughcare.model.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;

/**
 * One message about an appointment that is to go out, or the reason why it is not (USR-3). Thread, version and key
 * together name it: whoever sends it makes sure that these three are sent once.
 *
 * @param thread the thread of the appointment
 * @param versionKey the version of the appointment: another one as soon as its time, place or status is another
 * @param key which message: an offset's key such as {@code 7d}, or {@link #CONFIRMATION}, {@link #CHANGE}, {@link #CANCEL}
 * @param sendAt when to send it; never in the quiet hours
 * @param expiresAt from here on it is of no use, and must not be sent
 * @param zone where the wall clock of {@code start} stands
 * @param language the language of its text, {@code en} or {@code cy}
 * @param textKey which text: {@link #UPCOMING}, or the key of a notice
 * @param args what belongs in the text: {@code start}, the wall-clock time such as {@code 2027-01-15T10:00}
 * @param suppressed why it is not to be sent; null when it is
 */
public record PlannedReminder(
        EntryId thread,
        String versionKey,
        String key,
        Instant sendAt,
        Instant expiresAt,
        ZoneId zone,
        String language,
        String textKey,
        Map<String, String> args,
        @Nullable Suppression suppressed) {

    /** The text of a reminder before an appointment. */
    public static final String UPCOMING = "upcoming";
    /** The notice that a late booking has been made. */
    public static final String CONFIRMATION = "confirmation";
    /** The notice that an appointment has another time or place. */
    public static final String CHANGE = "change";
    /** The notice that an appointment was called off. */
    public static final String CANCEL = "cancel";

    /** Why a message is not sent. */
    public enum Suppression {
        /** The person has died (PRS-24). */
        DIED,
        /** The appointment was called off. */
        CANCELLED,
        /** What came of the appointment is recorded. */
        OUTCOME_RECORDED,
        /** The appointment was made, or moved, too late for this one. */
        BOOKED_TOO_LATE,
        /** Too little time would be left. */
        TOO_CLOSE,
        /** Its time is over. What was planned in time and waits to be sent keeps its own expiry. */
        EXPIRED,
        /** The person has left custody or a hostel without leave. */
        UNLAWFULLY_AT_LARGE,
        /** The person is in custody. */
        IN_CUSTODY,
        /** Messages could put the person or others at risk. */
        RESTRICTED,
        /** The person does not want reminders. */
        OPTED_OUT,
        /** Others read the phone too. */
        SHARED_PHONE,
        /** Staff hold the phone. */
        STAFF_PHONE,
        /** There is no phone with the app. */
        NO_PHONE,
        /** The appointment has as many reminders as one may have. */
        ENOUGH_FOR_APPOINTMENT,
        /** The person gets as many messages on that day as one may get. */
        ENOUGH_FOR_DAY
    }

    /** Orders the arguments by name. */
    public PlannedReminder {
        SortedMap<String, String> ordered = new TreeMap<>(args);
        args = Collections.unmodifiableMap(ordered);
    }

    /** Whether it is to be sent. */
    public boolean isToSend() {
        return suppressed == null;
    }

    PlannedReminder suppressed(@Nullable Suppression reason) {
        return suppressed != null || reason == null
                ? this
                : new PlannedReminder(
                        thread, versionKey, key, sendAt, expiresAt, zone, language, textKey, args, reason);
    }
}
