package org.throughcare.mobile.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.FakeTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.json.Json;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** Unfinished forms between typing and saving, and when a record leaves the tablet. */
class DraftsTest {

    private static final String TEST = "drug-test/" + Cast.MARK;
    private static final Json.Obj PLACE = Json.obj().put("what", "drug-test").build();
    private static final Json.Obj HALF = Json.obj().put("note", "half a sente").build();

    private final StepClock clock = new StepClock("2026-12-05T09:30:00Z");
    private final FakeLink link = new FakeLink()
            .worker(Cast.ASHA, "Asha Patel", "correct horse", "worker")
            .worker(Cast.RHYS, "Rhys Morgan", "battery staple", "worker");
    private final MemoryStore store = new MemoryStore();
    private final Tablet tablet = FakeTablet.with(clock, link, store, 1);
    private final Drafts drafts = new Drafts(store, new EveryVault(), clock);

    @Test
    void aFormIsKeptWithWhereItWasOpenedAndWhenSomethingWasTypedLast() {
        drafts.at(PLACE, "").keep(Cast.ASHA, TEST, "Drug test", HALF);
        clock.set("2026-12-08T14:05:00Z");

        assertThat(drafts.unfinished(Cast.ASHA))
                .containsExactly(
                        new Drafts.Begun(TEST, PLACE, "Drug test", Instant.parse("2026-12-05T09:30:00Z"), HALF));
    }

    @Test
    void formsAboutTwoAppointmentsOfAPersonAreTwoForms() {
        Drafts first = drafts.at(PLACE, "first appointment");
        Drafts second = drafts.at(PLACE, "second appointment");

        first.keep(Cast.ASHA, "attendance/" + Cast.MARK, HALF);

        assertThat(second.restore(Cast.ASHA, "attendance/" + Cast.MARK)).isEmpty();
        assertThat(first.restore(Cast.ASHA, "attendance/" + Cast.MARK)).contains(HALF);
    }

    @Test
    void whatWasTypedIsNowhereOnTheMediumAsItWasTypedAndOpensForItsWorkerAlone() {
        signIn("Asha Patel", "correct horse");
        tablet.drafts().keep(Cast.ASHA, TEST, "Drug test", HALF);

        assertThat(everySetting()).noneMatch(value -> value.contains("half a sente") || value.contains("Drug test"));
        assertThat(tablet.drafts().restore(Cast.ASHA, TEST)).contains(HALF);

        signIn("Rhys Morgan", "battery staple");
        assertThat(tablet.drafts().restore(Cast.ASHA, TEST)).isEmpty();
    }

    @Test
    void whatIsTypedAsTheTabletLocksIsThereWhenItsWorkerIsBack() {
        signIn("Asha Patel", "correct horse");
        tablet.access().lock();

        tablet.drafts().keep(Cast.ASHA, TEST, HALF);

        assertThat(tablet.drafts().restore(Cast.ASHA, TEST)).as("locked").isEmpty();
        signIn("Asha Patel", "correct horse");
        assertThat(tablet.drafts().restore(Cast.ASHA, TEST)).contains(HALF);
    }

    @Test
    void whatWasBegunAboutSomebodyWhoLeavesTheCaseloadIsGoneAndToldUntilItIsRead() {
        link.accept(EntryCodec.write(Entries.of(Cast.MARK).record(Person.KIND, Cast.mark())));
        signIn("Asha Patel", "correct horse");
        tablet.sync().syncNow();
        tablet.drafts().keep(Cast.ASHA, TEST, "Drug test", HALF);
        link.drop(Cast.MARK);

        tablet.sync().syncNow();

        assertThat(tablet.drafts().unfinished(Cast.ASHA)).isEmpty();
        assertThat(tablet.drafts().lost().of(Cast.ASHA))
                .containsExactly(new LostForms.Lost("Drug test", Instant.parse("2026-12-05T09:30:00Z")));
        assertThat(store.settings("form:")).as("nothing that was typed stays").isEmpty();
        assertThat(tablet.drafts().lost().of(Cast.RHYS)).isEmpty();
        tablet.drafts().lost().read(Cast.ASHA);
        assertThat(tablet.drafts().lost().of(Cast.ASHA)).isEmpty();
    }

    @Test
    void whatAnotherWorkerBeganAboutAPersonStaysWhenTheFirstLosesThePerson() {
        drafts.keep(Cast.ASHA, TEST, HALF);
        drafts.keep(Cast.RHYS, TEST, HALF);

        drafts.letGo(Cast.ASHA, Cast.MARK);

        assertThat(drafts.restore(Cast.ASHA, TEST)).isEmpty();
        assertThat(drafts.restore(Cast.RHYS, TEST)).contains(HALF);
        assertThat(drafts.lost().of(Cast.RHYS)).isEmpty();
    }

    private List<String> everySetting() {
        return store.settings("").stream()
                .flatMap(name -> store.setting(name).stream())
                .toList();
    }

    private Session signIn(String name, String passphrase) {
        tablet.access().signIn(name, passphrase.toCharArray());
        return tablet.access().session().orElseThrow();
    }
}
