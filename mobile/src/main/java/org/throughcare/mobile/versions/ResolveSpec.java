package org.throughcare.mobile.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;

/**
 * The form in which a worker says which value holds where two versions differ (USR-2). What it saves cites every head,
 * so that the thread has one head again; both versions stay.
 */
public final class ResolveSpec<B extends Body> implements FormSpec {

    private static final String FIELD = "holds-";
    private static final String TYPED = "typed-";
    private static final String OTHER = "other";

    private final Current<B> current;
    private final Kind<B> kind;
    private final LedgerId ledger;
    private final Desk desk;
    private final Texts texts;
    private final FieldWords words;
    private @Nullable Draft<B> made;

    /** The choice for that thread. */
    public ResolveSpec(Current<B> current, LedgerId ledger, Desk desk) {
        this.current = current;
        this.kind = current.thread().kind();
        this.ledger = ledger;
        this.desk = desk;
        this.texts = desk.texts();
        this.words = new FieldWords(desk, ledger);
    }

    @Override
    public String key() {
        return "resolve/" + ledger + "/" + current.id();
    }

    @Override
    public String caption() {
        return desk.caption(ledger);
    }

    @Override
    public String title() {
        return texts.get("versions.resolve", texts.get("kind." + kind.name()));
    }

    @Override
    public Values start() {
        return Values.EMPTY.with("reason", texts.get("versions.conflict.reason"));
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "",
                new Field.Note(
                        About.of("both", texts.get("versions.conflict")).hint(texts.get("versions.conflict.more")),
                        Tone.INFO)));
        for (FieldConflict conflict : current.conflicts()) {
            sections.add(section(conflict, values));
        }
        return sections;
    }

    private Section section(FieldConflict conflict, Values values) {
        String name = words.field(kind.name(), conflict.field());
        List<Option> options = new ArrayList<>();
        for (SideBySide.Said said : new SideBySide(desk, ledger).said(current, conflict)) {
            String by = said.counts() ? "versions.conflict.counts" : "versions.conflict.by";
            options.add(new Option(said.entry().id().toString(), said.value(), texts.get(by, said.who(), said.when())));
        }
        List<Field> fields = new ArrayList<>();
        OtherValue other = other(conflict);
        if (other.possible()) {
            options.add(Option.of(OTHER, texts.get("versions.conflict.other")));
        }
        fields.add(Field.Choice.rows(About.of(FIELD + conflict.field(), name), options));
        if (values.is(FIELD + conflict.field(), OTHER)) {
            fields.addAll(other.fields(texts.get("versions.conflict.typed", name), texts));
        }
        return new Section("", fields);
    }

    private static OtherValue other(FieldConflict conflict) {
        return OtherValue.beside(TYPED + conflict.field(), conflict.values().values());
    }

    @Override
    public boolean amends() {
        return true;
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return FIELD + FormSpec.super.keyOf(draft, bodyField);
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        Draft<B> draft = desk.capture().amend(current, body(values), values.text("reason"));
        // The id stays, so that what is saved twice is one entry.
        made = made == null
                ? draft
                : new Draft<>(made.id(), draft.ledger(), kind, draft.body(), draft.basis(), draft.reason());
        return List.of(made);
    }

    @Override
    public List<Problem> advice(Values values) {
        List<Problem> unanswered = current.conflicts().stream()
                .filter(conflict -> !answered(conflict, values))
                .map(conflict -> Problem.refusal(conflict.field(), "required"))
                .toList();
        try {
            read(values);
            return unanswered;
        } catch (Malformed malformed) {
            return List.of(Problem.refusal(malformed.field(), "not-such-a-value"));
        }
    }

    /** A form that was begun before another version came names one that is not to be chosen any more. */
    private static boolean answered(FieldConflict conflict, Values values) {
        String choice = values.text(FIELD + conflict.field());
        return choice.equals(OTHER)
                || conflict.values().keySet().stream()
                        .anyMatch(id -> id.toString().equals(choice));
    }

    /** What the thread is to say; as it stands when what was typed makes no sense, which the advice refuses. */
    private B body(Values values) {
        try {
            return read(values);
        } catch (Malformed malformed) {
            return current.body();
        }
    }

    private B read(Values values) {
        Json.Obj body = kind.writer().apply(current.body());
        for (FieldConflict conflict : current.conflicts()) {
            body = body.with(conflict.field(), chosen(conflict, values));
        }
        return kind.reader().read(kind.version(), Fields.of(body));
    }

    private Json chosen(FieldConflict conflict, Values values) {
        String choice = values.text(FIELD + conflict.field());
        if (choice.equals(OTHER)) {
            return other(conflict).of(values);
        }
        return conflict.values().entrySet().stream()
                .filter(one -> one.getKey().toString().equals(choice))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Json.NULL);
    }

    @Override
    public String savedWords() {
        return texts.get("versions.resolved");
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Versions(ledger, kind.name(), current.id());
    }
}
