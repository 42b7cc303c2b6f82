package org.throughcare.mobile.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/** The form that makes one entry in one ledger, and what belongs to it: a new thread, or an amendment with its reason. */
public final class RecordSpec<B extends Body> implements FormSpec {

    private final Questions<B> questions;
    private final LedgerId ledger;
    private final @Nullable Current<B> amended;
    private final Desk desk;
    private @Nullable Draft<B> draft;

    /** The form for a ledger; {@code corrects} names the thread that it amends, null for a new one. */
    public RecordSpec(Questions<B> questions, LedgerId ledger, @Nullable EntryId corrects, Desk desk) {
        this.questions = questions;
        this.ledger = ledger;
        this.desk = desk;
        Optional<Current<B>> found = desk.ledger(ledger).current(questions.kind()).stream()
                .filter(current -> current.id().equals(corrects))
                .findFirst();
        this.amended = found.orElse(null);
    }

    @Override
    public String key() {
        String key = questions.kind().name() + "/" + ledger;
        return amended == null ? key : key + "/" + amended.id();
    }

    @Override
    public String caption() {
        return desk.caption(ledger);
    }

    @Override
    public String title() {
        String kind = desk.texts().get("kind." + questions.kind().name());
        return amended == null ? kind : desk.texts().get("form.correct", kind);
    }

    @Override
    public Values start() {
        return amended == null ? questions.fresh() : questions.of(amended.body());
    }

    @Override
    public List<Section> sections(Values values) {
        return questions.sections(values);
    }

    @Override
    public boolean amends() {
        return amended != null;
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        B body = body(values);
        Draft<B> made;
        if (amended != null) {
            made = desk.capture().amend(amended, body, values.text("reason"));
            // The id stays, so that what is saved twice is one entry.
            made = draft == null
                    ? made
                    : new Draft<>(draft.id(), made.ledger(), made.kind(), body, made.basis(), made.reason());
        } else {
            made = draft == null ? desk.capture().draft(ledger, questions.kind(), body) : draft.saying(body);
        }
        draft = made;
        List<Draft<?>> all = new ArrayList<>(List.of(made));
        all.addAll(questions.beside(values, body));
        return all;
    }

    @Override
    public List<Problem> advice(Values values) {
        return questions.advice(body(values));
    }

    @Override
    public String keyOf(int draftNumber, String bodyField) {
        if (draftNumber > 0) {
            return questions.keyBeside(bodyField);
        }
        return bodyField.equals("reason") ? bodyField : questions.keyOf(bodyField);
    }

    @Override
    public String savedWords() {
        return desk.texts()
                .get("form.saved", desk.texts().get("kind." + questions.kind().name()));
    }

    @Override
    public Route after(List<Entry> saved) {
        // A team has no page of its own: from its groups one goes back to the day.
        return ledger.subject() == Subject.PERSON ? new Route.Person(ledger) : new Route.Today();
    }

    @Override
    public @Nullable Route correct(List<Entry> saved) {
        EntryId thread = amended == null ? saved.get(0).id() : amended.id();
        return Route.Capture.correcting(questions.kind().name(), ledger, thread);
    }

    private B body(Values values) {
        return questions.body(values, amended == null ? null : amended.body());
    }
}
