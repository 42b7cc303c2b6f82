package org.throughcare.mobile.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;

/**
 * A form that makes one entry about one person: a new thread, or the next version of one that is there already. The entry
 * keeps its id for as long as the form is open, so that a save that is asked for twice saves once.
 */
public abstract class EntryForm<B extends Body> implements FormSpec {

    private final Desk desk;
    private final LedgerId ledger;
    private final Kind<B> kind;
    private final @Nullable Current<B> amended;
    private @Nullable Draft<B> draft;

    /** A form for that person's record; with a thread that amends it, without one ({@code null}) it begins one. */
    protected EntryForm(Desk desk, LedgerId ledger, Kind<B> kind, @Nullable Current<B> amended) {
        this.desk = desk;
        this.ledger = ledger;
        this.kind = kind;
        this.amended = amended;
    }

    /** What a thread of that kind says now; null when there is no thread to look for, or none that can be read. */
    public static <B extends Body> @Nullable Current<B> current(
            Desk desk, LedgerId ledger, Kind<B> kind, @Nullable EntryId thread) {
        return desk.ledger(ledger).current(kind).stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .orElse(null);
    }

    /** For what a person has once: what is known of it is amended, never recorded a second time; null when nothing is. */
    public static <B extends Body> @Nullable Current<B> newest(Desk desk, LedgerId ledger, Kind<B> kind) {
        return desk.ledger(ledger).current(kind).stream()
                .max(Comparator.comparing(Current::id))
                .orElse(null);
    }

    /** The body that the answers make. Called only with answers that can all be read. */
    protected abstract B body(Values values);

    @Override
    public String key() {
        String key = kind.name() + "/" + ledger;
        return amended == null ? key : key + "/" + amended.id();
    }

    @Override
    public String caption() {
        return desk.caption(ledger);
    }

    @Override
    public String title() {
        String name = texts().get("kind." + kind.name());
        return amends() ? texts().get("form.correct", name) : name;
    }

    @Override
    public boolean amends() {
        return amended != null;
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        B body = body(values);
        Draft<B> first = draft == null ? begun(body) : draft;
        String reason = first.basis().isEmpty() ? null : reason(values);
        Draft<B> now = new Draft<>(first.id(), first.ledger(), first.kind(), body, first.basis(), reason);
        draft = now;
        return List.of(now);
    }

    /** The draft that the form begins with. */
    protected Draft<B> begun(B body) {
        return amended == null
                ? desk.capture().draft(ledger, kind, body)
                : desk.capture().amend(amended, body, "");
    }

    /** Why the thread is amended. */
    protected String reason(Values values) {
        return values.text("reason");
    }

    @Override
    public String savedWords() {
        return texts().get("form.saved", texts().get("kind." + kind.name()));
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Person(saved.get(0).ledger());
    }

    @Override
    public @Nullable Route correct(List<Entry> saved) {
        EntryId thread = amended == null ? saved.get(0).id() : amended.id();
        return Route.Capture.correcting(kind.name(), saved.get(0).ledger(), thread);
    }

    /** What the form works with. */
    protected final Desk desk() {
        return desk;
    }

    /** Its words. */
    protected final Texts texts() {
        return desk.texts();
    }

    /** Whose record it adds to. */
    protected final LedgerId ledger() {
        return ledger;
    }

    /** What is amended; null for a new thread. */
    protected final @Nullable Current<B> amended() {
        return amended;
    }

    /** The person's record. */
    protected final Ledger record() {
        return desk.ledger(ledger);
    }

    /** Who the record is about; empty while nobody has said. */
    protected final Optional<Person> person() {
        return record().current(Person.KIND).stream().map(Current::body).findFirst();
    }

    /** The codes of a list as answers. */
    protected final List<Option> codes(String list) {
        return desk.lists().list(list).codes().stream()
                .map(code -> Option.of(code.code(), CodeWords.capital(code.name(texts().language()))))
                .toList();
    }

    /** Words of the bundle as answers: each code's words stand under {@code prefix.code}. */
    protected final List<Option> words(String prefix, String... codes) {
        return Stream.of(codes)
                .map(code -> Option.of(code, texts().getOr(prefix + "." + code, code)))
                .toList();
    }

    /** A field that has to be answered; its words stand under {@code kind.key}. */
    protected final About about(String key) {
        String words = kind.name() + "." + key;
        return About.of(key.replaceAll(".*\\.", ""), texts().get(words)).hint(texts().getOr(words + ".hint", ""));
    }
}
