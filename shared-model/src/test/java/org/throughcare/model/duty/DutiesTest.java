package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Phone;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class DutiesTest {

    private static final List<String> CHECKLIST =
            ReferenceData.bundled().list(ReferenceData.INFORMATION_CHECKLIST).codes().stream()
                    .map(Code::code)
                    .toList();

    private final Entries entries = Entries.of(Cast.SIAN);
    private final Entry drr =
            entries.record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "O", "P"));

    @Test
    @Requirement("CTR-10")
    void theNextTestIsDueOnTheSeventhDayAndLateFromMidnightOfTheEighth() {
        test("2026-12-01T10:00:00Z", "O", "P");
        Entry second = test("2026-12-08T10:00:00Z", "O", "P");

        Duty onTheDay = only("weekly-test", "2026-12-15T23:59:59Z");
        Duty afterMidnight = only("weekly-test", "2026-12-16T00:00:00Z");

        assertThat(onTheDay.dueOn()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(onTheDay.gravity()).isEqualTo(Duty.Gravity.ROUTINE);
        assertThat(onTheDay.because()).isEqualTo(second.id());
        assertThat(onTheDay.details()).containsExactly("2026-12-08");
        assertThat(afterMidnight.gravity()).isEqualTo(Duty.Gravity.SERIOUS);
        assertThat(afterMidnight.isOverdue(LocalDate.of(2026, 12, 16))).isTrue();
    }

    @Test
    @Requirement("DRR-5")
    void aCannabisOnlyTestLeavesTheWeeklyTestDue() {
        test("2026-12-01T10:00:00Z", "O", "P");
        test("2026-12-08T10:00:00Z", "K");

        Duty duty = only("weekly-test", "2026-12-09T09:00:00Z");

        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(duty.gravity()).isEqualTo(Duty.Gravity.SERIOUS);
    }

    @Test
    void aTestThatIsDueOverChristmasIsAdvisedForTheLastWorkingDayBefore() {
        test("2026-12-18T10:00:00Z", "O", "P");

        Duty duty = only("weekly-test", "2026-12-19T09:00:00Z");

        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(duty.adviseOn()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(duty.confirmed()).isTrue();
    }

    @Test
    void noTestIsDueUnderAnAtrOrAfterTheDrrHasEnded() {
        Entries other = Entries.of(Cast.DECLAN);
        other.record(org.throughcare.model.order.Requirement.KIND, Bodies.atr("2026-12-01"));

        assertThat(rules(Duties.of(other.ledger(), at("2026-12-20T09:00:00Z")))).doesNotContain("weekly-test");
        assertThat(rules(dutiesAt("2027-12-02T09:00:00Z"))).doesNotContain("weekly-test");
    }

    @Test
    @Requirement("CTR-11")
    void aCourtThatWantsTwoTestsAWeekIsOwedTheSecondBySunday() {
        entries.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 2, "2026-12-01", "2026-12-01"));
        entries.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 1, "2027-01-04", "2026-12-22"));
        test("2026-12-08T10:00:00Z", "O", "P");

        Duty duty = only("court-test-frequency", "2026-12-09T09:00:00Z");
        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 13));
        assertThat(duty.adviseOn()).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(duty.details()).containsExactly("1", "2");

        test("2026-12-11T10:00:00Z", "O", "P");
        assertThat(rules(dutiesAt("2026-12-11T12:00:00Z"))).doesNotContain("court-test-frequency");
        assertThat(rules(dutiesAt("2027-01-05T09:00:00Z"))).doesNotContain("court-test-frequency");
    }

    @Test
    @Requirement("CTR-9")
    void aWithdrawnConsentAlertsTheSameDayAndNewDisclosuresNeedAReason() {
        Entry given = entries.record(OrderConsent.KIND, Bodies.consent(drr.id(), "2026-12-01"));
        assertThat(rules(dutiesAt("2027-01-15T08:00:00Z"))).doesNotContain("consent-withdrawn");
        OrderConsent withdrawn = Bodies.consent(drr.id(), "2026-12-01").withdrawn(LocalDate.of(2027, 1, 15));

        entries.at("2027-01-15T11:00:00Z").correct(OrderConsent.KIND, given, withdrawn, "withdrew in supervision");

        Duty alert = only("consent-withdrawn", "2027-01-15T11:01:00Z");
        assertThat(alert.dueOn()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(alert.gravity()).isEqualTo(Duty.Gravity.GRAVE);
        assertThat(withdrawn.disclosureNeedsReason(LocalDate.of(2027, 1, 14))).isFalse();
        assertThat(withdrawn.disclosureNeedsReason(LocalDate.of(2027, 1, 15))).isTrue();
    }

    @Test
    void aConsentGivenAnewEndsTheAlert() {
        Entry given = entries.record(OrderConsent.KIND, Bodies.consent(drr.id(), "2026-12-01"));
        entries.correct(
                OrderConsent.KIND,
                given,
                Bodies.consent(drr.id(), "2026-12-01").withdrawn(LocalDate.of(2027, 1, 15)),
                "withdrew");
        assertThat(rules(dutiesAt("2027-01-20T09:00:00Z"))).contains("consent-withdrawn");

        entries.record(OrderConsent.KIND, Bodies.consent(drr.id(), "2027-01-20"));

        assertThat(rules(dutiesAt("2027-01-20T09:00:00Z"))).doesNotContain("consent-withdrawn");
    }

    @Test
    @Requirement("DRR-11")
    void anInductionWithEightOfNineItemsIsIncompleteAndNamesTheMissingOne() {
        assertThat(CHECKLIST).hasSize(9);
        List<Induction.Item> eight = new ArrayList<>();
        CHECKLIST.stream()
                .filter(item -> !item.equals("COMPLAINTS"))
                .forEach(item -> eight.add(Bodies.given(item, "2026-12-01", "en")));
        Entry incomplete = entries.record(Induction.KIND, new Induction(drr.id(), eight));

        Duty duty = only("induction-incomplete", "2026-12-01T12:00:00Z");
        assertThat(duty.details()).containsExactly("COMPLAINTS");
        assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2026, 12, 3));

        List<Induction.Item> nine = new ArrayList<>(eight);
        nine.add(Bodies.given("COMPLAINTS", "2026-12-07", "cy"));
        entries.at("2026-12-07T10:00:00Z")
                .correct(Induction.KIND, incomplete, new Induction(drr.id(), nine), "ninth item given");

        assertThat(rules(dutiesAt("2026-12-07T10:05:00Z"))).doesNotContain("induction-incomplete");
        Induction complete = entries.ledger().current(Induction.KIND).get(0).body();
        assertThat(complete.missing(CHECKLIST)).isEmpty();
        assertThat(complete.items().get(8).language()).isEqualTo("cy");
    }

    @Test
    void withoutAnyInductionEveryItemIsMissing() {
        assertThat(only("induction-incomplete", "2026-12-01T12:00:00Z").details())
                .isEqualTo(CHECKLIST);
        assertThat(only("induction-incomplete", "2026-12-04T12:00:00Z").gravity())
                .isEqualTo(Duty.Gravity.SERIOUS);
    }

    @Test
    @Requirement("USR-2")
    void oneRecordThatTwoTabletsAmendIsOneThingToResolve() {
        Entry phone = entries.record(Phone.KIND, phone("en", Phone.OWN));
        Entry one = entries.on(Cast.TABLET_A).correct(Phone.KIND, phone, phone("cy", Phone.SHARED), "asked");
        Entry other = entries.on(Cast.TABLET_B).correct(Phone.KIND, phone, phone("en", Phone.STAFF), "asked");

        Duty duty = only("to-resolve", "2026-12-01T12:00:00Z");

        assertThat(duty.because()).isEqualTo(phone.id());
        assertThat(duty.details()).containsExactly("phone", "held");
        assertThat(entries.ledger().current(Phone.KIND).get(0).heads()).containsExactly(one, other);

        entries.correct(Phone.KIND, List.of(one, other), phone("cy", Phone.STAFF), "asked again");
        assertThat(rules(dutiesAt("2026-12-01T12:00:00Z"))).doesNotContain("to-resolve");
    }

    @Test
    @Requirement("PRS-24")
    void nothingIsDueAnyMoreOnceADeathIsRecorded() {
        Entry phone = entries.record(Phone.KIND, phone("en", Phone.OWN));
        entries.correct(Phone.KIND, phone, phone("en", Phone.SHARED), "asked");
        entries.correct(Phone.KIND, phone, phone("en", Phone.STAFF), "asked");
        assertThat(rules(dutiesAt("2026-12-09T08:05:00Z")))
                .containsExactlyInAnyOrder(
                        "weekly-test",
                        "induction-incomplete",
                        "treatment-start",
                        "review-provision-missing",
                        "to-resolve");

        entries.at("2026-12-09T08:00:00Z")
                .record(Death.KIND, new Death(Instant.parse("2026-12-09T05:00:00Z"), "hospital"));

        assertThat(dutiesAt("2026-12-09T08:05:00Z")).isEmpty();
    }

    @Test
    void theGravestComesFirstAndThenTheEarliest() {
        Entry given = entries.record(OrderConsent.KIND, Bodies.consent(drr.id(), "2026-12-01"));
        entries.correct(
                OrderConsent.KIND,
                given,
                Bodies.consent(drr.id(), "2026-12-01").withdrawn(LocalDate.of(2026, 12, 20)),
                "withdrew");

        assertThat(rules(dutiesAt("2026-12-20T09:00:00Z")))
                .containsExactly(
                        "review-provision-missing",
                        "consent-withdrawn",
                        "induction-incomplete",
                        "treatment-start",
                        "weekly-test");
    }

    private Entry test(String collectedAt, String... groups) {
        return entries.record(
                DrugTest.KIND,
                DrugTests.court(collectedAt).under(drr.id()).negative(groups).build());
    }

    private Duty only(String rule, String now) {
        List<Duty> found =
                dutiesAt(now).stream().filter(duty -> duty.rule().equals(rule)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Duty> dutiesAt(String now) {
        return Duties.of(entries.ledger(), at(now));
    }

    private static DutyContext at(String now) {
        return new DutyContext(
                Instant.parse(now), Calendars.bundled().named(Calendars.ENGLAND_AND_WALES), ReferenceData.bundled());
    }

    private static List<String> rules(List<Duty> duties) {
        return duties.stream().map(Duty::rule).toList();
    }

    private static Phone phone(String language, String held) {
        return new Phone("token-1", "android", language, held, true, null);
    }
}
