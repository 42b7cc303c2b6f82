package org.throughcare.server.access;

import io.micronaut.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Limits;
import org.throughcare.server.door.Refusal;

/**
 * What somebody brings to a sign-in beside the proof of who they are.
 *
 * @param code of the second factor; empty when none was given
 * @param enrol whether a second factor is to be set up next
 * @param enrolmentCode that lets the tablet in; empty when none was given
 * @param address where it comes from
 * @param keys with which the worker signs on the tablet, and with which they did before
 * @param deviceKey with which the tablet itself signs; null when it does not say
 */
public record Brought(
        String code,
        boolean enrol,
        String enrolmentCode,
        DeviceId device,
        String deviceName,
        String address,
        List<VerifyingKey> keys,
        @Nullable VerifyingKey deviceKey) {

    private static final int LONGEST = 200;

    /** Copies the list. */
    public Brought {
        keys = List.copyOf(keys);
    }

    /** As a request from that address says. */
    static Brought of(Fields fields, String address) {
        return new Brought(
                fields.has("secondFactor") ? bounded(fields, "secondFactor") : "",
                Boolean.TRUE.equals(fields.optBool("enrol")),
                fields.has("enrolmentCode") ? bounded(fields, "enrolmentCode") : "",
                device(fields),
                bounded(fields, "deviceName"),
                address,
                keys(fields),
                fields.optParsed("deviceKey", VerifyingKey::parse, "not-a-key"));
    }

    /** The tablet that a request names. */
    static DeviceId device(Fields fields) {
        return fields.parsed("device", DeviceId::parse, "not-an-id");
    }

    /** A text of a request, which may not be endless. */
    static String bounded(Fields fields, String name) {
        String text = fields.text(name);
        if (text.length() > LONGEST) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, name, "too-long", "The field " + name + " is too long.");
        }
        return text;
    }

    private static List<VerifyingKey> keys(Fields fields) {
        List<String> texts = fields.texts("signingKeys");
        if (texts.size() > Limits.SIGNING_KEYS) {
            throw new Malformed("signingKeys", "too-many");
        }
        try {
            return texts.stream().map(VerifyingKey::parse).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed("signingKeys", "not-a-key");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Brought[" + device + "]";
    }
}
