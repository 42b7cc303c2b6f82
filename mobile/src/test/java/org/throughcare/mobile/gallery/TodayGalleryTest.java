package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.transfer.Transfer;

/** Where a shift starts: with nobody on the caseload, and with a morning on which there is much to take note of. */
class TodayGalleryTest {

    private static final LedgerId GETHIN = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ab_0000_0801L));

    @Test
    void whoHasNobodyOnTheCaseloadReadsWhyAndWhatToDo() {
        Shoot.withAsha(List.of(), shoot -> {
            shoot.go(new Route.Today());
            assertThat(shoot.says("Nobody is on your caseload yet")).isTrue();
            assertThat(shoot.says("This tablet has met the server")).isTrue();
            assertThat(shoot.says("Nothing is due")).isFalse();
            shoot.shot("today-first");
            shoot.tap("Add a person");
            assertThat(shoot.says("Given name")).isTrue();
            shoot.go(new Route.Today());
            shoot.tap("How the sync stands");
            assertThat(shoot.says("Nobody is on your caseload yet")).isFalse();
        });
    }

    @Test
    void whatOthersDidAndWhatWasBegunStandsBeforeTheDaysWork() {
        Shoot.withAsha(handedOver(), shoot -> {
            threeDaysAgo(shoot);
            shoot.go(new Route.Today());
            assertThat(shoot.says("To acknowledge")).isTrue();
            assertThat(shoot.says("1 record is kept aside by the server")).isTrue();
            assertThat(shoot.says("Handed over by HMP Caerwen recovery")).isTrue();
            assertThat(shoot.says("last typed Sat 5 Dec 2026, 09:30")).isTrue();
            assertThat(shoot.says("Drug test, last typed Sat 5 Dec 2026, 09:31"))
                    .isTrue();
            shoot.shot("today-concerns");
            shoot.wear(true, 100, "cy");
            shoot.shot("today-concerns-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.scroll(0.25);
            shoot.shot("today-concerns-200");
            shoot.wear(false, 100, "en");
            shoot.tap("Harbour Street clinic");
            assertThat(shoot.says("Handed over by HMP Caerwen recovery"))
                    .as("of another team")
                    .isFalse();
            shoot.tap("Everybody");
            shoot.tap("I have read this");
            assertThat(shoot.says("Begun and not saved, and gone")).isFalse();
            shoot.tap("Correct: Drug test, Siân Llewellyn-Price");
            assertThat(shoot.says("You began this before and did not save it.")).isTrue();
            assertThat(shoot.says("last on Sat 5 Dec 2026, 09:30")).isTrue();
        });
    }

    @Test
    void aLongListToAcknowledgeIsOpenedSomeLinesAtATime() {
        Shoot.withAsha(thirtyConflicts(), shoot -> {
            long before = lines(shoot);
            shoot.tap("Show 20 more: To acknowledge");
            assertThat(lines(shoot)).isEqualTo(before + 20);
            assertThat(shoot.names("Show 20 more: To acknowledge")).isFalse();
        });
    }

    private static long lines(Shoot shoot) {
        return shoot.controls().stream().filter(RowButton.class::isInstance).count();
    }

    private static List<Entry> thirtyConflicts() {
        Entries entries = Entries.of(Cast.MARK);
        entries.record(Person.KIND, Cast.mark());
        for (int i = 0; i < 30; i++) {
            Entry first = entries.record(Phone.KIND, phone("number " + i));
            entries.correct(Phone.KIND, first, phone("his mother's"), "asked again");
            entries.correct(Phone.KIND, first, phone("his brother's"), "asked again");
        }
        return entries.all();
    }

    private static Phone phone(String note) {
        return new Phone(null, null, "en", Phone.OWN, true, note);
    }

    @Test
    void whoIsNextChoosesTheirName() {
        Shoot.withAsha(Stories.everybody(), shoot -> {
            shoot.server.online = true;
            shoot.tablet.access().signIn("Rhys Morgan", Shoot.PASSPHRASE.toCharArray());
            shoot.tap("Lock");
            assertThat(shoot.says("Who is there?")).isTrue();
            shoot.tap("Who is there?: Rhys Morgan");
            shoot.shot("signin-next");
        });
    }

    /** A correction that was begun, a form that went with its person, and a record that the server keeps aside. */
    private static void threeDaysAgo(Shoot shoot) {
        EntryId test = shoot.tablet
                .records()
                .of(Cast.SIAN)
                .ledger()
                .current(org.throughcare.model.drugtest.DrugTest.KIND)
                .get(0)
                .id();
        shoot.clock.set("2026-12-05T09:30:00Z");
        shoot.go(Route.Capture.correcting("drug-test", Cast.SIAN, test));
        shoot.type("Reason for the change", "The cannabis line was read too early");
        shoot.clock.set("2026-12-05T09:31:00Z");
        LedgerId gone = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ab_0000_0802L));
        shoot.tablet
                .drafts()
                .keep(Cast.ASHA, "drug-test/" + gone, "Drug test", Json.obj().build());
        shoot.tablet.drafts().letGo(Cast.ASHA, gone);
        shoot.clock.set("2026-12-08T14:05:00Z");
        var held = shoot.tablet.capture().draft(Cast.MARK, Person.KIND, Cast.mark());
        shoot.server.hold(held.id(), "no-grant", "");
        shoot.tablet.capture().saveAnyway(shoot.tablet.access().session().orElseThrow(), List.of(held));
        shoot.server.online = true;
        shoot.tablet.sync().syncNow();
        shoot.server.online = false;
    }

    private static List<Entry> handedOver() {
        Entries gethin =
                Entries.of(GETHIN, FixedIds.after(0x7d000)).by(Cast.RHYS).at("2026-11-02T09:00:00Z");
        gethin.record(
                Person.KIND,
                new Person(
                        World.CAERWEN,
                        "Gethin",
                        "Powell",
                        List.of(),
                        LocalDate.of(1991, 5, 3),
                        List.of(),
                        "cy",
                        Person.PRISON,
                        "A wing, A1-11",
                        "Helen Ward"));
        gethin.at("2026-12-07T15:30:00Z")
                .record(
                        Transfer.KIND,
                        new Transfer(
                                World.CAERWEN,
                                Cast.WING,
                                "PRISON-PRISON",
                                "prison",
                                "C wing, C3-02",
                                LocalDate.of(2026, 12, 9),
                                null,
                                Transfer.Stage.OFFERED));
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        entries.addAll(gethin.all());
        return entries;
    }
}
