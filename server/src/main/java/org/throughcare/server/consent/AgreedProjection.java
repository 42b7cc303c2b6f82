package org.throughcare.server.consent;

import jakarta.inject.Singleton;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.RowTable;
import org.throughcare.server.ledger.ThreadProjection;

/** Draws consents into their table, by which the wall in the database shows what they share (CTR-9). */
@Singleton
final class AgreedProjection extends ThreadProjection<OrderConsent, AgreedRow> {

    AgreedProjection(LedgerReader ledgers) {
        super(OrderConsent.KIND, new RowTable<>("agreed", AgreedRow.class), ledgers);
    }

    /** Whoever pulls right after a withdrawal must not be given what came after it. */
    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    protected AgreedRow row(LedgerId ledger, Current<OrderConsent> current, boolean dangling) {
        Agreed agreed = current.body().agreed();
        return new AgreedRow(current.id().uuid(), ledger.uuid(), agreed.givenOn(), agreed.withdrawnOn(), dangling);
    }
}
