package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.breach.BreachDecisionForm;
import org.throughcare.mobile.breach.BreachReferralForm;
import org.throughcare.mobile.drugtest.DrugTestForm;
import org.throughcare.mobile.drugtest.LastTest;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.order.ConditionCheckForm;
import org.throughcare.mobile.order.CourtOrderForm;
import org.throughcare.mobile.order.GpRegistrationForm;
import org.throughcare.mobile.order.PreSentencePackForm;
import org.throughcare.mobile.order.RequirementForm;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.breach.BreachReferral;
import org.throughcare.model.breach.BreachStep;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.CourtReviewRule;
import org.throughcare.model.order.GpRegistration;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.order.PackContents;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceTally;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;

/** Orders and what is prepared before them, from the form on one tablet to another tablet and the manager's. */
class OrdersTest {

    private static final LedgerId OTHER = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ac_0000_0001L));

    private final World world = World.at("2026-12-09T10:00:00Z");
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private final Hand colin = world.tablet("colin").signIn("Colin Baptiste");

    OrdersTest() {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        bethan.sync();
        colin.sync();
        bethan.wire().down();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B1")
    void aDrrIsAsLongAsTheLawAllowsAndNamesItsOrder() {
        assertThat(codes(requirement(Cast.SIAN), drr("2026-12-01", "2027-04-30")))
                .containsExactly("refused order requirement-without-order");
        EntryId order = order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        Values three = under(order, drr("2026-12-01", "2029-12-02"));
        Values five = under(order, drr("2026-12-01", "2027-04-30"));

        assertThat(codes(requirement(Cast.SIAN), three)).containsExactly("refused end longer-than-law 36");
        assertThat(codes(requirement(Cast.SIAN), five)).isEmpty();
        EntryId drr = Forms.of(bethan).save(requirement(Cast.SIAN), five);
        bethan.record(OTHER, Person.KIND, bornOn("1980-07-12"));
        EntryId old = order(OTHER, CourtOrder.COMMUNITY, "2011-03-01");
        assertThat(codes(requirement(OTHER), under(old, drr("2011-03-01", "2011-07-31"))))
                .containsExactly("warned end shorter-than-law 6");

        arrived();
        Requirement read = colin.current(Cast.SIAN, Requirement.KIND, drr).body();
        assertThat(read.order()).isEqualTo(order);
        assertThat(CourtOrder.find(colin.ledger(Cast.SIAN), read.order()))
                .hasValueSatisfying(one -> assertThat(one.body().sentenceDate()).isEqualTo("2026-12-01"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B1")
    void anAtrIsForAdultsAndShorterInASuspendedSentence() {
        bethan.record(OTHER, Person.KIND, bornOn("2008-12-08"));
        EntryId at17 = order(OTHER, CourtOrder.COMMUNITY, "2026-12-07");
        EntryId at18 = order(OTHER, CourtOrder.COMMUNITY, "2026-12-08");
        assertThat(codes(requirement(OTHER), under(at17, atr("2026-12-08", "2027-06-07"))))
                .containsExactly("refused order too-young 18 17");
        Forms.of(bethan).save(requirement(OTHER), under(at18, atr("2026-12-08", "2027-06-07")));

        EntryId suspended = order(Cast.SIAN, CourtOrder.SUSPENDED, "2026-12-01");
        EntryId community = order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        Values twoYears = atr("2026-12-01", "2028-12-02");
        assertThat(codes(requirement(Cast.SIAN), under(suspended, twoYears)))
                .containsExactly("refused end longer-than-law 24");
        EntryId atr = Forms.of(bethan).save(requirement(Cast.SIAN), under(community, twoYears));

        arrived();
        assertThat(colin.current(Cast.SIAN, Requirement.KIND, atr).body().end()).isEqualTo("2028-12-02");
        assertThat(colin.current(OTHER, Requirement.KIND)).hasSize(1);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B2")
    void aPersonWhoIsNotWillingIsNotSuitableForADrr() {
        Values found = conditions("drr").with("willing.met", "no");

        assertThat(codes(conditionForm(null), found.with("conclusion", "suitable")))
                .containsExactly("refused conclusion condition-not-met willing");
        EntryId check = Forms.of(bethan).save(conditionForm(null), found.with("conclusion", "not-suitable"));

        arrived();
        ConditionCheck read =
                colin.current(Cast.SIAN, ConditionCheck.KIND, check).body();
        assertThat(read.conclusion()).isEqualTo(ConditionCheck.NOT_SUITABLE);
        assertThat(read.unmet()).containsExactly("willing");
        assertThat(read.conditions().get("willing").by()).isEqualTo("Bethan Hughes");
        assertThat(read.conditions().get("willing").on()).isEqualTo("2026-12-09");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B2")
    void anAuditOf14AsksForWhatShowsDependence() {
        EntryId audit = audit(14);
        Values found = conditions("atr")
                .with("screening", audit.toString())
                .with("linkedToOffence", "no")
                .with("conclusion", "suitable");

        assertThat(codes(conditionForm(null), found))
                .containsExactly("refused dependence.evidence dependence-not-indicated 14");
        EntryId check =
                Forms.of(bethan).save(conditionForm(null), found.with("dependence.evidence", "Drinks in the morning"));

        arrived();
        ConditionCheck read =
                colin.current(Cast.SIAN, ConditionCheck.KIND, check).body();
        assertThat(read.linkedToOffence()).isFalse();
        assertThat(read.screening()).isEqualTo(audit);
        assertThat(read.isSuitable()).isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B3")
    void aDeclinedBreathTestUnderAnAtrCountsForNothing() {
        EntryId community = order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        EntryId atr = Forms.of(bethan).save(requirement(Cast.SIAN), under(community, atr("2026-12-01", "2027-11-30")));
        bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance("2026-12-09", "UNACC", atr));
        world.nowAt("2027-01-12T14:00:00Z");
        DrugTestForm form = DrugTestForm.fresh(Cast.SIAN, Forms.of(bethan).desk(), LastTest.NONE);
        AttendanceTally before = tally(bethan, atr);
        Values asked = form.start().with("purpose", DrugTest.VOLUNTARY).with("matrix", "BREATH");
        Values declined = asked.with("outcome", DrugTest.VOLUNTARY_DECLINED);

        assertThat(options(form, form.start(), "purpose"))
                .contains(DrugTest.VOLUNTARY)
                .doesNotContain(DrugTest.COURT_ORDERED);
        assertThat(options(form, asked, "outcome"))
                .contains(DrugTest.VOLUNTARY_DECLINED)
                .doesNotContain(DrugTest.REFUSED);
        assertThat(codes(form, asked.with("consent", "no"))).contains("refused consent test-without-consent");
        EntryId test = Forms.of(bethan).save(form, declined);

        arrived();
        assertThat(bethan.current(Cast.SIAN, DrugTest.KIND, test).body().outcome())
                .isEqualTo(DrugTest.VOLUNTARY_DECLINED);
        assertThat(colin.current(Cast.SIAN, DrugTest.KIND))
                .as("a voluntary test is never for whoever supervises")
                .isEmpty();
        for (Hand hand : List.of(bethan, colin)) {
            assertThat(tally(hand, atr)).isEqualTo(before);
            assertThat(tally(hand, atr).failures()).hasSize(1);
        }
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B4")
    void aCourtReviewIsOfferedForAnAtrInASuspendedSentenceAlone() {
        for (String type : List.of(CourtOrder.COMMUNITY, CourtOrder.SUSPENDED)) {
            EntryId order = order(Cast.SIAN, type, "2026-12-01");
            EntryId atr = Forms.of(bethan).save(requirement(Cast.SIAN), under(order, atr("2026-12-01", "2028-05-31")));
            bethan.wire().up();
            arrived();
            bethan.wire().down();
            Requirement read = colin.current(Cast.SIAN, Requirement.KIND, atr).body();
            CourtOrder of = colin.current(Cast.SIAN, CourtOrder.KIND, order).body();

            assertThat(CourtReviewRule.of(read, of, OrderLimits.bundled()).offered())
                    .as(type)
                    .isEqualTo(type.equals(CourtOrder.SUSPENDED));
        }
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-3")
    void aPackWithoutAStartDateStaysADraft() {
        audit(22);
        Forms.of(bethan)
                .save(
                        conditionForm(null),
                        conditions("atr")
                                .with("dependence.evidence", "AUDIT 22")
                                .with("conclusion", "suitable"));
        Values pack = pack("atr").with("agreedOn", LocalDate.of(2026, 12, 8));

        assertThat(codes(packForm(null), pack.with("status", "final")))
                .containsExactly("refused startDate start-date-missing");
        EntryId draft = Forms.of(bethan).save(packForm(null), pack.with("status", "draft"));
        arrived();
        Current<PreSentencePack> read = colin.current(Cast.SIAN, PreSentencePack.KIND, draft);
        PackContents contents = PackContents.of(read.body(), colin.ledger(Cast.SIAN));
        assertThat(contents.missing()).containsExactly(PackContents.Missing.START_DATE);
        assertThat(contents.scores()).extracting(Screening::total).containsExactly(22);

        Values late = pack.with("startDate", LocalDate.of(2026, 12, 14))
                .with("status", "final")
                .with("agreedOn", LocalDate.of(2026, 12, 11))
                .with("reason", "A place was found");
        world.nowAt("2026-12-11T16:00:00Z");
        assertThat(codes(packForm(read), late)).containsExactly("warned agreedOn placement-after-report 2026-12-10");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-28")
    void anMhtrPackIsFinalOnlyWithAGp() {
        Forms.of(bethan).save(conditionForm(null), conditions("mhtr").with("conclusion", "suitable"));
        Values pack = pack("mhtr")
                .with("agreedOn", LocalDate.of(2026, 12, 8))
                .with("startDate", LocalDate.of(2026, 12, 14))
                .with("status", "final");
        Values gp = gpForm(null).start().with("registered", "no").with("checkedBy", "Bethan Hughes");

        assertThat(codes(packForm(null), pack)).containsExactly("refused status pack-missing gp");
        Forms.of(bethan).save(gpForm(null), gp);
        assertThat(codes(packForm(null), pack)).containsExactly("refused status pack-missing gp-not-registered");
        Forms.of(bethan).save(gpForm(null), gp.with("registered", "yes").with("practice", "Quay Surgery"));
        EntryId id = Forms.of(bethan).save(packForm(null), pack);

        arrived();
        PackContents contents = PackContents.of(
                colin.current(Cast.SIAN, PreSentencePack.KIND, id).body(), colin.ledger(Cast.SIAN));
        assertThat(contents.pack().isFinal()).isTrue();
        assertThat(contents.missing()).isEmpty();
        assertThat(contents.gp()).isNotNull();
        assertThat(contents.gp().checkedOn()).isEqualTo("2026-12-09");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B7")
    void theProviderRefersAndOnlyTheOffenderManagerDecides() {
        EntryId order = order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        EntryId drr = Forms.of(bethan).save(requirement(Cast.SIAN), under(order, drr("2026-12-01", "2027-11-30")));
        for (String day : List.of("2026-12-08", "2026-12-09")) {
            bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance(day, "UNACC", drr));
        }
        assertThat(deeds(bethan)).contains("Refer to the offender manager");
        BreachReferralForm refer = new BreachReferralForm(
                Forms.of(bethan).desk(), Cast.SIAN, bethan.current(Cast.SIAN, Requirement.KIND, drr), null);
        EntryId referral = Forms.of(bethan).save(refer, refer.start().with("view", "Wants to go on"));

        BreachReferralForm again = new BreachReferralForm(
                Forms.of(bethan).desk(),
                Cast.SIAN,
                bethan.current(Cast.SIAN, Requirement.KIND, drr),
                bethan.current(Cast.SIAN, BreachReferral.KIND, referral));
        assertThat(options(again, again.start(), "absences"))
                .as("what was referred can still be chosen when it is put right")
                .hasSize(2);
        assertThat(deeds(bethan)).doesNotContain("Refer to the offender manager", "Decide");
        BreachDecisionForm provider = decisionForm(bethan, referral);
        assertThat(codes(provider, decision(provider))).contains("refused decidedAs not-the-decider");
        assertThat(options(provider, provider.start(), "decision"))
                .as("read-only")
                .isEmpty();

        arrived();
        assertThat(deeds(colin)).contains("Decide");
        BreachDecisionForm manager = decisionForm(colin, referral);
        EntryId decided = Forms.of(colin).save(manager, decision(manager));
        colin.sync();
        bethan.sync();
        BreachDecision read =
                bethan.current(Cast.SIAN, BreachDecision.KIND, decided).body();
        assertThat(read.decider()).isEqualTo("Colin Baptiste");
        BreachStep step = BreachStep.of(
                bethan.ledger(Cast.SIAN), drr, bethan.tablet().reference().frameworks(), LocalDate.of(2026, 12, 9));
        assertThat(step.decisionOpen()).isFalse();
        assertThat(deeds(bethan)).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B7")
    void theServerHoldsADecisionThatWasNotTakenByAnOffenderManager() {
        EntryId referral = bethan.record(
                Cast.SIAN,
                BreachReferral.KIND,
                new BreachReferral(
                        bethan.current(Cast.SIAN, Person.KIND).get(0).id(),
                        LocalDate.of(2026, 12, 9),
                        List.of(bethan.current(Cast.SIAN, Person.KIND).get(0).id()),
                        "Wants to go on"));
        Entry forged = new Entry(
                new EntryId(new TimeOrderedIds().next()),
                Cast.SIAN,
                BreachDecision.KIND.name(),
                BreachDecision.KIND.version(),
                new Author.Worker(Cast.BETHAN),
                bethan.tablet().store().unsent().get(0).entry().device(),
                world.now(),
                null,
                List.of(),
                null,
                BreachDecision.KIND
                        .writer()
                        .apply(new BreachDecision(
                                referral,
                                "breach",
                                LocalDate.of(2026, 12, 9),
                                "Bethan Hughes",
                                "worker-community",
                                "Twice absent")));

        List<Receipt> receipts =
                world.server().part(Intake.class).admit(List.of(EntryCodec.write(forged)), new Speaker.Service());

        assertThat(receipts)
                .singleElement()
                .isInstanceOfSatisfying(
                        Receipt.Held.class,
                        held -> assertThat(held.reason().code()).isEqualTo("not-the-decider"));
    }

    private void arrived() {
        bethan.wire().up();
        bethan.sync();
        colin.sync();
    }

    private List<String> deeds(Hand hand) {
        Forms forms = Forms.of(hand);
        return forms.desk().rooms().all().stream()
                .filter(room -> room.name().equals("breach"))
                .flatMap(room -> room.cards(forms.desk(), hand.ledger(Cast.SIAN)).stream())
                .flatMap(card -> card.deeds().stream())
                .map(PersonCard.Deed::words)
                .toList();
    }

    private static BreachDecisionForm decisionForm(Hand hand, EntryId referral) {
        return new BreachDecisionForm(
                Forms.of(hand).desk(), Cast.SIAN, hand.current(Cast.SIAN, BreachReferral.KIND, referral), null);
    }

    private static Values decision(FormSpec form) {
        return form.start().with("decision", "no-action").with("why", "A letter came");
    }

    private EntryId order(LedgerId person, String type, String sentenced) {
        LocalDate day = LocalDate.parse(sentenced);
        CourtOrderForm form = new CourtOrderForm(Forms.of(bethan).desk(), person, null);
        return Forms.of(bethan)
                .save(
                        form,
                        form.start()
                                .with("type", type)
                                .with("court", "Cardiff Magistrates' Court")
                                .with("offenceDate", day.minusMonths(2))
                                .with("sentenceDate", day));
    }

    private RequirementForm requirement(LedgerId person) {
        return new RequirementForm(Forms.of(bethan).desk(), person, null, null);
    }

    private ConditionCheckForm conditionForm(@Nullable Current<ConditionCheck> amended) {
        return new ConditionCheckForm(Forms.of(bethan).desk(), Cast.SIAN, amended);
    }

    private PreSentencePackForm packForm(@Nullable Current<PreSentencePack> amended) {
        return new PreSentencePackForm(Forms.of(bethan).desk(), Cast.SIAN, amended);
    }

    private GpRegistrationForm gpForm(@Nullable Current<GpRegistration> amended) {
        return new GpRegistrationForm(Forms.of(bethan).desk(), Cast.SIAN, amended);
    }

    private List<String> codes(FormSpec form, Values values) {
        return Forms.of(bethan).problems(form, values).stream()
                .map(OrdersTest::words)
                .toList();
    }

    private static String words(Problem problem) {
        return ((problem.refuses() ? "refused " : "warned ") + problem.field() + " " + problem.code() + " "
                        + String.join(" ", problem.details()))
                .strip();
    }

    private static List<String> options(FormSpec form, Values values, String key) {
        return form.sections(values).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals(key))
                .flatMap(OrdersTest::options)
                .map(Option::code)
                .toList();
    }

    private static Stream<Option> options(Field field) {
        if (field instanceof Field.Choices choices) {
            return choices.options().stream();
        }
        return field instanceof Field.Choice choice ? choice.options().stream() : Stream.empty();
    }

    private static Values drr(String start, String end) {
        return requirement("drr", start, end).with("primaryDrugs", List.of("O"));
    }

    private static Values atr(String start, String end) {
        return requirement("atr", start, end);
    }

    private static Values requirement(String type, String start, String end) {
        return Values.EMPTY
                .with("type", type)
                .with("state", Requirement.Course.MADE)
                .with("start", LocalDate.parse(start))
                .with("end", LocalDate.parse(end));
    }

    private static Values under(EntryId order, Values requirement) {
        return requirement.with("order", order.toString());
    }

    private static Values conditions(String type) {
        Values values = Values.EMPTY.with("type", type);
        for (String code : ConditionCheck.conditionsOf(type)) {
            values = values.with(code + ".met", "yes");
        }
        return values;
    }

    private static Values pack(String type) {
        return Values.EMPTY
                .with("type", type)
                .with("options", "Conditional caution considered and not offered")
                .with("assessors", List.of("1"))
                .with("assessors[1].name", "Bethan Hughes")
                .with("assessors[1].role", "nurse")
                .with("provider", "Harbour Street clinic")
                .with("site", "Harbour Street")
                .with("agreedBy", "Helen Ward")
                .with("consentOn", LocalDate.of(2026, 12, 8))
                .with("reportDate", LocalDate.of(2026, 12, 10));
    }

    private EntryId audit(int total) {
        return bethan.record(
                Cast.SIAN,
                Screening.KIND,
                Screening.ofTotal(
                        Questionnaires.bundled().all().stream()
                                .filter(one -> one.about().instrument().equals("AUDIT/uk-units"))
                                .findFirst()
                                .orElseThrow(),
                        total,
                        Instant.parse("2026-12-08T10:00:00Z")));
    }

    private AttendanceTally tally(Hand hand, EntryId requirement) {
        return AttendanceTally.of(
                hand.ledger(Cast.SIAN), requirement, hand.tablet().reference().frameworks(), LocalDate.of(2027, 1, 12));
    }

    private static Person bornOn(String day) {
        Person sian = Cast.sian();
        return new Person(
                sian.team(),
                "Rhian",
                "Pugh",
                List.of(),
                LocalDate.parse(day),
                List.of(),
                "en",
                Person.COMMUNITY,
                null,
                null);
    }
}
