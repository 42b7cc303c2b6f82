package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.substance.SubstanceGroups;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;

/** What a worker records where there is no network is worked out at once, and is the same elsewhere after a sync. */
class WithoutANetworkTest {

    private final World world = World.at("2026-12-01T08:00:00Z");
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private final Hand colin = world.tablet("colin").signIn("Colin Baptiste");
    private EntryId drr;

    @BeforeEach
    void onTheCaseload() {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        drr = bethan.record(Cast.SIAN, Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        bethan.sync();
        bethan.wire().down();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("PRS-7")
    void anAuditIsScoredAtOnce() {
        world.nowAt("2026-12-08T10:00:00Z");
        bethan.record(Cast.SIAN, Screening.KIND, Field.audit("4,3,3,2,2,1,2,2,4,4", "2026-12-08T09:50:00Z"));

        assertThat(bethan.tablet().person().summary(Cast.SIAN, world.now()).lastScores())
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.body().total()).isEqualTo(27);
                    assertThat(score.body().band()).isEqualTo("possible-dependence");
                    assertThat(score.latest().author())
                            .isEqualTo(bethan.session().author());
                });

        meet();
        assertThat(colin.current(Cast.SIAN, Screening.KIND))
                .singleElement()
                .satisfies(one -> assertThat(one.body().total()).isEqualTo(27));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("PRS-13")
    void misusedPregabalinIsStoredByItsCodeAndGroupsAsAGabapentinoid() {
        ReferenceData lists = bethan.tablet().reference().lists(LocalDate.of(2026, 12, 1));
        Code pregabalin = lists.list(ReferenceData.SUBSTANCES).codes().stream()
                .filter(code -> code.en().equals("pregabalin"))
                .findFirst()
                .orElseThrow();
        SubstanceUse.Line line = Bodies.uses(pregabalin.code(), "MISUSED");
        assertThat(line.listVersion()).isEqualTo(LocalDate.of(2026, 12, 1));
        bethan.record(Cast.SIAN, SubstanceUse.KIND, new SubstanceUse(LocalDate.of(2026, 12, 1), List.of(line)));

        meet();
        SubstanceUse elsewhere =
                colin.current(Cast.SIAN, SubstanceUse.KIND).get(0).body();
        assertThat(elsewhere.lines())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("PRE"));
        String group = SubstanceGroups.of(elsewhere, lists).get(0);
        Code groupCode = lists.list(ReferenceData.SUBSTANCE_GROUPS).find(group);
        assertThat(groupCode.en()).containsIgnoringCase("gabapentinoid");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("PRS-13")
    void theListGrowsWithoutAReleaseOfTheApp() {
        world.publish(new Reference("substances", LocalDate.of(2026, 12, 2), JsonText.readObject("""
                        {"list":"substances","version":"2026-12-02","source":"test",
                         "codes":[{"code":"XYZ","en":"a new substance","group":"S","problemUse":"no"}]}""")));
        bethan.wire().up();
        bethan.sync();

        assertThat(bethan.tablet()
                        .reference()
                        .lists(LocalDate.of(2026, 12, 1))
                        .list(ReferenceData.SUBSTANCES)
                        .contains("XYZ"))
                .as("not before its day")
                .isFalse();
        assertThat(bethan.tablet()
                        .reference()
                        .lists(LocalDate.of(2026, 12, 2))
                        .list(ReferenceData.SUBSTANCES)
                        .contains("XYZ"))
                .isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-9")
    void consentThatIsWithdrawnAlertsTheManagerTheSameDay() {
        EntryId consent = bethan.record(Cast.SIAN, OrderConsent.KIND, Bodies.consent(drr, "2026-12-01"));
        world.nowAt("2027-01-15T11:00:00Z");
        OrderConsent withdrawn =
                bethan.current(Cast.SIAN, OrderConsent.KIND, consent).body().withdrawn(LocalDate.of(2027, 1, 15));
        bethan.restart().wire().up();
        bethan.signIn("Bethan Hughes").sync();
        bethan.amend(Cast.SIAN, OrderConsent.KIND, consent, withdrawn, "told me today");
        meet();

        assertThat(colin.duties(Cast.SIAN, "consent-withdrawn")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2027, 1, 15));
            assertThat(duty.gravity()).isEqualTo(Duty.Gravity.GRAVE);
        });
        Duty alert = bethan.duties(Cast.SIAN, "consent-withdrawn").get(0);
        bethan.record(
                Cast.SIAN,
                DutySettled.KIND,
                new DutySettled(
                        alert.rule(),
                        alert.because(),
                        alert.dueOn(),
                        DutySettled.DONE,
                        LocalDate.of(2027, 1, 15),
                        null));
        meet();
        assertThat(colin.duties(Cast.SIAN, "consent-withdrawn"))
                .as("he was told")
                .isEmpty();
        OrderConsent now = colin.current(Cast.SIAN, OrderConsent.KIND, consent).body();
        assertThat(now.disclosureNeedsReason(LocalDate.of(2027, 1, 14))).isFalse();
        assertThat(now.disclosureNeedsReason(LocalDate.of(2027, 1, 15))).isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-11")
    void inductionStaysIncompleteAndNamesTheItemUntilTheNinthIsTicked() {
        world.nowAt("2026-12-07T15:00:00Z");
        List<String> checklist = bethan
                .tablet()
                .reference()
                .lists(LocalDate.of(2026, 12, 7))
                .list(ReferenceData.INFORMATION_CHECKLIST)
                .codes()
                .stream()
                .map(Code::code)
                .toList();
        assertThat(checklist).hasSize(9);
        List<Induction.Item> ticked = new ArrayList<>();
        checklist.subList(0, 8).forEach(item -> ticked.add(Bodies.given(item, "2026-12-07", "cy")));
        EntryId induction = bethan.record(Cast.SIAN, Induction.KIND, new Induction(drr, ticked));

        assertThat(bethan.duties(Cast.SIAN, "induction-incomplete"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.details()).containsExactly("EMERGENCY"));

        ticked.add(Bodies.given("EMERGENCY", "2026-12-07", "cy"));
        bethan.amend(Cast.SIAN, Induction.KIND, induction, new Induction(drr, ticked), "the last one given");
        assertThat(bethan.duties(Cast.SIAN, "induction-incomplete")).isEmpty();

        meet();
        assertThat(colin.duties(Cast.SIAN, "induction-incomplete")).isEmpty();
        assertThat(colin.current(Cast.SIAN, Induction.KIND, induction)
                        .body()
                        .items()
                        .get(8)
                        .language())
                .isEqualTo("cy");
    }

    private void meet() {
        bethan.wire().up();
        bethan.sync();
        colin.sync();
    }
}
