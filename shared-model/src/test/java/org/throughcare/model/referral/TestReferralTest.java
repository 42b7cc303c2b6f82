package org.throughcare.model.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.Derivations;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class TestReferralTest {

    private final Entries mark = Entries.of(Cast.MARK);

    @Test
    @Requirement("PRS-3")
    void aScreenPositiveMakesNoReferralAndItsConfirmationMakesOneOfThatDay() {
        Entry screened = mark.at("2026-12-07T10:30:00Z").record(DrugTest.KIND, screenPositive("MDR"));
        assertThat(derived(screened)).isEmpty();

        Entry confirmed = mark.at("2026-12-10T15:00:00Z")
                .correct(DrugTest.KIND, screened, confirmed("MDR", "2026-12-10T14:00:00Z"), "laboratory");
        List<Entry> derived = derived(confirmed);

        assertThat(derived).hasSize(1);
        List<Standing> referrals = Referrals.of(mark.ledger().with(derived));
        assertThat(referrals).hasSize(1);
        assertThat(referrals.get(0).body().receivedAt()).isEqualTo("2026-12-10T14:00");
        assertThat(referrals.get(0).body().source()).isEqualTo(Referral.MANDATORY_TEST);
        assertThat(referrals.get(0).tests()).containsExactly(screened.id());
        assertThat(Referral.KIND.check(derived.get(0))).isEmpty();
    }

    @Test
    @Requirement("PRS-3")
    void aSecondConfirmationTheSameWeekIsALinkAndNoReferral() {
        Entry first = confirmedTest("MDR", "2026-12-07T10:00:00Z", "2026-12-10T14:00:00Z");
        Entry second = confirmedTest("CBV", "2026-12-08T10:00:00Z", "2026-12-11T09:00:00Z");

        List<Standing> referrals = Referrals.of(withDerived(first, second));

        assertThat(referrals).hasSize(1);
        assertThat(referrals.get(0).linked()).hasSize(1);
        assertThat(referrals.get(0).body().receivedOn()).isEqualTo("2026-12-10");
        assertThat(referrals.get(0).tests()).hasSize(2);
    }

    @Test
    @Requirement("PRS-3")
    void aReferralThatIsOpenTakesTheLinkAndOneThatClosedBeforeDoesNot() {
        Entry asked = mark.at("2026-12-01T10:00:00Z")
                .record(
                        Referral.KIND,
                        Referral.received(
                                Referral.SELF_APPLICATION, null, LocalDateTime.parse("2026-12-01T09:00"), null));
        Entry test = confirmedTest("MDR", "2026-12-07T10:00:00Z", "2026-12-10T14:00:00Z");
        assertThat(Referrals.of(withDerived(test))).hasSize(1);

        Offer offer = new Offer(asked.id(), LocalDate.of(2026, 12, 2), null, "spoken", null, null, null, null, null);
        mark.record(
                Offer.KIND,
                offer.answered(Offer.Response.DECLINED, LocalDate.of(2026, 12, 9), null, "NOT-READY", null));

        assertThat(Referrals.of(withDerived(test)))
                .extracting(referral -> referral.body().source())
                .containsExactly(Referral.SELF_APPLICATION, Referral.MANDATORY_TEST);
    }

    @Test
    @Requirement("PRS-3")
    void aCorrectionOfWhatWasConfirmedDerivesNothingMore() {
        Entry screened = mark.at("2026-12-07T10:30:00Z").record(DrugTest.KIND, screenPositive("MDR"));
        Entry confirmed = mark.at("2026-12-10T15:00:00Z")
                .correct(DrugTest.KIND, screened, confirmed("MDR", "2026-12-10T14:00:00Z"), "laboratory");
        Entry corrected = mark.at("2026-12-12T15:00:00Z")
                .correct(DrugTest.KIND, confirmed, confirmed("MDR", "2026-12-10T14:05:00Z"), "time put right");

        assertThat(derived(confirmed)).hasSize(1);
        assertThat(derived(corrected)).isEmpty();
        // Somebody who does not have what it corrects derives once more, and it is a link all the same.
        Ledger partial = new Ledger(Cast.MARK, List.of(screened, corrected));
        List<Entry> again = entries(Derivations.from(List.of(corrected), id -> partial));
        assertThat(again).hasSize(1);
        assertThat(Referrals.of(withDerived(confirmed).with(again))).hasSize(1);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "MDR, -, MDT",
                "MDS, -, MDT",
                "MDK, -, MDT",
                "MDC, -, MDT",
                "MDF, -, MDT",
                "CBV, -, AUTO-TEST",
                "CBI, -, AUTO-TEST",
                "VOL-T, remand, AUTO-TEST",
                "VOL-T, licence, -",
                "LIC, recalled, AUTO-TEST",
                "LIC, licence, -",
                "CRT, -, -",
                "CRT, remand, -",
                "POL, remand, -",
                "CLI, remand, -",
                "NEW-PURPOSE, remand, -",
            })
    @Requirement({"PRS-3", "NDS-9"})
    void onlyThePurposesOfAPrisonMakeAReferral(String purpose, @Nullable String status, @Nullable String source) {
        if (status != null) {
            mark.record(LegalStatus.KIND, new LegalStatus(status, LocalDate.of(2026, 11, 2), null));
        }
        Entry test = confirmedTest(purpose, "2026-12-07T10:00:00Z", "2026-12-10T14:00:00Z");

        assertThat(derived(test))
                .extracting(entry -> entry.body().get("source"))
                .hasSize(source == null ? 0 : 1)
                .allSatisfy(found -> assertThat(found.toString()).contains(String.valueOf(source)));
    }

    @Test
    void withoutALegalStatusAVoluntaryTestIsOfThePrisonInWhichThePersonIsMet() {
        mark.record(Person.KIND, Cast.mark());

        assertThat(derived(confirmedTest("VOL-T", "2026-12-07T10:00:00Z", "2026-12-10T14:00:00Z")))
                .hasSize(1);
    }

    @Test
    void whatIsWrittenIsTheSameBytesForEver() {
        Entry test = confirmedTest("MDR", "2026-12-07T10:00:00Z", "2026-12-10T14:00:00Z");

        Written derived = Derivations.from(List.of(test), id -> mark.ledger()).get(0);

        assertThat(derived.entry().author()).isEqualTo(new Author.Rule("referral-after-test"));
        assertThat(derived.entry().id().uuid().version()).isEqualTo(5);
        assertThat(new String(derived.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"id\":\"b0ae13a0-9816-5abb-908a-f1ff13921b26\",\"ledger\":\"person:01930000-0000-7000-8000-009e00000001\",\"kind\":\"referral\","
                                + "\"version\":1,\"by\":\"rule:referral-after-test\","
                                + "\"device\":\"01930000-0000-7000-8000-00de00000001\",\"at\":\"2026-12-10T14:30:00Z\","
                                + "\"body\":{\"source\":\"MDT\",\"receivedAt\":\"2026-12-10T14:00\","
                                + "\"tests\":[{\"entry\":\"01938000-0000-7000-8000-000000010001\"}]}}");
    }

    /** Two tablets and the server each know a part, derive, and hear of the rest in any order: they end as one. */
    @Property(tries = 300)
    @Requirement("PRS-3")
    void inWhateverOrderAnybodyHearsOfWhatTheyEndWithOneReferral(@ForAll long seed) {
        Random dice = new Random(seed);
        Entries life = Entries.of(Cast.MARK);
        Entry screened = life.at("2026-12-07T10:30:00Z").record(DrugTest.KIND, screenPositive("MDR"));
        Entry one = life.at("2026-12-10T15:00:00Z")
                .correct(DrugTest.KIND, screened, confirmed("MDR", "2026-12-10T14:00:00Z"), "laboratory");
        Entry other = life.on(Cast.TABLET_B)
                .correct(DrugTest.KIND, screened, confirmed("MDR", "2026-12-10T14:00:00Z"), "laboratory");
        Entry second = life.at("2026-12-11T10:00:00Z").record(DrugTest.KIND, confirmed("CBV", "2026-12-11T09:00:00Z"));
        List<Entry> said = List.of(screened, one, other, second);

        List<Device> devices = List.of(new Device(), new Device(), new Device());
        for (Device device : devices) {
            List<Entry> order = new ArrayList<>(said);
            Collections.shuffle(order, dice);
            order.subList(0, 1 + dice.nextInt(order.size())).forEach(device::hear);
        }
        for (int round = 0; round < 4; round++) {
            devices.get(dice.nextInt(3)).tell(devices.get(dice.nextInt(3)), dice);
        }
        for (Device from : devices) {
            devices.forEach(to -> said.forEach(to::hear));
            devices.forEach(to -> from.all().forEach(to::hear));
        }
        devices.forEach(from -> devices.forEach(to -> from.all().forEach(to::hear)));

        List<Standing> first = Referrals.of(devices.get(0).ledger);
        assertThat(first).hasSize(1);
        assertThat(first.get(0).tests()).containsExactlyInAnyOrder(screened.id(), second.id());
        assertThat(devices).allSatisfy(device -> {
            assertThat(Referrals.of(device.ledger).get(0).id())
                    .isEqualTo(first.get(0).id());
            assertThat(device.all())
                    .containsExactlyInAnyOrderElementsOf(devices.get(0).all());
        });
    }

    /** Somebody who hears of entries one by one and derives at once what follows, as a tablet or the server does. */
    private static final class Device {
        private Ledger ledger = new Ledger(Cast.MARK, List.of());

        void hear(Entry entry) {
            if (ledger.entries().stream().anyMatch(known -> known.id().equals(entry.id()))) {
                assertThat(ledger.entries()).contains(entry);
                return;
            }
            ledger = ledger.with(List.of(entry));
            ledger = ledger.with(entries(Derivations.from(List.of(entry), id -> ledger)));
        }

        void tell(Device other, Random dice) {
            List<Entry> some = new ArrayList<>(ledger.entries());
            Collections.shuffle(some, dice);
            some.subList(0, dice.nextInt(some.size() + 1)).forEach(other::hear);
        }

        List<Entry> all() {
            return ledger.entries();
        }
    }

    private List<Entry> derived(Entry... causes) {
        return entries(Derivations.from(List.of(causes), id -> mark.ledger()));
    }

    private Ledger withDerived(Entry... causes) {
        return mark.ledger().with(derived(causes));
    }

    private static List<Entry> entries(List<Written> written) {
        return written.stream().map(Written::entry).toList();
    }

    private Entry confirmedTest(String purpose, String collectedAt, String receivedAt) {
        return mark.at(Instant.parse(receivedAt).plusSeconds(1800).toString())
                .record(
                        DrugTest.KIND,
                        DrugTests.of(purpose, collectedAt)
                                .line(line(Confirm.CONFIRMED, receivedAt))
                                .build());
    }

    private static DrugTest screenPositive(String purpose) {
        return DrugTests.of(purpose, "2026-12-07T10:00:00Z").positive("O").build();
    }

    private static DrugTest confirmed(String purpose, String receivedAt) {
        return DrugTests.of(purpose, "2026-12-07T10:00:00Z")
                .line(line(Confirm.CONFIRMED, receivedAt))
                .build();
    }

    private static ResultLine line(Confirm confirm, String receivedAt) {
        return new ResultLine("O", Screen.POS, null, confirm, "Regional toxicology", Instant.parse(receivedAt), null);
    }
}
