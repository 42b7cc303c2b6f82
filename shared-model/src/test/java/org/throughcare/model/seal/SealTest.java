package org.throughcare.model.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is sealed opens with the right key at the right place, and nowhere else. */
class SealTest {

    private static final byte[] WORDS = "a positive test".getBytes(StandardCharsets.UTF_8);

    private final Random random = new Random(7);

    @Test
    void a_key_opens_what_it_sealed_for_the_place_it_was_sealed_for() {
        SealKey key = SealKey.random(random);
        byte[] sealed = key.seal(WORDS, "here");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("positive");
        assertThat(SealKey.of(key.bytes()).open(sealed, "here")).isEqualTo(WORDS);
        assertThatThrownBy(() -> key.open(sealed, "there")).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> SealKey.random(random).open(sealed, "here")).isInstanceOf(Unsealable.class);
    }

    @Test
    void every_changed_bit_is_noticed() {
        SealKey key = SealKey.random(random);
        byte[] sealed = key.seal(WORDS, "here");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> key.open(changed, "here"))
                    .as("bit %d", bit)
                    .isInstanceOf(Unsealable.class);
        }
    }

    @Test
    void the_same_words_are_never_sealed_to_the_same_bytes() {
        SealKey key = SealKey.random(random);

        assertThat(key.seal(WORDS, "here")).isNotEqualTo(key.seal(WORDS, "here"));
    }

    @Test
    void only_the_recipient_opens_what_was_sealed_for_them() {
        RecipientKey owner = RecipientKey.random(random);
        Recipient recipient = Recipient.parse(owner.recipient().toString());
        byte[] sealed = recipient.seal(WORDS, "here");

        assertThat(RecipientKey.of(owner.bytes()).open(sealed, "here")).isEqualTo(WORDS);
        assertThatThrownBy(() -> owner.open(sealed, "there")).isInstanceOf(Unsealable.class);
        assertThatThrownBy(() -> RecipientKey.random(random).open(sealed, "here"))
                .isInstanceOf(Unsealable.class);
    }

    @Test
    void no_key_tells_itself() {
        SealKey key = SealKey.random(random);
        RecipientKey owner = RecipientKey.random(random);

        assertThat(key + " " + owner)
                .doesNotContain(HexFormat.of().formatHex(key.bytes()))
                .doesNotContain(HexFormat.of().formatHex(owner.bytes()));
    }
}
