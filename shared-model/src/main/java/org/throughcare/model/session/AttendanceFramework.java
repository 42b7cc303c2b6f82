package org.throughcare.model.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.session.Attendance.FrameworkRef;

/**
 * The framework, agreed by offender manager and provider, against which attendance is monitored (DRR-8, ATR-3), as it
 * stands from a day on. It is data: each requirement names the one that holds for it.
 *
 * @param id which framework
 * @param version the day from which this version holds, up to the day before the next one's
 * @param source who agreed it
 * @param codes the outcomes that may be recorded and how each counts
 * @param evidenceWorkingDays how many working days after an open absence there are to bring evidence and decide
 * @param warning when a warning is due
 * @param breach when a referral to the offender manager is due
 * @param decider the role that decides on absences
 */
public record AttendanceFramework(
        String id,
        LocalDate version,
        String source,
        List<Code> codes,
        int evidenceWorkingDays,
        Threshold warning,
        Threshold breach,
        String decider) {

    /** The framework that holds where a requirement names none. */
    public static final String STANDARD = "standard";

    /** How an outcome counts. */
    public enum Counts {
        /** As attended and complied. */
        COMPLIED,
        /** As an acceptable absence. */
        ACCEPTABLE,
        /** As a failure to comply. */
        FAILURE,
        /** As neither acceptable nor unacceptable until someone decides. */
        OPEN,
        /** Not at all: the service's doing, or voluntary. */
        NOT_COUNTED;

        /** The word that stands for it in a framework's data. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Counts ofWord(String word) {
            for (Counts counts : values()) {
                if (counts.word().equals(word)) {
                    return counts;
                }
            }
            throw new IllegalArgumentException("nothing counts as " + word);
        }
    }

    /**
     * One outcome.
     *
     * @param attended whether treatment was delivered, so that its kind must be recorded (CTR-25)
     */
    public record Code(String code, Counts counts, boolean attended) {}

    /** A number of failures within so many months, the day of the last one included. */
    public record Threshold(int failures, int withinMonths) {}

    /** Copies the codes; throws IllegalArgumentException when one stands twice. */
    public AttendanceFramework {
        codes = List.copyOf(codes);
        if (codes.stream().map(Code::code).distinct().count() != codes.size()) {
            throw new IllegalArgumentException("a code stands twice in " + id);
        }
    }

    /** Reads a framework from its data file's form; throws {@link org.throughcare.model.json.Malformed}. */
    public static AttendanceFramework read(Fields file) {
        return new AttendanceFramework(
                file.text("framework"),
                file.date("version"),
                file.text("source"),
                file.list("codes", AttendanceFramework::code),
                file.integer("evidenceWorkingDays"),
                threshold(file.object("warning")),
                threshold(file.object("breach")),
                file.text("decider"));
    }

    /** What an attendance cites to say that this version was in force. */
    public FrameworkRef ref() {
        return new FrameworkRef(id, version);
    }

    /** The outcome of that code; null when this version does not have it. */
    public @Nullable Code find(String code) {
        return codes.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** How an attendance counts now: by its decision when there is one; a code that is not known here stays open. */
    public Counts countOf(Attendance attendance) {
        Code code = find(attendance.countingCode());
        return code == null ? Counts.OPEN : code.counts();
    }

    private static Code code(Fields fields) {
        return new Code(
                fields.text("code"),
                fields.parsed("counts", Counts::ofWord, "not-a-way-to-count"),
                Boolean.TRUE.equals(fields.optBool("attended")));
    }

    private static Threshold threshold(Fields fields) {
        return new Threshold(fields.integer("failures"), fields.integer("withinMonths"));
    }
}
