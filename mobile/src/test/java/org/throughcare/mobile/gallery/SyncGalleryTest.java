package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.store.SqliteStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Requirement;

/** The sync screen, a conflict and the versions of a thread, through real taps. */
class SyncGalleryTest {

    @TempDir
    Path folder;

    @Test
    @Requirement("USR-2")
    void twoAmendmentsAreResolvedOfflineAndBothAreKept() {
        try (Store store = SqliteStore.open(folder.resolve("tablet.db"), new EveryVault())) {
            Shoot.withAsha(store, movedTwice(), shoot -> {
                shoot.tap("Sync");
                assertThat(shoot.says("To resolve")).isTrue();
                assertThat(shoot.says("Rhys Morgan")).as("with whom").isTrue();
                assertThat(shoot.says("Counts until then")).isTrue();
                shoot.shot("sync-conflict");
                shoot.wear(true, 100, "en");
                shoot.shot("sync-conflict-dark");
                shoot.wear(false, 200, "cy");
                shoot.scroll(0.32);
                shoot.shot("sync-conflict-welsh-200");
                shoot.wear(false, 100, "en");
                shoot.tap("Choose what holds: Appointment · Mark");
                shoot.shot("resolve");
                shoot.wear(true, 100, "en");
                shoot.shot("resolve-dark");
                shoot.wear(false, 200, "cy");
                shoot.scroll(0.35);
                shoot.shot("resolve-welsh-200");
                shoot.wear(false, 100, "en");
                shoot.tap("Continue");
                assertThat(shoot.says("Start: please answer")).isTrue();
                shoot.tap("Start: Thu 17 Dec 2026, 11:00");
                shoot.tap("Continue");
                shoot.shot("resolve-check");
                shoot.tap("Save");
                shoot.shot("versions-resolved");
                Current<Appointment> current = meeting(shoot);
                assertThat(current.inConflict()).isFalse();
                assertThat(current.body().start()).hasToString("2026-12-17T11:00");
                assertThat(current.latest().basis()).hasSize(2);
                assertThat(current.thread().entries()).hasSize(4);
                shoot.tap("Sync");
                assertThat(shoot.says("To resolve")).isFalse();
            });
        }
    }

    @Test
    void anotherValueCanBeTyped() {
        Shoot.withAsha(movedTwice(), shoot -> {
            shoot.tap("Sync");
            shoot.tap("Choose what holds: Appointment · Mark");
            shoot.tap("Start: Another value");
            shoot.type("Start: the value that holds, Day", "31");
            shoot.type("Start: the value that holds, Month", "2");
            shoot.type("Start: the value that holds, Year", "2026");
            shoot.type("Time", "9.30");
            shoot.tap("Continue");
            assertThat(shoot.says("There is something to put right")).isTrue();
            shoot.type("Start: the value that holds, Day", "18");
            shoot.type("Start: the value that holds, Month", "12");
            shoot.shot("resolve-other");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(meeting(shoot).body().start()).hasToString("2026-12-18T09:30");
        });
    }

    @Test
    void whatIsHeldSaysWhyAndWhatToDo() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("appointment", Cast.MARK));
            shoot.tap("Day: Wednesday 9 December 2026");
            shoot.tap("Time: 10:00");
            shoot.tap("Has the person been told to come?: No");
            shoot.tap("Continue");
            shoot.tap("Save");
            Entry saved = shoot.tablet.store().unsent().get(0).entry();
            shoot.server.hold(saved.id(), "no-grant", "");
            shoot.server.online = true;
            shoot.tablet.sync().syncNow();
            shoot.server.online = false;
            shoot.tap("Sync");
            assertThat(shoot.says("You had no access to this person's record")).isTrue();
            shoot.shot("sync-held");
            shoot.wear(true, 100, "cy");
            shoot.shot("sync-held-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("sync-held-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Open and correct");
            shoot.tap("Time: 11:00");
            shoot.tap("Has the person been told of the new time?: No");
            shoot.type("Reason for the change", "Sent again after access was given");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.tap("Sync");
            assertThat(shoot.says("A correction was recorded")).isTrue();
        });
    }

    @Test
    @Requirement("DRR-7")
    void everyVersionSaysWhoWhenWhyAndWhatChanged() {
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        Shoot.withAsha(entries, shoot -> {
            Ledger record = shoot.tablet.records().of(Cast.SIAN).ledger();
            var test = record.current(DrugTest.KIND).get(0);
            shoot.go(new Route.Versions(Cast.SIAN, "drug-test", test.id()));
            assertThat(shoot.says("Cannabis line was read too early")).isTrue();
            assertThat(shoot.says("Version 2 · Now")).isTrue();
            assertThat(shoot.says("Version 1 · Earlier")).isTrue();
            shoot.shot("versions");
            shoot.wear(false, 100, "cy");
            shoot.bottom();
            shoot.shot("versions-welsh");
        });
    }

    @Test
    void aVersionFromANewerAppIsShownAsSuch() {
        Entries mark = Entries.of(Cast.MARK, FixedIds.after(0x77000)).at("2026-12-07T09:00:00Z");
        Appointment meeting = Stories.appointment("2026-12-15T10:00", "keywork", "Room 2", ContactMode.WING_VISIT);
        Entry first = mark.record(Appointment.KIND, meeting);
        mark.raw(
                "appointment",
                99,
                List.of(first.id()),
                Json.obj().put("start", "later").build());
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(mark.all());
        Shoot.withAsha(entries, shoot -> {
            shoot.go(new Route.Versions(Cast.MARK, "appointment", first.id()));
            assertThat(shoot.says("Recorded by a newer version of the app")).isTrue();
            assertThat(shoot.says("Move or call off")).isFalse();
            shoot.shot("versions-newer");
        });
    }

    @Test
    @Requirement("USR-1")
    void aLapsedAccessAsksToSignInAgainAndWhatWaitsIsNamed() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("appointment", Cast.MARK));
            shoot.tap("Day: Wednesday 9 December 2026");
            shoot.tap("Time: 10:00");
            shoot.tap("Has the person been told to come?: No");
            shoot.tap("Continue");
            shoot.tap("Save");
            shoot.server.tokensGood = false;
            shoot.server.online = true;
            shoot.tablet.sync().syncNow();
            shoot.tap("Sync");
            assertThat(shoot.says("Sign in again to send")).isTrue();
            assertThat(shoot.says("Mark O'Leary")).isTrue();
            shoot.shot("sync-signin-again");
        });
    }

    private static Current<Appointment> meeting(Shoot shoot) {
        return shoot.tablet.records().of(Cast.MARK).ledger().current(Appointment.KIND).stream()
                .filter(one -> one.thread().entries().size() > 1)
                .findFirst()
                .orElseThrow();
    }

    /** Asha and Rhys moved the same appointment, each without knowing of the other. */
    static List<Entry> movedTwice() {
        Appointment meeting =
                Stories.appointment("2026-12-15T10:00", "keywork", "C wing, room 2", ContactMode.WING_VISIT);
        Entries asha = Entries.of(Cast.MARK, FixedIds.after(0x77000)).at("2026-12-07T09:00:00Z");
        Entry first = asha.record(Appointment.KIND, meeting);
        asha.at("2026-12-08T09:00:00Z")
                .correct(
                        Appointment.KIND,
                        first,
                        meeting.movedTo(LocalDateTime.parse("2026-12-16T14:00")),
                        "Visit in the morning");
        Entries rhys = Entries.of(Cast.MARK, FixedIds.after(0x78000))
                .by(Cast.RHYS)
                .on(Cast.TABLET_B)
                .at("2026-12-08T09:30:00Z");
        rhys.correct(
                Appointment.KIND,
                first,
                meeting.movedTo(LocalDateTime.parse("2026-12-17T11:00")),
                "Workshop on Tuesday");
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(asha.all());
        entries.addAll(rhys.all());
        return entries;
    }
}
