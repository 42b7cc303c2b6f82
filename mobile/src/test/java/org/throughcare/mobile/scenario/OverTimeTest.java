package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.chart.OverTime;
import org.throughcare.mobile.chart.OverTimeWords;
import org.throughcare.mobile.chart.ScoreSeries;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.person.TimelineItem;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Sessions;

/** What one tablet recorded over weeks is what another one's charts and timeline show. */
class OverTimeTest {

    private final World world = World.at("2026-12-01T09:00:00Z");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anotherTabletsChartsShowWhatHoldsNowWithWhatWasAmended() {
        Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
        Hand colin = world.tablet("colin").signIn("Colin Baptiste");
        bethan.record(Cast.SIAN, Person.KIND, Cast.sian());
        bethan.record(Cast.SIAN, Screening.KIND, Field.audit("4,4,4,0,0,0,0,0,0,0", "2026-11-30T10:00:00Z"));
        bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance("2026-12-01", "ATT", null));
        DrugTest test =
                DrugTests.court("2026-12-01T08:00:00Z").negative("O", "C").build();
        EntryId thread = bethan.record(Cast.SIAN, DrugTest.KIND, test);
        world.pass(Duration.ofDays(14));
        bethan.signIn("Bethan Hughes");
        bethan.record(Cast.SIAN, Screening.KIND, Field.audit("2,2,2,0,0,0,0,0,0,0", "2026-12-15T08:00:00Z"));
        bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance("2026-12-14", "FTA", null));
        bethan.amend(
                Cast.SIAN,
                DrugTest.KIND,
                thread,
                DrugTests.court("2026-12-01T08:00:00Z")
                        .negative("O")
                        .positive("C")
                        .build(),
                "the line was read too early");
        bethan.sync();
        colin.signIn("Colin Baptiste");
        colin.sync();

        OverTime shown = overTime(colin);

        assertThat(shown).isEqualTo(overTime(bethan));
        assertThat(shown.scores().get(0).points())
                .extracting(ScoreSeries.Point::total)
                .containsExactly(12, 6);
        assertThat(shown.attendance().bars())
                .extracting(bar -> bar.counts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .as("the week between is there, and empty")
                .containsExactly(1, 0, 1);
        assertThat(new OverTimeWords(
                                new CodeWords(org.throughcare.model.reference.ReferenceData.bundled(), Texts.of("en")))
                        .of(shown.tests()))
                .contains("positive in 1");
        TimelineItem item = colin.tablet().person().timeline(Cast.SIAN).stream()
                .filter(one -> one.thread().equals(thread))
                .findFirst()
                .orElseThrow();
        assertThat(item.versions()).hasSize(2);
    }

    private static OverTime overTime(Hand hand) {
        return OverTime.of(hand.ledger(Cast.SIAN), hand.tablet().reference().frameworks());
    }
}
