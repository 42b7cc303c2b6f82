package org.throughcare.mobile.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.store.Faults;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;

/** A form is saved and forgotten in one go, whichever statement fails: its entry is there or what was typed is. */
class FormSaveTest {

    private static final String FORM = "drug-test/" + Cast.SIAN;
    private static final Session ASHA = new Session(Cast.ASHA, "Asha Patel", List.of("worker"), List.of());
    private static final Json.Obj TYPED = Json.obj().put("groups", "O").build();

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    private final FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", "three calm herons", "worker");

    static Stream<IntFunction<Faults>> faults() {
        return Stream.of(Faults::at, Faults::lateAt);
    }

    /** A form is begun, and saved with each statement failing in turn. */
    @ParameterizedTest
    @MethodSource("faults")
    void whatWasTypedGoesWithTheSaveAndNotBefore(IntFunction<Faults> kind) throws IOException {
        Draft<DrugTest> made = begun();
        int failed = EveryStatement.fails(folder.resolve("ready.db"), kind, (file, nth, faults) -> {
            boolean said = saved(file, faults, made);
            try (Store store = Faults.open(file, Faults.none())) {
                boolean saved = store.find(made.id()).isPresent();
                Optional<Json.Obj> typed = drafts(store).restore(Cast.ASHA, FORM);
                assertThat(typed.isPresent())
                        .as("statement %d: one or the other", nth)
                        .isNotEqualTo(saved);
                assertThat(saved || !said)
                        .as("statement %d: what was said", nth)
                        .isTrue();
            }
        });
        assertThat(failed).as("there were statements to fail").isGreaterThanOrEqualTo(10);
    }

    private Draft<DrugTest> begun() {
        try (Store store = Faults.open(folder.resolve("ready.db"), Faults.none())) {
            drafts(store).keep(Cast.ASHA, FORM, TYPED);
            return FakeTablet.with(clock, server, store, 1)
                    .capture()
                    .draft(
                            Cast.SIAN,
                            DrugTest.KIND,
                            DrugTests.voluntary("2026-12-08T08:00:00Z")
                                    .negative("O")
                                    .build());
        }
    }

    /** Whether it was said to be saved. */
    private boolean saved(Path file, Faults faults, Draft<DrugTest> made) {
        try (Store store = Faults.open(file, faults)) {
            Runnable forgetting = () -> drafts(store).discard(Cast.ASHA, FORM);
            SaveResult result =
                    FakeTablet.with(clock, server, store, 1_000).capture().saveAnyway(ASHA, List.of(made), forgetting);
            faults.end();
            return result instanceof SaveResult.Saved;
        } catch (StoreFault fault) {
            assertThat(fault.why()).isEqualTo(StoreFault.Cause.UNUSABLE);
            return false;
        }
    }

    private Drafts drafts(Store store) {
        return new Drafts(store, new EveryVault(), clock);
    }
}
