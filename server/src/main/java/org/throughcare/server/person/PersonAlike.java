package org.throughcare.server.person;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.view.Alike;

/** Compares the rows of people. */
@Singleton
final class PersonAlike implements Alike {

    private final PersonRows rows;

    PersonAlike(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Likeness.Proposal> among(Collection<LedgerId> ledgers, SamePeople said) {
        Map<LedgerId, Likeness.Traits> traits =
                rows.findByLedgerIn(ledgers.stream().map(LedgerId::uuid).toList()).stream()
                        .collect(Collectors.toMap(row -> LedgerId.person(row.ledger()), PersonRow::traits));
        return Likeness.among(traits, said);
    }
}
