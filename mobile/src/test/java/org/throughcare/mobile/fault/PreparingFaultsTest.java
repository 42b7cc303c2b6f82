package org.throughcare.mobile.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.store.Faults;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.Pages;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.lives.Lives;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/**
 * The medium fails or is full while days ahead are prepared: what is due is what the records say, then and after the next start,
 * and the records are untouched.
 */
class PreparingFaultsTest {

    private static final int PEOPLE = 4;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2028, 6, 14);
    private static final Session ASHA = new Session(
            Cast.ASHA,
            "Asha Patel",
            List.of("worker"),
            List.of(
                    new Session.Team(Cast.WING, "C wing recovery", "prison", Calendars.ENGLAND_AND_WALES),
                    new Session.Team(Cast.CLINIC, "Harbour Street clinic", "community", Calendars.ENGLAND_AND_WALES)));

    @TempDir
    Path folder;

    private final StepClock clock =
            new StepClock(DAY.atTime(12, 0).atZone(LONDON).toInstant().toString());
    private final FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", "three calm herons", "worker");
    private Path ready;
    private List<Written> recorded;
    private List<Duty> due;

    static Stream<IntFunction<Faults>> faults() {
        return Stream.of(Faults::at, Faults::lateAt);
    }

    @BeforeEach
    void aTabletOnWhichNothingIsPrepared() {
        ready = folder.resolve("ready.db");
        try (Store store = Faults.open(ready, Faults.none())) {
            IntStream.range(0, PEOPLE).forEach(number -> come(store, number));
            recorded = recorded(store);
            due = due(store);
        }
        assertThat(due).as("something is due").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whicheverStatementFailsTheSameIsDue(IntFunction<Faults> kind) throws IOException {
        int failed = EveryStatement.fails(ready, kind, (file, nth, faults) -> {
            try (Store store = Faults.open(file, faults)) {
                Tablet tablet = tablet(store);
                try {
                    prepareAll(tablet);
                } catch (StoreFault fault) {
                    assertThat(fault.why()).isEqualTo(StoreFault.Cause.UNUSABLE);
                }
                faults.end();
                assertThat(due(tablet)).as("statement %d: at once", nth).isEqualTo(due);
            } catch (StoreFault fault) {
                assertThat(fault.why()).as("not even opened").isEqualTo(StoreFault.Cause.UNUSABLE);
            }
            try (Store store = Faults.open(file, Faults.none())) {
                assertThat(due(store)).as("statement %d: later", nth).isEqualTo(due);
                prepareAll(tablet(store));
                assertThat(due(store)).as("statement %d: prepared anew", nth).isEqualTo(due);
                assertThat(recorded(store)).as("statement %d: records", nth).isEqualTo(recorded);
            }
        });
        assertThat(failed).as("there were statements to fail").isGreaterThanOrEqualTo(2 * PEOPLE);
    }

    @Test
    void onAFullMediumTheSameIsDueAndItIsPreparedWhenThereIsRoom() {
        try (Store store = Faults.open(ready, Faults.none())) {
            Tablet tablet = tablet(store);
            Faults.fill(store, 1);

            assertThatThrownBy(() -> prepareAll(tablet))
                    .isInstanceOfSatisfying(
                            StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.FULL));
            assertThat(due(tablet)).isEqualTo(due);
            assertThat(due(store)).as("after a start").isEqualTo(due);

            Faults.fill(store, 1_000_000);
            prepareAll(tablet);
            assertThat(due(store)).isEqualTo(due);
            assertThat(recorded(store)).isEqualTo(recorded);
        }
        Faults.mustBeSound(ready);
    }

    private static void come(Store store, int number) {
        List<Written> written =
                Lives.of(7).life(number).stream().map(EntryCodec::write).toList();
        store.apply(Cast.ASHA, Pages.whole(Lives.ledger(number), written));
    }

    private static List<Written> recorded(Store store) {
        return store.caseload(Cast.ASHA).stream()
                .sorted(Comparator.comparing(LedgerId::toString))
                .flatMap(ledger -> store.entries(ledger).stream())
                .map(Stored::written)
                .toList();
    }

    private void prepareAll(Tablet tablet) {
        while (tablet.today().prepare(ASHA, clock.instant())) {
            // Some people more each time.
        }
    }

    private List<Duty> due(Store store) {
        return due(tablet(store));
    }

    private List<Duty> due(Tablet tablet) {
        return tablet.today().duties(ASHA, clock.instant());
    }

    /** As after a start: with nothing at hand but what is in the file. */
    private Tablet tablet(Store store) {
        return FakeTablet.with(clock, server, store, 1);
    }
}
