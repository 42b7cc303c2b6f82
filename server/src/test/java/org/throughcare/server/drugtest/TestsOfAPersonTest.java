package org.throughcare.server.drugtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.view.Clinic;

/** What an offender manager sees of a person's tests, over HTTP. */
class TestsOfAPersonTest {

    private static final String PATH = Clinic.path(Cast.SIAN, "tests");

    private final Clinic clinic = new Clinic("2026-12-08T10:59:00Z");
    private final Entries sian = clinic.sian("2026-12-01T09:00:00Z");

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<Fields> tests(TestClient caller) {
        return Clinic.get(PATH, caller).list("tests", fields -> fields);
    }

    @Test
    @Requirement("CTR-13")
    void aTestThatTheProviderSyncedAtElevenIsListedAMinuteLater() {
        Entry test = sian.at("2026-12-08T10:30:00Z")
                .record(
                        DrugTest.KIND,
                        DrugTests.court("2026-12-08T10:20:00Z")
                                .positive("O")
                                .negative("C")
                                .build());
        TestClient bethan = clinic.bethan();
        TestClient colin = clinic.colin();
        assertThat(tests(colin)).isEmpty();

        clinic.server().clock().set(Instant.parse("2026-12-08T11:00:00Z"));
        assertThat(bethan.push(List.of(test))).singleElement().isInstanceOf(Receipt.Accepted.class);
        clinic.server().clock().advance(Duration.ofMinutes(1));

        assertThat(tests(colin)).singleElement().satisfies(listed -> {
            assertThat(listed.text("collectedAt")).isEqualTo("2026-12-08T10:20:00Z");
            assertThat(listed.text("tester")).isEqualTo("Harbour Street clinic");
            assertThat(listed.text("overall")).isEqualTo("screen-positive-not-confirmed");
            assertThat(listed.list("lines", line -> line.text("group"))).containsExactly("O", "C");
        });
    }

    @Test
    @Requirement({"CTR-10", "CTR-13"})
    void theOffenderManagerSeesWhatTheCourtAgreedAndAGap() {
        Entry drr = sian.record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        clinic.arrive(
                drr,
                sian.record(TestSchedule.KIND, Bodies.schedule(drr.id(), 2, "2026-12-01", "2026-11-24")),
                sian.at("2026-12-01T10:00:00Z").record(DrugTest.KIND, court("2026-12-01T09:50:00Z", drr)),
                sian.at("2026-12-08T10:00:00Z").record(DrugTest.KIND, court("2026-12-08T09:50:00Z", drr)));

        clinic.server().clock().set(Instant.parse("2026-12-15T23:59:59Z"));
        Fields onTime = requirement(clinic.colin());
        assertThat(onTime.text("nextDueOn")).isEqualTo("2026-12-15");
        assertThat(onTime.bool("flagged")).isFalse();
        assertThat(onTime.list("schedule", schedule -> schedule.integer("perWeek")))
                .containsExactly(2);

        clinic.server().clock().set(Instant.parse("2026-12-16T00:00:00Z"));
        assertThat(requirement(clinic.colin()).bool("flagged")).isTrue();
    }

    @Test
    void aVoluntaryTestIsForWorkerAndPersonOnly() {
        clinic.arrive(
                sian.at("2026-12-08T10:00:00Z")
                        .record(
                                DrugTest.KIND,
                                DrugTests.voluntary("2026-12-08T09:50:00Z")
                                        .negative("O")
                                        .build()),
                sian.record(
                        DrugTest.KIND,
                        DrugTests.of("MDR", "2026-12-07T09:50:00Z")
                                .negative("O")
                                .build()));

        assertThat(tests(clinic.colin())).isEmpty();
        assertThat(tests(clinic.bethan()))
                .extracting(test -> test.text("purpose"))
                .containsExactly("VOL-T");
    }

    @Test
    void aCorrectedTestIsListedAsCorrected() {
        Entry first = sian.at("2026-12-08T10:00:00Z").record(DrugTest.KIND, positive());
        clinic.arrive(first);
        clinic.arrive(sian.correct(DrugTest.KIND, first, negative(), "wrong line read"));

        assertThat(tests(clinic.colin()))
                .extracting(test -> test.text("overall"))
                .containsExactly("negative");
    }

    @Test
    void aCorrectionThatArrivesBeforeWhatItCorrectsIsOneTestInTheEnd() {
        Entry first = sian.at("2026-12-08T10:00:00Z").record(DrugTest.KIND, positive());
        Entry second = sian.correct(DrugTest.KIND, first, negative(), "wrong line read");
        clinic.arrive(second);
        clinic.arrive(first);

        assertThat(tests(clinic.colin()))
                .singleElement()
                .satisfies(test ->
                        assertThat(test.text("thread")).isEqualTo(first.id().toString()));
    }

    @Test
    void onlyThoseWithAGrantAndARoleMayAsk() {
        assertThat(Clinic.status(PATH, clinic.stranger())).isEqualTo(401);
        assertThat(Clinic.status(PATH, clinic.asha())).as("no grant").isEqualTo(404);
        assertThat(Clinic.status(PATH, clinic.administrator()))
                .as("administrator")
                .isEqualTo(403);
        TestClient colin = clinic.colin();
        assertThat(Clinic.status("/people/someone/tests", colin)).isEqualTo(400);
        assertThat(Clinic.status(Clinic.path(Cast.MARK, "tests"), colin)).isEqualTo(404);
        assertThat(Clinic.status(PATH, colin)).isEqualTo(200);
    }

    private Fields requirement(TestClient caller) {
        return Clinic.get(PATH, caller).list("requirements", fields -> fields).get(0);
    }

    private static DrugTest court(String collectedAt, Entry requirement) {
        return DrugTests.court(collectedAt)
                .under(requirement.id())
                .negative("O", "C")
                .build();
    }

    private static DrugTest positive() {
        return DrugTests.court("2026-12-08T09:50:00Z").positive("O").build();
    }

    private static DrugTest negative() {
        return DrugTests.court("2026-12-08T09:50:00Z").negative("O").build();
    }
}
