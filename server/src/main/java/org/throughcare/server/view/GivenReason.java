package org.throughcare.server.view;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.throughcare.model.sync.ReadReason;
import org.throughcare.server.door.Headers;
import org.throughcare.server.door.Refusal;

/** Why somebody reads a restricted record, as they typed it (USR-6). */
public final class GivenReason {

    /** What whoever gives none is told. */
    static final String CODE = "reason-required";

    /** The same as a sentence. */
    static final String DETAIL = "This record is restricted: say why you read it, in " + ReadReason.SHORTEST + " to "
            + ReadReason.LONGEST + " characters, in the header " + Headers.REASON + ".";

    private GivenReason() {}

    /** What somebody is told before anything is done who does something in a restricted record and does not say why. */
    public static Refusal required() {
        return Refusal.of(HttpStatus.FORBIDDEN, CODE, DETAIL);
    }

    /** The reason that came along; a header has letters of one alphabet only, so that others come percent-encoded. */
    public static Optional<String> of(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get(Headers.REASON))
                .flatMap(GivenReason::decoded)
                .map(String::strip)
                .filter(ReadReason::isGiven);
    }

    private static Optional<String> decoded(String header) {
        ByteBuffer bytes = ByteBuffer.allocate(header.length());
        for (int at = 0; at < header.length(); at++) {
            char letter = header.charAt(at);
            if (letter > '~') {
                return Optional.empty();
            }
            int high = letter == '%' && at + 2 < header.length() ? Character.digit(header.charAt(at + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(header.charAt(at + 2), 16);
            if (low < 0) {
                bytes.put((byte) letter);
            } else {
                bytes.put((byte) (high * 16 + low));
                at += 2;
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
