package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.Requirement.Arrangements;
import org.throughcare.model.order.Requirement.Course;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Reviews;

class CourtReviewDutiesTest {

    private static final Set<String> OURS = Set.of(
            ReviewProvisionRule.MISSING,
            ReviewProvisionRule.NEXT,
            CourtReportRule.REPORT,
            CourtReportRule.REPLY,
            CourtReportRule.OUTCOME);

    private final Entries record = Entries.of(Cast.SIAN).at("2026-12-01T12:00:00Z");

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-10")
    void aTwelveMonthDrrWithoutAHearingIsMissingItsReviews() {
        Entry drr = drr("2027-11-30");

        assertThat(at("2026-12-01T12:05:00Z")).singleElement().satisfies(duty -> {
            assertThat(duty.rule()).isEqualTo("review-provision-missing");
            assertThat(duty.gravity()).isEqualTo(Duty.Gravity.GRAVE);
            assertThat(duty.because()).isEqualTo(drr.id());
            assertThat(duty.dueOn()).isEqualTo("2026-12-01");
            assertThat(duty.details()).containsExactly("drr");
        });
        record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-01-15"));
        assertThat(rules("2026-12-01T12:05:00Z")).containsExactly(CourtReportRule.REPORT);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-10")
    void aDirectionOfTheCourtIsAProvisionToo() {
        Entry drr = drr("2027-11-30");

        record.record(CourtDirection.KIND, Reviews.direction(drr.id(), "2026-12-01", "DATE-FOLLOWS"));

        assertThat(at("2026-12-01T12:05:00Z")).singleElement().satisfies(duty -> {
            assertThat(duty.rule()).isEqualTo("review-date-missing");
            assertThat(duty.gravity()).isEqualTo(Duty.Gravity.ROUTINE);
        });
    }

    @Test
    void aShorterDrrAProposedOneOrOneThatIsOverMissesNothing() {
        drr("2027-11-29");
        Course proposed = new Course(Course.PROPOSED, null, null);
        Course revoked = new Course("revoked", LocalDate.of(2026, 12, 1), null);
        record.record(Requirement.KIND, Reviews.drr("2026-12-01", "2028-11-30").with(Arrangements.NONE, proposed));
        record.record(Requirement.KIND, Reviews.drr("2026-12-01", "2028-11-30").with(Arrangements.NONE, revoked));

        assertThat(rules("2026-12-01T12:05:00Z")).isEmpty();
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @org.throughcare.model.testkit.Requirement("CTR-20")
    @CsvSource({"2027-01-04T12:00:00Z, ROUTINE", "2027-01-12T23:59:59Z, ROUTINE", "2027-01-13T00:00:00Z, SERIOUS"})
    void theReportForAHearingOnThe15thIsDueOnThe12th(String now, Duty.Gravity gravity) {
        Entry drr = drr("2027-11-30");
        Entry hearing = record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-01-15"));

        assertThat(at(now)).singleElement().satisfies(duty -> {
            assertThat(duty.rule()).isEqualTo("court-report-due");
            assertThat(duty.dueOn()).isEqualTo("2027-01-12");
            assertThat(duty.gravity()).isEqualTo(gravity);
            assertThat(duty.because()).isEqualTo(hearing.id());
            assertThat(duty.details()).containsExactly("2027-01-15");
        });
    }

    @Test
    void aReportThatWasSentIsDueNoMoreAndTheOutcomeIsWantedTheDayAfter() {
        Entry drr = drr("2027-11-30");
        record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-01-15", false, "2027-01-12", null));

        assertThat(rules("2027-01-15T12:00:00Z")).isEmpty();
        assertThat(rules("2027-01-16T12:00:00Z"))
                .containsExactlyInAnyOrder(CourtReportRule.OUTCOME, ReviewProvisionRule.NEXT);
        assertThat(only(CourtReportRule.OUTCOME, "2027-01-18T12:00:00Z").gravity())
                .isEqualTo(Duty.Gravity.ROUTINE);
        assertThat(only(CourtReportRule.OUTCOME, "2027-01-19T00:00:00Z").gravity())
                .isEqualTo(Duty.Gravity.SERIOUS);
    }

    @ParameterizedTest(name = "a request of 4 January unanswered at {0}: {1}")
    @org.throughcare.model.testkit.Requirement("CTR-20")
    @CsvSource({"2027-01-04T12:00:00Z, ROUTINE", "2027-01-07T23:59:59Z, ROUTINE", "2027-01-08T00:00:00Z, SERIOUS"})
    void anInformationRequestIsLateOnTheFourthWorkingDay(String now, Duty.Gravity gravity) {
        Entry drr = drr("2027-11-30");
        Entry hearing = record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-01-15"));
        Entry asked = record.at("2027-01-04T11:00:00Z")
                .record(ReviewReport.KIND, Reviews.asked(hearing.id(), "2027-01-04", null));

        Duty duty = only("information-reply", now);
        assertThat(duty.dueOn()).isEqualTo("2027-01-07");
        assertThat(duty.gravity()).isEqualTo(gravity);
        assertThat(duty.because()).isEqualTo(asked.id());
        assertThat(duty.details()).containsExactly("2027-01-04");

        record.correct(
                ReviewReport.KIND, asked, Reviews.asked(hearing.id(), "2027-01-04", "2027-01-08"), "they answered");
        assertThat(rules(now)).doesNotContain("information-reply");
    }

    private Entry drr(String end) {
        return record.record(Requirement.KIND, Reviews.drr("2026-12-01", end));
    }

    private Duty only(String rule, String now) {
        List<Duty> found =
                at(now).stream().filter(duty -> duty.rule().equals(rule)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> rules(String now) {
        return at(now).stream().map(Duty::rule).toList();
    }

    private List<Duty> at(String now) {
        DutyContext context = DutyContext.of(
                Instant.parse(now),
                Calendars.ENGLAND_AND_WALES,
                Entries.of(LedgerId.SERVICE).ledger());
        return Duties.of(record.ledger(), context).stream()
                .filter(duty -> OURS.contains(duty.rule()))
                .toList();
    }
}
