package org.throughcare.model.session;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.WorkerId;

/**
 * What came of one session for one person (DRR-8, PRS-22).
 *
 * @param happenedOn the local date of the session
 * @param appointment the thread of the appointment that it was; null for a walk-in
 * @param group the group session it was part of; null for one to one
 * @param requirement the thread of the requirement it counts for; null when it counts for none
 * @param outcome the outcome's code, from the framework
 * @param framework the version of the attendance framework that was in force on the day
 * @param modality the code of the kind of treatment delivered (CTR-25); null when none was
 * @param intervention the code from the intervention catalogue (PRS-22); null when none was
 * @param minutes how long it lasted; null when not said
 * @param mode how worker and person met
 * @param deliverer who delivered it, by name; null when the author did
 * @param notes what the worker adds; null when nothing
 * @param decision what was decided about an absence that was left open; null while nothing is
 */
public record Attendance(
        LocalDate happenedOn,
        @Nullable EntryId appointment,
        @Nullable GroupRef group,
        @Nullable EntryId requirement,
        String outcome,
        FrameworkRef framework,
        @Nullable String modality,
        @Nullable String intervention,
        @Nullable Integer minutes,
        ContactMode mode,
        @Nullable String deliverer,
        @Nullable String notes,
        @Nullable Decision decision)
        implements Body {

    /** The kind of entry. Where heads disagree over what was decided of an absence, it waits for a decision. */
    public static final Kind<Attendance> KIND = new Kind<Attendance>(
                    "attendance",
                    1,
                    Subject.PERSON,
                    (version, fields) -> AttendanceForm.read(fields),
                    AttendanceForm::write,
                    AttendanceRules::check)
            .beside("outcome", "framework", "decision")
            .cautious("decision", Comparator.comparing(attendance -> attendance.decision() != null));

    /** The group session that an attendance was part of: an entry in a team's ledger. */
    public record GroupRef(LedgerId team, EntryId session) {}

    /** A version of an attendance framework: which framework, and the day from which that version holds. */
    public record FrameworkRef(String id, LocalDate version) {}

    /**
     * What was decided about an absence.
     *
     * @param code the outcome's code that now counts
     * @param by who decided
     * @param on the local date of the decision
     * @param evidence what was shown, such as a certificate; null when nothing was
     */
    public record Decision(
            String code,
            WorkerId by,
            LocalDate on,
            @Nullable String evidence) {}

    /** The code that counts: the decided one, or else the one that was recorded. */
    public String countingCode() {
        return decision == null ? outcome : decision.code();
    }

    /** The same attendance with a decision. */
    public Attendance decided(Decision made) {
        return new Attendance(
                happenedOn,
                appointment,
                group,
                requirement,
                outcome,
                framework,
                modality,
                intervention,
                minutes,
                mode,
                deliverer,
                notes,
                made);
    }

    /** Names the day only: what was said belongs in no log. */
    @Override
    public String toString() {
        return "Attendance[" + happenedOn + "]";
    }
}
