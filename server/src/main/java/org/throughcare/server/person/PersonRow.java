package org.throughcare.server.person;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.IdentifierCheck;
import org.throughcare.model.person.Likeness;

/**
 * A person as their ledger says now.
 *
 * @param identifiers the numbers that services know the person by, as JSON
 * @param legalStatus the newest recorded status by its first day; null when none is recorded
 * @param diedAt when the person died; null while no death is recorded
 */
@MappedEntity("person")
record PersonRow(
        @Id UUID ledger,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        String identifiers,
        String language,
        String setting,
        @Nullable String place,
        @Nullable String manager,
        @Nullable String legalStatus,
        @Nullable LocalDate legalStatusFrom,
        @Nullable Instant diedAt) {

    /** What the person is compared by. */
    Likeness.Traits traits() {
        return new Likeness.Traits(givenName, familyName, birthDate, numbers());
    }

    /** The numbers, as an answer has them. */
    Json identifiersJson() {
        return JsonText.read(identifiers.getBytes(StandardCharsets.UTF_8));
    }

    /** The numbers that services know the person by. */
    private List<Identifier> numbers() {
        return identifiersJson() instanceof Json.Arr list
                ? list.items().stream()
                        .map(item -> Fields.of((Json.Obj) item))
                        .map(fields -> new Identifier(fields.text("type"), fields.text("value")))
                        .toList()
                : List.of();
    }

    /**
     * One row of several records about one person: named as in the first, with the numbers of all, the status that began
     * last and the earliest death.
     */
    static PersonRow together(List<PersonRow> records) {
        PersonRow first = records.get(0);
        PersonRow status = records.stream()
                .filter(row -> row.legalStatusFrom != null)
                .max(Comparator.comparing(PersonRow::legalStatusFrom))
                .orElse(first);
        return new PersonRow(
                first.ledger,
                first.givenName,
                first.familyName,
                known(records, PersonRow::birthDate),
                identifiers(records),
                first.language,
                first.setting,
                known(records, PersonRow::place),
                known(records, PersonRow::manager),
                status.legalStatus,
                status.legalStatusFrom,
                records.stream()
                        .map(PersonRow::diedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static <T> @Nullable T known(List<PersonRow> records, Function<PersonRow, @Nullable T> part) {
        return records.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String identifiers(List<PersonRow> records) {
        Map<String, Json> numbers = new LinkedHashMap<>();
        for (PersonRow row : records) {
            for (Identifier number : row.numbers()) {
                numbers.putIfAbsent(
                        number.type() + " " + IdentifierCheck.normal(number),
                        Json.obj()
                                .put("type", number.type())
                                .put("value", number.value())
                                .build());
            }
        }
        return JsonText.writeText(new Json.Arr(List.copyOf(numbers.values())));
    }

    /** Names the ledger only: names belong in no log. */
    @Override
    public String toString() {
        return "PersonRow[" + ledger + "]";
    }
}
