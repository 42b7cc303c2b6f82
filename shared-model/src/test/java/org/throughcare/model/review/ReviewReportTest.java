package org.throughcare.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.review.ReviewContents.Part;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.testkit.Sessions;

class ReviewReportTest {

    private final Entries record = Entries.of(Cast.SIAN).at("2027-01-11T12:00:00Z");
    private final Entry drr = record.record(Requirement.KIND, Reviews.drr("2026-12-01", "2027-11-30"));
    private final Entry hearing = record.record(CourtReview.KIND, Reviews.hearing(drr.id(), "2027-01-15"));

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-20")
    void aReportThatWasNotTalkedThroughIsAskedWhyNot() {
        Entry silent = report("a view", null, null, true);
        Entry told = report("a view", null, "in hospital since Friday", true);
        Entry discussed = report("a view", LocalDate.of(2027, 1, 11), null, true);
        Entry begun = report("a view", null, null, false);

        assertThat(ReviewReport.KIND.check(silent))
                .containsExactly(Problem.refusal("notDiscussed", "say-why-not-discussed"));
        assertThat(ReviewReport.KIND.check(told)).isEmpty();
        assertThat(ReviewReport.KIND.check(discussed)).isEmpty();
        assertThat(ReviewReport.KIND.check(begun)).isEmpty();
    }

    @Test
    void aReportThatOnlyOneSideWroteIsSentKnowingly() {
        Entry half = report(null, LocalDate.of(2027, 1, 11), null, true);

        assertThat(ReviewReport.KIND.check(half))
                .containsExactly(
                        Problem.warning("providerView", "provider-missing"),
                        Problem.warning("managerView", "manager-missing"));
    }

    @ParameterizedTest(name = "asked {0}, answered {1}: {2} {3}")
    @CsvSource({
        "2027-01-04, 2027-01-04, , ",
        "2027-01-04, 2027-01-03, repliedOn, before-request",
        "2027-01-04, 2027-01-12, repliedOn, in-the-future",
        "2027-01-12, , requestedOn, in-the-future"
    })
    void anAnswerComesAfterTheQuestion(String asked, @Nullable String answered, String field, String code) {
        Entry entry = record.record(ReviewReport.KIND, Reviews.asked(hearing.id(), asked, answered));

        assertThat(ReviewReport.KIND.check(entry))
                .isEqualTo(field == null ? java.util.List.of() : java.util.List.of(Problem.refusal(field, code)));
    }

    @ParameterizedTest(name = "asked {0} -> answered by {1}")
    @org.throughcare.model.testkit.Requirement("CTR-20")
    @CsvSource({"2027-01-04, 2027-01-07", "2026-12-23, 2026-12-30", "2028-02-25, 2028-03-01", "2027-03-24, 2027-03-31"})
    void anInformationRequestIsAnsweredWithinThreeWorkingDays(String asked, LocalDate due) {
        ReviewReport report = Reviews.asked(hearing.id(), asked, null);

        assertThat(report.replyDue(ReferenceData.bundled(), Calendars.bundled().named(Calendars.ENGLAND_AND_WALES))
                        .dueOn())
                .isEqualTo(due);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-20")
    void attendanceAndEveryTestOfThePeriodComeFromTheRecord() {
        session("2026-11-30", "ATT");
        Entry first = session("2026-12-01", "ATT");
        Entry second = session("2026-12-08", "FTA");
        Entry last = session("2027-01-10", "UNACC");
        session("2027-01-11", "ATT");
        // Just after midnight of the period's first day, and just before that of the day after its last.
        Entry negative =
                test(DrugTests.court("2026-12-01T00:05:00Z").under(drr.id()).negative("O"));
        Entry noSample = test(DrugTests.court("2026-12-09T10:00:00Z").noSample("REF"));
        Entry positive =
                test(DrugTests.court("2027-01-10T23:59:00Z").under(drr.id()).positive("O"));
        test(DrugTests.court("2027-01-11T00:00:00Z").under(drr.id()).negative("O"));
        test(DrugTests.voluntary("2026-12-10T10:00:00Z").under(drr.id()).positive("O"));
        test(DrugTests.of("MDR", "2026-12-11T10:00:00Z").positive("O"));

        ReviewContents contents = contents(Reviews.report(hearing.id(), "2026-12-01", "2027-01-10"));

        assertThat(contents.sessions())
                .extracting(ReviewContents.Session::id)
                .containsExactly(first.id(), second.id(), last.id());
        assertThat(contents.count(Counts.COMPLIED)).isEqualTo(1);
        assertThat(contents.count(Counts.OPEN)).isEqualTo(1);
        assertThat(contents.count(Counts.FAILURE)).isEqualTo(1);
        assertThat(contents.tests())
                .extracting(ReviewContents.Test::id)
                .containsExactly(negative.id(), noSample.id(), positive.id());
        assertThat(contents.tests())
                .extracting(ReviewContents.Test::overall)
                .containsExactly(Overall.NEGATIVE, Overall.NO_SAMPLE, Overall.SCREEN_POSITIVE);
    }

    @Test
    void theDayOfATestIsTheLocalOne() {
        // British Summer Time begins on 28 March 2027: 23:30 UTC of the 31st is 1 April.
        Entry summer =
                test(DrugTests.court("2027-03-31T23:30:00Z").under(drr.id()).negative("O"));

        assertThat(contents(Reviews.report(hearing.id(), "2027-03-01", "2027-03-31"))
                        .tests())
                .isEmpty();
        assertThat(contents(Reviews.report(hearing.id(), "2027-04-01", "2027-04-30"))
                        .tests())
                .extracting(ReviewContents.Test::id)
                .containsExactly(summer.id());
    }

    @Test
    void whatNobodyRecordedIsNoAbsence() {
        Entry came = record.record(Appointment.KIND, Sessions.appointment("2026-12-08T10:00", drr.id()));
        record.record(Appointment.KIND, Sessions.appointment("2026-12-15T10:00", drr.id()));
        record.record(Appointment.KIND, Sessions.appointment("2027-01-11T10:00", drr.id()));
        record.record(Appointment.KIND, Sessions.appointment("2026-12-16T10:00"));
        record.record(Attendance.KIND, Sessions.attended(came.id(), "2026-12-08"));

        ReviewContents contents = contents(Reviews.report(hearing.id(), "2026-12-01", "2027-01-31"));

        assertThat(contents.unrecorded()).isEqualTo(1);
        assertThat(contents.sessions()).isEmpty();
    }

    @Test
    void itSaysWhatIsStillToBeWritten() {
        ReviewReport empty = Reviews.report(hearing.id(), "2026-12-01", "2027-01-10");
        Entry full = report("a view", LocalDate.of(2027, 1, 11), null, true);

        assertThat(contents(empty).missing()).containsExactly(Part.values());
        assertThat(contents(ReviewReport.KIND.bodyOf(full)).missing()).containsExactly(Part.PERSON);
        assertThat(ReviewReport.KIND.bodyOf(full).authors()).containsExactly("Bethan Rees", "Colin Baptiste");
    }

    @Test
    void providerAndOffenderManagerWriteOnTwoTabletsAtOnce() {
        ReviewReport empty = Reviews.report(hearing.id(), "2026-12-01", "2027-01-10");
        Entry begun = record.record(ReviewReport.KIND, empty);
        record.on(Cast.TABLET_A).correct(ReviewReport.KIND, begun, written(empty, "came", null), "provider's view");
        record.on(Cast.TABLET_B).correct(ReviewReport.KIND, begun, written(empty, null, "kept"), "manager's view");

        Current<ReviewReport> report =
                ReviewReport.of(record.ledger(), hearing.id()).get(0);

        assertThat(report.conflicts()).isEmpty();
        assertThat(report.body().providerView()).isEqualTo("came");
        assertThat(report.body().managerView()).isEqualTo("kept");
    }

    private static ReviewReport written(ReviewReport empty, @Nullable String provider, @Nullable String manager) {
        return new ReviewReport(
                empty.review(),
                empty.from(),
                empty.to(),
                provider,
                null,
                manager,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private Entry report(
            @Nullable String view, @Nullable LocalDate discussedOn, @Nullable String notDiscussed, boolean complete) {
        return record.record(
                ReviewReport.KIND,
                new ReviewReport(
                        hearing.id(),
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2027, 1, 10),
                        view,
                        "Bethan Rees",
                        view,
                        "Colin Baptiste",
                        null,
                        discussedOn,
                        notDiscussed,
                        null,
                        null,
                        complete));
    }

    private Entry session(String on, String outcome) {
        return record.record(Attendance.KIND, Sessions.attendance(on, outcome, drr.id()));
    }

    private Entry test(DrugTests test) {
        return record.record(DrugTest.KIND, test.build());
    }

    private ReviewContents contents(ReviewReport report) {
        return ReviewContents.of(
                record.ledger(),
                CourtReview.find(record.ledger(), hearing.id()).orElseThrow(),
                report,
                new ReviewContents.Setting(
                        Calendars.bundled().named(Calendars.ENGLAND_AND_WALES),
                        ReferenceData.bundled(),
                        AttendanceFrameworks.bundled(),
                        LocalDate.of(2027, 1, 11)));
    }
}
