package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Scoring;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** The bands of AUDIT and their advice, from the tablet that asks to the tablet that reads. */
class AuditBandsTest {

    private static World world;
    private static Hand bethan;
    private static Hand colin;

    @BeforeAll
    static void start() {
        world = World.at("2026-12-01T08:00:00Z");
        bethan = world.tablet("bethan").signIn("Bethan Hughes");
        colin = world.tablet("colin").signIn("Colin Baptiste");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "7, low,",
        "8, increasing,",
        "15, increasing,",
        "16, higher,",
        "17, higher,",
        "18, higher, consider-for-atr",
        "19, higher, consider-for-atr",
        "20, possible-dependence,",
        "40, possible-dependence,",
    })
    @Requirement("CTR-23")
    void anAuditIsInTheSameBandWithTheSameAdviceWhereverItIsRead(int total, String band, String advice) {
        LedgerId person = LedgerId.person(new TimeOrderedIds().next());
        bethan.record(person, Person.KIND, Cast.sian());
        bethan.record(person, Screening.KIND, Field.audit(comingTo(total), "2026-12-01T07:00:00Z"));
        bethan.sync();
        colin.sync();

        Screening read = colin.current(person, Screening.KIND).get(0).body();
        assertThat(read.total()).isEqualTo(total);
        assertThat(read.band()).isEqualTo(band);
        Questionnaire audit = Questionnaires.bundled().find(read.instrument(), read.instrumentVersion());
        assertThat(Scoring.of(audit, read.answers()).advice()).isEqualTo(advice == null ? List.of() : List.of(advice));
        assertThat(colin.tablet().today().duties(colin.session(), person, world.now()))
                .as("advice never decides")
                .isEmpty();
    }

    /** Ten answers that come to the total: the first ones as high as they go. */
    private static String comingTo(int total) {
        StringBuilder figures = new StringBuilder();
        int left = total;
        for (int i = 0; i < 10; i++) {
            int answer = Math.min(4, left);
            figures.append(i == 0 ? "" : ",").append(answer);
            left -= answer;
        }
        return figures.toString();
    }
}
