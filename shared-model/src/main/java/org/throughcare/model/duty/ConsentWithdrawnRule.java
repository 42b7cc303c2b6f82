package org.throughcare.model.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.consent.Withdrawals;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;

/**
 * When consent to a requirement is withdrawn, the offender manager has to know the same day (CTR-9). It stands until somebody
 * says when they told them, a new consent is given, or the requirement no longer runs. The detail is the day of the withdrawal.
 */
final class ConsentWithdrawnRule implements DutyRule {

    static final String NAME = "consent-withdrawn";

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_PERSON_ALWAYS_NEEDED);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        return Withdrawals.open(record, context.today()).stream()
                .flatMap(consent -> alert(record, consent))
                .toList();
    }

    private static Stream<Duty> alert(Ledger record, Current<OrderConsent> consent) {
        LocalDate withdrawnOn = consent.body().withdrawnOn();
        return withdrawnOn == null
                ? Stream.empty()
                : Stream.of(Duty.on(
                        withdrawnOn,
                        NAME,
                        record.id(),
                        consent.latest().id(),
                        Duty.Gravity.GRAVE,
                        List.of(withdrawnOn.toString())));
    }
}
