package org.throughcare.mobile.session;

import java.util.List;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFramework.Code;
import org.throughcare.model.session.AttendanceFramework.Counts;

/** The four sorts of outcomes of a framework, by which a screen puts them in order (DRR-8). */
enum OutcomeClass {
    /** Treatment was delivered. */
    ATTENDED,
    /** The person was away for a reason that is accepted. */
    ACCEPTABLE,
    /** The person was away, or sent away. */
    ABSENT,
    /** It counts for nothing: the service's doing, the regime's, or voluntary. */
    SERVICE;

    /** The class of an outcome. */
    static OutcomeClass of(Code code) {
        if (code.attended()) {
            return ATTENDED;
        }
        return code.counts() == Counts.ACCEPTABLE ? ACCEPTABLE : code.counts() == Counts.NOT_COUNTED ? SERVICE : ABSENT;
    }

    /** The outcomes of this class in a framework, in its order. */
    List<String> outcomes(AttendanceFramework framework) {
        return framework.codes().stream()
                .filter(code -> of(code) == this)
                .map(Code::code)
                .toList();
    }
}
