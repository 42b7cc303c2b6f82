package org.throughcare.mobile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** Days are prepared while somebody is at the tablet and does not touch it, and whatever fails is nobody's matter. */
class LeisureTest {

    private static final String PASSPHRASE = "three calm herons";
    private static final Duration QUIET = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock("2026-12-08T09:00:00Z");
    private Tablet tablet;
    private Leisure leisure;

    @BeforeEach
    void aTabletWithOnePerson() {
        FakeLink link = new FakeLink()
                .worker(Cast.ASHA, "Asha Patel", PASSPHRASE, "worker")
                .member("Asha Patel", Cast.CLINIC, "Harbour Street clinic", "community", Calendars.ENGLAND_AND_WALES);
        Entries sian = Entries.of(Cast.SIAN);
        sian.record(Person.KIND, Cast.sian());
        sian.all().forEach(entry -> link.accept(EntryCodec.write(entry)));
        tablet = GalleryTablet.on(link, clock, folder.resolve("tablet.db"));
        signIn();
        tablet.sync().syncNow();
        leisure = new Leisure(tablet, clock);
        tablet.access().touched();
    }

    @AfterEach
    void close() throws Exception {
        tablet.close();
    }

    @Test
    void onceNobodyHasTouchedTheScreenForAMomentTheDaysAreThere() {
        clock.pass(QUIET);
        leisure.run();

        assertThat(somethingIsLeftToPrepare()).isFalse();
    }

    @Test
    void whoeverTouchesTheScreenDoesNotWaitForIt() {
        clock.pass(QUIET.minusMillis(1));
        leisure.run();

        assertThat(somethingIsLeftToPrepare()).isTrue();
    }

    @Test
    void aLockedTabletIsLeftAlone() {
        tablet.access().lock();
        clock.pass(QUIET);
        leisure.run();
        signIn();

        assertThat(somethingIsLeftToPrepare()).isTrue();
    }

    @Test
    void aFileThatFailsIsNobodysMatterWhoAskedForNothing() throws Exception {
        tablet.store().close();
        clock.pass(QUIET);

        assertThatCode(leisure::run).doesNotThrowAnyException();
    }

    private void signIn() {
        tablet.access().signIn("Asha Patel", PASSPHRASE.toCharArray());
    }

    private boolean somethingIsLeftToPrepare() {
        return tablet.today().prepare(tablet.access().session().orElseThrow(), clock.instant());
    }
}
