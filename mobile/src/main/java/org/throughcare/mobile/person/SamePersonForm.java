package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.record.Records;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;

/** Somebody says that two records are about one person, that they are not, or that they were linked wrongly. */
public final class SamePersonForm implements FormSpec {

    /** What is recorded: both are the same person. */
    public static final String SAME = "same-person";
    /** What is recorded: they are two people. */
    public static final String DIFFERENT = "different-people";
    /** What is recorded: one of the person's records is somebody else's after all. */
    public static final String PART = "part-records";

    private static final Set<String> ALL = Set.of(SAME, DIFFERENT, PART);
    private static final String SURE = "sure";

    private final Desk desk;
    private final Texts texts;
    private final String what;
    private final LedgerId ledger;
    private final EntryId about;
    private final Person other;
    private final List<Draft<PersonLink>> begun;

    private SamePersonForm(
            Desk desk, String what, LedgerId ledger, EntryId about, Person other, List<Draft<PersonLink>> begun) {
        this.desk = desk;
        this.texts = desk.texts();
        this.what = what;
        this.ledger = ledger;
        this.about = about;
        this.other = other;
        this.begun = List.copyOf(begun);
    }

    /**
     * The form for that route: it names the ledger of the one person, and the thread in which the other record says whom
     * that is about. Null when this worker does not hold both any more, or there is nothing left to say.
     */
    public static @Nullable SamePersonForm of(Route.Capture route, Desk desk) {
        LedgerId ledger = route.ledger();
        EntryId about = route.about();
        return ledger == null || about == null
                ? null
                : desk.records()
                        .everybody()
                        .ledgerOf(about)
                        .flatMap(other -> of(route, ledger, other, desk))
                        .orElse(null);
    }

    /** Whether such a form records what the route asks for. */
    public static boolean isFor(Route.Capture route) {
        return route.ledger() != null && ALL.contains(route.what());
    }

    private static Optional<SamePersonForm> of(Route.Capture route, LedgerId one, LedgerId other, Desk desk) {
        Records records = desk.records();
        Optional<Saying> saying = route.what().equals(PART)
                ? Saying.parting(one, other, records)
                : Saying.of(one, other, route.what().equals(SAME), records);
        return saying.flatMap(said -> desk.ledger(other).current(Person.KIND).stream()
                .filter(current -> current.id().equals(route.about()))
                .findFirst()
                .map(current -> new SamePersonForm(
                        desk,
                        route.what(),
                        said.one().get(0),
                        current.id(),
                        current.body(),
                        said.drafts(desk.capture(), records, ""))));
    }

    @Override
    public String key() {
        return what + "/" + ledger + "/" + about;
    }

    @Override
    public String caption() {
        return desk.caption(ledger);
    }

    @Override
    public String title() {
        return texts.get(what + ".title");
    }

    @Override
    public Values start() {
        return Values.EMPTY;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(
                About.of("what", texts.get(what + ".what")).hint(texts.get(what + ".what.more")),
                what.equals(DIFFERENT) ? Tone.INFO : Tone.WARNING));
        fields.add(new Field.Choices(About.of(SURE, who()), List.of(Option.of(SURE, texts.get(what + ".yes")))));
        return List.of(new Section("", fields));
    }

    /** The other person by name, birth date and number, so that nobody confirms the wrong one. */
    private String who() {
        LocalDate born = other.birthDate();
        return String.join(
                ", ",
                Stream.of(
                                Stream.of(other.name()),
                                Stream.ofNullable(born).map(day -> texts.get("person.born", texts.date(day))),
                                other.identifiers().stream().limit(1).map(number -> number.value()))
                        .flatMap(parts -> parts)
                        .toList());
    }

    @Override
    public boolean amends() {
        return begun.stream().anyMatch(draft -> !draft.basis().isEmpty());
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        return begun.stream()
                .<Draft<?>>map(draft -> new Draft<>(
                        draft.id(),
                        draft.ledger(),
                        draft.kind(),
                        draft.body(),
                        draft.basis(),
                        draft.basis().isEmpty() ? null : values.text("reason")))
                .toList();
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField.equals("reason") ? bodyField : SURE;
    }

    @Override
    public String savedWords() {
        return texts.get(what + ".saved");
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Person(desk.records().lead(ledger));
    }

    @Override
    public @Nullable Route correct(List<Entry> saved) {
        return new Route.Capture(what.equals(SAME) ? PART : SAME, desk.records().lead(ledger), about, null);
    }
}
