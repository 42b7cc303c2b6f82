package org.throughcare.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SigningKey;

class MachineCryptoTest {

    private static final String GCM = "AES/GCM/NoPadding";
    private static final String CONSCRYPT = "Conscrypt";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] OPEN = "sat with her, 25 minutes".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void useIt() {
        MachineCrypto.use();
    }

    @Test
    void theMachinesOwnCodeIsUsedForTheCipherAndTheSignatureAndNothingElse() throws GeneralSecurityException {
        boolean there = MachineCrypto.use();

        assertThat(Cipher.getInstance(GCM).getProvider().getName()).isEqualTo(there ? CONSCRYPT : "SunJCE");
        assertThat(Cipher.getInstance("AES/CTR/NoPadding").getProvider().getName())
                .isEqualTo("SunJCE");
        assertThat(SSLContext.getDefault().getProvider().getName()).isEqualTo("SunJSSE");
        if (there) {
            assertThat(Security.getProvider(CONSCRYPT).getServices())
                    .extracting(Provider.Service::getType)
                    .containsExactlyInAnyOrder("Cipher", "Signature", "KeyFactory");
        }
    }

    @Test
    void whatIsSignedWithItJavaVerifies() {
        SigningKey key = SigningKey.of(new byte[32]);

        String signature = key.sign("sat with her");

        assertThat(key.verifyingKey().holds("sat with her", signature)).isTrue();
        assertThat(key.verifyingKey().holds("sat with him", signature)).isFalse();
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
