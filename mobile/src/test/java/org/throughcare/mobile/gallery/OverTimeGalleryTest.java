package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;

/** A person's page and their charts, with half a year behind them. */
class OverTimeGalleryTest {

    @Test
    void halfAYearInChartsAndTables() {
        Shoot.withAsha(halfAYear(), shoot -> {
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("See charts");
            shoot.shot("person-charts");
            shoot.reveal("Show as a table: Drug tests");
            shoot.scroll(0.62);
            shoot.shot("person-charts-tests");
            shoot.bottom();
            shoot.wear(true, 100, "cy");
            shoot.bottom();
            shoot.shot("person-charts-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.scroll(0.55);
            shoot.shot("person-charts-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Show as a table: Drug tests");
            shoot.upright();
            shoot.shot("person-charts-upright");
            assertThat(shoot.says("Screen positive, not confirmed: ")).isTrue();
        });
    }

    @Test
    void onePointAndNothingAtAllAreSaid() {
        Shoot.withAsha(Stories.mark(), shoot -> {
            shoot.go(new Route.OverTime(Cast.MARK));
            shoot.shot("person-charts-one-score");
            assertThat(shoot.says("Only one score so far: 27")).isTrue();
            assertThat(shoot.says("No drug test yet")).isTrue();
        });
    }

    @Test
    void theTimelineShowsWhatIsChosenAndLeadsBackToEverything() {
        Shoot.withAsha(halfAYear(), shoot -> {
            shoot.upright();
            shoot.go(new Route.Person(Cast.SIAN));
            shoot.tap("Search and filter");
            shoot.tap("Amended");
            assertThat(shoot.says("Version 2")).isTrue();
            shoot.tap("Drug tests (");
            shoot.reveal("Close search and filter");
            shoot.shot("person-timeline-chosen");
            shoot.type("Search in the timeline", "no such thing");
            assertThat(shoot.says("Nothing in the timeline fits what you chose."))
                    .isTrue();
            shoot.tap("Show everything");
            shoot.type("Search in the timeline", "PHQ");
            assertThat(shoot.says("Show more")).isFalse();
            shoot.tap("Close search and filter");
            shoot.bottom();
            shoot.shot("person-around");
        });
    }

    private static List<Entry> halfAYear() {
        List<Entry> all = new ArrayList<>(Stories.sian());
        Entries more = Entries.of(Cast.SIAN, FixedIds.after(0x5_0000_0000L));
        int[] audit = {28, 24, 17, 19, 11};
        int[] phq = {15, 9, 6};
        LocalDate first = LocalDate.of(2026, 7, 6);
        for (int i = 0; i < audit.length; i++) {
            scored(more, "AUDIT/", audit[i], first.plusDays(30L * i));
        }
        for (int i = 0; i < phq.length; i++) {
            scored(more, "PHQ-9", phq[i], first.plusDays(56L * i));
        }
        more.by(Cast.RHYS);
        for (int week = 0; week < 20; week++) {
            week(more, week, first.plusWeeks(week));
        }
        more.at("2026-12-07T10:00:00Z")
                .by(Cast.BETHAN)
                .record(
                        ContactRestriction.KIND,
                        new ContactRestriction("restricted-case", LocalDate.of(2026, 12, 7), null));
        all.addAll(more.all());
        return all;
    }

    private static void week(Entries more, int week, LocalDate monday) {
        more.at(monday.plusDays(1) + "T10:00:00Z");
        String[] outcomes = {"ATT", "ATT", "UNACC", "ATT"};
        for (int i = 0; i < 1 + week % 4 && week != 9; i++) {
            String outcome = week % 5 == 2 && i == 1 ? "ACC-MED" : outcomes[(week + i) % 4];
            more.record(Attendance.KIND, Sessions.attendance(monday.plusDays(i).toString(), outcome, null));
        }
        DrugTests test = DrugTests.voluntary(monday.plusDays(2) + "T10:00:00Z");
        if (week % 6 == 4) {
            test.noSample("FTA");
        } else if (week < 7) {
            test.positive("O", "C").negative("K", "A");
        } else if (week == 12) {
            test.negative("C", "K", "A")
                    .line(new ResultLine(
                            "O",
                            ResultLine.Screen.POS,
                            null,
                            ResultLine.Confirm.CONFIRMED,
                            "Lab",
                            Instant.parse(monday.plusDays(6) + "T10:00:00Z"),
                            null));
        } else {
            test.negative("O", "K", "A");
            if (week % 3 == 0) {
                test.positive("C");
            }
        }
        Entry entry = more.record(DrugTest.KIND, test.build());
        if (week == 17) {
            more.correct(DrugTest.KIND, entry, test.negative("B").build(), "a line was left out");
        }
    }

    private static void scored(Entries more, String instrument, int total, LocalDate day) {
        Questionnaire questionnaire = Questionnaires.bundled().all().stream()
                .filter(one -> one.about().instrument().startsWith(instrument))
                .findFirst()
                .orElseThrow();
        more.at(day + "T10:00:00Z")
                .record(Screening.KIND, Screening.ofTotal(questionnaire, total, Instant.parse(day + "T10:00:00Z")));
    }
}
