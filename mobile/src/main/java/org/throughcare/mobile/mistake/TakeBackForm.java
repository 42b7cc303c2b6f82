package org.throughcare.mobile.mistake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.KnownReasons;
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
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;

/** Why something is taken back, or put back. Nothing is deleted: it is one more entry, with its reason. */
public final class TakeBackForm implements FormSpec {

    private static final String WHY = "why";
    private static final String MORE = "more";
    private static final String OTHER = "other";

    private final Desk desk;
    private final Texts texts;
    private final List<Retraction> retractions;
    private final boolean puttingBack;

    private TakeBackForm(Desk desk, List<Retraction> retractions, boolean puttingBack) {
        this.desk = desk;
        this.texts = desk.texts();
        this.retractions = List.copyOf(retractions);
        this.puttingBack = puttingBack;
    }

    /** Takes back what was saved just now. */
    public static TakeBackForm ofSaved(List<Entry> saved, Desk desk) {
        List<Retraction> all = new ArrayList<>();
        saved.forEach(entry -> Retraction.of(entry, desk.ledger(entry.ledger()), desk.capture())
                .ifPresent(all::add));
        return new TakeBackForm(desk, all, false);
    }

    /** Says that a thread of any kind was entered in error; empty when the tablet does not have it. */
    static Optional<TakeBackForm> ofThread(Desk desk, LedgerId ledger, EntryId thread) {
        return Kinds.all().stream()
                .filter(kind -> !kind.lasting())
                .flatMap(kind -> Stream.concat(
                        desk.ledger(ledger).threads(kind).stream(), desk.ledger(ledger).inError(kind).stream()))
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .map(one -> Retraction.ofThread(one, desk.ledger(ledger), desk.capture()))
                .map(one -> new TakeBackForm(desk, List.of(one), false));
    }

    /** Says that what was taken for an error was none; empty when the tablet does not have it. */
    static Optional<TakeBackForm> puttingBack(Desk desk, LedgerId ledger, EntryId word) {
        return desk.ledger(ledger).current(EnteredInError.KIND).stream()
                .filter(said -> said.id().equals(word))
                .findFirst()
                .map(said -> new TakeBackForm(desk, List.of(Retraction.ofWord(said, desk.capture())), true));
    }

    /** Whether what was saved just now can be taken back by whoever is at the desk. */
    public static boolean isPossible(List<Entry> saved, Desk desk) {
        return Retraction.isPossible(saved, desk::ledger, desk.session().roles());
    }

    @Override
    public String key() {
        return EnteredInError.KIND.name() + "/" + (puttingBack ? "back/" : "")
                + retractions.stream()
                        .map(one -> one.of().ledger() + "/" + one.of().id())
                        .collect(Collectors.joining(","));
    }

    @Override
    public String caption() {
        return retractions.stream()
                .map(one -> desk.caption(one.of().ledger()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public String title() {
        return texts.get(puttingBack ? "mistake.back" : "mistake.take");
    }

    @Override
    public Values start() {
        return Values.EMPTY;
    }

    @Override
    public List<Section> sections(Values values) {
        EntryWords words = EntryWords.of(desk);
        List<Field> fields = new ArrayList<>();
        for (Retraction one : retractions) {
            fields.add(
                    new Field.Note(About.of("what", words.title(one.of())).hint(words.line(one.of())), Tone.NEUTRAL));
        }
        String then = puttingBack ? "mistake.back.then" : "mistake.take.then";
        fields.add(new Field.Note(About.of("then", texts.get(then)).hint(texts.get(then + ".more")), Tone.INFO));
        if (!puttingBack) {
            fields.add(Field.Choice.rows(About.of(WHY, texts.get("mistake.why")), reasons()));
        }
        About more = About.of(MORE, texts.get(puttingBack ? "mistake.back.why" : "mistake.more"));
        fields.add(new Field.Text(puttingBack || values.is(WHY, OTHER) ? more : more.orNot(), 2));
        return List.of(new Section("", fields));
    }

    private List<Option> reasons() {
        return Stream.concat(KnownReasons.mistakes().stream(), Stream.of(OTHER))
                .map(code -> Option.of(code, texts.get("mistake.why." + code)))
                .toList();
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        String reason = reason(values);
        return retractions.stream().<Draft<?>>map(one -> one.because(reason)).toList();
    }

    private String reason(Values values) {
        String more = values.text(MORE);
        return puttingBack || values.is(WHY, OTHER) ? more : KnownReasons.mistake(values.text(WHY), more);
    }

    @Override
    public String savedWords() {
        return texts.get(puttingBack ? "mistake.back.saved" : "mistake.take.saved");
    }

    @Override
    public Route after(List<Entry> saved) {
        List<LedgerId> people = saved.stream().map(Entry::ledger).distinct().toList();
        return people.size() == 1 ? new Route.Person(people.get(0)) : new Route.Today();
    }
}
