package org.throughcare.model.glance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.throughcare.model.consent.Withdrawals;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.screening.RiskStep;

/**
 * Something to know of a person before they are met, in one word of a list; a new one adds one line here, the gravest
 * first. What is due because of it is a duty's to say.
 */
public enum Alert {
    /** A death is recorded (PRS-24). */
    DIED,
    /** Their latest screening opens the risk step (PRS-10). */
    RISK,
    /** Signs of withdrawal were seen or told when they came in; for clinicians alone (NDS-6). */
    WITHDRAWAL_SIGNS,
    /** They withdrew their consent to a requirement that still runs (CTR-9). */
    CONSENT_WITHDRAWN,
    /** A message to a phone could put somebody at risk (USR-3). */
    NO_MESSAGES;

    private static final String CLINICIAN = "clinician";

    /** Whether somebody with these roles may see it. */
    public boolean isFor(Collection<String> roles) {
        return this != WITHDRAWAL_SIGNS || roles.contains(CLINICIAN);
    }

    /** What holds of a person on a day, the gravest first; of somebody who has died nothing else is said. */
    static List<Alert> of(Ledger record, LocalDate day) {
        return DIED.holds(record, day)
                ? List.of(DIED)
                : Arrays.stream(values())
                        .filter(alert -> alert.holds(record, day))
                        .toList();
    }

    private boolean holds(Ledger record, LocalDate day) {
        return switch (this) {
            case DIED -> Death.recordedIn(record);
            case RISK -> !RiskStep.open(record).isEmpty();
            case WITHDRAWAL_SIGNS ->
                record.current(ReceptionScreen.KIND).stream()
                        .anyMatch(one -> one.body().flagsWithdrawal());
            case CONSENT_WITHDRAWN -> !Withdrawals.open(record, day).isEmpty();
            case NO_MESSAGES ->
                record.current(ContactRestriction.KIND).stream()
                        .anyMatch(one -> one.body().holdsOn(day));
        };
    }
}
