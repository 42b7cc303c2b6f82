package org.throughcare.model.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.Limits;

/** The first line of a hand-back; the hashes are one text, base64 of their bytes one after the other. */
public final class HandBackCodec {

    private static final int HASH_BYTES = 32;

    private HandBackCodec() {}

    /** Writes the line, without its line break. */
    public static byte[] write(HandBack handBack) {
        ByteArrayOutputStream hashes =
                new ByteArrayOutputStream(handBack.hashes().size() * HASH_BYTES);
        handBack.hashes().forEach(hash -> hashes.writeBytes(hash.bytes()));
        return JsonText.write(PullCodec.head(handBack.sealed())
                .put("seal", handBack.seal())
                .put("after", Json.of(handBack.after()))
                .put("hashes", Base64.getEncoder().encodeToString(hashes.toByteArray()))
                .build());
    }

    /** Reads the line; throws {@link Malformed} with the field. */
    public static HandBack read(byte[] line) {
        Fields fields = Fields.of(JsonText.readObject(line));
        return new HandBack(
                PullCodec.number(fields, "after"),
                PullCodec.head(fields),
                fields.text("seal"),
                hashes(fields.optParsed("hashes", Base64.getDecoder()::decode, "not-base64")));
    }

    private static List<Hash> hashes(byte @Nullable [] bytes) {
        if (bytes == null) {
            return List.of();
        }
        if (bytes.length % HASH_BYTES != 0) {
            throw new Malformed("hashes", "not-hashes");
        }
        if (bytes.length / HASH_BYTES > Limits.HAND_BACK) {
            throw new Malformed("hashes", "too-many");
        }
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += HASH_BYTES) {
            hashes.add(Hash.ofBytes(Arrays.copyOfRange(bytes, at, at + HASH_BYTES)));
        }
        return hashes;
    }
}
