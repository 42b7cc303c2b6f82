package org.throughcare.model.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.Derivations;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

class UnreferredTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    @Requirement("NDS-9")
    void ofSixFailedMandatoryTestsAndFiveReferralsOneIsUnmatched() {
        List<Unreferred.Failed> failed = new ArrayList<>();
        for (int person = 1; person <= 6; person++) {
            Entries entries = entries(person);
            Entry test = fail(entries, "MDR", "2026-12-0" + person);
            Ledger record = person == 4 ? entries.ledger() : withDerived(entries, test);
            failed.addAll(Unreferred.failed(record, FIRST, LAST));
        }

        assertThat(failed).hasSize(6);
        assertThat(failed).filteredOn(Unreferred.Failed::referred).hasSize(5);
        assertThat(failed)
                .filteredOn(test -> !test.referred())
                .extracting(Unreferred.Failed::on)
                .containsExactly(LocalDate.of(2026, 12, 4));
    }

    @Test
    @Requirement("NDS-9")
    void aReferralThatWasMadeTwiceStandsForNoTestAndOneThatWasNotSuitableDoes() {
        Entries entries = entries(1);
        Entry test = fail(entries, "MDS", "2026-12-03");
        Entry made = derived(entries, test);
        Ledger before = entries.ledger().with(List.of(made));
        Referral body = Referrals.of(before).get(0).body();

        Entry unsuitable = entries.correct(
                Referral.KIND, made, body.closed(Referral.UNSUITABLE, LocalDate.of(2026, 12, 4), "elsewhere"), "seen");
        assertThat(unmatched(before.with(List.of(unsuitable)))).isZero();
        Entry twice = entries.correct(
                Referral.KIND, made, body.closed(Referral.DUPLICATE, LocalDate.of(2026, 12, 4), null), "twice");
        assertThat(unmatched(before.with(List.of(twice)))).isEqualTo(1);

        // Somebody links the test to the other referral by hand.
        Entry other = entries.record(
                Referral.KIND,
                Referral.received("OMU", null, LocalDate.of(2026, 12, 4).atTime(9, 0), null)
                        .about(List.of(test.id())));
        assertThat(unmatched(before.with(List.of(twice, other)))).isZero();
    }

    @Test
    @Requirement("NDS-9")
    void onlyConfirmedPositivesOfMandatoryTestsWithinTheDaysAreOnTheList() {
        Entries entries = entries(1);
        fail(entries, "CBV", "2026-12-03");
        fail(entries, "MDR", "2026-11-30");
        fail(entries, "MDR", "2027-01-01");
        entries.record(
                DrugTest.KIND,
                DrugTests.of("MDR", "2026-12-05T10:00:00Z").positive("O").build());

        assertThat(Unreferred.failed(entries.ledger(), FIRST, LAST)).isEmpty();
    }

    private static long unmatched(Ledger record) {
        return Unreferred.failed(record, FIRST, LAST).stream()
                .filter(test -> !test.referred())
                .count();
    }

    private static Ledger withDerived(Entries entries, Entry cause) {
        return entries.ledger().with(List.of(derived(entries, cause)));
    }

    private static Entry derived(Entries entries, Entry cause) {
        List<Written> derived = Derivations.from(List.of(cause), id -> entries.ledger());
        assertThat(derived).hasSize(1);
        return derived.get(0).entry();
    }

    private static Entries entries(int person) {
        return Entries.of(LedgerId.person(FixedIds.at(0x9000 + person)), FixedIds.after((long) person << 20))
                .at("2027-01-02T09:00:00Z");
    }

    private static Entry fail(Entries entries, String purpose, String day) {
        Instant at = Instant.parse(day + "T10:00:00Z");
        return entries.record(
                DrugTest.KIND,
                DrugTests.of(purpose, at.toString())
                        .line(new ResultLine(
                                "O", Screen.POS, null, Confirm.CONFIRMED, "Laboratory", at.plusSeconds(7200), null))
                        .build());
    }
}
