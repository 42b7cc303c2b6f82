package org.throughcare.model.consent;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;

/** Consents that were withdrawn, as far as it still matters (CTR-9). */
public final class Withdrawals {

    private Withdrawals() {}

    /** Those of requirements that have not ended on that day, and for which nobody consented anew since. */
    public static List<Current<OrderConsent>> open(Ledger record, LocalDate day) {
        List<Current<OrderConsent>> consents = record.current(OrderConsent.KIND);
        return consents.stream()
                .filter(consent -> consent.body().withdrawnOn() != null)
                .filter(consent -> !hasEnded(record, consent.body(), day))
                .filter(consent -> !givenAnew(consents, consent.body()))
                .toList();
    }

    private static boolean hasEnded(Ledger record, OrderConsent consent, LocalDate day) {
        return record.current(Requirement.KIND).stream()
                .filter(requirement -> requirement.id().equals(consent.requirement()))
                .map(requirement -> requirement.body().end())
                .anyMatch(end -> end != null && day.isAfter(end));
    }

    private static boolean givenAnew(List<Current<OrderConsent>> consents, OrderConsent withdrawn) {
        LocalDate on = withdrawn.withdrawnOn();
        return on != null
                && consents.stream()
                        .map(Current::body)
                        .filter(other -> other.requirement().equals(withdrawn.requirement()))
                        .anyMatch(other ->
                                other.withdrawnOn() == null && !other.givenOn().isBefore(on));
    }
}
