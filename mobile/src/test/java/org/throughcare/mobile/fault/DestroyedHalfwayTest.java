package org.throughcare.mobile.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.store.Faults;
import org.throughcare.mobile.store.KeptDestruction;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.store.TabletKey;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.DestructionCodec;
import org.throughcare.model.wire.EntryCodec;

/**
 * Something fails while a tablet destroys what it holds and signs for it: the Nth statement for every N, and a medium with no
 * room. Either all is there and nothing was signed, or it is gone and was signed for; done again it is gone and signed for once.
 */
class DestroyedHalfwayTest {

    private static final String PASSPHRASE = "three calm herons";

    /** How a tablet lets go of what it holds. */
    @SuppressWarnings("ImmutableEnumChecker") // each is a call, and keeps nothing
    enum Way {
        A_RECORD(Destruction.Why.WITHDRAWN, (store, parting) -> store.drop(Cast.ASHA, Cast.SIAN, parting)),
        A_WORKERS(Destruction.Why.WRONG_TRIES, (store, parting) -> store.dropAllOf(Cast.ASHA, parting)),
        EVERYBODYS(Destruction.Why.LEASE, Store::dropAll),
        EVERYTHING(Destruction.Why.ERASED, Store::erase);

        private final Destruction.Why why;
        private final BiConsumer<Store, Parting> act;

        Way(Destruction.Why why, BiConsumer<Store, Parting> act) {
            this.why = why;
            this.act = act;
        }

        void on(Store store) {
            act.accept(store, Parting.of(why, Instant.parse("2026-12-08T15:00:00Z"), List.of("dock token")));
        }
    }

    @TempDir
    Path folder;

    private long signedBefore;

    @BeforeEach
    void aTabletWithTwoPeopleAndSomethingToSend() {
        FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", PASSPHRASE, "worker");
        for (LedgerId person : List.of(Cast.SIAN, Cast.DECLAN)) {
            Entries entries = Entries.of(person);
            entries.record(Person.KIND, Cast.sian());
            entries.raw("note", 1, List.of(), Json.obj().put("text", "slept").build());
            entries.all().forEach(entry -> server.accept(EntryCodec.write(entry)));
        }
        try (Store store = Faults.open(folder.resolve("ready.db"), Faults.none())) {
            Tablet tablet = FakeTablet.with(new StepClock("2026-12-08T14:05:00Z"), server, store, 1);
            tablet.access().signIn("Asha Patel", PASSPHRASE.toCharArray());
            tablet.sync().syncNow();
            Session asha = new Session(Cast.ASHA, "Asha Patel", List.of("worker"), List.of());
            tablet.capture()
                    .saveAnyway(
                            asha,
                            List.of(tablet.capture()
                                    .draft(
                                            Cast.DECLAN,
                                            Phone.KIND,
                                            new Phone(null, null, "en", Phone.OWN, true, "07700 900101"))));
            assertThat(store.bookmarks(Cast.ASHA)).hasSize(2);
            signedBefore = signed(store);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("USR-4")
    void whicheverStatementFailsNothingIsSignedThatIsThereAndNothingGoesUnsigned(Way way) throws IOException {
        assertThat(untilClean(way, Faults::at)).isGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("USR-4")
    void whicheverStatementOnlySeemsToFailItIsTheSame(Way way) throws IOException {
        assertThat(untilClean(way, Faults::lateAt)).isGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    @Requirement("USR-4")
    void aMediumWithoutRoomKeepsNothingFromGoingOnceThereIsRoom(Way way) throws IOException {
        Path file = copy(0);
        try (Store store = Faults.open(file, Faults.none())) {
            Faults.fill(store, 0);
            attempt(way, store);
            check(way, store, "a full medium");
            Faults.fill(store, 1_000_000);
        }
        again(way, file, "a full medium");
    }

    private int untilClean(Way way, IntFunction<Faults> kind) throws IOException {
        int nth = 0;
        boolean struck = true;
        while (struck) {
            nth++;
            Faults faults = kind.apply(nth);
            Path file = copy(nth);
            Store store = Faults.open(file, faults);
            attempt(way, store);
            faults.end();
            store.close();
            again(way, file, way + ", statement " + nth);
            struck = faults.struck();
        }
        return nth - 1;
    }

    private Path copy(int nth) throws IOException {
        return Files.copy(folder.resolve("ready.db"), folder.resolve("tablet-" + nth + ".db"));
    }

    private static void attempt(Way way, Store store) {
        try {
            way.on(store);
        } catch (StoreFault fault) {
            assertThat(fault.why()).isIn(StoreFault.Cause.UNUSABLE, StoreFault.Cause.FULL);
        }
    }

    private void again(Way way, Path file, String about) throws IOException {
        try (Store store = Faults.open(file, Faults.none())) {
            if (!check(way, store, about)) {
                way.on(store);
                assertThat(check(way, store, about)).as(about).isTrue();
            }
        }
        Faults.mustBeSound(file);
        Files.delete(file);
    }

    /** Whether it is gone and signed for, once; otherwise it has to be there whole and signed for by nothing. */
    private boolean check(Way way, Store store, String about) {
        List<KeptDestruction> receipts = store.destructions(0, 10);
        boolean there = store.bookmarks(Cast.ASHA).stream()
                .anyMatch(mark -> mark.ledger().equals(Cast.SIAN));
        assertThat(receipts).as(about).hasSize(there ? 0 : 1);
        assertThat(store.entries(Cast.SIAN)).as(about).hasSize(there ? 2 : 0);
        if (there) {
            assertThat(signed(store)).as(about).isEqualTo(signedBefore);
            assertThat(store.backlog().waiting()).as(about).isEqualTo(1);
            return false;
        }
        Destruction said = DestructionCodec.read(receipts.get(0).signed().said());
        assertThat(said.why()).as(about).isEqualTo(way.why);
        assertThat(said.number()).as(about).isEqualTo(signedBefore + 1);
        assertThat(said.ledgers()).as(about).contains(new Destruction.Gone(Cast.SIAN, 2));
        assertThat(store.backlog().waiting()).as(about).isEqualTo(way == Way.EVERYTHING ? 0 : 1);
        return true;
    }

    private static long signed(Store store) {
        return store.setting(TabletKey.SETTING)
                .flatMap(TabletKey::read)
                .map(TabletKey::last)
                .orElseThrow();
    }
}
