package org.throughcare.mobile.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

class MachineCipherTest {

    private static final String GCM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] OPEN = "sat with her, 25 minutes".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void useIt() {
        MachineCipher.use();
    }

    @Test
    void theMachinesOwnCodeIsUsedForTheOneCipherAndNothingElse() throws GeneralSecurityException {
        String before = Cipher.getInstance(GCM).getProvider().getName();

        assertThat(before).isEqualTo(MachineCipher.use() ? "Conscrypt" : "SunJCE");
        assertThat(SSLContext.getDefault().getProvider().getName()).isEqualTo("SunJSSE");
        assertThat(Cipher.getInstance("AES/CTR/NoPadding").getProvider().getName())
                .isEqualTo("SunJCE");
        if (MachineCipher.use()) {
            assertThat(Security.getProvider("Conscrypt").getServices()).hasSize(1);
        }
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
