package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;

/**
 * Somebody who is not on the tablet yet, as far as they are known when they call or arrive: the beginning of a form that
 * opens their record and records something about them at once.
 */
public final class Newcomer {

    private static final String TEAM = "team";
    private static final String PRISON_NUMBER = "prisonNumber";
    private static final String NHS_NUMBER = "nhsNumber";

    private final Desk desk;
    private @Nullable Draft<Person> begun;

    /** A form's newcomer; each form has one of its own. */
    public Newcomer(Desk desk) {
        this.desk = desk;
    }

    /** What stands in the form before anything is typed. */
    public Values start() {
        List<Session.Team> teams = desk.session().teams();
        return teams.isEmpty()
                ? Values.EMPTY
                : Values.EMPTY.with(TEAM, teams.get(0).id().toString());
    }

    /** Who it is. */
    public Section section() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Text(about("givenName"), 1));
        fields.add(new Field.Text(about("familyName"), 1));
        fields.add(new Field.Text(about(PRISON_NUMBER).orNot(), 1));
        fields.add(new Field.Text(about(NHS_NUMBER).orNot(), 1));
        List<Session.Team> teams = desk.session().teams();
        if (teams.size() > 1) {
            fields.add(Field.Choice.rows(
                    about(TEAM),
                    teams.stream()
                            .map(team -> Option.of(team.id().toString(), team.name()))
                            .toList()));
        }
        return new Section(desk.texts().get("newcomer.who"), fields);
    }

    /** The entry that opens the record; the same one every time. */
    public Draft<Person> draft(Values values) {
        Person person = person(values);
        Draft<Person> first = begun == null ? desk.capture().newPerson(Person.KIND, person) : begun;
        begun = first.saying(person);
        return begun;
    }

    /** The ledger that it opens. */
    public LedgerId ledger(Values values) {
        return draft(values).ledger();
    }

    /** Whether somebody known has the same number. */
    public List<Problem> advice(Values values) {
        List<Person> known = desk.records().everybody().people().stream()
                .map(Everybody.One::person)
                .filter(Objects::nonNull)
                .toList();
        Person person = person(values);
        return Namesakes.of(person, known).stream()
                .map(problem -> new Problem(
                        problem.weight(), keyOf(values, problem.field()), problem.code(), problem.details()))
                .toList();
    }

    /** The field at which a problem of the person is shown. */
    public String keyOf(Values values, String bodyField) {
        return switch (bodyField) {
            case "identifiers[0].value" -> values.has(PRISON_NUMBER) ? PRISON_NUMBER : NHS_NUMBER;
            case "identifiers[1].value" -> NHS_NUMBER;
            case "birthDate" -> "familyName";
            default -> bodyField;
        };
    }

    private Person person(Values values) {
        TeamId team = TeamId.parse(values.text(TEAM));
        String setting = desk.session().teams().stream()
                .filter(one -> one.id().equals(team))
                .map(Session.Team::setting)
                .findFirst()
                .orElse(Person.PRISON);
        List<Identifier> numbers = new ArrayList<>();
        if (values.has(PRISON_NUMBER)) {
            numbers.add(PersonForm.identifier(Identifier.PRISON_NUMBER, values.text(PRISON_NUMBER)));
        }
        if (values.has(NHS_NUMBER)) {
            numbers.add(PersonForm.identifier(Identifier.NHS_NUMBER, values.text(NHS_NUMBER)));
        }
        return new Person(
                team,
                values.text("givenName"),
                values.text("familyName"),
                List.of(),
                null,
                numbers,
                "en",
                setting,
                null,
                null);
    }

    private About about(String key) {
        String words = "newcomer." + key;
        return About.of(key, desk.texts().get(words)).hint(desk.texts().getOr(words + ".hint", ""));
    }
}
