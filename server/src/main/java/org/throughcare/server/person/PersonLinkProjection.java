package org.throughcare.server.person;

import jakarta.inject.Singleton;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.RowTable;
import org.throughcare.server.ledger.ThreadProjection;

/** Draws what was said of two ledgers into its table. */
@Singleton
final class PersonLinkProjection extends ThreadProjection<PersonLink, PersonLinkRow> {

    PersonLinkProjection(LedgerReader ledgers) {
        super(PersonLink.KIND, new RowTable<>("person_link", PersonLinkRow.class), ledgers);
    }

    /** A link brings a person's consents and withdrawals together: whoever pulls right after it goes by all of them. */
    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    protected PersonLinkRow row(LedgerId ledger, Current<PersonLink> current, boolean dangling) {
        SamePeople.Statement said = SamePeople.statement(current);
        return new PersonLinkRow(
                current.id().uuid(), ledger.uuid(), said.other().uuid(), said.same(), dangling);
    }
}
