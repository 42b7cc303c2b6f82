package org.throughcare.model.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.session.Attendance.GroupRef;

/**
 * The register of one group session: who was marked with what, to be saved as a whole (PRS-22). The session itself goes
 * into the team's ledger, each person's attendance into their own.
 *
 * @param team the ledger of the team that runs the group
 * @param session the thread of the group session, or the id that its entry is to have when it is saved with the register
 * @param held the group session
 * @param marks one for each person
 */
public record Register(LedgerId team, EntryId session, GroupSession held, List<Mark> marks) {

    /**
     * What came of the session for one person.
     *
     * @param person the person's ledger
     * @param outcome the outcome's code
     * @param framework the framework that holds for the person on the day
     * @param requirement the thread of the requirement it counts for; null when it counts for none
     * @param appointment the thread of the person's appointment for it; null when there was none
     * @param notes what the worker adds; null when nothing
     */
    public record Mark(
            LedgerId person,
            String outcome,
            AttendanceFramework framework,
            @Nullable EntryId requirement,
            @Nullable EntryId appointment,
            @Nullable String notes) {}

    /** One person's attendance, to be recorded in that person's ledger. */
    public record Row(LedgerId person, Attendance attendance) {}

    /** Copies the marks. */
    public Register {
        marks = List.copyOf(marks);
    }

    /** The attendances, one for each mark, in the order of the marks. */
    public List<Row> rows() {
        return marks.stream()
                .map(mark -> new Row(mark.person(), attendance(mark)))
                .toList();
    }

    /** What is to be said of the register as a whole; what is to be said of each attendance its kind says. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Set<LedgerId> marked = new HashSet<>();
        for (Mark mark : marks) {
            if (!marked.add(mark.person())) {
                problems.add(Problem.refusal("marks", "twice", mark.person().toString()));
            }
        }
        for (LedgerId person : held.expected()) {
            if (!marked.contains(person)) {
                problems.add(Problem.warning("marks", "unmarked", person.toString()));
            }
        }
        return problems;
    }

    /** What was delivered stands only where someone was there to receive it. */
    private Attendance attendance(Mark mark) {
        AttendanceFramework.Code code = mark.framework().find(mark.outcome());
        boolean attended = code != null && code.attended();
        return new Attendance(
                held.on(),
                mark.appointment(),
                new GroupRef(team, session),
                mark.requirement(),
                mark.outcome(),
                mark.framework().ref(),
                attended ? held.modality() : null,
                attended ? held.intervention() : null,
                attended ? held.minutes() : null,
                ContactMode.IN_PERSON,
                held.deliverer(),
                mark.notes(),
                null);
    }
}
