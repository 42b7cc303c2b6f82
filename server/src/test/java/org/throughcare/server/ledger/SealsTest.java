package org.throughcare.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.server.access.DerivedKey;

/** A seal stays what it was, for tablets keep it longer than a server lives. */
class SealsTest {

    private static final String SECRET = "a secret that only tests know, long enough";

    @Test
    void theSealOfAHeadIsTheSameForEver() {
        Head head = Head.start(LedgerId.person(FixedIds.at(1)));

        assertThat(new Seals(SECRET).of(head)).isEqualTo("78b77a6631e4f31359654be140d9379b");
        assertThat(new Seals(SECRET).holds(head, "78b77a6631e4f31359654be140d9379b"))
                .isTrue();
    }

    @Test
    void aKeyForOnePurposeIsNoneForAnother() {
        assertThat(DerivedKey.of(SECRET, "one").bytes())
                .hasSize(32)
                .isNotEqualTo(DerivedKey.of(SECRET, "other").bytes())
                .isEqualTo(DerivedKey.of(SECRET, "one").bytes());
    }
}
