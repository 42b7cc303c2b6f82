package org.throughcare.model.session;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of an attendance (DRR-8, CTR-25). */
final class AttendanceRules {

    private AttendanceRules() {}

    static List<Problem> check(Attendance attendance, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        LocalDate recordedOn = entry.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
        if (attendance.happenedOn().isAfter(recordedOn)) {
            problems.add(Problem.refusal("happenedOn", "in-the-future"));
        }
        return problems;
    }
}
