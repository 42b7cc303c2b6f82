package org.throughcare.model.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The secret half of a pair of keys: signs what whoever has the {@link #verifyingKey} can check. Ed25519 (RFC 8032). */
public final class SigningKey {

    private final PublicKeySign signer;
    private final VerifyingKey verifyingKey;

    /** Of both halves, as Tink asks to be told where they are put together by hand. */
    @AccessesPartialKey
    private SigningKey(byte[] seed) {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(seed);
            this.verifyingKey = VerifyingKey.of(pair.getPublicKey());
            this.signer = Ed25519Sign.create(Ed25519PrivateKey.create(
                    Ed25519PublicKey.create(Bytes.copyFrom(pair.getPublicKey())),
                    SecretBytes.copyFrom(pair.getPrivateKey(), InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a seed of 32 bytes", e);
        }
    }

    /** The key of these 32 bytes. */
    public static SigningKey of(byte[] seed) {
        return new SigningKey(seed);
    }

    /** The public half. */
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** The signature under a text, in base64. */
    public String sign(String text) {
        try {
            return Base64.getEncoder().encodeToString(signer.sign(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-512", e);
        }
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "SigningKey";
    }
}
