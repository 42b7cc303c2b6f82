package org.throughcare.server.openid;

import java.time.Duration;
import java.util.regex.Pattern;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;

/**
 * What a provider gives whoever is to be signed in on a device without a browser (RFC 8628).
 *
 * @param code by which it is asked what came of it; it stays with the server
 * @param nonce which the ID token repeats
 * @param userCode what the worker types at the provider's
 * @param page where they type it
 * @param life how long all of it is good
 * @param pause how long to wait between two questions
 */
public record DeviceCode(String code, String nonce, String userCode, String page, Duration life, Duration pause) {

    private static final Pattern USER_CODE = Pattern.compile("\\p{Graph}{1,40}");
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_LIFE = 1800;
    private static final int USUAL_PAUSE = 5;
    private static final int LONGEST_PAUSE = 60;

    static DeviceCode of(Fields fields, String nonce) {
        try {
            String userCode = fields.text("user_code");
            String page = Addresses.safe(fields.text("verification_uri")).toString();
            int life = fields.integer("expires_in");
            Integer pause = fields.optInteger("interval");
            if (!USER_CODE.matcher(userCode).matches() || page.length() > LONGEST_ADDRESS || life < 1) {
                throw new ProviderDown("it gave a code that nobody can type");
            }
            return new DeviceCode(
                    fields.text("device_code"),
                    nonce,
                    userCode,
                    page,
                    Duration.ofSeconds(Math.min(life, LONGEST_LIFE)),
                    Duration.ofSeconds(Math.max(1, Math.min(pause == null ? USUAL_PAUSE : pause, LONGEST_PAUSE))));
        } catch (Malformed e) {
            throw new ProviderDown("it gave no code", e);
        }
    }

    /** Without the codes. */
    @Override
    public String toString() {
        return "DeviceCode[" + life + "]";
    }
}
