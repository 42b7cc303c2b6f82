package org.throughcare.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.CourtReviewRule;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.CodeList;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Reviews;

class CourtReviewTest {

    private static final ReferenceData REFERENCE = ReferenceData.bundled();
    private static final EntryId SOME = new EntryId(FixedIds.at(9));

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-01T12:00:00Z");

    @ParameterizedTest(name = "hearing {0} -> report due {1} at {2}")
    @org.throughcare.model.testkit.Requirement("CTR-20")
    @CsvSource({
        "2027-01-15, 2027-01-12, england-and-wales",
        // A Monday hearing: the weekend is no working day.
        "2027-01-18, 2027-01-13, england-and-wales",
        // Over the year's end, with New Year's Day on a Friday.
        "2027-01-05, 2026-12-30, england-and-wales",
        "2027-01-04, 2026-12-29, england-and-wales",
        // Over Christmas and its two bank holidays.
        "2026-12-30, 2026-12-23, england-and-wales",
        "2027-12-30, 2027-12-23, england-and-wales",
        // Over Easter, and over the night on which the clocks go forward.
        "2027-03-31, 2027-03-24, england-and-wales",
        "2026-10-27, 2026-10-22, england-and-wales",
        // Back over the leap day.
        "2028-03-02, 2028-02-28, england-and-wales",
        "2028-03-03, 2028-02-29, england-and-wales",
        // Liberation Day is a Tuesday in 2028.
        "2028-05-12, 2028-05-09, england-and-wales",
        "2028-05-12, 2028-05-08, guernsey"
    })
    void theReportIsDueThreeWorkingDaysBeforeTheHearing(String hearing, LocalDate due, String calendar) {
        CourtReview review =
                Reviews.hearing(record.record(Requirement.KIND, drr()).id(), hearing);

        assertThat(review.reportDue(REFERENCE, Calendars.bundled().named(calendar))
                        .dueOn())
                .isEqualTo(due);
    }

    @Test
    void aCourtMayWantItsReportEarlierAndTheUsualLeadIsData() {
        CodeList five = new CodeList(
                ReferenceData.REVIEW_TIMES,
                LocalDate.of(2027, 4, 1),
                "a local protocol",
                List.of(new Code("REPORT", "report", null, Map.of("workingDays", "5"))));
        CourtReview review =
                Reviews.hearing(record.record(Requirement.KIND, drr()).id(), "2027-01-15");
        CourtReview early = withLead(review, 10);
        var calendar = Calendars.bundled().named(Calendars.ENGLAND_AND_WALES);

        assertThat(review.reportDue(REFERENCE.with(five), calendar).dueOn()).isEqualTo("2027-01-08");
        assertThat(early.reportDue(REFERENCE, calendar).dueOn()).isEqualTo("2026-12-31");
    }

    @ParameterizedTest(name = "from 1 December 2026 to {0}: {1}, note {2}")
    @org.throughcare.model.testkit.Requirement("DRR-B5")
    @CsvSource({"2027-11-29, OPTIONAL, false", "2027-11-30, MANDATORY, true", "2027-12-01, MANDATORY, false"})
    void reviewsOfADrrAreMandatoryFromTwelveMonthsWithANoteAtExactlyTwelve(
            String end, CourtReviewRule.Need need, boolean note) {
        Entry order = record.record(CourtOrder.KIND, Reviews.communityOrder("2026-12-01"));
        record.record(Requirement.KIND, Reviews.drr("2026-12-01", end).in(order.id(), null));

        ReviewProvision provision = only();

        assertThat(provision.rule().need()).isEqualTo(need);
        assertThat(provision.rule().atThreshold()).isEqualTo(note);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B5")
    void aShorterDrrIsReviewedWhenTheCourtOrdersIt() {
        Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-01", "2027-05-31"));
        Entry asked = record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-02-01"));
        CourtReview hearing = CourtReview.KIND.bodyOf(asked);
        assertThat(only().missing()).isFalse();
        assertThat(only().ordered()).isFalse();
        assertThat(only().ground(hearing)).isEqualTo(ReviewProvision.Ground.OPTIONAL);

        record.record(CourtDirection.KIND, Reviews.direction(drr.id(), "2026-12-01", "ORDERED"));

        assertThat(only().ordered()).isTrue();
        assertThat(only().ground(hearing)).isEqualTo(ReviewProvision.Ground.ORDERED);
    }

    @Test
    void anAtrIsReviewedInASuspendedSentenceOrderButNeverInACommunityOrder() {
        Entry community = record.record(CourtOrder.KIND, Reviews.communityOrder("2026-12-01"));
        Entry suspended = record.record(CourtOrder.KIND, Reviews.suspendedOrder("2026-12-01"));
        Requirement atr = Reviews.atr("2026-12-01", "2028-11-30");

        assertThat(ReviewProvision.rule(record.ledger(), atr.in(community.id(), null), OrderLimits.bundled())
                        .offered())
                .isFalse();
        assertThat(ReviewProvision.rule(record.ledger(), atr.in(suspended.id(), null), OrderLimits.bundled())
                        .offered())
                .isTrue();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-10")
    void theProvisionIsMissingUntilAHearingIsEnteredOrADirectionRecorded() {
        Entry drr = record.record(Requirement.KIND, drr());
        assertThat(only().missing()).isTrue();

        Entry hearing = record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-01-15"));
        assertThat(only().missing()).isFalse();

        record.correct(
                CourtReview.KIND,
                hearing,
                Reviews.hearing(drr.id(), "2027-01-15", false, null, "VACATED"),
                "the court cancelled it");
        assertThat(only().missing()).isTrue();

        record.record(CourtDirection.KIND, Reviews.direction(drr.id(), "2026-12-01", "NO-HEARING"));
        assertThat(only().missing()).isFalse();
    }

    @ParameterizedTest(name = "after a hearing with {0} and a direction {1} the next date is missing: {2}")
    @CsvSource({
        "CONTINUES, , true",
        "ADJOURNED, , true",
        "NO-MORE, , false",
        "REVOKED, , false",
        "CONTINUES, NO-HEARING, false",
        "CONTINUES, DATE-FOLLOWS, true"
    })
    void afterTheLastHearingTheNextDateIsWanted(String outcome, String direction, boolean missing) {
        Entry drr = record.record(Requirement.KIND, drr());
        record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-01-15", false, "2027-01-12", outcome));
        if (direction != null) {
            record.record(CourtDirection.KIND, Reviews.direction(drr.id(), "2027-01-15", direction));
        }

        assertThat(only().nextDateMissing(LocalDate.of(2027, 1, 15), REFERENCE)).isFalse();
        assertThat(only().nextDateMissing(LocalDate.of(2027, 1, 16), REFERENCE)).isEqualTo(missing);
    }

    @Test
    void aHearingKnowsWhatCannotHaveHappenedYet() {
        CourtReview hearing = Reviews.hearing(SOME, "2027-01-15", true, "2026-12-02", null);
        Entry sent = record.record(CourtReview.KIND, hearing);
        Entry attended = record.record(CourtReview.KIND, withAttended(hearing));
        Entry lead = record.record(CourtReview.KIND, withLead(Reviews.hearing(SOME, "2027-01-15"), 61));

        assertThat(CourtReview.KIND.check(sent)).containsExactly(Problem.refusal("reportSentOn", "in-the-future"));
        assertThat(CourtReview.KIND.check(attended)).contains(Problem.refusal("attended", "not-held-yet"));
        assertThat(CourtReview.KIND.check(lead))
                .containsExactly(Problem.refusal("leadWorkingDays", "out-of-range", "0", "60"));
    }

    @Test
    void aDirectionIsOfADayThatHasCome() {
        Entry early = record.record(CourtDirection.KIND, Reviews.direction(SOME, "2026-12-02", "ORDERED"));

        assertThat(CourtDirection.KIND.check(early)).containsExactly(Problem.refusal("directedOn", "in-the-future"));
    }

    private static Requirement drr() {
        return Reviews.drr("2026-12-01", "2027-11-30");
    }

    private static CourtReview withLead(CourtReview review, int lead) {
        return new CourtReview(
                review.requirement(),
                review.hearingOn(),
                null,
                review.court(),
                null,
                review.ordered(),
                null,
                lead,
                review.reportSentOn(),
                null,
                null);
    }

    private static CourtReview withAttended(CourtReview review) {
        return new CourtReview(
                review.requirement(),
                review.hearingOn(),
                null,
                review.court(),
                null,
                review.ordered(),
                null,
                null,
                null,
                CourtReview.ATTENDED,
                null);
    }

    private ReviewProvision only() {
        return ReviewProvision.of(
                record.ledger(), record.ledger().current(Requirement.KIND).get(0), OrderLimits.bundled(), REFERENCE);
    }
}
