package org.throughcare.model.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * What a report to the court says for a period (CTR-20): attendance and every test with its result, from the record, beside
 * what its authors wrote. The same record and report always make the same contents.
 *
 * @param review the hearing that it is for
 * @param sessions what came of each session under the requirement, the earliest first
 * @param attendance how often an outcome counted so; what counts as nothing is left out
 * @param unrecorded booked appointments of the period for which no outcome is recorded: no failure, and counted apart
 * @param tests every test under the requirement that a court may see, the earliest first
 * @param missing what is still to be written, in the order in which a report has it
 */
public record ReviewContents(
        Current<CourtReview> review,
        ReviewReport report,
        List<Session> sessions,
        Map<Counts, Integer> attendance,
        int unrecorded,
        List<Test> tests,
        List<Part> missing) {

    private static final String COURT = "court";

    /** A part of a report that people write. */
    public enum Part {
        /** What the provider thinks, with a name to it. */
        PROVIDER,
        /** What the offender manager thinks, with a name to it. */
        MANAGER,
        /** The person's own comments. */
        PERSON,
        /** When it was talked through with the person, or why not. */
        DISCUSSED
    }

    /** One session: the thread of its attendance, its local date, the outcome's code that counts, and how it counts. */
    public record Session(EntryId id, LocalDate on, String outcome, Counts counts) {}

    /** One test, or an occasion that gave no sample: its thread, its local date, and what it comes to. */
    public record Test(EntryId id, LocalDate on, DrugTest test, Overall overall) {}

    /**
     * What the contents are made with beside the record.
     *
     * @param calendar the working days, and the zone of the local dates, of the record's team
     * @param reference the code lists in force; the one of test purposes says what a court may see
     * @param frameworks the attendance frameworks, in all their versions
     * @param today the local date; later appointments have no outcome yet
     */
    public record Setting(
            WorkingDayCalendar calendar, ReferenceData reference, AttendanceFrameworks frameworks, LocalDate today) {}

    /** Copies the lists. */
    public ReviewContents {
        sessions = List.copyOf(sessions);
        attendance = Map.copyOf(attendance);
        tests = List.copyOf(tests);
        missing = List.copyOf(missing);
    }

    /** The contents of a report for that hearing. */
    public static ReviewContents of(Ledger record, Current<CourtReview> review, ReviewReport report, Setting setting) {
        EntryId requirement = review.body().requirement();
        List<Session> sessions = sessions(record, requirement, report, setting);
        Map<Counts, Integer> counts = new EnumMap<>(Counts.class);
        sessions.forEach(session -> counts.merge(session.counts(), 1, Integer::sum));
        return new ReviewContents(
                review,
                report,
                sessions,
                counts,
                unrecorded(record, requirement, report, setting),
                tests(record, requirement, report, setting),
                missing(report));
    }

    /** How many sessions counted so. */
    public int count(Counts counted) {
        return attendance.getOrDefault(counted, 0);
    }

    private static List<Session> sessions(Ledger record, EntryId requirement, ReviewReport report, Setting setting) {
        return record.current(Attendance.KIND).stream()
                .filter(attendance -> requirement.equals(attendance.body().requirement()))
                .filter(attendance -> isIn(report, attendance.body().happenedOn()))
                .map(attendance -> new Session(
                        attendance.id(),
                        attendance.body().happenedOn(),
                        attendance.body().countingCode(),
                        setting.frameworks().countOf(attendance.body())))
                .sorted(Comparator.comparing(Session::on).thenComparing(Session::id))
                .toList();
    }

    private static int unrecorded(Ledger record, EntryId requirement, ReviewReport report, Setting setting) {
        List<EntryId> recorded = new ArrayList<>();
        record.current(Attendance.KIND)
                .forEach(attendance -> recorded.add(attendance.body().appointment()));
        return (int) record.current(Appointment.KIND).stream()
                .filter(appointment -> appointment.body().booked())
                .filter(appointment -> requirement.equals(appointment.body().requirement()))
                .filter(appointment -> isIn(report, appointment.body().start().toLocalDate()))
                .filter(appointment -> appointment.body().start().toLocalDate().isBefore(setting.today()))
                .filter(appointment -> !recorded.contains(appointment.id()))
                .count();
    }

    private static List<Test> tests(Ledger record, EntryId requirement, ReviewReport report, Setting setting) {
        return record.current(DrugTest.KIND).stream()
                .filter(test -> test.body().requirement() == null
                        || requirement.equals(test.body().requirement()))
                .filter(test -> maySee(test.body(), setting.reference()))
                .map(test -> new Test(
                        test.id(),
                        setting.calendar().dateOf(test.body().collectedAt()),
                        test.body(),
                        test.body().overall()))
                .filter(test -> isIn(report, test.on()))
                .sorted(Comparator.comparing((Test test) -> test.test().collectedAt())
                        .thenComparing(Test::id))
                .toList();
    }

    private static boolean maySee(DrugTest test, ReferenceData reference) {
        Code purpose = reference.list(ReferenceData.TEST_PURPOSES).find(test.purpose());
        String shownTo = purpose == null ? null : purpose.attribute("shownTo");
        return shownTo != null && Arrays.asList(shownTo.split(" ", -1)).contains(COURT);
    }

    private static List<Part> missing(ReviewReport report) {
        List<Part> missing = new ArrayList<>();
        if (report.providerView() == null || report.providerBy() == null) {
            missing.add(Part.PROVIDER);
        }
        if (report.managerView() == null || report.managerBy() == null) {
            missing.add(Part.MANAGER);
        }
        if (report.personSays() == null) {
            missing.add(Part.PERSON);
        }
        if (report.discussedOn() == null && report.notDiscussed() == null) {
            missing.add(Part.DISCUSSED);
        }
        return missing;
    }

    private static boolean isIn(ReviewReport report, LocalDate day) {
        return !day.isBefore(report.from()) && !day.isAfter(report.to());
    }
}
