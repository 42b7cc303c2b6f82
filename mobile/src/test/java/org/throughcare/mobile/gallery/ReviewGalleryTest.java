package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.treatment.LateStart;

/** Treatment starts and court reviews on the screen, through taps and keys as a worker does it. */
class ReviewGalleryTest {

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-10")
    void theAlertStandsOnThePersonsPageUntilAHearingIsEntered() {
        Shoot.withAsha(reviewed(), shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            assertThat(shoot.says("Review provision missing")).isTrue();
            shoot.shot("review-missing");
            shoot.tap("Enter a hearing");
            date(shoot, "Hearing on", "15", "1", "2027");
            assertThat(shoot.says("Report due Tue 12 Jan 2027")).isTrue();
            shoot.tap("Sort of court: Dedicated drug court");
            shoot.type("Bench note", "The bench asks about the group.");
            shoot.shot("court-review");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Review provision missing")).isFalse();
            shoot.reveal("Begin the report");
            shoot.shot("court-review-list");
        });
    }

    @Test
    void aDirectionIsRecorded() {
        Shoot.withAsha(reviewed(), shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("Record a direction");
            shoot.tap("What the court directed: Review without a hearing");
            shoot.shot("court-direction");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("Review provision missing")).isFalse();
        });
    }

    @Test
    @org.throughcare.model.testkit.Requirement("CTR-20")
    void aReportIsFilledFromTheRecordAndSaysWhyItWasNotTalkedThrough() {
        Shoot.withAsha(reviewed(), shoot -> {
            shoot.go(new Route.Capture("court-review", Cast.SIAN, drr(shoot), null));
            date(shoot, "Hearing on", "15", "1", "2027");
            shoot.tap("Continue");
            shoot.tap("Save");
            EntryId hearing = only(shoot, Cast.SIAN, CourtReview.KIND).id();
            shoot.go(new Route.Capture("review-report", Cast.SIAN, hearing, null));
            shoot.type("Provider's view of progress", "Came to every session but one, and works well in the group.");
            shoot.type("For the provider", "Asha Patel");
            shoot.tap("The report is complete: Yes");
            shoot.shot("review-report");
            shoot.tap("Continue");
            assertThat(shoot.says("Why was it not talked through?: please answer"))
                    .isTrue();
            shoot.bottom();
            shoot.shot("review-report-why");
            shoot.tap("The report is complete: Not yet");
            shoot.tap("Continue");
            shoot.tap("Save");
            EntryId report = only(shoot, Cast.SIAN, ReviewReport.KIND).id();
            shoot.go(new Route.Result(Cast.SIAN, "review-report", report));
            assertThat(shoot.says("Screen positive, not confirmed")).isTrue();
            shoot.shot("review-report-contents");
            shoot.wear(true, 100, "cy");
            shoot.shot("review-report-contents-dark-welsh");
        });
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-1")
    void theLateFirstSessionIsNotSavedWithoutItsReason() {
        Shoot.withAsha(starting(), shoot -> {
            shoot.go(Route.Capture.of("attendance", Cast.DECLAN));
            shoot.tap("What happened?: Attended and complied");
            shoot.tap("Kind of treatment: Keywork");
            assertThat(shoot.says("it is late")).isTrue();
            shoot.tap("Continue");
            assertThat(shoot.says("Why did treatment start late?: please answer"))
                    .isTrue();
            shoot.shot("late-start-asked");
            shoot.tap("Why did treatment start late?: No slot");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(only(shoot, Cast.DECLAN, LateStart.KIND).body().reason()).isEqualTo("NO-SLOT");
            shoot.reveal("Treatment starts, by days left");
            shoot.shot("treatment-start-card");
        });
    }

    @Test
    @org.throughcare.model.testkit.Requirement({"DRR-1", "ATR-1"})
    void theCaseloadIsListedByDaysLeft() {
        Shoot.withAsha(starting(), shoot -> {
            shoot.go(Route.Capture.of("treatment-starts", Cast.DECLAN));
            shoot.shot("treatment-starts");
            shoot.wear(true, 100, "en");
            shoot.shot("treatment-starts-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("treatment-starts-200");
            shoot.wear(false, 100, "cy");
            shoot.shot("treatment-starts-welsh");
            shoot.go(new Route.Today());
            shoot.shot("today-starts-welsh");
            shoot.wear(false, 100, "en");
            shoot.go(new Route.Capture(
                    "late-start",
                    Cast.DECLAN,
                    only(shoot, Cast.DECLAN, Requirement.KIND).id(),
                    null));
            shoot.shot("late-start");
        });
    }

    /** Siân under a DRR of twelve months with sessions and tests, and no hearing yet. */
    private static List<Entry> reviewed() {
        Entries entries = Entries.of(Cast.SIAN);
        entries.record(Person.KIND, Cast.sian());
        Entry order = entries.record(CourtOrder.KIND, Reviews.communityOrder("2026-12-01"));
        Entry drr = entries.record(
                Requirement.KIND, Reviews.drr("2026-12-01", "2027-11-30").in(order.id(), null));
        entries.at("2026-12-07T09:00:00Z");
        session(entries, drr, "2026-12-02", "ATT", "KEYWORK");
        session(entries, drr, "2026-12-04", "FTA", null);
        session(entries, drr, "2026-12-07", "ATT", "GROUP");
        entries.record(
                DrugTest.KIND,
                DrugTests.court("2026-12-04T10:00:00Z")
                        .under(drr.id())
                        .negative("O")
                        .positive("C")
                        .build());
        return entries.all();
    }

    /** Four people whose treatment starts in four ways on 8 December 2026. */
    private static List<Entry> starting() {
        List<Entry> all = new ArrayList<>();
        Entries declan = Entries.of(Cast.DECLAN);
        declan.record(Person.KIND, Cast.declan());
        declan.record(Requirement.KIND, Reviews.drr("2026-12-01", "2027-05-31"));
        all.addAll(declan.all());
        Entries sian = Entries.of(Cast.SIAN);
        sian.record(Person.KIND, Cast.sian());
        Entry drr = sian.record(Requirement.KIND, Reviews.drr("2026-12-04", "2027-06-03"));
        sian.record(Requirement.KIND, Reviews.atr("2026-11-27", "2027-05-26").in(null, LocalDate.of(2026, 12, 4)));
        sian.at("2026-12-07T09:00:00Z");
        session(sian, drr, "2026-12-07", "ATT", "KEYWORK");
        all.addAll(sian.all());
        Entries mark = Entries.of(Cast.MARK);
        mark.record(Person.KIND, Cast.mark());
        mark.record(Requirement.KIND, Reviews.drr("2026-12-07", "2027-06-06"));
        all.addAll(mark.all());
        return all;
    }

    private static void session(Entries entries, Entry requirement, String on, String outcome, String modality) {
        entries.record(
                Attendance.KIND, Sessions.attendance(on, outcome, requirement.id(), modality, Sessions.STANDARD));
    }

    private static EntryId drr(Shoot shoot) {
        return only(shoot, Cast.SIAN, Requirement.KIND).id();
    }

    private static void date(Shoot shoot, String name, String day, String month, String year) {
        shoot.type(name + ", Day", day);
        shoot.type(name + ", Month", month);
        shoot.type(name + ", Year", year);
    }

    private static <B extends Body> Current<B> only(Shoot shoot, LedgerId person, Kind<B> kind) {
        List<Current<B>> all = shoot.tablet.records().of(person).ledger().current(kind);
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
