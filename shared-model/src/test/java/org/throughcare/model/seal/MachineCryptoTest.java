package org.throughcare.model.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.Ed25519Verify;
import com.google.crypto.tink.subtle.X25519;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineCryptoTest {

    private static final String GCM = "AES/GCM/NoPadding";
    private static final String CURVES = "Conscrypt";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /** Thirty-two sevens: what follows was made of them by Java. */
    private static final byte[] SEED = seed();

    private static final String VERIFYING_KEY = "ea4a6c63e29c520abef5507b132ec5f9954776aebebe7b92421eea691446d22c";
    private static final String SIGNATURE =
            "1aaimTPYXyuXo1SoYEqDKr0ydHqRzgwzRqVSpKVTzzR+YwqqaL0tzx59/Dbyg+/TMGjpoMeiyd6am8d6omWmBw==";
    private static final String RECIPIENT = "13be4feaeaf204c7fd3358fc9c00721881d174278128227ec674f37f7fe97b6d";
    private static final String SEALED = "40863a56d68d4d381571b654b6c2beadf1f9859b62438ae458c0878fd8990834"
            + "0b44680addcf501e231f33b9e6deacbd6dcb38310e31677a760e9504";
    private static final byte[] OPEN = "sat with her, 25 minutes".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void useIt() {
        MachineCrypto.use();
    }

    @Test
    void theMachinesOwnCodeIsUsedForTheCipherAndTheCurvesAndNothingElse() throws GeneralSecurityException {
        boolean there = MachineCrypto.use();

        assertThat(Cipher.getInstance(GCM).getProvider().getName()).isEqualTo(there ? "Throughcare cipher" : "SunJCE");
        assertThat(Cipher.getInstance("AES/CTR/NoPadding").getProvider().getName())
                .isEqualTo("SunJCE");
        assertThat(SSLContext.getDefault().getProvider().getName()).isEqualTo("SunJSSE");
        assertThat(KeyAgreement.getInstance("XDH").getProvider().getName())
                .as("of which TLS asks more than the other knows")
                .isEqualTo("SunEC");
        assertThat(Signature.getInstance("Ed25519").getProvider().getName()).isEqualTo("SunEC");
        if (there) {
            Provider curves = Security.getProvider(CURVES);
            assertThat(Signature.getInstance("Ed25519", curves))
                    .as("as Tink asks for it")
                    .isNotNull();
            assertThat(KeyFactory.getInstance("Ed25519", curves)).isNotNull();
            assertThat(curves.getServices())
                    .extracting(service -> service.getType() + ' ' + service.getAlgorithm())
                    .containsExactlyInAnyOrder(
                            "Signature EdDSA",
                            "KeyFactory EdDSA",
                            "KeyFactory XDH",
                            "KeyAgreement XDH",
                            "KeyPairGenerator XDH");
        }
    }

    @Test
    void aSignatureIsTheSameWithItAndWithout() throws GeneralSecurityException {
        SigningKey key = SigningKey.of(SEED);

        assertThat(key.verifyingKey()).hasToString(VERIFYING_KEY);
        assertThat(key.sign("sat with her")).isEqualTo(SIGNATURE);
        assertThat(key.verifyingKey().holds("sat with her", SIGNATURE)).isTrue();
        assertThat(key.verifyingKey().holds("sat with him", SIGNATURE)).isFalse();
        new Ed25519Verify(key.verifyingKey().bytes())
                .verify(
                        Base64.getDecoder().decode(key.sign("sat with her, too")),
                        "sat with her, too".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyHasTheSamePublicHalfWithItAndWithout() throws GeneralSecurityException {
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            assertThat(MachineCrypto.publicHalf(secret)).isEqualTo(X25519.publicFromPrivate(secret));
        }
    }

    /** One bit of it is another, it is too short or too long, or its number is as large as the group, which would make two of one. */
    @Test
    void noOtherSignatureHolds() {
        VerifyingKey key = SigningKey.of(SEED).verifyingKey();
        byte[] good = Base64.getDecoder().decode(SIGNATURE);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] other = good.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(holds(key, other)).as("bit %d", bit).isFalse();
        }
        assertThat(holds(key, Arrays.copyOf(good, good.length - 1))).isFalse();
        assertThat(holds(key, Arrays.copyOf(good, good.length + 1))).isFalse();
        assertThat(holds(key, new byte[0])).isFalse();
        assertThat(holds(key, plusTheGroup(good))).isFalse();
        for (byte[] none : List.of(new byte[32], HexFormat.of().parseHex("ff".repeat(32)))) {
            assertThat(holds(VerifyingKey.of(none), good)).isFalse();
        }
    }

    private static boolean holds(VerifyingKey key, byte[] signature) {
        return key.holds("sat with her", Base64.getEncoder().encodeToString(signature));
    }

    /** The same point and s + L, which other implementations have taken (RFC 8032, 5.1.7). */
    private static byte[] plusTheGroup(byte[] good) {
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] turned = reversed(Arrays.copyOfRange(good, 32, 64));
        byte[] sum = reversed(new BigInteger(1, turned).add(order).toByteArray());
        byte[] other = good.clone();
        System.arraycopy(sum, 0, other, 32, Math.min(32, sum.length));
        return other;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] seed() {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 7);
        return seed;
    }

    @Test
    void whatJavaSealedForSomebodyOpensWithItAndNothingElseDoes() {
        RecipientKey key = RecipientKey.of(SEED);

        assertThat(key.recipient()).hasToString(RECIPIENT);
        assertThat(key.open(HexFormat.of().parseHex(SEALED), "place"))
                .isEqualTo("sat with her".getBytes(StandardCharsets.UTF_8));
        assertThat(key.open(Recipient.parse(RECIPIENT).seal(OPEN, "place"), "place"))
                .isEqualTo(OPEN);
        assertThatThrownBy(() -> key.open(HexFormat.of().parseHex(SEALED), "another place"))
                .isInstanceOf(Unsealable.class);
        assertThatThrownBy(() ->
                        RecipientKey.random(new Random(5)).open(HexFormat.of().parseHex(SEALED), "place"))
                .isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> key.open(new byte[60], "place"))
                .as("a point that would give away a secret of nothing")
                .isInstanceOf(Unsealable.class);
    }

    @Test
    void whatIsSealedWithItTheRuntimesOwnCipherOpens() throws GeneralSecurityException {
        SealKey key = SealKey.random(new Random(4));

        byte[] sealed = key.seal(OPEN, "place");

        Cipher own = Cipher.getInstance(GCM, "SunJCE");
        own.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key.bytes(), "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE)));
        own.updateAAD("place".getBytes(StandardCharsets.UTF_8));
        assertThat(own.doFinal(sealed, NONCE, sealed.length - NONCE)).isEqualTo(OPEN);
    }
}
