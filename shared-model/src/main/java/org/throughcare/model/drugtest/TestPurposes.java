package org.throughcare.model.drugtest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;

/** Which purposes of a test may be offered for a person (ATR-B3): a court can't order tests under an ATR. */
public final class TestPurposes {

    private TestPurposes() {}

    /** Those of these purposes that may be offered on a day, in their order. */
    public static List<String> offered(Ledger record, LocalDate on, Collection<String> purposes) {
        boolean onlyAtr = onlyAtr(record, on);
        return purposes.stream()
                .filter(purpose -> !onlyAtr || mayBeUnderAtr(purpose))
                .toList();
    }

    /** Whether a test for that purpose may be offered where an ATR is all the treatment that a court ordered. */
    public static boolean mayBeUnderAtr(String purpose) {
        return !purpose.equals(DrugTest.COURT_ORDERED);
    }

    /** Whether an ATR runs on that day and no DRR does, so that every test is voluntary as far as the court goes. */
    public static boolean onlyAtr(Ledger record, LocalDate on) {
        List<Requirement> running = record.current(Requirement.KIND).stream()
                .map(Current::body)
                .filter(requirement -> requirement.runsOn(on))
                .toList();
        return running.stream().anyMatch(requirement -> requirement.type().equals(Requirement.ATR))
                && running.stream().noneMatch(Requirement::isDrr);
    }
}
