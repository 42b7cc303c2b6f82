package org.throughcare.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.throughcare.model.testkit.Cast;

/** The figures were computed with another implementation of SHA-256. */
class HashTest {

    private static final Hash ABC = Hash.of("abc".getBytes(StandardCharsets.UTF_8));
    private static final Hash NOTHING = Hash.of(new byte[0]);

    @Test
    void isTheSha256OfTheBytes() {
        assertThat(ABC).hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void chainsEachEntryToAllBeforeIt() {
        Head head = Head.start(Cast.MARK).then(ABC);

        assertThat(head.number()).isEqualTo(1);
        assertThat(head.chain()).hasToString("589f9ffed4c477966bfb8d41f37895b08c69047df8f911d6f3b57fbe08faee8d");
        assertThat(head.then(NOTHING))
                .isEqualTo(new Head(
                        Cast.MARK, 2, Hash.parse("ef6a5fdbba9e14e07fa74d23b7ae639d146ce41635cf3fe44315988c4cbd0caf")));
    }

    @Test
    void tellsOrdersApart() {
        assertThat(Hash.START.then(ABC).then(NOTHING))
                .isNotEqualTo(Hash.START.then(NOTHING).then(ABC));
    }

    @Test
    void isReadFromSixtyFourDigitsOnly() {
        assertThat(Hash.parse(ABC.toString())).isEqualTo(ABC);
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse("ba78"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse("x".repeat(64)));
    }

    @Test
    void itsBytesCantBeChangedFromOutside() {
        ABC.bytes()[0] = 0;

        assertThat(ABC.bytes()[0]).isEqualTo((byte) 0xba);
    }
}
