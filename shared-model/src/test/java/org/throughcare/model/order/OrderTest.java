package org.throughcare.model.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.CourtReviewRule.Need;
import org.throughcare.model.order.Requirement.Arrangements;
import org.throughcare.model.order.Requirement.Course;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

class OrderTest {

    private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);
    private static final LocalDate DEC_8 = LocalDate.of(2026, 12, 8);
    private static final OrderLimits LIMITS = OrderLimits.bundled();

    private final Entries entries = Entries.of(Cast.SIAN).at("2026-12-09T09:00:00Z");

    @ParameterizedTest(name = "{0} {1} sentenced {2}, ends {3}: {4}")
    @CsvSource({
        "drr, community-order, 2026-12-01, 2029-12-01, -",
        "drr, community-order, 2026-12-01, 2029-12-02, refused longer-than-law 36",
        "drr, community-order, 2026-12-01, 2027-04-30, -",
        "drr, community-order, 2011-03-01, 2011-07-31, warned shorter-than-law 6",
        "drr, community-order, 2011-03-01, 2011-08-31, -",
        "drr, community-order, 2012-12-02, 2013-05-01, warned shorter-than-law 6",
        "drr, community-order, 2012-12-03, 2013-05-02, -",
        "drr, suspended-sentence-order, 2026-12-01, 2028-12-01, -",
        "drr, suspended-sentence-order, 2026-12-01, 2028-12-02, refused longer-than-law 24",
        "atr, suspended-sentence-order, 2026-12-01, 2028-12-02, refused longer-than-law 24",
        "atr, community-order, 2026-12-01, 2028-12-02, -",
        "atr, community-order, 2026-12-01, 2029-12-02, refused longer-than-law 36",
        "atr, community-order, 2011-03-01, 2011-07-31, warned shorter-than-law 6",
        "mhtr, community-order, 2026-12-01, 2029-12-02, refused longer-than-law 36",
        "programme, community-order, 2026-12-01, 2029-12-02, -",
        "drr, young-persons-order, 2026-12-01, 2035-12-02, -",
    })
    @org.throughcare.model.testkit.Requirement({"DRR-B1", "ATR-B1"})
    void aRequirementIsAsLongAsTheLawOfTheDayOfSentenceAllows(
            String type, String order, LocalDate sentenced, LocalDate end, String expected) {
        Requirement requirement = requirement(type, sentenced, end, under(order(order, sentenced, null)));

        assertThat(said(requirement)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born {0}, sentenced {1}: {2}")
    @CsvSource({
        "2008-12-08, 2026-12-07, refused too-young 18 17",
        "2008-12-08, 2026-12-08, -",
        "2008-02-29, 2026-02-28, refused too-young 18 17",
        "2008-02-29, 2026-03-01, -",
    })
    @org.throughcare.model.testkit.Requirement("ATR-B1")
    void anAtrIsForAdultsOnTheDayOfTheSentence(LocalDate born, LocalDate sentenced, String expected) {
        entries.record(Person.KIND, bornOn(born));
        Requirement atr = requirement(
                "atr", sentenced, sentenced.plusMonths(6), under(order(CourtOrder.COMMUNITY, sentenced, null)));

        assertThat(found(RequirementRules.check(atr, entries.ledger(), LIMITS))).isEqualTo(expected);
    }

    @Test
    void whereTheBirthDateIsNotKnownTheWorkerIsTold() {
        entries.record(Person.KIND, Cast.declan());
        Requirement atr =
                requirement("atr", DEC_1, DEC_1.plusMonths(6), under(order(CourtOrder.COMMUNITY, DEC_1, null)));

        assertThat(RequirementRules.check(atr, entries.ledger(), LIMITS))
                .containsExactly(Problem.warning("order", "age-not-known", "18"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement({"DRR-B1", "ATR-B1"})
    void anOffenceOfBeforeTheLawIsRefusedInTheOrderAndInWhatIsPartOfIt() {
        CourtOrder before = new CourtOrder(
                CourtOrder.COMMUNITY, "Cardiff", LocalDate.of(2005, 4, 3), DEC_1, DEC_1, null, null, null, null, null);
        CourtOrder onTheDay = new CourtOrder(
                CourtOrder.COMMUNITY, "Cardiff", LocalDate.of(2005, 4, 4), DEC_1, DEC_1, null, null, null, null, null);

        assertThat(check(before))
                .containsExactly(Problem.refusal("offenceDate", "offence-before-the-law", "2005-04-04"));
        assertThat(check(onTheDay)).isEmpty();
        assertThat(said(requirement("atr", DEC_1, null, under(before))))
                .isEqualTo("refused offence-before-the-law 2005-04-04");
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "community-order, 2026-10-01, 2026-12-01, 2026-12-01, 2027-11-30, 3, -",
        "community-order, 2026-10-01, 2026-12-01, 2026-12-01, 2026-11-30, 3, refused end before-start",
        "community-order, 2026-12-02, 2026-12-01, 2026-12-01, 2027-11-30, 3, refused offenceDate after-sentence",
        "community-order, 2026-10-01, 2026-12-10, 2026-12-10, 2027-11-30, 3, refused sentenceDate in-the-future",
        "community-order, 2026-10-01, 2026-12-01, 2026-11-30, 2027-11-30, 3, refused start before-sentence",
        "community-order, 2026-10-01, 2026-12-01, 2026-12-01, 2029-12-02, 3, refused end longer-than-law 36",
        "suspended-sentence-order, 2026-10-01, 2026-12-01, 2026-12-01, 2028-12-02, 3, refused end longer-than-law 24",
        "community-order, 2026-10-01, 2026-12-01, 2026-12-01, 2027-11-30, 5, refused tier out-of-range 1 4",
    })
    @org.throughcare.model.testkit.Requirement("DRR-B1")
    void anOrderThatCannotBeIsRefused(
            String type,
            LocalDate offence,
            LocalDate sentenced,
            LocalDate start,
            LocalDate end,
            int tier,
            String expected) {
        CourtOrder order =
                new CourtOrder(type, "Cardiff", offence, sentenced, start, end, null, tier, null, CourtOrder.SPLIT);

        List<Problem> problems = check(order);

        assertThat(problems.isEmpty() ? "-" : "refused " + problems.get(0).field() + " " + words(problems.get(0)))
                .isEqualTo(expected);
        assertThat(problems).hasSizeLessThan(2);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B1")
    void aNewRequirementNamesItsOrderAndAProposedOneHasNoneYet() {
        Requirement loose = requirement("drr", DEC_1, DEC_1.plusMonths(6), null);
        EntryId elsewhere =
                Entries.of(Cast.MARK).record(Person.KIND, Cast.mark()).id();

        assertThat(said(loose)).isEqualTo("refused requirement-without-order");
        assertThat(said(loose.with(Arrangements.NONE, new Course(Course.PROPOSED, null, null))))
                .isEqualTo("-");
        assertThat(said(loose.in(elsewhere, null))).isEqualTo("refused order-not-known");
    }

    @Test
    void aRequirementBeginsAfterItsSentenceAndIsOverWithItsOrder() {
        EntryId order = under(Bodies.communityOrder("2026-12-01"));

        assertThat(said(requirement("drr", DEC_1.minusDays(1), null, order)))
                .isEqualTo("refused before-sentence 2026-12-01");
        assertThat(said(requirement("drr", DEC_1, null, order).in(order, DEC_1.minusDays(1))))
                .isEqualTo("refused before-sentence 2026-12-01");
        EntryId shorter = under(order(CourtOrder.COMMUNITY, DEC_1, DEC_1.plusMonths(6)));
        assertThat(said(requirement("drr", DEC_1, DEC_1.plusMonths(7), shorter)))
                .isEqualTo("warned after-order-end 2027-06-01");
    }

    @Test
    void anOrderThatANewerVersionRecordedStandsInNobodysWay() {
        Entry newer = entries.raw("order", 99, List.of(), Json.obj().build());

        assertThat(said(requirement("drr", DEC_1, DEC_1.plusYears(9), newer.id())))
                .isEqualTo("-");
    }

    @Test
    void codesOfANewerBuildAreKeptAndHaveNoLimitsHere() {
        Entry order =
                entries.raw("order", 1, List.of(), (Json.Obj) JsonText.read("""
                {"type":"drug-testing-order","court":"Cardiff","offenceDate":"2026-10-01","sentenceDate":"2026-12-01",
                 "start":"2026-12-01","end":"2039-12-01","managingBody":"somebody","breachDecision":"by-the-court"}""".getBytes(StandardCharsets.UTF_8)));
        CourtOrder read = CourtOrder.KIND.bodyOf(order);

        assertThat(CourtOrder.KIND.check(order)).isEmpty();
        assertThat(read).isNotNull();
        assertThat(CourtOrder.KIND.writer().apply(read)).isEqualTo(order.body());
        Requirement odd = requirement("drr", DEC_1, null, null)
                .with(new Arrangements("Helen", "Quay", "by-boat"), new Course("handed-to-mars", null, null));
        Entry kept = entries.record(Requirement.KIND, odd);
        assertThat(Requirement.KIND.check(kept)).isEmpty();
        assertThat(Requirement.KIND.bodyOf(kept)).isEqualTo(odd);
    }

    @Test
    void aRequirementThatIsOverSaysWhenAndRunsNoLonger() {
        Requirement drr = Bodies.drr("2026-12-01", "O");
        LocalDate ended = LocalDate.of(2026, 12, 20);
        Requirement revoked = drr.with(Arrangements.NONE, new Course("revoked", ended, "moved away"));

        assertThat(problems(revoked)).containsExactly(Problem.refusal("endedOn", "in-the-future"));
        entries.at("2026-12-20T09:00:00Z");
        assertThat(problems(drr.with(Arrangements.NONE, new Course("revoked", null, null))))
                .containsExactly(Problem.refusal("endedOn", "required"));
        assertThat(problems(drr.with(Arrangements.NONE, new Course(Course.STARTED, ended, null))))
                .containsExactly(Problem.refusal("endedOn", "not-over"));
        assertThat(problems(revoked)).isEmpty();
        assertThat(revoked.runsOn(ended)).isTrue();
        assertThat(revoked.runsOn(ended.plusDays(1))).isFalse();
        assertThat(drr.with(Arrangements.NONE, new Course(Course.PROPOSED, null, null))
                        .runsOn(ended))
                .isFalse();
    }

    @Test
    void anOldRequirementWithoutAnOrderStillReads() {
        Entry old = entries.raw(
                "requirement", 1, List.of(), (Json.Obj) JsonText.read("""
                {"type":"atr","start":"2026-12-01"}""".getBytes(StandardCharsets.UTF_8)));

        assertThat(Requirement.KIND.check(old)).isEmpty();
        assertThat(Requirement.KIND.bodyOf(old))
                .isEqualTo(new Requirement("atr", DEC_1, null, null, null, List.of(), null, null));
    }

    @ParameterizedTest(name = "{0} in a {1} up to {2}: {3}, at the threshold {4}")
    @CsvSource({
        // A day short of twelve months ("11 months 30 days"), exactly twelve, and a day more, from 1 December 2026.
        "drr, community-order, 2027-11-29, OPTIONAL, false",
        "drr, community-order, 2027-11-30, MANDATORY, true",
        "drr, community-order, 2027-12-01, MANDATORY, false",
        "drr, suspended-sentence-order, 2027-11-30, MANDATORY, true",
        "drr, community-order, , OPTIONAL, false",
        "drr, young-persons-order, 2027-12-01, OPTIONAL, false",
    })
    @org.throughcare.model.testkit.Requirement("DRR-B5")
    void aDrrOfTwelveMonthsIsReviewedByTheCourt(
            String type, String order, @Nullable LocalDate end, Need need, boolean atThreshold) {
        CourtReviewRule rule =
                CourtReviewRule.of(requirement(type, DEC_1, end, null), order(order, DEC_1, null), LIMITS);

        assertThat(rule).isEqualTo(new CourtReviewRule(need, atThreshold));
        assertThat(rule.offered()).isTrue();
    }

    @ParameterizedTest(name = "{0} in a {1}: {2}")
    @CsvSource({
        "atr, community-order, false",
        "atr, suspended-sentence-order, true",
        "drr, community-order, true",
        "mhtr, community-order, false",
        "mhtr, suspended-sentence-order, true",
    })
    @org.throughcare.model.testkit.Requirement("ATR-B4")
    void aCourtReviewIsNotOfferedForAnAtrInACommunityOrder(String type, String order, boolean offered) {
        Requirement long_ = requirement(type, DEC_1, DEC_1.plusMonths(18), null);

        assertThat(CourtReviewRule.of(long_, order(order, DEC_1, null), LIMITS).offered())
                .isEqualTo(offered);
    }

    @Test
    void theLimitsOfTheServiceReplaceOlderOnesFromTheirDayOn() {
        Entries service = Entries.of(LedgerId.SERVICE);
        service.record(Reference.KIND, new Reference("order-limits", LocalDate.of(2027, 1, 1), (Json.Obj)
                JsonText.read("""
                        {"version":"2027-01-01","source":"test","order-limits":[
                         {"order":"community-order","requirement":"drr","from":"2005-04-04","longestMonths":36,
                          "reviewMonths":18,"review":true}]}""".getBytes(StandardCharsets.UTF_8))));

        OrderLimits before = OrderLimits.inForce(service.ledger(), LocalDate.of(2026, 12, 31));
        OrderLimits after = OrderLimits.inForce(service.ledger(), LocalDate.of(2027, 1, 1));

        assertThat(before).isEqualTo(LIMITS);
        Requirement year = requirement("drr", DEC_1, LocalDate.of(2027, 11, 30), null);
        assertThat(CourtReviewRule.of(year, order(CourtOrder.COMMUNITY, DEC_1, null), after)
                        .need())
                .isEqualTo(Need.OPTIONAL);
    }

    private List<Problem> check(CourtOrder order) {
        return CourtOrder.KIND.check(entries.record(CourtOrder.KIND, order));
    }

    private List<Problem> problems(Requirement requirement) {
        return Requirement.KIND.check(entries.record(Requirement.KIND, requirement));
    }

    private EntryId under(CourtOrder order) {
        return entries.record(CourtOrder.KIND, order).id();
    }

    /** What is said of a requirement of Siân, who is of age. */
    private String said(Requirement requirement) {
        entries.record(Person.KIND, bornOn(LocalDate.of(1980, 7, 12)));
        return found(RequirementRules.check(requirement, entries.ledger(), LIMITS));
    }

    private static String found(List<Problem> problems) {
        return problems.isEmpty() ? "-" : (problems.get(0).refuses() ? "refused " : "warned ") + words(problems.get(0));
    }

    private static String words(Problem problem) {
        return (problem.code() + " " + String.join(" ", problem.details())).strip();
    }

    private static CourtOrder order(String type, LocalDate sentenced, @Nullable LocalDate end) {
        return new CourtOrder(
                type, "Cardiff", sentenced.minusMonths(2), sentenced, sentenced, end, null, null, null, null);
    }

    private static Requirement requirement(
            String type, LocalDate start, @Nullable LocalDate end, @Nullable EntryId order) {
        return new Requirement(type, start, end, null, null, List.of("O"), null, null).in(order, null);
    }

    private static Person bornOn(LocalDate day) {
        Person sian = Cast.sian();
        return new Person(
                sian.team(),
                sian.givenName(),
                sian.familyName(),
                sian.aliases(),
                day,
                sian.identifiers(),
                sian.language(),
                sian.setting(),
                sian.place(),
                sian.manager());
    }

    @Test
    void aSentencePlanThatIsReferredToWasMadeAlreadyAndIsReviewedLater() {
        assertThat(check(new SentencePlan("Probation", "SP-1", DEC_8, DEC_8.plusMonths(3), null)))
                .isEmpty();
        assertThat(check(new SentencePlan("Probation", null, DEC_8.plusDays(1), null, null)))
                .containsExactly(Problem.refusal("madeOn", "in-the-future"));
        assertThat(check(new SentencePlan("Probation", null, DEC_8, DEC_8.minusDays(1), null)))
                .containsExactly(Problem.refusal("reviewOn", "review-before-plan"));
    }

    private static List<Problem> check(SentencePlan plan) {
        return SentencePlan.KIND.check(
                Entries.of(Cast.SIAN).at("2026-12-08T10:00:00Z").record(SentencePlan.KIND, plan));
    }
}
