package org.throughcare.mobile.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.PackContents;
import org.throughcare.model.order.PreSentencePack;
import org.throughcare.model.order.PreSentencePack.Assessor;
import org.throughcare.model.order.PreSentencePack.Placement;
import org.throughcare.model.order.Requirement;

/** What goes into a pre-sentence pack beside what the record holds, with what is still missing (CTR-3, CTR-28). */
public final class PreSentencePackForm extends EntryForm<PreSentencePack> {

    private static final String ASSESSORS = "assessors";

    /** The form; with a thread it amends that one. */
    public PreSentencePackForm(Desk desk, LedgerId ledger, @Nullable Current<PreSentencePack> amended) {
        super(desk, ledger, PreSentencePack.KIND, amended);
    }

    @Override
    public Values start() {
        Current<PreSentencePack> current = amended();
        if (current == null) {
            String first = Values.line(ASSESSORS, 1);
            return Values.EMPTY
                    .with("status", PreSentencePack.DRAFT)
                    .with(ASSESSORS, List.of("1"))
                    .with(first + "name", desk().session().name());
        }
        PreSentencePack pack = current.body();
        Placement placement = pack.placement();
        Values values = Values.EMPTY
                .with("type", pack.type())
                .with("status", pack.status())
                .with("options", pack.options())
                .with("provider", placement.provider())
                .with("site", placement.site())
                .with("agreedBy", placement.agreedBy())
                .with("agreedOn", placement.agreedOn())
                .with("startDate", pack.startDate())
                .with("consentOn", pack.consentOn())
                .with("reportDate", pack.reportDate());
        List<String> numbers = new ArrayList<>();
        for (Assessor assessor : pack.assessors()) {
            String number = String.valueOf(numbers.size() + 1);
            String line = Values.line(ASSESSORS, numbers.size() + 1);
            numbers.add(number);
            values = values.with(line + "name", assessor.name())
                    .with(line + "organisation", assessor.organisation())
                    .with(line + "role", assessor.role());
        }
        return values.with(ASSESSORS, numbers);
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> head = new ArrayList<>();
        head.add(Field.Choice.tiles(
                about("type"), words("order.type", Requirement.DRR, Requirement.ATR, Requirement.MHTR)));
        if (values.has("type")) {
            head.add(missing(values));
        }
        head.add(Field.Choice.rows(
                about("status"), words("value.status", PreSentencePack.DRAFT, PreSentencePack.FINAL)));
        return List.of(
                new Section("", head),
                Section.of(
                        texts().get("pre-sentence-pack.assessment"),
                        new Field.Text(about("options").orNot(), 3),
                        new Field.Lines(
                                about(ASSESSORS).orNot(),
                                texts().get("pre-sentence-pack.assessors.add"),
                                List.of(
                                        new Field.Text(about("name"), 1),
                                        new Field.Text(about("organisation").orNot(), 1),
                                        new Field.Text(about("role").orNot(), 1))),
                        new Field.Day(about("consentOn").orNot(), List.of(desk().today()))),
                Section.of(
                        texts().get("pre-sentence-pack.placement"),
                        new Field.Text(about("provider").orNot(), 1),
                        new Field.Text(about("site").orNot(), 1),
                        new Field.Text(about("agreedBy").orNot(), 1),
                        new Field.Day(about("agreedOn").orNot(), List.of(desk().today())),
                        new Field.Day(about("startDate").orNot(), List.of()),
                        new Field.Day(about("reportDate").orNot(), List.of())));
    }

    private Field missing(Values values) {
        List<PackContents.Missing> missing =
                PackContents.of(body(values), record()).missing();
        String names = missing.stream()
                .map(one -> texts().get("pack.missing." + one.code()))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? new Field.Note(About.of("missing", texts().get("pack.complete")), Tone.GOOD)
                : new Field.Note(
                        About.of("missing", texts().get("pack.missing")).hint(names), Tone.WARNING);
    }

    @Override
    public List<Problem> advice(Values values) {
        return PackContents.of(body(values), record()).check();
    }

    @Override
    protected PreSentencePack body(Values values) {
        return new PreSentencePack(
                values.text("type"),
                values.text("status"),
                values.optional("options"),
                assessors(values),
                new Placement(
                        values.optional("provider"),
                        values.optional("site"),
                        values.optional("agreedBy"),
                        values.date("agreedOn")),
                values.date("startDate"),
                values.date("consentOn"),
                values.date("reportDate"));
    }

    private static List<Assessor> assessors(Values values) {
        List<Assessor> assessors = new ArrayList<>();
        for (int number : values.lines(ASSESSORS)) {
            String line = Values.line(ASSESSORS, number);
            if (values.has(line + "name")) {
                assessors.add(new Assessor(
                        values.text(line + "name"),
                        values.optional(line + "organisation"),
                        values.optional(line + "role")));
            }
        }
        return assessors;
    }

    @Override
    public Route after(List<Entry> saved) {
        Current<PreSentencePack> thread = amended();
        return new Route.Result(
                saved.get(0).ledger(),
                PreSentencePack.KIND.name(),
                thread == null ? saved.get(0).id() : thread.id());
    }
}
