package org.throughcare.model.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;

/**
 * Who the record is about; the entry that opens it.
 *
 * @param team the team that the record belongs to from its first entry
 * @param aliases other names that the person goes by
 * @param birthDate null when not known
 * @param identifiers the numbers that services know the person by
 * @param language the language in which the person is spoken and written to, {@code en} or {@code cy}
 * @param setting where the person is met, {@link #PRISON} or {@link #COMMUNITY}
 * @param place the wing and cell, or the clinic; null when not known
 * @param manager the name of the responsible manager; null when there is none or it is not known
 */
public record Person(
        TeamId team,
        String givenName,
        String familyName,
        List<String> aliases,
        @Nullable LocalDate birthDate,
        List<Identifier> identifiers,
        String language,
        String setting,
        @Nullable String place,
        @Nullable String manager)
        implements Body.Opening {

    /** The setting of a person met in a prison. */
    public static final String PRISON = "prison";
    /** The setting of a person met in a clinic or at home. */
    public static final String COMMUNITY = "community";

    /** The kind of entry. Where heads disagree the person is met in a prison, where no message reaches a phone of theirs. */
    public static final Kind<Person> KIND = new Kind<Person>(
                    "person", 1, Subject.PERSON, Person::read, Person::write, PersonRules::check)
            .cautious(
                    "setting", Comparator.comparing(person -> !person.setting().equals(PRISON)))
            .forGood();

    /** Copies the lists. */
    public Person {
        aliases = List.copyOf(aliases);
        identifiers = List.copyOf(identifiers);
    }

    /** The same person, with another team from now on and met elsewhere. */
    public Person handedOn(TeamId taker, String metIn, @Nullable String where) {
        return new Person(
                taker, givenName, familyName, aliases, birthDate, identifiers, language, metIn, where, manager);
    }

    /** Both names, given name first. */
    public String name() {
        return givenName + " " + familyName;
    }

    /**
     * One person of whom several records tell: named as in the first, with all names and numbers of the others, and what
     * the first does not know as the next one knows it.
     */
    public static Person together(List<Person> records) {
        Person first = records.get(0);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Identifier> numbers = new LinkedHashMap<>();
        for (Person record : records) {
            Stream.concat(Stream.of(record.name()), record.aliases().stream())
                    .forEach(name -> names.putIfAbsent(NameSearch.fold(name), name));
            record.identifiers()
                    .forEach(number ->
                            numbers.putIfAbsent(number.type() + " " + IdentifierCheck.normal(number), number));
        }
        names.remove(NameSearch.fold(first.name()));
        return new Person(
                first.team,
                first.givenName,
                first.familyName,
                List.copyOf(names.values()),
                known(records, Person::birthDate),
                List.copyOf(numbers.values()),
                first.language,
                first.setting,
                known(records, Person::place),
                known(records, Person::manager));
    }

    private static <T> @Nullable T known(List<Person> records, Function<Person, @Nullable T> part) {
        return records.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Says nothing about the person: names belong in no log. */
    @Override
    public String toString() {
        return "Person";
    }

    private static Person read(int version, Fields fields) {
        return new Person(
                fields.parsed("team", TeamId::parse, "not-an-id"),
                fields.text("givenName"),
                fields.text("familyName"),
                fields.texts("aliases"),
                fields.optDate("birthDate"),
                fields.list("identifiers", Identifier::read),
                fields.text("language"),
                fields.text("setting"),
                fields.optText("place"),
                fields.optText("manager"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("team", team)
                .put("givenName", givenName)
                .put("familyName", familyName)
                .putAll("aliases", aliases, Json::of)
                .putText("birthDate", birthDate)
                .putAll("identifiers", identifiers, Identifier::write)
                .put("language", language)
                .put("setting", setting)
                .put("place", place)
                .put("manager", manager)
                .build();
    }
}
