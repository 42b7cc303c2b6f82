package org.throughcare.model.session;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.session.Attendance.Decision;
import org.throughcare.model.session.AttendanceFramework.Code;
import org.throughcare.model.session.AttendanceFramework.Counts;

/**
 * The rules of an attendance (DRR-8, CTR-25). An attendance under a framework that is not known here is taken as it
 * comes: its codes can't be checked and must not be lost.
 */
public final class AttendanceRules {

    private static final ZoneId LOCAL = ZoneId.of("Europe/London");
    private static final int DAY_MINUTES = 24 * 60;

    private AttendanceRules() {}

    /** What a kind can say of an attendance by itself, with the frameworks that ship with the program. */
    static List<Problem> check(Attendance attendance, Entry entry) {
        LocalDate recordedOn = LocalDate.ofInstant(entry.recordedAt(), LOCAL);
        List<Problem> problems = new ArrayList<>();
        if (attendance.happenedOn().isAfter(recordedOn)) {
            problems.add(Problem.refusal("happenedOn", "in-the-future"));
        }
        if (attendance.framework().version().isAfter(attendance.happenedOn())) {
            problems.add(Problem.refusal("framework", "not-yet-in-force"));
        }
        Integer minutes = attendance.minutes();
        if (minutes != null && (minutes < 0 || minutes > DAY_MINUTES)) {
            problems.add(Problem.refusal("minutes", "out-of-range", "0", String.valueOf(DAY_MINUTES)));
        }
        if (attendance.group() != null && attendance.group().team().subject() != Subject.TEAM) {
            problems.add(Problem.refusal("group.team", "not-a-team"));
        }
        problems.addAll(checkDays(attendance, recordedOn));
        problems.addAll(checkCodes(attendance, AttendanceFrameworks.bundled().find(attendance.framework())));
        return problems;
    }

    /**
     * What is to be said of an attendance by the frameworks known to a tablet: all that its kind says of codes, and
     * whether its version is the one in force on that day.
     */
    public static List<Problem> check(Attendance attendance, AttendanceFrameworks frameworks) {
        AttendanceFramework inForce = frameworks.inForce(attendance.framework().id(), attendance.happenedOn());
        if (inForce != null && !inForce.ref().equals(attendance.framework())) {
            return List.of(Problem.refusal(
                    "framework", "not-in-force", inForce.version().toString()));
        }
        return checkCodes(attendance, inForce);
    }

    private static List<Problem> checkDays(Attendance attendance, LocalDate recordedOn) {
        Decision decision = attendance.decision();
        if (decision == null) {
            return List.of();
        }
        if (decision.on().isBefore(attendance.happenedOn())) {
            return List.of(Problem.refusal("decision.on", "before-the-absence"));
        }
        return decision.on().isAfter(recordedOn) ? List.of(Problem.refusal("decision.on", "in-the-future")) : List.of();
    }

    private static List<Problem> checkCodes(Attendance attendance, @Nullable AttendanceFramework framework) {
        if (framework == null) {
            return List.of();
        }
        Code outcome = framework.find(attendance.outcome());
        if (outcome == null) {
            return List.of(Problem.refusal("outcome", "not-in-framework", attendance.outcome()));
        }
        List<Problem> problems = new ArrayList<>();
        if (outcome.attended() && attendance.requirement() != null && attendance.modality() == null) {
            problems.add(Problem.refusal("modality", "required"));
        }
        Decision decision = attendance.decision();
        if (decision != null) {
            problems.addAll(checkDecision(decision, outcome, framework));
        }
        return problems;
    }

    private static List<Problem> checkDecision(Decision decision, Code outcome, AttendanceFramework framework) {
        if (outcome.counts() != Counts.OPEN) {
            return List.of(Problem.refusal("decision", "nothing-to-decide", outcome.code()));
        }
        Code decided = framework.find(decision.code());
        if (decided == null) {
            return List.of(Problem.refusal("decision.code", "not-in-framework", decision.code()));
        }
        return decided.counts() == Counts.OPEN
                ? List.of(Problem.refusal("decision.code", "decides-nothing", decision.code()))
                : List.of();
    }
}
