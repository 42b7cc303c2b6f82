package org.throughcare.server.person;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.SamePeople;

/**
 * What one thread says of two ledgers now.
 *
 * @param same whether they are about one person; false too while workers disagree
 * @param dangling whether it cites an entry that has not arrived
 */
@MappedEntity("person_link")
record PersonLinkRow(@Id UUID thread, UUID ledger, UUID other, boolean same, boolean dangling) {

    SamePeople.Statement statement() {
        return new SamePeople.Statement(LedgerId.person(ledger), LedgerId.person(other), same);
    }
}
