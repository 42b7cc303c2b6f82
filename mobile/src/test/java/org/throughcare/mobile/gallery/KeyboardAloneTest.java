package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.Workbench;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/** The work of a shift with keys alone, from signing in to signing in again (USR-7). */
class KeyboardAloneTest {

    private final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    private final FakeLink server = new FakeLink()
            .worker(Cast.ASHA, "asha", "three calm herons", "worker")
            .colleague("asha", Cast.RHYS, "Rhys Morgan");
    private final Tablet tablet = GalleryTablet.on(new World(server), clock, new MemoryStore());
    private Keyboard keys;

    @BeforeEach
    void everybodyIsOnTheServer() {
        Stories.everybody().forEach(entry -> server.accept(EntryCodec.write(entry)));
        AtomicReference<Workbench> made = new AtomicReference<>();
        Fx.run(() -> made.set(new Workbench(tablet, new Threads(Platform::runLater, Runnable::run), clock)));
        keys = Keyboard.at(made.get());
    }

    @AfterEach
    void close() {
        keys.close();
        tablet.close();
    }

    @Test
    void signingInLockingAndSigningInAgain() {
        keys.fill("Name", "asha");
        keys.fill("Passphrase", "three calm herons");
        keys.press(KeyCode.ENTER);
        assertThat(keys.says("Good to see you, asha")).isTrue();
        keys.enter("Lock");
        assertThat(keys.says("Who is there?")).isTrue();
        keys.fill("Passphrase", "three calm herons");
        keys.enter("Sign in");
        assertThat(keys.says("Good to see you, asha")).isTrue();
    }

    @Test
    void aRegisterWithTwoExceptionsIsSaved() {
        signedIn();
        keys.enter("13:30  Staying well");
        keys.space("Callum Davies: Did not come");
        keys.space("Luke Novak: Late");
        keys.enter("Continue");
        keys.enter("Save");
        assertThat(keys.says("12 waiting")).isTrue();
        assertThat(saved(Stories.wingLedger(2), Attendance.KIND))
                .singleElement()
                .matches(one -> one.outcome().equals("FTA"));
        assertThat(saved(Stories.wingLedger(11), Attendance.KIND))
                .singleElement()
                .matches(one -> one.outcome().equals("ATT-LATE"));
    }

    @Test
    void aDrugTestIsRecordedAndThenCorrectedWithAReason() {
        signedIn();
        keys.enter("Page of Mark O'Leary");
        keys.enter("Drug test");
        keys.choose("Purpose", "Therapeutic, voluntary");
        keys.choose("Does the person agree to this test?", "Yes");
        keys.enter("All rows: Negative");
        keys.enter("Opiates: Positive");
        keys.enter("Continue");
        keys.enter("Save");
        assertThat(overall()).isNotEqualTo(Overall.NEGATIVE);

        keys.enter("Correct");
        keys.space("Opiates: Negative");
        keys.enter("Continue");
        assertThat(keys.focused()).startsWith("There is something to put right");
        keys.press(KeyCode.TAB);
        keys.press(KeyCode.ENTER);
        assertThat(keys.focused()).as("the summary leads there").isEqualTo("Reason for the change");
        keys.type("line misread");
        keys.enter("Continue");
        keys.enter("Save");
        assertThat(overall()).isEqualTo(Overall.NEGATIVE);
    }

    @Test
    void aSyncIsTriedAgainAndAConflictResolved() {
        SyncGalleryTest.movedTwice().forEach(entry -> server.accept(EntryCodec.write(entry)));
        signedIn();
        tablet.sync().start();
        keys.enter("Sync");
        assertThat(keys.focused()).as("the title of the page").isEqualTo("Sync");
        keys.enter("Try now");
        keys.waitUntil(() -> keys.says("no network"));
        assertThat(keys.focused()).as("where it was").isEqualTo("Try now");
        server.online = true;
        keys.press(KeyCode.ENTER);
        keys.waitUntil(() -> !keys.says("no network"));
        assertThat(keys.focused()).as("where it was").isEqualTo("Try now");

        keys.enter("Choose what holds: Appointment · Mark O'Leary · A1234AA");
        keys.choose("Start", "Thu 17 Dec 2026, 11:00");
        keys.enter("Continue");
        keys.enter("Save");
        assertThat(saved(Cast.MARK, Appointment.KIND))
                .anyMatch(one -> one.start().equals(LocalDateTime.parse("2026-12-17T11:00")));
        keys.enter("Sync");
        assertThat(keys.says("To resolve")).isFalse();
    }

    @Test
    void sizeShadeAndLanguageAreChangedInTheMiddleOfAForm() {
        signedIn();
        keys.enter("Page of Mark O'Leary");
        keys.enter("Attendance");
        keys.backTo("Display and language");
        keys.press(KeyCode.ENTER);
        assertThat(keys.focused()).as("the title of the page").isEqualTo("Display and language");
        keys.enter("Done");
        assertThat(keys.focused()).as("on the form again").startsWith("Attendance");

        keys.fill("Notes", "calm today");
        keys.press(KeyCode.LEFT);
        keys.press(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(keys.focused()).as("the title of the page").isEqualTo("Display and language");
        keys.choose("Size of the text", "200 %");
        assertThat(keys.focused()).as("where it was").isEqualTo("Size of the text: 200 %");
        keys.choose("Light or dark", "Dark");
        keys.choose("Language", "Cymraeg");
        assertThat(keys.focused()).as("where it was, in other words").isEqualTo("Iaith: Cymraeg");
        assertThat(keys.says("Golwg ac iaith")).isTrue();
        keys.press(KeyCode.ESCAPE);
        assertThat(keys.focused()).as("the field in which it was").isEqualTo("Nodiadau");
        keys.type("x");
        assertThat(((TextInputControl) keys.owner()).getText())
                .as("with the cursor where it stood")
                .isEqualTo("calm todaxy");
    }

    @Test
    void shiftTabLeadsBackThroughAFormAndTheArrowsFromAnswerToAnswer() {
        signedIn();
        keys.enter("Page of Mark O'Leary");
        keys.enter("Drug test");
        keys.tabTo("Purpose: ");
        String first = keys.focused();
        keys.press(KeyCode.DOWN);
        String second = keys.focused();
        assertThat(second).startsWith("Purpose: ").isNotEqualTo(first);
        keys.press(KeyCode.UP);
        assertThat(keys.focused()).isEqualTo(first);
        assertThat(((RadioButton) keys.owner()).isSelected())
                .as("passing by chooses nothing")
                .isFalse();
        keys.tabTo("Opiates: Negative");
        keys.press(KeyCode.RIGHT);
        assertThat(keys.focused()).isEqualTo("Opiates: Positive");
        keys.press(KeyCode.LEFT);
        assertThat(keys.focused()).isEqualTo("Opiates: Negative");
        keys.press(KeyCode.DOWN);
        assertThat(keys.focused()).endsWith(": Negative").isNotEqualTo("Opiates: Negative");
        keys.backTo(second);
        keys.backTo(first);
    }

    @Test
    void theArrowsLeadThroughAList() {
        signedIn();
        keys.enter("People");
        keys.tabTo("Adeyemi");
        String first = keys.focused();
        keys.press(KeyCode.DOWN);
        assertThat(keys.focused()).isNotEqualTo(first);
        keys.press(KeyCode.UP);
        assertThat(keys.focused()).isEqualTo(first);
    }

    @Test
    void whatIsDrawnAnewUnderTheKeyboardKeepsIt() {
        signedIn();
        keys.tabTo("Show: ");
        String before = keys.focused();
        clock.pass(Duration.ofMinutes(3));
        server.online = true;
        Fx.run(() -> tablet.sync().syncNow());
        keys.waitUntil(() -> !keys.focused().equals(before));
        assertThat(keys.focused()).startsWith("Show: ");
    }

    private Overall overall() {
        return saved(Cast.MARK, DrugTest.KIND).get(0).overall();
    }

    private <B extends Body> List<B> saved(LedgerId person, Kind<B> kind) {
        return tablet.records().of(person).ledger().current(kind).stream()
                .map(Current::body)
                .toList();
    }

    private void signedIn() {
        keys.fill("Name", "asha");
        keys.fill("Passphrase", "three calm herons");
        keys.press(KeyCode.ENTER);
        Fx.run(() -> tablet.sync().syncNow());
        server.online = false;
    }
}
