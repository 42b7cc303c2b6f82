package org.throughcare.mobile.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
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
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/**
 * The answer to an offer: the receiving team takes over or declines, the sending team takes the offer back. Where several
 * answered without knowing of each other it says which answer holds. Taking over moves the person's own details too.
 */
public final class AnswerForm extends EntryForm<Transfer> {

    private static final String STAGE = "stage";

    private final Current<Transfer> offer;
    private final Map<EntryId, EntryId> drafted = new HashMap<>();

    /** The form for that offer. */
    public AnswerForm(Desk desk, LedgerId ledger, Current<Transfer> offer) {
        super(desk, ledger, Transfer.KIND, offer);
        this.offer = offer;
    }

    @Override
    public String title() {
        return texts().get("transfer.answer");
    }

    /** Why is asked where the answer needs it, as one of the answers. */
    @Override
    public boolean amends() {
        return false;
    }

    @Override
    public Values start() {
        List<Stage> own = answers();
        Values values = Values.EMPTY.with("place", offer.body().place());
        return own.size() == 1 ? values.with(STAGE, Words.of(own.get(0))) : values;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Note(
                About.of("offer", EntryWords.of(desk()).line(offer)).hint(note()), Tone.INFO));
        fields.add(Field.Choice.rows(
                about(STAGE), answers().stream().map(this::option).toList()));
        if (values.is(STAGE, Words.of(Stage.ACCEPTED))) {
            fields.add(new Field.Text(about("place").orNot(), 1));
        } else if (values.has(STAGE)) {
            fields.add(new Field.Text(about("reason"), 2));
        }
        return List.of(new Section("", fields));
    }

    private String note() {
        Transfer transfer = offer.body();
        String place = transfer.place();
        return Stream.of(place == null ? null : texts().get("transfer.met", place), transfer.note())
                .filter(text -> text != null)
                .collect(Collectors.joining("\n"));
    }

    private Option option(Stage stage) {
        String words = "transfer.answer." + Words.of(stage);
        return new Option(Words.of(stage), texts().get(words), texts().get(words + ".hint"));
    }

    /** What the worker's teams can say to it. */
    private List<Stage> answers() {
        Set<TeamId> own = desk().session().teamIds();
        return Stream.of(Stage.ACCEPTED, Stage.DECLINED, Stage.WITHDRAWN)
                .filter(stage -> own.contains(offer.body().at(stage).says()))
                .toList();
    }

    @Override
    protected Transfer body(Values values) {
        return offer.body().at(stage(values));
    }

    private static Stage stage(Values values) {
        return Words.parse(Stage.values(), values.text(STAGE));
    }

    @Override
    protected String reason(Values values) {
        return stage(values) == Stage.ACCEPTED ? texts().get("transfer.accepted.reason") : values.text("reason");
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        List<Draft<?>> drafts = new ArrayList<>(super.drafts(values));
        Set<LedgerId> answered = new HashSet<>(Set.of(offer.latest().ledger()));
        for (Current<Transfer> other : sameOfLinkedRecords()) {
            drafts.add(kept(
                    other.id(), desk().capture().amend(other, other.body().at(stage(values)), reason(values))));
            answered.add(other.latest().ledger());
        }
        if (stage(values) == Stage.ACCEPTED) {
            record().current(Person.KIND).stream()
                    .filter(person -> !person.inConflict())
                    .filter(person -> answered.contains(person.latest().ledger()))
                    .forEach(person -> drafts.add(moved(person, values)));
        }
        return drafts;
    }

    /** Where two records are about the person they were offered together, and are answered together. */
    private List<Current<Transfer>> sameOfLinkedRecords() {
        Transfer own = offer.body();
        return record().current(Transfer.KIND).stream()
                .filter(other -> !other.id().equals(offer.id()))
                .filter(other -> other.body().isOpen() || other.inConflict())
                .filter(other -> other.body().from().equals(own.from())
                        && other.body().to().equals(own.to()))
                .toList();
    }

    /** The person's details with the team that has taken over and where they are met from now on. */
    private Draft<Person> moved(Current<Person> person, Values values) {
        Transfer transfer = offer.body();
        Person before = person.body();
        String setting = transfer.setting() == null ? before.setting() : transfer.setting();
        Person body = before.handedOn(transfer.to(), setting, values.optional("place"));
        return kept(person.id(), desk().capture().amend(person, body, reason(values)));
    }

    /** The draft under the id that it had the first time, so that what is saved twice is there once. */
    private <B extends Body> Draft<B> kept(EntryId thread, Draft<B> now) {
        EntryId id = drafted.computeIfAbsent(thread, first -> now.id());
        return new Draft<>(id, now.ledger(), now.kind(), now.body(), now.basis(), now.reason());
    }

    @Override
    public String savedWords() {
        return texts().get("transfer.answered.saved");
    }

    /** Who takes over goes on with the person; who does not has the person no longer, or soon. */
    @Override
    public Route after(List<Entry> saved) {
        Transfer said = Transfer.KIND.bodyOf(saved.get(0));
        boolean goes = said != null && !desk().session().teamIds().contains(said.gains());
        return goes ? new Route.Today() : new Route.Person(ledger());
    }

    @Override
    public @Nullable Route correct(List<Entry> saved) {
        return null;
    }
}
