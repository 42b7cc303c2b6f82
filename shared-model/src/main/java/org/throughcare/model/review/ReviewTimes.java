package org.throughcare.model.review;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** The times around a court review, from the list in force (CTR-20). */
final class ReviewTimes {

    private static final String REPORT = "REPORT";
    private static final String REPLY = "REPLY";
    private static final int USUAL_WORKING_DAYS = 3;

    private ReviewTimes() {}

    /** How long before a hearing its report is due; {@code lead} is what the court itself wants, null for the usual. */
    static TimeLimit report(ReferenceData reference, @Nullable Integer lead) {
        return TimeLimit.workingDaysBefore(lead == null ? workingDays(reference, REPORT) : lead);
    }

    /** How long there is to answer an information request. */
    static TimeLimit reply(ReferenceData reference) {
        return TimeLimit.withinWorkingDays(workingDays(reference, REPLY));
    }

    private static int workingDays(ReferenceData reference, String code) {
        Code found = reference.list(ReferenceData.REVIEW_TIMES).find(code);
        String days = found == null ? null : found.attribute("workingDays");
        return days == null ? USUAL_WORKING_DAYS : Integer.parseInt(days);
    }
}
