package org.throughcare.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughcare.server.intake.Handing.ASHA;
import static org.throughcare.server.intake.Handing.BETHAN;
import static org.throughcare.server.intake.Handing.COLIN;
import static org.throughcare.server.intake.Handing.OFFER;
import static org.throughcare.server.intake.Handing.RHYS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/** Mark is handed on from the wing to the clinic, and at no time is he on nobody's caseload. */
class TransferTest {

    private final Handing world = new Handing();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void fromTheOfferBothTeamsHaveHimAndFromTheAcceptanceOnlyTheClinic() {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        assertThat(world.gives(BETHAN, Cast.MARK)).isFalse();

        assertThat(world.push(ASHA, offer)).isInstanceOf(Receipt.Accepted.class);
        assertThat(world.holders()).containsExactly(Cast.WING, Cast.CLINIC);
        assertThat(world.gives(BETHAN, Cast.MARK)).isTrue();

        assertThat(world.push(BETHAN, world.said(BETHAN, Stage.ACCEPTED, offer)))
                .isInstanceOf(Receipt.Accepted.class);
        assertThat(world.holders()).containsExactly(Cast.CLINIC);
        assertThat(world.gives(ASHA, Cast.MARK)).isFalse();
        assertThat(world.gives(RHYS, Cast.MARK)).isFalse();
        assertThat(world.gives(COLIN, Cast.MARK)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"DECLINED, Bethan Hughes", "WITHDRAWN, Rhys Morgan"})
    void withoutAnAcceptanceHeStaysWithTheWing(Stage stage, String by) {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);

        assertThat(world.push(by, world.said(by, stage, offer))).isInstanceOf(Receipt.Accepted.class);

        assertThat(world.holders()).containsExactly(Cast.WING);
        assertThat(world.gives(BETHAN, Cast.MARK)).isFalse();
    }

    @ParameterizedTest(name = "{1} says {0}: {2}")
    @CsvSource({
        "ACCEPTED, Asha Patel, wrong-team",
        "DECLINED, Asha Patel, wrong-team",
        "WITHDRAWN, Bethan Hughes, wrong-team",
        "OFFERED, Bethan Hughes, wrong-team",
    })
    void onlyTheTeamItselfSpeaksForIt(Stage stage, String by, String code) {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
        Entry said = stage == Stage.OFFERED ? world.said(by, stage) : world.said(by, stage, offer);

        assertThat(reason(world.push(by, said)).code()).isEqualTo(code);

        assertThat(world.holders()).containsExactly(Cast.WING, Cast.CLINIC);
    }

    @Test
    void nobodyTakesOverWhatWasNotOffered() {
        world.server().directory().real().grant(Cast.MARK, Cast.CLINIC);
        Entry note = world.entries(ASHA)
                .record(
                        DrugTest.KIND,
                        DrugTests.voluntary("2026-11-23T08:00:00Z").build());
        world.push(ASHA, note);
        Entry elsewhere = world.said(ASHA, Stage.OFFERED);

        assertThat(reason(world.push(BETHAN, world.said(BETHAN, Stage.ACCEPTED, note))))
                .as("citing what is no offer")
                .isEqualTo(new HoldReason(HoldReason.OUT_OF_TURN, "basis"));
        assertThat(reason(world.push(BETHAN, world.said(BETHAN, Stage.ACCEPTED, elsewhere)))
                        .code())
                .as("citing what has not arrived")
                .isEqualTo(HoldReason.OUT_OF_TURN);
        assertThat(reason(world.push(BETHAN, world.said(BETHAN, Stage.ACCEPTED))))
                .as("citing nothing")
                .isEqualTo(new HoldReason("out-of-turn", "body.stage"));
        assertThat(world.holders()).containsExactly(Cast.WING, Cast.CLINIC);
    }

    @Test
    void anAnswerCanNotTurnTheOfferIntoAnotherOne() {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
        Transfer other = new Transfer(
                new org.throughcare.model.ledger.TeamId(new java.util.UUID(5, 5)),
                Cast.CLINIC,
                "OTHER",
                null,
                null,
                null,
                null,
                Stage.ACCEPTED);

        assertThat(reason(world.push(BETHAN, world.said(BETHAN, other, offer))).code())
                .isEqualTo(HoldReason.OUT_OF_TURN);
    }

    @Test
    void acceptedBeforeTheWithdrawalArrivesHeStaysWithTheClinicAndTheWithdrawalIsEscrowed() {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
        Entry withdrawn = world.said(ASHA, Stage.WITHDRAWN, offer);
        Entry accepted = world.said(BETHAN, Stage.ACCEPTED, offer);

        world.push(BETHAN, accepted);
        assertThat(world.push(ASHA, withdrawn)).isInstanceOf(Receipt.Escrowed.class);

        assertThat(world.holders()).containsExactly(Cast.CLINIC);
    }

    @Test
    void withdrawnBeforeTheAcceptanceArrivesHeStaysWithTheWingAndTheAcceptanceIsEscrowed() {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
        Entry withdrawn = world.said(ASHA, Stage.WITHDRAWN, offer);
        Entry accepted = world.said(BETHAN, Stage.ACCEPTED, offer);

        world.push(ASHA, withdrawn);
        assertThat(world.push(BETHAN, accepted)).isInstanceOf(Receipt.Escrowed.class);

        assertThat(world.holders()).containsExactly(Cast.WING);
    }

    @Test
    void twoAnswersThatDidNotKnowOfEachOtherLeaveHimWithBothUntilSomebodyResolvesThem() {
        world.server().directory().real().join(Cast.COLIN, Cast.CLINIC);
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
        Entry accepted = world.said(BETHAN, Stage.ACCEPTED, offer);
        Entry declined = world.said(COLIN, Stage.DECLINED, offer);
        world.push(BETHAN, accepted);

        assertThat(world.push(COLIN, declined)).isInstanceOf(Receipt.Accepted.class);
        assertThat(world.holders()).containsExactly(Cast.WING, Cast.CLINIC);

        world.push(COLIN, world.said(COLIN, Stage.ACCEPTED, accepted, declined));
        assertThat(world.holders()).containsExactly(Cast.CLINIC);
    }

    @Test
    void whatComesAfterAnAnswerIsJudgedAfterItInOnePushAsInSeveral() {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        world.push(ASHA, offer);
        Entry declined = world.said(BETHAN, Stage.DECLINED, offer);
        Entry test = world.entries(BETHAN)
                .record(
                        DrugTest.KIND,
                        DrugTests.voluntary("2026-11-23T08:00:00Z").build());

        List<Receipt> receipts = world.push(BETHAN, List.of(declined, test));

        assertThat(receipts.get(0)).isInstanceOf(Receipt.Accepted.class);
        assertThat(receipts.get(1)).as("the clinic has him no longer").isInstanceOf(Receipt.Escrowed.class);
    }

    @Test
    void saidTwiceItIsDoneOnce() {
        Entry offer = world.said(ASHA, Stage.OFFERED);
        Entry accepted = world.said(BETHAN, Stage.ACCEPTED, offer);
        world.push(ASHA, offer);
        world.push(BETHAN, accepted);
        Entry back = world.said(
                BETHAN,
                new Transfer(Cast.CLINIC, Cast.WING, "COMMUNITY-PRISON", "prison", null, null, null, Stage.OFFERED));
        world.push(BETHAN, back);
        world.push(ASHA, world.said(ASHA, back(Stage.ACCEPTED), back));

        assertThat(world.push(ASHA, offer)).isInstanceOf(Receipt.Duplicate.class);

        assertThat(world.holders())
                .as("an old offer, sent again, grants nothing")
                .containsExactly(Cast.WING);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    void whateverIsSaidInWhateverOrderSomebodyHasHim(long seed) {
        Random random = new Random(seed);
        List<Entry> said = new ArrayList<>();
        List<Stage> stages = List.of(Stage.values());
        for (int step = 0; step < 60; step++) {
            Stage stage = said.isEmpty() ? Stage.OFFERED : stages.get(random.nextInt(4));
            Entry[] cited = stage == Stage.OFFERED ? new Entry[0] : some(said, random);
            Transfer about =
                    cited.length == 0 ? (random.nextBoolean() ? OFFER : back(stage)) : Transfer.KIND.bodyOf(cited[0]);
            Entry entry = world.said(speaker(about.at(stage), random), about.at(stage), cited);
            if (world.push(name(entry), entry) instanceof Receipt.Accepted) {
                said.add(entry);
            }
            assertThat(world.holders()).as("seed %s, step %s", seed, step).isNotEmpty();
        }
        assertThat(said).as("the world does not stand still").hasSizeGreaterThan(8);
    }

    /** Mostly somebody of the team that says it. */
    private static String speaker(Transfer transfer, Random random) {
        boolean wing = transfer.says().equals(Cast.WING) != (random.nextInt(6) == 0);
        return wing ? (random.nextBoolean() ? ASHA : RHYS) : (random.nextBoolean() ? BETHAN : COLIN);
    }

    private static String name(Entry entry) {
        Author author = entry.author();
        return List.of(ASHA, RHYS, BETHAN, COLIN).stream()
                .filter(name -> Handing.author(name).equals(author))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void acceptedAndWithdrawnAtTheSameMomentSomebodyHasHim() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String sender = world.holders().contains(Cast.WING) ? ASHA : BETHAN;
                String receiver = sender.equals(ASHA) ? BETHAN : ASHA;
                Transfer offered = sender.equals(ASHA) ? OFFER : back(Stage.OFFERED);
                Entry offer = world.said(sender, offered);
                world.push(sender, offer);
                CyclicBarrier together = new CyclicBarrier(2);
                Entry accepted = world.said(receiver, offered.at(Stage.ACCEPTED), offer);
                Entry withdrawn = world.said(sender, offered.at(Stage.WITHDRAWN), offer);
                Future<List<Receipt>> one = threads.submit(() -> {
                    together.await();
                    return world.client(receiver).push(List.of(accepted));
                });
                Future<List<Receipt>> other = threads.submit(() -> {
                    together.await();
                    return world.client(sender).push(List.of(withdrawn));
                });
                List<Receipt> receipts = List.of(one.get().get(0), other.get().get(0));
                assertThat(receipts).hasAtLeastOneElementOfType(Receipt.Accepted.class);
                assertThat(receipts).hasAtLeastOneElementOfType(Receipt.Escrowed.class);
                assertThat(world.holders()).hasSize(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Transfer back(Stage stage) {
        return new Transfer(Cast.CLINIC, Cast.WING, "COMMUNITY-PRISON", "prison", null, null, null, stage);
    }

    private static Entry[] some(List<Entry> said, Random random) {
        Entry one = said.get(random.nextInt(said.size()));
        Entry other = said.get(random.nextInt(said.size()));
        return random.nextInt(3) > 0 || one.equals(other) ? new Entry[] {one} : new Entry[] {one, other};
    }

    private static HoldReason reason(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Held.class);
        return ((Receipt.Held) receipt).reason();
    }
}
