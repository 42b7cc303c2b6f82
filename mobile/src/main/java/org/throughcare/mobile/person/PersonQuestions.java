package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;

/** What is asked of who somebody is. */
public final class PersonQuestions implements Questions<Person> {

    private static final String IDENTIFIERS = "identifiers";

    private final Texts texts;
    private final Options options;
    private final Desk desk;

    /** Questions by the worker at the desk. */
    public PersonQuestions(Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.desk = desk;
    }

    @Override
    public Kind<Person> kind() {
        return Person.KIND;
    }

    @Override
    public Values fresh() {
        Values values = Values.EMPTY.with("language", "en");
        List<Session.Team> teams = desk.session().teams();
        return teams.isEmpty() ? values : values.with("team", teams.get(0).id().toString());
    }

    @Override
    public Values of(Person person) {
        Values values = Values.EMPTY
                .with("team", person.team().toString())
                .with("givenName", person.givenName())
                .with("familyName", person.familyName())
                .with("aliases", String.join(", ", person.aliases()))
                .with("birthDate", person.birthDate())
                .with("language", person.language())
                .with("setting", person.setting())
                .with("place", person.place())
                .with("manager", person.manager());
        for (int i = 0; i < person.identifiers().size(); i++) {
            Identifier identifier = person.identifiers().get(i);
            values = values.withLine(IDENTIFIERS)
                    .with(Values.line(IDENTIFIERS, i) + "type", identifier.type())
                    .with(Values.line(IDENTIFIERS, i) + "value", identifier.value());
        }
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> who = new ArrayList<>();
        who.add(new Field.Text(About.of("givenName", texts.get("person.givenName")), 1));
        who.add(new Field.Text(About.of("familyName", texts.get("person.familyName")), 1));
        who.add(new Field.Text(
                About.of("aliases", texts.get("person.aliases"))
                        .hint(texts.get("person.aliases.hint"))
                        .orNot(),
                1));
        who.add(new Field.Day(
                About.of("birthDate", texts.get("person.birthDate")).orNot(), List.of()));
        who.add(Field.Choice.tiles(
                About.of("language", texts.get("person.language")), options.words("language", "en", "cy")));
        List<Field> where = new ArrayList<>();
        List<Option> teams = desk.session().teams().stream()
                .map(team -> Option.of(team.id().toString(), team.name()))
                .toList();
        if (teams.size() > 1) {
            where.add(Field.Choice.tiles(About.of("team", texts.get("person.team")), teams));
        }
        where.add(new Field.Text(About.of("place", texts.get("person.place")).orNot(), 1));
        where.add(new Field.Text(
                About.of("manager", texts.get("person.managerName")).orNot(), 1));
        Field numbers = new Field.Lines(
                About.of(IDENTIFIERS, texts.get("person.identifier")).orNot(),
                texts.get("person.identifier.add"),
                List.of(
                        Field.Choice.tiles(
                                About.of("type", texts.get("person.identifier.type")),
                                options.words("identifier", "prison-number", "crn", "pnc", "nhs-number", "local")),
                        new Field.Text(About.of("value", texts.get("person.identifier.value")), 1)));
        return List.of(
                new Section(texts.get("person.who"), who),
                new Section(texts.get("person.where"), where),
                Section.of(texts.get("person.identifiers"), numbers));
    }

    @Override
    public Person body(Values values, @Nullable Person before) {
        List<Identifier> identifiers = new ArrayList<>();
        for (int number : values.lines(IDENTIFIERS)) {
            String at = Values.line(IDENTIFIERS, number);
            identifiers.add(new Identifier(values.text(at + "type"), values.text(at + "value")));
        }
        return new Person(
                TeamId.parse(values.text("team")),
                values.text("givenName"),
                values.text("familyName"),
                aliases(values),
                values.date("birthDate"),
                identifiers,
                values.text("language"),
                setting(values, before),
                values.optional("place"),
                values.optional("manager"));
    }

    private static List<String> aliases(Values values) {
        return Arrays.stream(values.text("aliases").split(","))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private String setting(Values values, @Nullable Person before) {
        return desk.session().teams().stream()
                .filter(team -> values.is("team", team.id().toString()))
                .map(Session.Team::setting)
                .findFirst()
                .orElse(before == null ? Person.COMMUNITY : before.setting());
    }
}
