package org.throughcare.model.person;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * How the person can be reminded, and whether they agreed to it.
 *
 * @param token the address that push messages to the person's app go to; null when there is no app
 * @param platform the phone's system, {@code android} or {@code ios}; null when there is no app
 * @param language the language of the messages, {@code en} or {@code cy}
 * @param held whose phone it is: {@link #OWN}, {@link #SHARED} or {@link #STAFF}
 * @param mayRemind whether the person agreed to be reminded and has not taken that back
 * @param note what to mind; null when nothing
 */
public record Phone(
        @Nullable String token,
        @Nullable String platform,
        String language,
        String held,
        boolean mayRemind,
        @Nullable String note)
        implements Body {

    /** The word for a phone of the person's own. */
    public static final String OWN = "own";
    /** The word for a phone that others read too. */
    public static final String SHARED = "shared";
    /** The word for a phone that staff hold. */
    public static final String STAFF = "staff";

    /** The kind of entry. Where heads disagree no message goes out: no app, not the person's own, not agreed to. */
    public static final Kind<Phone> KIND = new Kind<Phone>(
                    "phone", 1, Subject.PERSON, Phone::read, Phone::write, (phone, entry) -> List.of())
            .beside("token", "platform")
            .cautious("token", Comparator.comparing(phone -> phone.token() != null))
            .cautious("held", Comparator.comparing(Phone::isOwn))
            .cautious("mayRemind", Comparator.comparing(Phone::mayRemind));

    /** Whether nobody but the person reads it. */
    public boolean isOwn() {
        return held.equals(OWN);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Phone";
    }

    private static Phone read(int version, Fields fields) {
        return new Phone(
                fields.optText("token"),
                fields.optText("platform"),
                fields.text("language"),
                fields.text("held"),
                fields.bool("mayRemind"),
                fields.optText("note"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("token", token)
                .put("platform", platform)
                .put("language", language)
                .put("held", held)
                .put("mayRemind", mayRemind)
                .put("note", note)
                .build();
    }
}
