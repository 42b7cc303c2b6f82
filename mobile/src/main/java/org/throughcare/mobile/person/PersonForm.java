package org.throughcare.mobile.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;

/** Who a person is: opens a new record, with no network too, or amends who it is about. */
public final class PersonForm extends EntryForm<Person> {

    static final String IDENTIFIERS = "identifiers";

    private final Supplier<Map<LedgerId, Person>> caseload;
    private final Sought sought;

    /**
     * The form for that person.
     *
     * @param ledger the record that is amended; {@link #NEW} for a new person
     * @param amended what the record says now; null for a new person
     * @param caseload everybody who is known already
     */
    public PersonForm(
            Desk desk, LedgerId ledger, @Nullable Current<Person> amended, Supplier<Map<LedgerId, Person>> caseload) {
        this(desk, ledger, amended, caseload, "");
    }

    /** The form for somebody new, with what was typed to find them. */
    public static PersonForm ofNew(Desk desk, Supplier<Map<LedgerId, Person>> caseload, String typed) {
        return new PersonForm(desk, NEW, null, caseload, typed);
    }

    private PersonForm(
            Desk desk,
            LedgerId ledger,
            @Nullable Current<Person> amended,
            Supplier<Map<LedgerId, Person>> caseload,
            String typed) {
        super(desk, ledger, Person.KIND, amended);
        this.caseload = caseload;
        this.sought = Sought.in(typed);
    }

    /** Stands for the record that does not exist yet. */
    public static final LedgerId NEW = LedgerId.person(new java.util.UUID(0, 0));

    @Override
    public String key() {
        return amends() ? super.key() : Person.KIND.name();
    }

    @Override
    public String title() {
        return amends() ? super.title() : texts().get("people.new");
    }

    @Override
    public Values start() {
        Current<Person> current = amended();
        return current == null ? sought.in(fresh()) : of(current.body());
    }

    private Values fresh() {
        List<Session.Team> teams = desk().session().teams();
        Values values = Values.EMPTY.with("language", "en");
        return teams.isEmpty()
                ? values
                : values.with("team", teams.get(0).id().toString())
                        .with("setting", teams.get(0).setting());
    }

    private static Values of(Person person) {
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
            String line = Values.line(IDENTIFIERS, i);
            values = values.withLine(IDENTIFIERS)
                    .with(line + "type", identifier.type())
                    .with(line + "value", identifier.value());
        }
        return values;
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(
                Section.of(
                        "",
                        new Field.Text(about("givenName"), 1),
                        new Field.Text(about("familyName"), 1),
                        new Field.Text(about("aliases").orNot(), 1),
                        new Field.Day(about("birthDate").orNot(), List.of())),
                Section.of(
                        texts().get("person.numbers"),
                        new Field.Lines(
                                about(IDENTIFIERS).orNot(),
                                texts().get("person.identifiers.add"),
                                List.of(
                                        Field.Choice.tiles(about("identifiers.type"), types(values)),
                                        new Field.Text(about("identifiers.value"), 1)))),
                new Section(texts().get("person.where"), where(values)));
    }

    private List<Field> where(Values values) {
        List<Field> fields = new ArrayList<>();
        if (!amends()) {
            fields.add(Field.Choice.rows(about("team"), teams()));
        }
        String place = values.is("setting", Person.COMMUNITY) ? "place.community" : "place.prison";
        fields.add(Field.Choice.tiles(about("setting"), words("person.setting", Person.PRISON, Person.COMMUNITY)));
        fields.add(new Field.Text(
                About.of("place", texts().get("person." + place))
                        .hint(texts().get("person." + place + ".hint"))
                        .orNot(),
                1));
        fields.add(Field.Choice.tiles(about("language"), words("language", "en", "cy")));
        fields.add(new Field.Text(
                About.of("manager", texts().get("person.responsible")).orNot(), 1));
        return fields;
    }

    private List<Option> teams() {
        return desk().session().teams().stream()
                .map(team -> Option.of(team.id().toString(), team.name()))
                .toList();
    }

    /** The types of numbers, with any that a newer version of the app has put into this record. */
    private List<Option> types(Values values) {
        Stream<String> known = Stream.of(
                Identifier.PRISON_NUMBER, Identifier.CRN, Identifier.PNC, Identifier.NHS_NUMBER, Identifier.LOCAL);
        Stream<String> used = values.lines(IDENTIFIERS).stream()
                .map(line -> values.text(Values.line(IDENTIFIERS, line) + "type"))
                .filter(type -> !type.isEmpty());
        return words("identifier", Stream.concat(known, used).distinct().toArray(String[]::new));
    }

    @Override
    protected Person body(Values values) {
        return new Person(
                TeamId.parse(values.text("team")),
                values.text("givenName"),
                values.text("familyName"),
                Arrays.stream(values.text("aliases").split(","))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList(),
                values.date("birthDate"),
                values.lines(IDENTIFIERS).stream()
                        .map(line -> identifier(values, Values.line(IDENTIFIERS, line)))
                        .toList(),
                values.text("language"),
                values.text("setting"),
                values.optional("place"),
                values.optional("manager"));
    }

    private static Identifier identifier(Values values, String line) {
        return identifier(values.text(line + "type"), values.text(line + "value"));
    }

    /** A number as it is written down: without the spaces that people put into it. */
    static Identifier identifier(String type, String value) {
        return switch (type) {
            case Identifier.NHS_NUMBER -> new Identifier(type, value.replaceAll("[ -]", ""));
            case Identifier.PRISON_NUMBER, Identifier.CRN, Identifier.PNC ->
                new Identifier(type, value.replace(" ", "").toUpperCase(Locale.ROOT));
            default -> new Identifier(type, value);
        };
    }

    @Override
    public List<Problem> advice(Values values) {
        Map<LedgerId, Person> others = caseload.get().entrySet().stream()
                .filter(known -> !known.getKey().equals(desk().records().lead(ledger())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Namesakes.of(body(values), others.values());
    }

    @Override
    protected Draft<Person> begun(Person body) {
        return amends() ? super.begun(body) : desk().capture().newPerson(Person.KIND, body);
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField;
    }

    @Override
    public String savedWords() {
        return amends() ? super.savedWords() : texts().get("person.opened");
    }
}
