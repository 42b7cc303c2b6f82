package org.throughcare.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.testkit.Requirement;

class ProofTest {

    private static final SigningKey KEY = SigningKey.of(new byte[32]);
    private static final Proof.Asked ASKED = new Proof.Asked("POST", "/sync/pull?x=1", "token");

    /** Every other build of a tablet and of a server has to say the same, letter for letter. */
    @Test
    @Requirement("USR-4")
    void aProofIsTheSameTextForEverAndReadBack() {
        Proof proof = Proof.of(KEY, ASKED, "n-1", "i_2");

        // As made by: openssl pkeyutl -sign -rawin
        assertThat(proof.text())
                .isEqualTo("n-1.i_2.6ZesFIaVr5hSjxUY0mAe6QE8vF6eGaAopXBbb36tAnYC"
                        + "WVpb/tKnDUFyZipxMk5YUDze6T1h1GBVCxRF96B7DA==");
        assertThat(Proof.read(proof.text())).contains(proof);
        assertThat(proof.holds(KEY.verifyingKey(), ASKED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sync/pull?x=1, token, n-1, i_2, true",
        "GET, /sync/pull?x=1, token, n-1, i_2, false",
        "POST, /sync/push?x=1, token, n-1, i_2, false",
        "POST, /sync/pull?x=2, token, n-1, i_2, false",
        "POST, /sync/pull, token, n-1, i_2, false",
        "POST, /sync/pull?x=1, other, n-1, i_2, false",
        "POST, /sync/pull?x=1, '', n-1, i_2, false",
        "POST, /sync/pull?x=1, token, n-2, i_2, false",
        "POST, /sync/pull?x=1, token, '', i_2, false",
        "POST, /sync/pull?x=1, token, n-1, i_3, false"
    })
    void itIsGoodForItsOwnRequestAndNoOther(
            String method, String path, String token, String nonce, String id, boolean good) {
        String signature = Proof.of(KEY, ASKED, "n-1", "i_2").signature();
        Proof.Asked asked = new Proof.Asked(method, path, token);

        assertThat(new Proof(nonce, id, signature).holds(KEY.verifyingKey(), asked))
                .isEqualTo(good);
        assertThat(new Proof(nonce, id, signature).hash(asked).equals(new Proof("n-1", "i_2", "").hash(ASKED)))
                .isEqualTo(good);
    }

    @Test
    void anotherKeysIsNotGood() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(Proof.of(SigningKey.of(other), ASKED, "n", "i").holds(KEY.verifyingKey(), ASKED))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "n.i",
                "n.i.",
                "n..QUJD",
                "n.i.QUJD.x",
                "n\n.i.QUJD",
                "n.i\n.QUJD",
                "n.i.QUJD ",
                "n .i.QUJD",
                "n.\u00e9.QUJD"
            })
    void whatIsWrittenOtherwiseIsNone(String text) {
        assertThat(Proof.read(text)).isEmpty();
    }

    @Test
    void itMayLackANonceAndIsNotEndless() {
        assertThat(Proof.read(".i.QUJD")).contains(new Proof("", "i", "QUJD"));
        assertThat(Proof.read("n".repeat(101) + ".i.QUJD")).isEmpty();
        assertThat(Proof.read("n.i." + "Q".repeat(101))).isEmpty();
    }
}
