package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** Restricted records through taps, and photographed: saying so, ending it, and being asked. */
class RestrictionGalleryTest {

    @Test
    void whoOpensARestrictedRecordIsAskedInEveryLanguageSizeAndLight() {
        Shoot.withAsha(restricted(), shoot -> {
            assertThat(shoot.says("Restricted")).isTrue();
            shoot.shot("restricted-today");
            shoot.tap("People");
            shoot.type("Search people", "Lle");
            shoot.shot("restricted-people");
            shoot.tap("Llewellyn-Price, Siân");
            shoot.shot("restricted-ask");
            shoot.tap("Doing something that is due");
            shoot.tap("Covering for a colleague");
            assertThat(shoot.words()).contains("Covering for a colleague");
            shoot.wear(true, 200, "en");
            shoot.shot("restricted-ask-dark-200");
            shoot.wear(false, 100, "cy");
            shoot.type("Pam yr ydych yn ei agor", "Na");
            shoot.tap("Agor y cofnod");
            shoot.shot("restricted-ask-mistake-welsh");
            shoot.wear(true, 100, "en");
            shoot.shot("restricted-ask-mistake-dark");
            shoot.wear(false, 100, "en");
            shoot.upright();
            shoot.shot("restricted-ask-upright");
            shoot.lying();
            shoot.tap("Covering for a colleague");
            shoot.tap("Open the record");
            assertThat(shoot.says("This record is restricted")).isTrue();
            assertThat(shoot.says("Change or end it")).isFalse();
            shoot.shot("restricted-person");
            shoot.go(Route.Capture.of("record-restriction", Cast.SIAN));
            assertThat(shoot.says("Only who leads a team restricts a record or ends that"))
                    .isTrue();
            shoot.shot("restricted-form-read-only");
        });
    }

    @Test
    void twoRestrictedRecordsThatAreComparedAreAskedForAtOnce() {
        List<Entry> entries = new ArrayList<>(restricted());
        entries.addAll(said(Cast.MARK, 0x7b10_0000L));
        Shoot.withAsha(entries, shoot -> {
            EntryId mark = shoot.tablet
                    .records()
                    .of(Cast.MARK)
                    .ledger()
                    .current(Person.KIND)
                    .get(0)
                    .id();
            shoot.go(new Route.Capture("same-person", Cast.SIAN, mark, null));
            assertThat(shoot.says("These records are restricted")).isTrue();
            assertThat(shoot.says("Llewellyn-Price, Siân")).isTrue();
            assertThat(shoot.says("O'Leary, Mark")).isTrue();
            shoot.shot("restricted-ask-two");
        });
    }

    @Test
    void aManagerRestrictsARecordAndEndsIt() {
        Shoot.withManager(Stories.everybody(), shoot -> {
            shoot.go(Route.Capture.of("record-restriction", Cast.MARK));
            shoot.tap("Why it is restricted: Another reason");
            shoot.tap("Continue");
            assertThat(shoot.says("In words: please answer")).isTrue();
            shoot.type("In words", "Witness in a trial");
            shoot.shot("restricted-form");
            shoot.wear(true, 200, "cy");
            shoot.shot("restricted-form-welsh-dark-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Continue");
            shoot.tap("Save");
            assertThat(shoot.says("This record is restricted")).isTrue();
            shoot.shot("restricted-person-manager");
            shoot.tap("Change or end it");
            shoot.tap("Until: ");
            shoot.type("Reason for the change", "The trial is over");
            shoot.tap("Continue");
            shoot.tap("Save");

            assertThat(shoot.tablet.records().of(Cast.MARK).ledger().current(RecordRestriction.KIND))
                    .singleElement()
                    .satisfies(said -> assertThat(said.body().until()).isEqualTo(LocalDate.of(2026, 12, 8)));
        });
    }

    private static List<Entry> restricted() {
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(said(Cast.SIAN, 0x7b00_0000L));
        return entries;
    }

    private static List<Entry> said(LedgerId person, long ids) {
        Entries entries =
                Entries.of(person, FixedIds.after(ids)).by(Cast.BETHAN).at("2026-12-01T10:00:00Z");
        entries.record(
                RecordRestriction.KIND,
                new RecordRestriction(
                        "relative-of-staff", "Her brother works on the wing", LocalDate.of(2026, 12, 1), null));
        return entries.all();
    }
}
