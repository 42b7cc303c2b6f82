package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;

/**
 * What the person is told about the treatment today, out of the information checklist (DRR-11). It asks only for what has
 * not been given, or was not understood; each time it continues the same list.
 */
public final class InductionForm extends EntryForm<Induction> {

    private static final String ITEMS = "items";
    private static final String UNDERSTOOD = "understood";
    private static final String GIVEN = "given";

    private final Current<Requirement> requirement;
    private final List<Induction.Item> before;

    /** The form for that requirement; with what was given before it continues that. */
    public InductionForm(
            Desk desk, LedgerId ledger, Current<Requirement> requirement, @Nullable Current<Induction> before) {
        super(desk, ledger, Induction.KIND, before);
        this.requirement = requirement;
        this.before = before == null ? List.of() : before.body().items();
    }

    @Override
    public String title() {
        return texts().get("kind.induction");
    }

    /** Going on with the list is no correction: the reason is always the same, and nobody has to type it. */
    @Override
    public boolean amends() {
        return false;
    }

    @Override
    protected String reason(Values values) {
        return texts().get("induction.continued");
    }

    @Override
    public Values start() {
        return Values.EMPTY
                .with("givenOn", desk().today())
                .with("format", "spoken")
                .with("language", person().map(Person::language).orElse("en"));
    }

    @Override
    public List<Section> sections(Values values) {
        EntryWords words = EntryWords.of(desk());
        List<Option> open = open();
        List<Field> items = new ArrayList<>();
        items.add(note());
        if (!open.isEmpty()) {
            items.add(new Field.Grid(about(ITEMS).orNot(), open, words("induction.item", UNDERSTOOD, GIVEN)));
        }
        return List.of(
                new Section(words.line(requirement), items),
                Section.of(
                        texts().get("induction.how"),
                        new Field.Day(
                                about("givenOn"),
                                List.of(desk().today(), desk().today().minusDays(1))),
                        Field.Choice.tiles(
                                about("format"),
                                words("induction.format", "spoken", "leaflet", "easy-read", "interpreter")),
                        Field.Choice.tiles(about("language"), words("language", "en", "cy"))),
                Section.of(
                        texts().get("signature.heading"),
                        new Field.Sign(About.of("signature", texts().get("signature.person"))
                                .hint(texts().get("induction.signature.hint"))
                                .orNot())));
    }

    private Field note() {
        List<Option> all = codes(ReferenceData.INFORMATION_CHECKLIST);
        String given = all.stream()
                .filter(item -> before.stream().anyMatch(each -> each.item().equals(item.code())))
                .map(Option::label)
                .collect(Collectors.joining(", "));
        List<String> missing = missing();
        String heading = missing.isEmpty()
                ? texts().get("induction.complete")
                : texts().count("induction.missing", missing.size());
        String under = given.isEmpty() ? texts().get("induction.nothingYet") : texts().get("induction.before", given);
        return new Field.Note(About.of("before", heading).hint(under), missing.isEmpty() ? Tone.GOOD : Tone.INFO);
    }

    private List<String> missing() {
        return new Induction(requirement.id(), before)
                .missing(codes(ReferenceData.INFORMATION_CHECKLIST).stream()
                        .map(Option::code)
                        .toList());
    }

    private List<Option> open() {
        return codes(ReferenceData.INFORMATION_CHECKLIST).stream()
                .filter(item -> before.stream().noneMatch(each -> each.item().equals(item.code()) && each.understood()))
                .map(item -> missing().contains(item.code())
                        ? item
                        : new Option(item.code(), item.label(), texts().get("induction.again")))
                .toList();
    }

    @Override
    public List<Problem> advice(Values values) {
        return body(values).items().equals(before) ? List.of(Problem.refusal(ITEMS, "nothing-given")) : List.of();
    }

    @Override
    protected Induction body(Values values) {
        List<Induction.Item> items = new ArrayList<>(before);
        LocalDate day = values.date("givenOn");
        for (Option item : open()) {
            String answer = values.text(ITEMS + "." + item.code());
            if (!answer.isEmpty()) {
                items.removeIf(each -> each.item().equals(item.code()));
                items.add(new Induction.Item(
                        item.code(),
                        day == null ? desk().today() : day,
                        values.text("format"),
                        values.text("language"),
                        desk().session().worker(),
                        answer.equals(UNDERSTOOD)));
            }
        }
        return new Induction(requirement.id(), items, Field.Sign.read(values, "signature"));
    }

    @Override
    public Route after(List<Entry> saved) {
        Current<Induction> thread = amended();
        return new Route.Result(
                ledger(), Induction.KIND.name(), thread == null ? saved.get(0).id() : thread.id());
    }
}
