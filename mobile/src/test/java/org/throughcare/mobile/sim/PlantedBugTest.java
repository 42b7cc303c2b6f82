package org.throughcare.mobile.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The world notices each of the bugs that sync engines are known for, when it is planted, within a few seeds. */
class PlantedBugTest {

    private static final int SEEDS = 100;

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void isCaught(String bug, Supplier<Plant> plant, Set<Promise> broken) {
        Stream<Promise> found = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> Simulation.run(seed, plant.get()))
                .flatMap(outcome -> Stream.ofNullable(outcome.violation()))
                .map(Violation::promise);

        assertThat(found.anyMatch(broken::contains))
                .as("%s is caught within %d seeds, as one of %s", bug, SEEDS, broken)
                .isTrue();
    }

    static Stream<Arguments> bugs() {
        return Stream.of(
                bug(
                        "a global-sequence cursor",
                        LinkPlants.GlobalCursor::new,
                        Promise.SAME_FOR_ALL,
                        Promise.NOTHING_STUCK),
                bug("mark all pending as sent", StorePlants.MarksAllAsSent::new, Promise.KEPT_UNTIL_RECEIPT),
                bug("cursor saved before its page", StorePlants.SavesCursorFirst::new, Promise.CURSOR_MEANS_ENTRIES),
                bug("one bad entry stops the batch", LinkPlants.StopsAtOneBadEntry::new, Promise.NOTHING_STUCK),
                bug("pull blocked by a full outbox", LinkPlants.PullsBehindItsOutbox::new, Promise.CONFIDENTIAL),
                bug("revocation that forgets the outbox", StorePlants.ForgetsToRevoke::new, Promise.CONFIDENTIAL),
                bug(
                        "retry under a new id",
                        LinkPlants.RetriesUnderNewIds::new,
                        Promise.KEPT_UNTIL_RECEIPT,
                        Promise.NOTHING_DOUBLED),
                bug("a client that trusts its clock", StorePlants.TrustsItsClock::new, Promise.NOTHING_STUCK),
                bug(
                        "a token is taken for its worker",
                        BookPlants.BelievesWhatIsNotSigned::new,
                        Promise.NOTHING_DOUBLED));
    }

    private static Arguments bug(String name, Supplier<Plant> plant, Promise first, Promise... others) {
        return Arguments.of(name, plant, EnumSet.of(first, others));
    }
}
