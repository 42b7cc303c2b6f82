package org.throughcare.mobile.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.store.SqliteStore;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;

/** What a save checks, writes and answers. */
class CaptureTest {

    private final StepClock clock = new StepClock("2026-12-08T09:00:00Z");
    private final Session asha = new Session(Cast.ASHA, "Asha Patel", List.of(), List.of());
    private final Tablet tablet = FakeTablet.with(clock, new FakeLink());
    private Capture capture = tablet.capture();

    @Test
    void anEntrySaysWhoRecordedItOnWhichTabletAndWhen() {
        Entry entry = saved(capture.save(asha, negative()));

        assertThat(entry.author()).isEqualTo(asha.author());
        assertThat(entry.device()).isEqualTo(tablet.device());
        assertThat(entry.capturedAt()).isEqualTo(Instant.parse("2026-12-08T09:00:00Z"));
        assertThat(entry.clockOffset()).as("the server was never heard").isNull();
    }

    @Test
    void aRefusalStopsTheSaveAndNamesTheField() {
        Draft<DrugTest> tomorrow = test(DrugTests.voluntary("2026-12-09T08:00:00Z")
                .readAt(null)
                .negative("O")
                .build());

        SaveResult result = capture.saveAnyway(asha, List.of(negative(), tomorrow));

        assertThat(result).isInstanceOfSatisfying(SaveResult.Refused.class, refused -> {
            assertThat(refused.problems())
                    .containsExactly(new SaveResult.Found(1, Problem.refusal("collectedAt", "in-the-future")));
            assertThat(refused.onlyWarnings()).isFalse();
        });
        assertThat(tablet.store().unsent()).as("none of the drafts").isEmpty();
    }

    @Test
    void aWarningStopsTheSaveUntilTheWorkerHasReadIt() {
        Kit expired = new Kit("Six-panel cup", "LOT-2207", LocalDate.of(2026, 12, 1), "no other kit on the wing");
        Draft<DrugTest> draft = test(DrugTests.voluntary("2026-12-08T08:00:00Z")
                .kit(expired)
                .negative("O")
                .build());

        assertThat(capture.save(asha, draft))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.onlyWarnings()).isTrue());
        assertThat(tablet.store().unsent()).isEmpty();

        saved(capture.saveAnyway(asha, List.of(draft)));
        assertThat(tablet.store().unsent()).hasSize(1);
    }

    @Test
    void aDoubleTapIsOneEntryThoughTheClockWentOnBetween() {
        Draft<DrugTest> draft = negative();
        Entry first = saved(capture.save(asha, draft));
        clock.pass(Duration.ofMillis(300));

        assertThat(saved(capture.save(asha, draft))).isEqualTo(first);
        assertThat(tablet.store().unsent()).hasSize(1);
    }

    @Test
    void anEntryThatIsTooLargeForTheWireIsRefusedAtOnce() {
        Person huge = new Person(
                Cast.WING, "x".repeat(70_000), "O'Leary", List.of(), null, List.of(), "en", Person.PRISON, null, null);

        assertThat(capture.saveAnyway(asha, List.of(capture.newPerson(Person.KIND, huge))))
                .isInstanceOfSatisfying(
                        SaveResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(found -> found.problem().code())
                                .containsExactly("too-large"));
    }

    @Test
    void aStoreThatFailsIsReported(@TempDir Path folder) {
        SqliteStore store = SqliteStore.open(folder.resolve("t.db"), new EveryVault());
        capture = FakeTablet.with(clock, new FakeLink(), store, 1).capture();
        Draft<DrugTest> draft = negative();
        store.close();

        assertThat(capture.save(asha, draft)).isEqualTo(new SaveResult.NotStored(StoreFault.Cause.UNUSABLE));
    }

    @Test
    void whoListensHearsOfASaveAfterItIsDurable() {
        List<Set<LedgerId>> heard = new ArrayList<>();
        tablet.changes().listen(changed -> {
            assertThat(tablet.store().unsent()).hasSize(1);
            heard.add(changed);
        });

        saved(capture.save(asha, negative()));

        assertThat(heard).containsExactly(Set.of(Cast.MARK));
    }

    @Test
    void anUnfinishedFormIsThereAgainForItsWorkerOnly() {
        Drafts drafts = new Drafts(tablet.store(), new EveryVault(), clock);
        Json.Obj form = Json.obj().put("note", "half a sente").build();
        drafts.keep(Cast.ASHA, "drug-test/" + Cast.MARK, form);

        assertThat(drafts.restore(Cast.ASHA, "drug-test/" + Cast.MARK)).contains(form);
        assertThat(drafts.begun(Cast.ASHA)).containsExactly("drug-test/" + Cast.MARK);
        assertThat(drafts.begun(Cast.RHYS)).isEmpty();

        drafts.discard(Cast.ASHA, "drug-test/" + Cast.MARK);
        assertThat(drafts.restore(Cast.ASHA, "drug-test/" + Cast.MARK)).isEmpty();
    }

    private Draft<DrugTest> negative() {
        return test(DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O").build());
    }

    private Draft<DrugTest> test(DrugTest body) {
        return capture.draft(Cast.MARK, DrugTest.KIND, body);
    }

    private static Entry saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).entries().get(0);
    }
}
