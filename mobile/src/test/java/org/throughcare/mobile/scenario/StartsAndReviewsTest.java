package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.CourtReviewRule;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewContents;
import org.throughcare.model.review.ReviewProvision;
import org.throughcare.model.review.ReviewReport;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.model.treatment.StartRules;
import org.throughcare.model.treatment.TreatmentStart;
import org.throughcare.model.treatment.TreatmentStart.Status;
import org.throughcare.model.treatment.TreatmentStart.Told;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;

/** Treatment starts and court reviews, from the tablet that records them to the one that supervises, and the manager's desk. */
class StartsAndReviewsTest {

    private static final String MANAGER = "Nia Rowlands";

    private final World world = World.at("2026-12-01T12:00:00Z");
    private final Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
    private final Hand colin = world.tablet("colin").signIn("Colin Baptiste");

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest(name = "DRR of {0} -> {1}")
    @org.throughcare.model.testkit.Requirement("CTR-7")
    @CsvSource({"2026-12-04, 2026-12-08", "2026-12-24, 2026-12-30", "2027-03-25, 2027-03-31"})
    void aDrrThatWasRecordedOfflineIsDueOnBothTabletsAndAtTheDesk(String sentence, LocalDate due) {
        world.nowAt(sentence + "T12:00:00Z");
        bethan.signIn("Bethan Hughes");
        colin.signIn("Colin Baptiste");
        bethan.wire().down();
        under(Reviews.drr(sentence, null));
        bethan.wire().up();
        everybodySyncs();

        for (Hand hand : List.of(bethan, colin)) {
            assertThat(hand.duties(Cast.SIAN, "treatment-start"))
                    .singleElement()
                    .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo(due));
        }
        assertThat(starts().get(0).text("dueOn")).isEqualTo(due.toString());
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-8")
    void anAtrThatIsDueOnChristmasDayIsBookedByChristmasEve() {
        world.nowAt("2026-12-11T12:00:00Z");
        under(Reviews.atr("2026-12-11", null));
        everybodySyncs();

        assertThat(colin.duties(Cast.SIAN, "treatment-start")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo("2026-12-25");
            assertThat(duty.adviseOn()).isEqualTo("2026-12-24");
        });
        assertThat(starts().get(0).text("adviseOn")).isEqualTo("2026-12-24");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-1")
    void aLateStartAndItsReasonReachTheOffenderManagerAndTheManagersReport() {
        world.server().directory().worker(MANAGER, Set.of(Roles.TEAM_MANAGER), Cast.CLINIC);
        world.nowAt("2026-12-24T12:00:00Z");
        EntryId drr = under(Reviews.drr("2026-12-24", null));
        everybodySyncs();
        world.nowAt("2026-12-31T12:00:00Z");
        assertThat(colin.duties(Cast.SIAN, "treatment-start"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.gravity()).isEqualTo(Duty.Gravity.SERIOUS));
        assertThat(late()).singleElement().satisfies(line -> assertThat(line).contains("nothing-recorded"));

        bethan.wire().down();
        bethan.record(Cast.SIAN, Attendance.KIND, session("2026-12-31", drr, "KEYWORK"));
        bethan.wire().up();
        everybodySyncs();
        assertThat(start(colin).status()).isEqualTo(Status.LATE);
        assertThat(colin.duties(Cast.SIAN, "late-start-reason")).hasSize(1);
        assertThat(colin.duties(Cast.SIAN, "treatment-start")).isEmpty();

        bethan.record(Cast.SIAN, LateStart.KIND, new LateStart(drr, "NO-SLOT", "the first free slot"));
        everybodySyncs();
        assertThat(colin.duties(Cast.SIAN, "late-start-reason")).isEmpty();
        assertThat(late())
                .containsExactly("Siân Llewellyn-Price," + Cast.SIAN
                        + ",DRR,2026-12-24,2026-12-30,,2026-12-31,1,done,NO-SLOT,no slot,the first free slot");
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-1")
    void aStartOnTheThirtiethIsOnTime() {
        world.nowAt("2026-12-24T12:00:00Z");
        EntryId drr = under(Reviews.drr("2026-12-24", null));
        world.nowAt("2026-12-30T16:00:00Z");
        bethan.record(Cast.SIAN, Attendance.KIND, session("2026-12-30", drr, "KEYWORK"));
        everybodySyncs();

        assertThat(start(colin).status()).isEqualTo(Status.ON_TIME);
        assertThat(colin.duties(Cast.SIAN, "late-start-reason")).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-1")
    void anAtrThatStartsLaterThanTheCourtWasToldIsFlaggedForEverybodyThoughWithinFourteenDays() {
        world.nowAt("2026-12-07T12:00:00Z");
        EntryId atr = under(Reviews.atr("2026-12-07", "2027-06-07").in(null, LocalDate.of(2026, 12, 14)));
        world.nowAt("2026-12-16T16:00:00Z");
        bethan.record(Cast.SIAN, Attendance.KIND, session("2026-12-16", atr, "COUNSEL"));
        everybodySyncs();

        for (Hand hand : List.of(bethan, colin)) {
            TreatmentStart start = start(hand);
            assertThat(start.told()).isEqualTo(Told.LATER);
            assertThat(start.deadline().dueOn()).isEqualTo("2026-12-21");
            assertThat(start.status()).isEqualTo(Status.ON_TIME);
            assertThat(hand.duties(Cast.SIAN, "later-than-court-was-told")).hasSize(1);
        }
        assertThat(starts().get(0).text("told")).isEqualTo("later");
        assertThat(starts().get(0).text("status")).isEqualTo("on-time");
    }

    @ParameterizedTest(name = "from 1 December 2026 to {0}: {1}, note {2}")
    @org.throughcare.model.testkit.Requirement("DRR-B5")
    @CsvSource({"2027-11-29, OPTIONAL, false", "2027-11-30, MANDATORY, true", "2027-12-01, MANDATORY, false"})
    void theLengthOfADrrSaysOnEveryTabletWhetherReviewsAreMandatory(
            String end, CourtReviewRule.Need need, boolean note) {
        under(Reviews.drr("2026-12-01", end));
        everybodySyncs();

        Ledger record = colin.ledger(Cast.SIAN);
        DutyContext context = context(colin);
        CourtReviewRule rule = ReviewProvision.rule(
                record, record.current(Requirement.KIND).get(0).body(), context.limits());
        assertThat(rule).isEqualTo(new CourtReviewRule(need, note));
        assertThat(colin.duties(Cast.SIAN, "review-provision-missing"))
                .hasSize(need == CourtReviewRule.Need.MANDATORY ? 1 : 0);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-10")
    void theMissingProvisionStandsUntilEitherTabletEntersAHearingOrADirection() {
        EntryId drr = under(Reviews.drr("2026-12-01", "2027-11-30"));
        everybodySyncs();
        for (Hand hand : List.of(bethan, colin)) {
            assertThat(hand.duties(Cast.SIAN, "review-provision-missing"))
                    .singleElement()
                    .satisfies(duty -> assertThat(duty.gravity()).isEqualTo(Duty.Gravity.GRAVE));
        }

        colin.wire().down();
        EntryId hearing = colin.record(Cast.SIAN, CourtReview.KIND, Reviews.hearing(drr, "2027-01-15"));
        assertThat(colin.duties(Cast.SIAN, "review-provision-missing")).isEmpty();
        assertThat(bethan.duties(Cast.SIAN, "review-provision-missing")).hasSize(1);
        colin.wire().up();
        everybodySyncs();
        assertThat(bethan.duties(Cast.SIAN, "review-provision-missing")).isEmpty();

        bethan.amend(
                Cast.SIAN,
                CourtReview.KIND,
                hearing,
                Reviews.hearing(drr, "2027-01-15", false, null, "VACATED"),
                "the court cancelled it");
        everybodySyncs();
        assertThat(colin.duties(Cast.SIAN, "review-provision-missing")).hasSize(1);
        bethan.record(Cast.SIAN, CourtDirection.KIND, Reviews.direction(drr, "2026-12-01", "NO-HEARING"));
        everybodySyncs();
        assertThat(colin.duties(Cast.SIAN, "review-provision-missing")).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-20")
    void aReportIsMadeOnTwoTabletsAndFilledFromTheRecord() {
        EntryId drr = under(Reviews.drr("2026-12-01", "2027-11-30"));
        EntryId hearing = bethan.record(Cast.SIAN, CourtReview.KIND, Reviews.hearing(drr, "2027-01-15"));
        world.nowAt("2027-01-04T12:00:00Z");
        bethan.record(Cast.SIAN, Attendance.KIND, session("2026-12-03", drr, "KEYWORK"));
        bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance("2026-12-10", "FTA", drr));
        bethan.record(
                Cast.SIAN,
                DrugTest.KIND,
                DrugTests.court("2026-12-08T10:00:00Z").under(drr).positive("O").build());
        bethan.record(
                Cast.SIAN,
                DrugTest.KIND,
                DrugTests.voluntary("2026-12-09T10:00:00Z")
                        .under(drr)
                        .positive("O")
                        .build());
        EntryId report = bethan.record(Cast.SIAN, ReviewReport.KIND, Reviews.asked(hearing, "2027-01-04", null));
        everybodySyncs();
        assertThat(bethan.duties(Cast.SIAN, "court-report-due"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.dueOn()).isEqualTo("2027-01-12"));

        world.nowAt("2027-01-08T12:00:00Z");
        for (Hand hand : List.of(bethan, colin)) {
            assertThat(hand.duties(Cast.SIAN, "information-reply"))
                    .singleElement()
                    .satisfies(duty -> {
                        assertThat(duty.dueOn()).isEqualTo("2027-01-07");
                        assertThat(duty.gravity()).isEqualTo(Duty.Gravity.SERIOUS);
                    });
        }
        bothWriteOffline(hearing, report);
        everybodySyncs();

        ReviewContents contents = contents(colin, hearing);
        assertThat(contents.report().providerView()).isEqualTo("came when she could");
        assertThat(contents.report().managerView()).isEqualTo("supervision was kept");
        assertThat(contents.report().authors()).containsExactly("Bethan Hughes", "Colin Baptiste");
        assertThat(contents.count(Counts.COMPLIED)).isEqualTo(1);
        assertThat(contents.count(Counts.OPEN)).isEqualTo(1);
        assertThat(contents.tests())
                .as("a court does not see a voluntary test")
                .extracting(ReviewContents.Test::overall)
                .containsExactly(Overall.SCREEN_POSITIVE);
        assertThat(contents.missing()).containsExactly(ReviewContents.Part.PERSON, ReviewContents.Part.DISCUSSED);
        assertThat(contents).isEqualTo(contents(bethan, hearing));
        assertThat(colin.duties(Cast.SIAN, "information-reply")).isEmpty();
    }

    /** Provider and offender manager fill in their own parts at the same time, without a network. */
    private void bothWriteOffline(EntryId hearing, EntryId report) {
        bethan.wire().down();
        colin.wire().down();
        bethan.amend(
                Cast.SIAN,
                ReviewReport.KIND,
                report,
                written(hearing, "came when she could", "Bethan Hughes", null, null, null),
                "provider's view");
        colin.amend(
                Cast.SIAN,
                ReviewReport.KIND,
                report,
                written(hearing, null, null, "supervision was kept", "Colin Baptiste", LocalDate.of(2027, 1, 8)),
                "offender manager's view and answer");
        bethan.wire().up();
        colin.wire().up();
    }

    private static ReviewReport written(
            EntryId hearing, String view, String by, String managerView, String managerBy, LocalDate repliedOn) {
        return new ReviewReport(
                hearing,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 1, 12),
                view,
                by,
                managerView,
                managerBy,
                null,
                null,
                null,
                LocalDate.of(2027, 1, 4),
                repliedOn,
                false);
    }

    /** Siân under a community order, made on the requirement's first day; answers the requirement's thread. */
    private EntryId under(Requirement requirement) {
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        String made = requirement.start().toString();
        EntryId thread = bethan.record(Cast.SIAN, CourtOrder.KIND, Reviews.communityOrder(made));
        return bethan.record(Cast.SIAN, Requirement.KIND, requirement.in(thread, requirement.advisedStart()));
    }

    private void everybodySyncs() {
        bethan.sync();
        colin.sync();
        bethan.sync();
    }

    private static Attendance session(String on, EntryId requirement, String modality) {
        return Sessions.attendance(on, "ATT", requirement, modality, Sessions.STANDARD);
    }

    private static DutyContext context(Hand hand) {
        return DutyContext.of(hand.now(), Calendars.ENGLAND_AND_WALES, hand.ledger(LedgerId.SERVICE));
    }

    private static TreatmentStart start(Hand hand) {
        DutyContext context = context(hand);
        return TreatmentStart.in(
                        hand.ledger(Cast.SIAN),
                        context.today(),
                        new StartRules(context.calendar(), context.reference(), context.frameworks()))
                .get(0);
    }

    private static ReviewContents contents(Hand hand, EntryId hearing) {
        DutyContext context = context(hand);
        Ledger record = hand.ledger(Cast.SIAN);
        return ReviewContents.of(
                record,
                CourtReview.find(record, hearing).orElseThrow(),
                ReviewReport.of(record, hearing).get(0).body(),
                new ReviewContents.Setting(
                        context.calendar(), context.reference(), context.frameworks(), context.today()));
    }

    private List<Fields> starts() {
        return world.get("/treatment-starts", "Colin Baptiste").list("starts", fields -> fields);
    }

    private List<String> late() {
        HttpResponse<byte[]> answer =
                TestClient.signIn(world.server().uri(), MANAGER, Cast.TABLET_A).get("/treatment-starts/late.csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> lines = List.of(new String(answer.body(), StandardCharsets.UTF_8).split("\r\n"));
        return lines.subList(1, lines.size());
    }
}
