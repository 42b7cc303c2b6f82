package org.throughcare.model.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.seal.VerifyingKey;

/**
 * What comes with a request to show that whoever makes it has the key to which its token was given: a signature under that
 * very request (after RFC 9449). It is good for one request, while the server's nonce in it is.
 *
 * @param nonce which the server gave last; empty when it has given none yet
 * @param id no other proof's
 * @param signature of the tablet's key, in base64
 */
public record Proof(String nonce, String id, String signature) {

    /** The header in which it comes. */
    public static final String HEADER = "Throughcare-Proof";

    /** The header in which every answer brings the nonce for the next one. */
    public static final String NONCE = "Throughcare-Nonce";

    /** What a tablet is told that has to say it again with the nonce of that very answer: its own was too old, or none. */
    public static final String STALE = "proof-stale";

    /** The same, of a proof that came a second time. */
    public static final String USED = "proof-used";

    private static final String PURPOSE = "throughcare proof 1";

    private static final Pattern TEXT =
            Pattern.compile("([A-Za-z0-9_-]{0,100})\\.([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9+/=]{1,100})");

    /**
     * A request for which a proof is good.
     *
     * @param path with the query, as it stands in the request
     * @param token which it brings; empty when it brings none
     */
    public record Asked(String method, String path, String token) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Asked[" + method + " " + path + "]";
        }
    }

    /** The proof of that key for this request. */
    public static Proof of(SigningKey key, Asked asked, String nonce, String id) {
        return new Proof(nonce, id, key.sign(said(asked, nonce, id)));
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<Proof> read(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Proof(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** As it stands in the header. */
    public String text() {
        return nonce + "." + id + "." + signature;
    }

    /** Whether that key has made it for this request. */
    public boolean holds(VerifyingKey key, Asked asked) {
        return key.holds(said(asked, nonce, id), signature);
    }

    /** By which a proof is known again: what it says and not how that was written. */
    public Hash hash(Asked asked) {
        return hash(said(asked, nonce, id));
    }

    /** None of the parts can hold a line break, so that no two requests are said in the same words. */
    private static String said(Asked asked, String nonce, String id) {
        return String.join(
                "\n", PURPOSE, asked.method(), asked.path(), hash(asked.token()).toString(), nonce, id);
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
