package org.throughcare.mobile.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Person;

/** The form that begins the record of somebody new, with no network. */
public final class NewPersonSpec implements FormSpec {

    private final PersonQuestions questions;
    private final Desk desk;
    private @Nullable Draft<Person> draft;

    /** A form by the worker at the desk. */
    public NewPersonSpec(Desk desk) {
        this.desk = desk;
        this.questions = new PersonQuestions(desk);
    }

    @Override
    public String key() {
        return "person/new";
    }

    @Override
    public String caption() {
        return "";
    }

    @Override
    public String title() {
        return desk.texts().get("people.new");
    }

    @Override
    public Values start() {
        return questions.fresh();
    }

    @Override
    public List<Section> sections(Values values) {
        return questions.sections(values);
    }

    @Override
    public List<Draft<?>> drafts(Values values) {
        Person person = questions.body(values, null);
        Draft<Person> made = draft == null ? desk.capture().newPerson(Person.KIND, person) : draft.saying(person);
        draft = made;
        return List.of(made);
    }

    @Override
    public String savedWords() {
        return desk.texts().get("form.saved", desk.texts().get("kind.person"));
    }

    @Override
    public Route after(List<Entry> saved) {
        return new Route.Person(saved.get(0).ledger());
    }

    @Override
    public @Nullable Route correct(List<Entry> saved) {
        return Route.Capture.correcting(
                "person", saved.get(0).ledger(), saved.get(0).id());
    }
}
