package org.throughcare.mobile.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.look.RowButton;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Screenings;

/** The list of people: its orders, its filters, what it says of each, and adding whom it does not find; photographed. */
class PeopleGalleryTest {

    private static final String SEARCH = "Search people";

    @Test
    void everyRowSaysInWordsWhatIsOverdueAndWhatToKnow() {
        Shoot.withAsha(entries(), shoot -> {
            shoot.tap("People");
            assertThat(row(shoot, "Carter, Ben")).contains("Risk").contains("No messages");
            assertThat(row(shoot, "Byrne, Declan")).contains("Died");
            assertThat(row(shoot, "Llewellyn-Price, Siân")).contains(" overdue: ");
            shoot.shot("people-marks");
            shoot.wear(true, 100, "cy");
            shoot.shot("people-marks-welsh-dark");
            shoot.wear(false, 200, "en");
            shoot.shot("people-marks-200");
            shoot.bottom();
            shoot.shot("people-marks-200-end");
            shoot.upright();
            shoot.shot("people-upright-200");
            shoot.wear(true, 200, "cy");
            shoot.scroll(0.5);
            shoot.shot("people-upright-dark-200");
        });
    }

    @Test
    void theOrderIsKeptForTheWorkerAndForNobodyElse() {
        MemoryStore store = new MemoryStore();
        Shoot.withAsha(store, entries(), shoot -> {
            shoot.tap("People");
            assertThat(names(shoot)).startsWith("Adeyemi, Aaron", "Byrne, Declan", "Carter, Ben");
            shoot.tap("What is due");
            assertThat(names(shoot)).first().isEqualTo("Llewellyn-Price, Siân");
            shoot.shot("people-by-due");
            shoot.tap("Place");
            assertThat(names(shoot).subList(0, 3)).containsExactly("Adeyemi, Aaron", "Evans, Darius", "Hughes, Gareth");
            shoot.tap("Not met for longest");
            assertThat(row(shoot, "Adeyemi, Aaron")).contains("not met yet");
            assertThat(names(shoot)).last().isEqualTo("Byrne, Declan");

            shoot.tap("Today");
            shoot.tap("People");
            assertThat(names(shoot)).as("kept").last().isEqualTo("Byrne, Declan");
            assertThat(shoot.names("Not met for longest: shown")).isTrue();

            shoot.tap("Lock");
            shoot.server.online = true;
            shoot.tap("Somebody else");
            shoot.type("Name", "Rhys Morgan");
            shoot.type("Passphrase", Shoot.PASSPHRASE);
            shoot.tap("Sign in");
            shoot.tablet.sync().syncNow();
            shoot.tap("People");
            assertThat(shoot.names("Name: shown")).isTrue();
        });
    }

    @Test
    void onlyThoseWithSomethingOverdueOrWithARiskAreShown() {
        Shoot.withAsha(entries(), shoot -> {
            shoot.tap("People");
            shoot.tap("Overdue: 1");
            assertThat(names(shoot)).containsExactly("Llewellyn-Price, Siân");
            shoot.tap("Overdue: 1");
            shoot.tap("Risk or alert: 2");
            assertThat(names(shoot)).containsExactly("Byrne, Declan", "Carter, Ben");
            shoot.shot("people-risk");
            shoot.type(SEARCH, "adeyemi");
            assertThat(shoot.says("You look at some of your people only.")).isTrue();
            shoot.tap("Risk or alert: 2");
            assertThat(names(shoot)).containsExactly("Adeyemi, Aaron");
        });
    }

    @Test
    void whatIsTypedAndTakenBackShowsTheSameLinesAsBefore() {
        Shoot.withAsha(entries(), shoot -> {
            shoot.tap("People");
            List<String> all = names(shoot);
            for (String typed : List.of("d", "da", "dav", "da", "d", "h", "", "ha", "")) {
                shoot.type(SEARCH, typed);
                List<String> expected =
                        shoot
                                .tablet
                                .caseload()
                                .search(shoot.tablet.access().session().orElseThrow(), typed)
                                .stream()
                                .map(PersonRow::person)
                                .map(person -> person.familyName() + ", " + person.givenName())
                                .toList();
                assertThat(names(shoot)).as("“" + typed + "”").isEqualTo(expected);
                assertThat(last(shoot)).as("no rule under the last line").containsExactly(expected.size() - 1);
            }
            assertThat(names(shoot)).isEqualTo(all);
        });
    }

    @Test
    void whoIsNotFoundIsAddedWithWhatWasTyped() {
        Shoot.withAsha(entries(), shoot -> {
            shoot.tap("People");
            shoot.type(SEARCH, "Kieran Shaw a 7654 bd");
            assertThat(shoot.says("Nobody found for “Kieran Shaw a 7654 bd”")).isTrue();
            shoot.shot("people-nobody-found-add");
            shoot.wear(true, 200, "en");
            shoot.type(SEARCH, "Kieran");
            shoot.type(SEARCH, "Kieran Shaw a 7654 bd");
            shoot.shot("people-nobody-found-add-dark-200");
            shoot.wear(false, 100, "en");
            shoot.type(SEARCH, "Kieran Shaw a 7654 bd");

            shoot.tap("Add this person");
            assertThat(shoot.typed("Given name")).isEqualTo("Kieran");
            assertThat(shoot.typed("Family name")).isEqualTo("Shaw");
            shoot.shot("people-add-sought");
            shoot.tap("Continue");
            shoot.tap("Save");

            Person added = shoot.tablet
                    .caseload()
                    .search(shoot.tablet.access().session().orElseThrow(), "shaw")
                    .get(0)
                    .person();
            assertThat(added.name()).isEqualTo("Kieran Shaw");
            assertThat(added.identifiers()).containsExactly(new Identifier(Identifier.PRISON_NUMBER, "A7654BD"));
            shoot.tap("People");
            shoot.type(SEARCH, "shaw");
            assertThat(names(shoot)).containsExactly("Shaw, Kieran");
        });
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, 200", "800, 1280, 200", "1280, 800, 150", "1280, 800, 100"})
    void whoIsFoundIsInSightHoweverLargeTheTextIs(double width, double height, int percent) {
        Shoot.withAsha(entries(), shoot -> {
            shoot.tap("People");
            shoot.wear(false, percent, "en");
            shoot.hold(width, height);
            shoot.type(SEARCH, "carter");
            Node found = shoot.find("Carter, Ben, ", RowButton.class);
            assertThat(found.localToScene(found.getBoundsInLocal()).getMaxY()).isLessThan(height * 0.8);

            shoot.type(SEARCH, "");
            assertThat(shoot.names("Add a person")).isTrue();
            assertThat(shoot.names("Name: shown")).isTrue();

            shoot.tap("C wing");
            shoot.type(SEARCH, "carter");
            assertThat(shoot.names("C wing: shown"))
                    .as("what was chosen can still be seen, and lifted")
                    .isTrue();
        });
    }

    @Test
    void thePromptOfTheSearchIsNeverCut() {
        Shoot.withAsha(entries(), shoot -> {
            shoot.go(new Route.People());
            for (String language : List.of("en", "cy")) {
                for (int percent : List.of(100, 150, 200)) {
                    shoot.wear(false, percent, language);
                    shoot.hold(800, 1280);
                    TextField field =
                            (TextField) shoot.find(language.equals("en") ? SEARCH : "Chwilio am bobl", TextField.class);
                    Text prompt = texts(field).stream()
                            .filter(text -> text.getText().equals(field.getPromptText()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(prompt.getLayoutBounds().getWidth())
                            .as(language + " at " + percent + " %")
                            .isLessThanOrEqualTo(field.getWidth()
                                    - field.getInsets().getLeft()
                                    - field.getInsets().getRight());
                }
            }
        });
    }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(Stories.everybody());
        Entries ben =
                Entries.of(Stories.wingLedger(1), FixedIds.after(0x7778_0000L)).at("2026-12-03T10:00:00Z");
        ben.record(Screening.KIND, Screenings.phq9("2026-12-03T09:50:00Z", 0, 1));
        ben.record(ContactRestriction.KIND, new ContactRestriction("no-safe-contact", LocalDate.of(2026, 12, 1), null));
        entries.addAll(ben.all());
        return entries;
    }

    private static String row(Shoot shoot, String name) {
        return shoot.find(name, RowButton.class).getAccessibleText();
    }

    private static List<String> names(Shoot shoot) {
        return rows(shoot).stream()
                .map(Node::getAccessibleText)
                .map(text -> text.replaceFirst("^([^,]+, [^,]+),.*", "$1"))
                .toList();
    }

    private static List<Integer> last(Shoot shoot) {
        List<Node> rows = rows(shoot);
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).getStyleClass().contains("last"))
                .boxed()
                .toList();
    }

    private static List<Node> rows(Shoot shoot) {
        Node rows = shoot.workbench.root().lookup(".rows");
        return rows == null ? List.of() : List.copyOf(((Parent) rows).getChildrenUnmodifiable());
    }

    private static List<Text> texts(Parent parent) {
        List<Text> texts = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else if (child instanceof Parent below) {
                texts.addAll(texts(below));
            }
        }
        return texts;
    }
}
