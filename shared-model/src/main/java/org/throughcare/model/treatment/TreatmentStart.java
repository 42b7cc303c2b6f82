package org.throughcare.model.treatment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.calendar.TimeLimit;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Death;
import org.throughcare.model.session.Attendance;

/**
 * The clock of a requirement's treatment start: from the day of the sentence, which is day 0, to the first session that was
 * attended and was treatment (DRR-1, ATR-1, CTR-7, CTR-8).
 *
 * @param requirement the requirement, whose order says when it was made
 * @param sentencedOn the day of the sentence; the requirement's first day where the order is not known here
 * @param deadline the last day on which a start is in time, and the day to aim for
 * @param soonFrom the day from which a start is due soon
 * @param toldOn the day on which the court was told that treatment would start; null when it was told none
 * @param session the first session under it; null while there is none
 * @param reason why it is late, as somebody recorded it; null while nobody has
 * @param asOf the local date of these answers; of a requirement that is over, or of somebody who died, the
 *     last day
 */
public record TreatmentStart(
        Current<Requirement> requirement,
        LocalDate sentencedOn,
        Deadline deadline,
        LocalDate soonFrom,
        @Nullable LocalDate toldOn,
        @Nullable Session session,
        @Nullable LateStart reason,
        LocalDate asOf) {

    /** Whoever has the fewest days left first; what has started comes after what has not. */
    public static final Comparator<TreatmentStart> BY_DAYS_LEFT = Comparator.comparing(
                    (TreatmentStart start) -> start.session() != null)
            .thenComparing(TreatmentStart::daysLeft)
            .thenComparing(start -> start.requirement().id());

    /** A session that was treatment: the thread of its attendance, and its local date. */
    public record Session(EntryId id, LocalDate on) {
        private static final Comparator<Session> EARLIEST =
                Comparator.comparing(Session::on).thenComparing(Session::id);
    }

    /** How a start stands. */
    public enum Status {
        /** There is time. */
        NOT_STARTED,
        /** The day to aim for is near, and treatment has not started. */
        DUE_SOON,
        /** It started by the last day. */
        ON_TIME,
        /** It started after the last day. */
        LATE,
        /** The last day has passed, and treatment has not started. */
        OVERDUE;

        /** The code that screens turn into words. */
        public String code() {
            return Words.of(this);
        }
    }

    /** How a start stands to what the court was told, which is a check of its own (ATR-1). */
    public enum Told {
        /** The court was told no day. */
        NOTHING,
        /** The day has not passed. */
        WAITING,
        /** It started by that day. */
        KEPT,
        /** It started later, or has not started and the day has passed. */
        LATER;

        /** The code that screens turn into words. */
        public String code() {
            return Words.of(this);
        }
    }

    /** What the record holds of a start; what was not recorded is not a failure, and is counted apart. */
    public enum Evidence {
        /** Treatment started. */
        DONE,
        /** It has not, and somebody recorded why. */
        NOT_DONE_WITH_REASON,
        /** Neither is recorded. */
        NOTHING_RECORDED;

        /** The code that screens and reports turn into words. */
        public String code() {
            return Words.of(this);
        }
    }

    /** The clocks of every requirement that has one, by days left; a proposed requirement has none yet. */
    public static List<TreatmentStart> in(Ledger record, LocalDate today, StartRules rules) {
        return record.current(Requirement.KIND).stream()
                .flatMap(requirement -> of(record, requirement, today, rules).stream())
                .sorted(BY_DAYS_LEFT)
                .toList();
    }

    /** The clock of one requirement on that day; empty when it has none. */
    public static Optional<TreatmentStart> of(
            Ledger record, Current<Requirement> requirement, LocalDate today, StartRules rules) {
        TimeLimit limit = rules.limit(requirement.body().type());
        if (limit == null || isProposed(requirement.body())) {
            return Optional.empty();
        }
        LocalDate sentencedOn = CourtOrder.find(record, requirement.body().order())
                .map(order -> order.body().sentenceDate())
                .orElse(requirement.body().start());
        Deadline deadline = limit.from(sentencedOn, rules.calendar());
        LocalDate asOf = lastDay(record, requirement.body(), today, rules);
        Session first = sessions(record, requirement.id(), rules)
                .filter(session -> !session.on().isBefore(sentencedOn))
                .filter(session -> !session.on().isAfter(asOf))
                .min(Session.EARLIEST)
                .orElse(null);
        return Optional.of(new TreatmentStart(
                requirement,
                sentencedOn,
                deadline,
                rules.calendar()
                        .subtractWorkingDays(
                                deadline.adviseOn(),
                                rules.soonWorkingDays(requirement.body().type())),
                requirement.body().advisedStart(),
                first,
                LateStart.of(record, requirement.id()).map(Current::body).orElse(null),
                asOf));
    }

    /**
     * Whether an attendance that is about to be saved is the late first session under its requirement, for which no reason
     * is recorded: then it is not saved without one (DRR-1).
     *
     * @param amends the thread of the attendance that it amends; null for a new one
     */
    public static boolean needsReason(
            Ledger record, Attendance attendance, @Nullable EntryId amends, LocalDate today, StartRules rules) {
        Ledger before = new Ledger(
                record.id(),
                record.threads(Attendance.KIND).stream()
                        .filter(thread -> thread.id().equals(amends))
                        .findFirst()
                        .map(thread -> record.entries().stream()
                                .filter(entry -> !thread.entries().contains(entry))
                                .toList())
                        .orElse(record.entries()));
        return rules.isTreatment(attendance)
                && record.current(Requirement.KIND).stream()
                        .filter(requirement -> requirement.id().equals(attendance.requirement()))
                        .flatMap(requirement -> of(before, requirement, today, rules).stream())
                        .anyMatch(start -> start.wouldBeLate(attendance.happenedOn()) && start.reason == null);
    }

    /** How it stands. */
    public Status status() {
        if (session != null) {
            return deadline.metOn(session.on()) ? Status.ON_TIME : Status.LATE;
        }
        if (asOf.isAfter(deadline.dueOn())) {
            return Status.OVERDUE;
        }
        return asOf.isBefore(soonFrom) ? Status.NOT_STARTED : Status.DUE_SOON;
    }

    /** How it stands to what the court was told. */
    public Told told() {
        if (toldOn == null) {
            return Told.NOTHING;
        }
        if (session != null) {
            return session.on().isAfter(toldOn) ? Told.LATER : Told.KEPT;
        }
        return asOf.isAfter(toldOn) ? Told.LATER : Told.WAITING;
    }

    /** The calendar days left to the last day; negative when it has passed. */
    public long daysLeft() {
        return deadline.daysLeft(asOf);
    }

    /** By how many calendar days it started late or is overdue; 0 when it is neither. */
    public long daysLate() {
        LocalDate until = session == null ? asOf : session.on();
        return Math.max(0, ChronoUnit.DAYS.between(deadline.dueOn(), until));
    }

    /** What the record holds of it. */
    public Evidence evidence() {
        if (session != null) {
            return Evidence.DONE;
        }
        return reason == null ? Evidence.NOTHING_RECORDED : Evidence.NOT_DONE_WITH_REASON;
    }

    /** Whether it started late and nobody has recorded why. */
    public boolean reasonMissing() {
        return status() == Status.LATE && reason == null;
    }

    /** Whether the requirement is over, so that nothing can start any more. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(asOf);
    }

    private boolean wouldBeLate(LocalDate on) {
        boolean first = session == null || on.isBefore(session.on());
        return first && !on.isBefore(sentencedOn) && !deadline.metOn(on);
    }

    private static Stream<Session> sessions(Ledger record, EntryId requirement, StartRules rules) {
        return record.current(Attendance.KIND).stream()
                .filter(attendance -> requirement.equals(attendance.body().requirement()))
                .filter(attendance -> rules.isTreatment(attendance.body()))
                .map(attendance ->
                        new Session(attendance.id(), attendance.body().happenedOn()));
    }

    private static boolean isProposed(Requirement requirement) {
        return requirement.course().current().equals(Requirement.Course.PROPOSED);
    }

    private static LocalDate lastDay(Ledger record, Requirement requirement, LocalDate today, StartRules rules) {
        Stream<LocalDate> deaths = record.current(Death.KIND).stream()
                .map(death -> rules.calendar().dateOf(death.body().diedAt()));
        return Stream.concat(
                        deaths,
                        Stream.of(requirement.end(), requirement.course().endedOn(), today)
                                .flatMap(Stream::ofNullable))
                .min(Comparator.naturalOrder())
                .orElse(today);
    }
}
