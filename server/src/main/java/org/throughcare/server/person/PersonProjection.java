package org.throughcare.server.person;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.server.ledger.Appended;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.Projection;

/** Draws each person's row; these kinds are few in a ledger, so it is always drawn from all of them. */
@Singleton
final class PersonProjection implements Projection {

    private static final Set<String> KINDS =
            Set.of(Person.KIND.name(), Death.KIND.name(), LegalStatus.KIND.name(), EnteredInError.KIND.name());

    private final PersonRows rows;
    private final LedgerReader ledgers;

    PersonProjection(PersonRows rows, LedgerReader ledgers) {
        this.rows = rows;
        this.ledgers = ledgers;
    }

    @Override
    public Set<String> kinds() {
        return KINDS;
    }

    @Override
    public List<String> tables() {
        return List.of("person");
    }

    @Override
    public void project(List<Appended> entries, Connection tx) throws SQLException {
        Set<LedgerId> touched = entries.stream().map(Appended::ledger).collect(Collectors.toSet());
        rows.deleteByLedgerIn(touched.stream().map(LedgerId::uuid).toList());
        List<PersonRow> drawn = new ArrayList<>();
        for (Ledger ledger : ledgers.read(touched, KINDS, tx).values()) {
            ledger.current(Person.KIND).stream().findFirst().ifPresent(person -> drawn.add(row(ledger, person.body())));
        }
        if (!drawn.isEmpty()) {
            rows.saveAll(drawn);
        }
    }

    private static PersonRow row(Ledger ledger, Person person) {
        LegalStatus status = newestStatus(ledger);
        return new PersonRow(
                ledger.id().uuid(),
                person.givenName(),
                person.familyName(),
                person.birthDate(),
                identifiers(person),
                person.language(),
                person.setting(),
                person.place(),
                person.manager(),
                status == null ? null : status.status(),
                status == null ? null : status.from(),
                ledger.current(Death.KIND).stream()
                        .map(death -> death.body().diedAt())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static @Nullable LegalStatus newestStatus(Ledger ledger) {
        return ledger.current(LegalStatus.KIND).stream()
                .map(Current::body)
                .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other)
                .orElse(null);
    }

    private static String identifiers(Person person) {
        List<Json> numbers = person.identifiers().stream()
                .<Json>map(identifier -> Json.obj()
                        .put("type", identifier.type())
                        .put("value", identifier.value())
                        .build())
                .toList();
        return JsonText.writeText(new Json.Arr(numbers));
    }
}
