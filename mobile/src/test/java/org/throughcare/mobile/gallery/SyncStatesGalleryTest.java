package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.sync.PullLine;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PullCodec;

/** The sync screen in everything that can become of a sync. */
class SyncStatesGalleryTest {

    private static final Phone PHONE = new Phone(null, null, "en", Phone.SHARED, false, "Sister's phone");

    @Test
    @Requirement("USR-1")
    void whatWaitsStandsByPersonWithItsKindAndWhenItWasRecorded() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            save(shoot, shoot.tablet.capture().draft(Cast.MARK, Phone.KIND, PHONE));
            shoot.clock.pass(Duration.ofMinutes(12));
            meetings(shoot, Cast.SIAN, 6);
            save(shoot, shoot.tablet.capture().draft(Stories.wingLedger(2), Phone.KIND, PHONE));
            save(
                    shoot,
                    shoot.tablet
                            .capture()
                            .draft(
                                    Stories.wingLedger(2),
                                    SubstanceUse.KIND,
                                    new SubstanceUse(
                                            LocalDate.of(2026, 12, 8), List.of(Bodies.uses("HER", "ILLICIT")))));
            rhysRecords(shoot);
            shoot.tap("Sync");
            assertThat(shoot.says("Siân Llewellyn-Price")).isTrue();
            assertThat(shoot.says("6 entries")).isTrue();
            assertThat(shoot.says("Appointment × 6 · first recorded 14:17")).isTrue();
            assertThat(shoot.says("Recorded by Rhys Morgan")).isTrue();
            shoot.shot("sync-waiting");
            shoot.wear(true, 100, "en");
            shoot.shot("sync-waiting-dark");
            shoot.wear(false, 100, "cy");
            shoot.bottom();
            shoot.shot("sync-waiting-welsh");
        });
    }

    @Test
    @Requirement("USR-1")
    void aLongSyncSaysHowFarItIsAndLeavesEverythingElseInReach() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            meetings(shoot, Cast.SIAN, 1200);
            shoot.tap("Sync");
            atFirst(shoot, status -> status.phase() == SyncStatus.Phase.PUSHING && status.sent() >= 500, () -> {
                assertThat(shoot.says("500 of 1,200 entries sent")).isTrue();
                shoot.shot("sync-sending");
                shoot.wear(true, 100, "en");
                shoot.shot("sync-sending-dark");
                shoot.wear(false, 100, "en");
            });
            elsewhere(1500).forEach(entry -> shoot.server.accept(EntryCodec.write(entry)));
            atFirst(shoot, status -> status.phase() == SyncStatus.Phase.PULLING && status.received() > 1000, () -> {
                assertThat(shoot.says("1,501 entries received so far")).isTrue();
                shoot.shot("sync-fetching");
                shoot.wear(false, 200, "en");
                shoot.shot("sync-fetching-200");
                shoot.wear(false, 100, "en");
            });
            shoot.server.online = true;
            shoot.tablet.sync().syncNow();
            assertThat(shoot.says("Everything is sent")).isTrue();
            assertThat(shoot.says("1,200 sent, 1,501 received")).isTrue();
            assertThat(shoot.says("fetched afresh")).isFalse();
            shoot.shot("sync-done");
        });
    }

    @Test
    void withoutANetworkItSaysThatNothingIsLost() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            meetings(shoot, Cast.MARK, 2);
            shoot.tablet.sync().syncNow();
            shoot.tap("Sync");
            assertThat(shoot.says("No connection to the server")).isTrue();
            shoot.shot("sync-offline");
        });
    }

    @Test
    void aServerThatIsBusyIsSaidWithoutAlarm() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            meetings(shoot, Cast.MARK, 2);
            shoot.server.online = true;
            shoot.server.busy = Duration.ofSeconds(7);
            shoot.tablet.sync().syncNow();
            shoot.tap("Sync");
            assertThat(shoot.says("The server has much to do just now")).isTrue();
            shoot.shot("sync-busy");
        });
    }

    @Test
    void aClockThatIsWrongIsSaid() {
        Store store = new MemoryStore();
        store.keep("clock-offset", "PT47M");
        Shoot.withAsha(store, Stories.everybody(), shoot -> {
            shoot.tap("Sync");
            assertThat(shoot.says("This tablet's clock is 47 minutes slow")).isTrue();
            shoot.shot("sync-clock");
        });
    }

    @Test
    void aRecordThatDoesNotFitIsNamed() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            List<Written> mark = shoot.server.ledger(Cast.MARK);
            shoot.server.scripted = List.of(
                    PullCodec.write(new PullLine.Entries(Cast.MARK, mark.size(), 0)),
                    PullCodec.write(new PullLine.Reached(
                            new Head(Cast.MARK, mark.size(), Hash.of(new byte[] {1})), true, "", "")),
                    PullCodec.write(new PullLine.End()));
            shoot.server.online = true;
            shoot.tablet.sync().syncNow();
            shoot.tap("Sync");
            assertThat(shoot.says("A record is being fetched afresh")).isTrue();
            assertThat(shoot.says("Mark O'Leary · A1234AA")).isTrue();
            shoot.shot("sync-repairing");
        });
    }

    @Test
    void whoeverHasToSignInAgainIsNamed() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            rhysRecords(shoot);
            shoot.server.tokensGood = false;
            shoot.server.online = true;
            shoot.tablet.sync().syncNow();
            shoot.tap("Sync");
            assertThat(shoot.says("To sign in again: Rhys Morgan")).isTrue();
            shoot.shot("sync-signin-others");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "FULL, sync-storage-full, This tablet is full",
        "DAMAGED, sync-storage-damaged, This tablet's storage is damaged",
        "UNUSABLE, sync-storage-unusable, This tablet can't write to its storage"
    })
    void aStorageThatKeepsNothingIsSaid(StoreFault.Cause cause, String picture, String words) {
        AtomicBoolean broken = new AtomicBoolean();
        Shoot.withAsha(breaking(new MemoryStore(), cause, broken), Stories.everybody(), shoot -> {
            meetings(shoot, Cast.MARK, 1);
            broken.set(true);
            shoot.tap("Sync");
            assertThat(shoot.says(words)).isTrue();
            shoot.shot(picture);
        });
    }

    @Test
    void whatIsHeldIsSentAgainAllAtOnce() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            List<Entry> saved = meetings(shoot, Cast.MARK, 2);
            saved.forEach(entry -> shoot.server.hold(entry.id(), "no-grant", ""));
            shoot.server.online = true;
            shoot.tablet.sync().syncNow();
            shoot.tap("Sync");
            shoot.shot("sync-held-several");
            shoot.tap("Send all 2 again");
            assertThat(shoot.says("2 entries wait to be sent")).isTrue();
            assertThat(shoot.says("Held by the server")).isFalse();
            shoot.shot("sync-held-again");
            saved.forEach(entry -> shoot.server.release(entry.id()));
            shoot.tablet.sync().syncNow();
            assertThat(shoot.says("Everything is sent")).isTrue();
            assertThat(shoot.server.ledger(Cast.MARK))
                    .extracting(Written::entry)
                    .containsAll(saved);
        });
    }

    /** Takes its pictures once, when the sync first stands so. */
    private static void atFirst(Shoot shoot, Predicate<SyncStatus> when, Visits visits) {
        AtomicBoolean done = new AtomicBoolean();
        shoot.tablet.sync().listen(status -> {
            if (when.test(status) && done.compareAndSet(false, true)) {
                try {
                    visits.go();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** What has become of somebody at another place, where much was recorded. */
    private static List<Entry> elsewhere(int count) {
        Entries entries = Entries.of(LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00cc_0000_7001L)));
        entries.record(Person.KIND, Cast.declan());
        for (int i = 0; i < count; i++) {
            entries.record(Phone.KIND, PHONE);
        }
        return entries.all();
    }

    private interface Visits {
        void go() throws IOException;
    }

    private static List<Entry> meetings(Shoot shoot, LedgerId person, int count) {
        LocalDateTime first = LocalDateTime.parse("2026-12-14T10:00");
        List<Draft<?>> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Appointment meeting = Stories.appointment(
                    first.plusDays(i).toString(), "keywork", "C wing, room 2", ContactMode.WING_VISIT);
            drafts.add(shoot.tablet.capture().draft(person, Appointment.KIND, meeting));
        }
        return save(shoot, drafts.toArray(Draft<?>[]::new));
    }

    private static List<Entry> save(Shoot shoot, Draft<?>... drafts) {
        Session session = shoot.tablet.access().session().orElseThrow();
        SaveResult result = shoot.tablet.capture().saveAnyway(session, List.of(drafts));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved) result).entries();
    }

    /** Rhys registers somebody on Asha's tablet, whom she may not see, and goes. */
    private static void rhysRecords(Shoot shoot) {
        boolean online = shoot.server.online;
        shoot.server.online = true;
        shoot.tablet.access().signIn("Rhys Morgan", Shoot.PASSPHRASE.toCharArray());
        shoot.server.online = online;
        Draft<Person> person = shoot.tablet.capture().newPerson(Person.KIND, Cast.declan());
        save(shoot, person);
        save(
                shoot,
                shoot.tablet
                        .capture()
                        .draft(
                                person.ledger(),
                                LegalStatus.KIND,
                                new LegalStatus(
                                        "bail", LocalDate.ofInstant(shoot.clock.instant(), ZoneOffset.UTC), null)));
        shoot.tablet.access().signIn("Asha Patel", Shoot.PASSPHRASE.toCharArray());
    }

    /** A store that keeps nothing any more once it is broken. */
    static Store breaking(Store store, StoreFault.Cause cause, AtomicBoolean broken) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (broken.get() && method.getName().equals("keep")) {
                        throw new StoreFault(cause, "broken by the test", null);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
