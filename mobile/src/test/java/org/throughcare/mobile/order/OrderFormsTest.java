package org.throughcare.mobile.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class OrderFormsTest {

    private final FormRig rig = rig();

    @Test
    void aDrrAsksForItsDrugsAndAnAtrDoesNot() {
        RequirementForm form = new RequirementForm(rig.desk, Cast.SIAN, null, null);

        assertThat(FormRig.keys(form, form.start().with("type", "drr"))).contains("primaryDrugs", "testsPerWeek");
        assertThat(FormRig.keys(form, form.start().with("type", "atr"))).doesNotContain("primaryDrugs", "testsPerWeek");
    }

    @Test
    void aRequirementIsAmendedWithAReasonAndItsEndLiesAfterItsStart() {
        Current<Requirement> known = requirement();
        RequirementForm form = new RequirementForm(rig.desk, Cast.SIAN, known, null);
        Values start = form.start().with("reason", "The court extended it");

        List<Mistake> wrong =
                rig.goOn(form, start.with("end", LocalDate.of(2026, 11, 30))).mistakes();
        rig.save(form, start.with("end", LocalDate.of(2028, 5, 31)));

        assertThat(wrong).extracting(Mistake::key).containsExactly("end");
        Requirement now = requirement().body();
        assertThat(now.end()).isEqualTo(LocalDate.of(2028, 5, 31));
        assertThat(now.primaryDrugs()).containsExactly("O", "C");
        assertThat(now.contactsPerWeek()).isEqualTo(2);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B1")
    void aNewRequirementAsksForItsOrderAndAnOldOneIsAmendedWithoutOne() {
        RequirementForm fresh = new RequirementForm(rig.desk, Cast.SIAN, null, null);
        Values drr = fresh.start()
                .with("type", "drr")
                .with("start", LocalDate.of(2026, 12, 1))
                .with("primaryDrugs", List.of("O"));

        assertThat(rig.goOn(fresh, drr).mistakes())
                .containsExactly(
                        new Mistake("order", "Name the court order that this is part of, or choose \"proposed\"."));
        assertThat(rig.goOn(fresh, drr.with("state", "proposed")).mistakes()).isEmpty();
        RequirementForm old = new RequirementForm(rig.desk, Cast.SIAN, requirement(), null);
        assertThat(rig.goOn(old, old.start().with("reason", "More contacts").with("contactsPerWeek", "3"))
                        .mistakes())
                .isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B1")
    void aRequirementOfAnOrderKeepsWhatTheCourtAndTheProviderArranged() {
        CourtOrderForm order = new CourtOrderForm(rig.desk, Cast.SIAN, null);
        Values sentenced = order.start()
                .with("type", "community-order")
                .with("court", "Cardiff Magistrates' Court")
                .with("offenceDate", LocalDate.of(2026, 9, 14))
                .with("sentenceDate", LocalDate.of(2026, 12, 1));
        assertThat(rig.goOn(order, sentenced.with("end", LocalDate.of(2029, 12, 2)))
                        .mistakes())
                .containsExactly(new Mistake("end", "The law allows 36 months at most from the day of the sentence."));
        EntryId thread = rig.save(order, sentenced).get(0).id();

        RequirementForm atr = new RequirementForm(rig.desk, Cast.SIAN, null, thread);
        assertThat(FormRig.keys(atr, atr.start().with("type", "atr"))).contains("advisedStart", "order");
        rig.save(
                atr,
                atr.start()
                        .with("type", "atr")
                        .with("start", LocalDate.of(2026, 12, 1))
                        .with("advisedStart", LocalDate.of(2026, 12, 10))
                        .with("director", "Helen Ward")
                        .with("place", "Harbour Street")
                        .with("setting", "non-residential")
                        .with("state", "revoked")
                        .with("endedOn", LocalDate.of(2026, 12, 7))
                        .with("endReason", "moved away"));

        Current<Requirement> saved = rig.desk.ledger(Cast.SIAN).current(Requirement.KIND).stream()
                .filter(one -> one.body().type().equals("atr"))
                .findFirst()
                .orElseThrow();
        assertThat(saved.body().order()).isEqualTo(thread);
        assertThat(saved.body().advisedStart()).isEqualTo("2026-12-10");
        assertThat(saved.body().arrangements())
                .isEqualTo(new Requirement.Arrangements("Helen Ward", "Harbour Street", "non-residential"));
        assertThat(saved.body().course())
                .isEqualTo(new Requirement.Course("revoked", LocalDate.of(2026, 12, 7), "moved away"));
        RequirementForm again = new RequirementForm(rig.desk, Cast.SIAN, saved, null);
        assertThat(again.body(again.start())).isEqualTo(saved.body());
    }

    @Test
    void aCheckAndAPackAreAmendedWithWhatStandsInThem() {
        ConditionCheckForm check = new ConditionCheckForm(rig.desk, Cast.SIAN, null);
        Values found = check.start()
                .with("type", "atr")
                .with("dependence.met", "yes")
                .with("dependence.evidence", "Drinks in the morning")
                .with("willing.met", "no")
                .with("linkedToOffence", "no");
        assertThat(rig.goOn(check, found.with("conclusion", "suitable")).mistakes())
                .extracting(Mistake::key)
                .containsOnly("conclusion");
        rig.save(check, found);
        Current<ConditionCheck> saved = rig.only(Cast.SIAN, ConditionCheck.KIND);
        ConditionCheckForm again = new ConditionCheckForm(rig.desk, Cast.SIAN, saved);
        assertThat(again.body(again.start())).isEqualTo(saved.body());
        assertThat(FormRig.keys(again, again.start()))
                .contains("dependence.evidence", "willing.by", "treatment.met", "linkedToOffence")
                .doesNotContain("treatment.evidence", "screening");

        PreSentencePackForm pack = new PreSentencePackForm(rig.desk, Cast.SIAN, null);
        rig.save(
                pack,
                pack.start()
                        .with("type", "drr")
                        .with("assessors", List.of("1", "3"))
                        .with("assessors[3].name", "Colin Baptiste")
                        .with("assessors[3].organisation", "Probation")
                        .with("site", "Harbour Street"));
        Current<PreSentencePack> kept = rig.only(Cast.SIAN, PreSentencePack.KIND);
        assertThat(kept.body().assessors())
                .extracting(PreSentencePack.Assessor::name)
                .containsExactly("Asha Patel", "Colin Baptiste");
        PreSentencePackForm change = new PreSentencePackForm(rig.desk, Cast.SIAN, kept);
        assertThat(change.body(change.start())).isEqualTo(kept.body());
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-11")
    void aFrequencyThatTheCourtApprovedTooLateIsRefusedBesideTheDayOfApproval() {
        Values twice = schedule("2", "2026-12-01", "2026-12-01");
        rig.save(new TestScheduleForm(rig.desk, Cast.SIAN, requirement(), null), twice);
        TestScheduleForm form = new TestScheduleForm(rig.desk, Cast.SIAN, requirement(), null);

        List<Mistake> late =
                rig.goOn(form, schedule("1", "2027-01-04", "2027-01-05")).mistakes();
        Values inTime = schedule("1", "2027-01-04", "2026-12-22");
        List<Mistake> none = rig.goOn(form, inTime).mistakes();
        rig.save(form, inTime);

        assertThat(late)
                .containsExactly(new Mistake(
                        "approvedOn", "The court has to approve it by Mon 4 Jan 2027, the day on which it starts."));
        assertThat(none).isEmpty();
        assertThat(perWeek("2027-01-03")).isEqualTo(2);
        assertThat(perWeek("2027-01-04")).isEqualTo(1);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-11")
    void theInductionNamesTheMissingItemUntilTheNinthIsGivenInWelsh() {
        rig.clock.set("2026-12-07T10:00:00Z");
        InductionForm first = induction(null);
        Values eight = first.start().with("language", "en");
        for (String item : List.of("WHERE", "WHEN", "WHO", "WHAT", "TESTING", "ABSENCE", "CONSENT", "COMPLAINTS")) {
            eight = eight.with("items." + item, "understood");
        }
        Entry begun = rig.save(first, eight).get(0);

        Slip incomplete = slip("en");
        assertThat(incomplete.given()).hasSize(8);
        assertThat(incomplete.missing()).containsExactly("Emergency contacts");
        assertThat(duties()).contains("induction-incomplete");
        assertThat(first.after(List.of(begun)))
                .isEqualTo(new Route.Result(Cast.SIAN, Induction.KIND.name(), begun.id()));

        InductionForm second = induction(rig.only(Cast.SIAN, Induction.KIND));
        rig.save(second, second.start().with("items.EMERGENCY", "understood"));

        assertThat(slip("cy").missing()).isEmpty();
        assertThat(slip("cy").given()).last().isEqualTo("Cysylltiadau brys: Llun 7 Rhag 2026, Ar lafar, Cymraeg");
        assertThat(duties()).doesNotContain("induction-incomplete");
    }

    @Test
    void anInductionInWhichNothingWasGivenIsRefused() {
        InductionForm form = induction(null);

        assertThat(rig.goOn(form, form.start()).mistakes())
                .containsExactly(new Mistake("items", "Please mark what was given."));
    }

    @Test
    void whatWasNotUnderstoodIsAskedForAgainAndReplaced() {
        InductionForm first = induction(null);
        rig.save(first, first.start().with("items.TESTING", "given"));
        InductionForm second = induction(rig.only(Cast.SIAN, Induction.KIND));

        rig.save(second, second.start().with("items.TESTING", "understood"));

        assertThat(rig.only(Cast.SIAN, Induction.KIND).body().items())
                .singleElement()
                .matches(Induction.Item::understood);
    }

    private Values schedule(String perWeek, String from, String approvedOn) {
        return Values.EMPTY
                .with("requirement", requirement().id().toString())
                .with("perWeek", perWeek)
                .with("from", LocalDate.parse(from))
                .with("courtReference", "ORD-31")
                .with("approvedOn", LocalDate.parse(approvedOn));
    }

    private InductionForm induction(@Nullable Current<Induction> before) {
        return new InductionForm(rig.desk, Cast.SIAN, requirement(), before);
    }

    private Slip slip(String language) {
        return Slip.of(
                rig.only(Cast.SIAN, Induction.KIND).body(),
                rig.desk.ledger(Cast.SIAN),
                Texts.of(language),
                rig.desk.lists());
    }

    private List<String> duties() {
        return rig.tablet.today().duties(rig.desk.session(), Cast.SIAN, rig.clock.instant()).stream()
                .map(duty -> duty.rule())
                .toList();
    }

    private int perWeek(String day) {
        return TestSchedule.perWeek(rig.desk.ledger(Cast.SIAN), requirement(), LocalDate.parse(day));
    }

    private Current<Requirement> requirement() {
        return rig.only(Cast.SIAN, Requirement.KIND);
    }

    private static FormRig rig() {
        Entries sian = Entries.of(Cast.SIAN);
        sian.record(Person.KIND, Cast.sian());
        sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        return FormRig.with(sian.all());
    }
}
