package org.throughcare.model.drugtest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.audience.Sensitivity;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/**
 * The purposes of a test: which may be offered for a person (ATR-B3), because a court can't order tests under an ATR, and how
 * closely a test is kept for its purpose (NDS-12).
 */
public final class TestPurposes {

    private static final String OFFENDER_MANAGER = "om";
    private static final String SECURITY = "security";
    private static final String CLINICIAN = "clinician";

    private TestPurposes() {}

    /**
     * How closely a test for that purpose is kept, as the list of purposes says whom it is shown to; one that is on no list is
     * kept like a voluntary one.
     */
    public static Sensitivity sensitivityOf(@Nullable String purpose) {
        Code code = purpose == null
                ? null
                : ReferenceData.bundled().list(ReferenceData.TEST_PURPOSES).find(purpose);
        String shownTo = code == null ? null : code.attribute("shownTo");
        List<String> readers = shownTo == null
                ? List.of()
                : Pattern.compile(" ").splitAsStream(shownTo).toList();
        if (readers.contains(SECURITY)) {
            return Sensitivity.SECURITY;
        } else if (readers.contains(CLINICIAN)) {
            return Sensitivity.CLINICAL;
        }
        return readers.contains(OFFENDER_MANAGER) ? Sensitivity.NORMAL : Sensitivity.RESTRICTED;
    }

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
