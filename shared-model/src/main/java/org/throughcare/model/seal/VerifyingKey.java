package org.throughcare.model.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.subtle.Ed25519Verify;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.throughcare.model.ledger.Hash;

/** The public half of a {@link SigningKey}; written as the 64 hexadecimal digits of the Ed25519 key. */
public final class VerifyingKey {

    private static final int NAME_DIGITS = 16;

    private final byte[] bytes;
    private final PublicKeyVerify verifier;

    /** As Tink asks to be told where a key is put together by hand. */
    @AccessesPartialKey
    private VerifyingKey(byte[] bytes) {
        if (bytes.length != Ed25519Verify.PUBLIC_KEY_LEN) {
            throw new IllegalArgumentException("a key has " + Ed25519Verify.PUBLIC_KEY_LEN + " bytes");
        }
        this.bytes = bytes;
        try {
            this.verifier = Ed25519Verify.create(Ed25519PublicKey.create(Bytes.copyFrom(bytes)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key", e);
        }
    }

    /** The key of these bytes; throws IllegalArgumentException when they are none. */
    public static VerifyingKey of(byte[] bytes) {
        return new VerifyingKey(bytes.clone());
    }

    /** Reads what {@link #toString} wrote; throws IllegalArgumentException. */
    public static VerifyingKey parse(String text) {
        return new VerifyingKey(HexFormat.of().parseHex(text));
    }

    /** What the key is called where several are in use: the first digits of its hash. */
    public String name() {
        return Hash.of(bytes).toString().substring(0, NAME_DIGITS);
    }

    /** The key itself. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether that signature, in base64, is this key's under that text. */
    public boolean holds(String text, String signature) {
        try {
            verifier.verify(Base64.getDecoder().decode(signature), text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
