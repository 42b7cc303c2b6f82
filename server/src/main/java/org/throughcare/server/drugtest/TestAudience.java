package org.throughcare.server.drugtest;

import java.util.Set;
import java.util.regex.Pattern;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.server.access.Roles;

/**
 * Who may see a test: the purpose for which it was taken says so, in the list of purposes. A voluntary test is for worker
 * and person; an offender manager never sees it.
 */
record TestAudience(String reader) {

    private static final String WORKER = "worker";
    private static final String OFFENDER_MANAGER = "om";

    /** Whoever supervises the order reads as such, whatever else they are. */
    static TestAudience of(Set<String> roles) {
        return new TestAudience(roles.contains(Roles.OFFENDER_MANAGER) ? OFFENDER_MANAGER : WORKER);
    }

    /** Whether a test for that purpose may be shown; one for a purpose that is on no list is shown to workers only. */
    boolean maySee(String purpose) {
        Code code = ReferenceData.bundled().list(ReferenceData.TEST_PURPOSES).find(purpose);
        String shownTo = code == null ? WORKER : code.attribute("shownTo");
        return shownTo != null && Pattern.compile(" ").splitAsStream(shownTo).anyMatch(reader::equals);
    }
}
