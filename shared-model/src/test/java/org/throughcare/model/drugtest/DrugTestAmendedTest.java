package org.throughcare.model.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.EntryCodec;

class DrugTestAmendedTest {

    private final Entries entries = Entries.of(Cast.MARK).at("2026-12-08T14:20:00Z");
    private final DrugTest asRead =
            DrugTests.court("2026-12-08T14:05:00Z").negative("O").positive("P").build();
    private final DrugTest corrected =
            DrugTests.court("2026-12-08T14:05:00Z").negative("O", "P").build();

    @Test
    @Requirement("DRR-7")
    void versionTwoHoldsTheReasonAndVersionOneCanStillBeRead() {
        Entry first = entries.record(DrugTest.KIND, asRead);
        entries.at("2026-12-09T09:10:00Z").correct(DrugTest.KIND, first, corrected, "cocaine line misread");

        Current<DrugTest> test = entries.ledger().current(DrugTest.KIND).get(0);

        assertThat(test.body()).isEqualTo(corrected);
        assertThat(test.thread().entries()).hasSize(2);
        assertThat(test.latest().reason()).isEqualTo("cocaine line misread");
        assertThat(DrugTest.KIND.bodyOf(test.thread().entries().get(0))).isEqualTo(asRead);
    }

    @Test
    @Requirement("DRR-7")
    void bothEndsOfTheWireHoldTheSameValues() {
        Written onTablet = EntryCodec.write(entries.record(DrugTest.KIND, asRead));

        Written onServer = EntryCodec.read(onTablet.bytes());

        assertThat(onServer.entry()).isEqualTo(onTablet.entry());
        assertThat(onServer.hash()).isEqualTo(onTablet.hash());
        assertThat(DrugTest.KIND.bodyOf(onServer.entry())).isEqualTo(asRead);
    }

    @Test
    void saysNothingOfItsResultInLogs() {
        assertThat(asRead.toString()).isEqualTo("DrugTest[CRT]");
        assertThat(asRead.lines().get(1).toString()).isEqualTo("ResultLine[P]");
    }
}
