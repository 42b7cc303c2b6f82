package org.throughcare.mobile.scenario;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Sessions;

/** What a worker records in a week on the wings (USR-1): 40 tests, 30 sessions, 12 screenings. */
final class Field {

    static final int TESTS = 40;
    static final int SESSIONS = 30;
    static final int SCREENINGS = 12;
    static final int ALL = TESTS + SESSIONS + SCREENINGS;

    private Field() {}

    /** The draft of the record at that place of the week, recorded on that day. */
    static Draft<?> draft(Capture capture, LedgerId ledger, int index, String day) {
        if (index < TESTS) {
            return capture.draft(
                    ledger,
                    DrugTest.KIND,
                    DrugTests.voluntary(day + "T08:00:00Z").negative("O", "C").build());
        }
        if (index < TESTS + SESSIONS) {
            return capture.draft(ledger, Attendance.KIND, Sessions.attendance(day, "ATT", null));
        }
        return capture.draft(ledger, Screening.KIND, audit("0,0,0,0,0,0,0,0,0,0", day + "T08:00:00Z"));
    }

    /** An AUDIT with these answers. */
    static Screening audit(String figures, String at) {
        Questionnaire audit = Questionnaires.bundled().all().stream()
                .filter(one -> one.about().instrument().startsWith("AUDIT/"))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> answers = new LinkedHashMap<>();
        String[] each = figures.split(",", -1);
        for (int i = 0; i < each.length; i++) {
            answers.put(String.valueOf(i + 1), Integer.valueOf(each[i]));
        }
        return Screening.ofAnswers(audit, Screening.Mode.ASKED, answers, Instant.parse(at));
    }
}
