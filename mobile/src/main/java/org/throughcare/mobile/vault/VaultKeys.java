package org.throughcare.mobile.vault;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.seal.Unsealable;
import org.throughcare.model.seal.VerifyingKey;

/**
 * The keys of a vault, before or after it is somebody's: one that seals quickly, the secret half of one for which others
 * seal, and one that signs. The last is made of the first, so that a vault of a version before there were signatures has
 * one too.
 */
public final class VaultKeys {

    private static final String SIGNING = "throughcare signing key";

    private final SealKey own;
    private final RecipientKey secret;
    private final SigningKey signing;

    private VaultKeys(SealKey own, RecipientKey secret) {
        this.own = own;
        this.secret = secret;
        this.signing = SigningKey.of(own.derive(SIGNING));
    }

    /** New keys. */
    public static VaultKeys random(RandomGenerator random) {
        return new VaultKeys(SealKey.random(random), RecipientKey.random(random));
    }

    /** The keys that {@link #bytes} wrote; throws {@link Unsealable}. */
    static VaultKeys of(byte[] bytes) {
        return new VaultKeys(
                SealKey.of(Arrays.copyOf(bytes, SealKey.BYTES)),
                RecipientKey.of(Arrays.copyOfRange(bytes, SealKey.BYTES, bytes.length)));
    }

    byte[] bytes() {
        byte[] second = secret.bytes();
        byte[] both = Arrays.copyOf(own.bytes(), SealKey.BYTES + second.length);
        System.arraycopy(second, 0, both, SealKey.BYTES, second.length);
        return both;
    }

    /** By which others see what was signed with these. */
    public VerifyingKey verifyingKey() {
        return signing.verifyingKey();
    }

    SealKey own() {
        return own;
    }

    RecipientKey secret() {
        return secret;
    }

    SigningKey signing() {
        return signing;
    }

    /** Tells nothing of the keys. */
    @Override
    public String toString() {
        return "VaultKeys";
    }
}
