package org.throughcare.model.treatment;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * What the clock of a treatment start knows beside the record.
 *
 * @param calendar the working days of the record's team
 * @param reference the code lists in force; the one of starts says how long there is
 * @param frameworks the attendance frameworks, in all their versions
 */
public record StartRules(WorkingDayCalendar calendar, ReferenceData reference, AttendanceFrameworks frameworks) {

    private static final int SOON_WORKING_DAYS = 1;

    /** How long there is under that type of requirement; null when it has no such clock. */
    @Nullable
    TimeLimit limit(String type) {
        Code code = reference.list(ReferenceData.TREATMENT_STARTS).find(type);
        if (code == null) {
            return null;
        }
        String workingDays = code.attribute("workingDays");
        String days = code.attribute("days");
        if (workingDays != null) {
            return TimeLimit.withinWorkingDays(Integer.parseInt(workingDays));
        }
        return days == null ? null : TimeLimit.withinDays(Integer.parseInt(days));
    }

    /** How many working days before the day to aim for a start is said to be due soon. */
    int soonWorkingDays(String type) {
        Code code = reference.list(ReferenceData.TREATMENT_STARTS).find(type);
        String days = code == null ? null : code.attribute("soonWorkingDays");
        return days == null ? SOON_WORKING_DAYS : Integer.parseInt(days);
    }

    /**
     * Whether the person came and was treated: an outcome that counts as attended, and a kind of treatment that is one,
     * which an assessment alone is not. Under a framework that is not known here a kind of treatment says it.
     */
    boolean isTreatment(Attendance attendance) {
        AttendanceFramework framework = frameworks.find(attendance.framework());
        AttendanceFramework.Code outcome = framework == null ? null : framework.find(attendance.countingCode());
        String modality = attendance.modality();
        boolean attended = outcome == null ? modality != null : outcome.attended();
        Code kind = modality == null
                ? null
                : reference.list(ReferenceData.MODALITIES).find(modality);
        return attended && (kind == null || !kind.has("treatment", "no"));
    }
}
