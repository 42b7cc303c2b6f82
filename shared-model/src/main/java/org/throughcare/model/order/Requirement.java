package org.throughcare.model.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * A requirement that a court made part of an order.
 *
 * @param type what it is: {@link #DRR}, {@link #ATR}, {@link #MHTR}, {@code programme} or another word
 * @param start the first day, by the local date
 * @param end the last day; null while not known
 * @param intensity {@code low}, {@code medium} or {@code high}; null when the court set none
 * @param contactsPerWeek how many contacts a week the intensity means (DRR-2); null when not set
 * @param primaryDrugs the groups of the drugs mainly linked to the offending; a DRR names one at least (DRR-5)
 * @param framework the attendance framework agreed for it (DRR-8); null for the service's own
 * @param testsPerWeek how many tests a week the court agreed at sentence (CTR-11); null when it set none
 * @param order the thread of the order that it is part of (DRR-B1); null in records of before orders were kept
 * @param advisedStart the day on which the court advised to start treatment (ATR-1); null when it advised none
 * @param arrangements who treats, and where
 * @param course how far it has come
 */
public record Requirement(
        String type,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String intensity,
        @Nullable Integer contactsPerWeek,
        List<String> primaryDrugs,
        @Nullable String framework,
        @Nullable Integer testsPerWeek,
        @Nullable EntryId order,
        @Nullable LocalDate advisedStart,
        Arrangements arrangements,
        Course course)
        implements Body {

    /** The type of a drug rehabilitation requirement. */
    public static final String DRR = "drr";
    /** The type of an alcohol treatment requirement. */
    public static final String ATR = "atr";
    /** The type of a mental health treatment requirement. */
    public static final String MHTR = "mhtr";

    /** The zone by whose dates a requirement ends: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Comparator<@Nullable Integer> MORE_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    /** The kind of entry. Where heads disagree it runs longer and asks for more. */
    public static final Kind<Requirement> KIND = new Kind<Requirement>(
                    "requirement", 1, Subject.PERSON, Requirement::read, Requirement::write, Requirement::check)
            .cautious("start", Comparator.comparing(Requirement::start))
            .cautious("end", Comparator.comparing(Requirement::end, Comparator.nullsFirst(Comparator.reverseOrder())))
            .cautious("contactsPerWeek", Comparator.comparing(Requirement::contactsPerWeek, MORE_FIRST))
            .cautious("testsPerWeek", Comparator.comparing(Requirement::testsPerWeek, MORE_FIRST))
            .cautious(
                    "state",
                    Comparator.comparing(requirement -> requirement.course().over()))
            .beside("state", "endedOn", "endReason");

    /**
     * Who treats, and where.
     *
     * @param director the name of the person who directs the treatment (DRR-B3); null when not said
     * @param place where treatment is given; null when not said
     * @param setting {@code residential}, {@code non-residential} or another word; null when not said
     */
    public record Arrangements(
            @Nullable String director,
            @Nullable String place,
            @Nullable String setting) {
        /** Nothing is arranged yet, or nobody said. */
        public static final Arrangements NONE = new Arrangements(null, null, null);
    }

    /**
     * How far a requirement has come: proposed, made, started, paused in custody, or over in one of several ways.
     *
     * @param state where it stands, such as {@link #PROPOSED}; null counts as {@link #MADE}
     * @param endedOn the day on which it came to be over, by the local date; null while it is not
     * @param endReason what was the reason, as somebody wrote it; null when none was given
     */
    public record Course(
            @Nullable String state,
            @Nullable LocalDate endedOn,
            @Nullable String endReason) {
        /** What a requirement is before a court has made it. */
        public static final String PROPOSED = "proposed";
        /** What it is from the sentence on. */
        public static final String MADE = "made";
        /** What it is from the first treatment on. */
        public static final String STARTED = "started";
        /** What it is while the person is in custody. */
        public static final String PAUSED = "paused";
        /** How it is over when the person has done it. */
        public static final String COMPLETED = "completed";

        /** Made by the court, and nothing more known. */
        public static final Course NEW = new Course(null, null, null);

        private static final Set<String> OPEN = Set.of(PROPOSED, MADE, STARTED, PAUSED);

        /** Where it stands; {@link #MADE} when nobody said. */
        public String current() {
            return state == null ? MADE : state;
        }

        /** Whether it is over. A state that this build does not know counts as an end only with the day of it. */
        public boolean over() {
            return endedOn != null;
        }

        private boolean endsWithoutDay() {
            return ENDS.contains(current()) && endedOn == null;
        }

        private boolean hasDayWithoutEnd() {
            return OPEN.contains(current()) && endedOn != null;
        }
    }

    /** Every state in which a requirement is over. */
    public static final List<String> ENDS =
            List.of(Course.COMPLETED, "revoked", "expired", "ended-by-death", "ended-otherwise");

    /** Copies the drugs. */
    public Requirement {
        primaryDrugs = List.copyOf(primaryDrugs);
    }

    /** A requirement of which only this is known so far. */
    public Requirement(
            String type,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable String intensity,
            @Nullable Integer contactsPerWeek,
            List<String> primaryDrugs,
            @Nullable String framework,
            @Nullable Integer testsPerWeek) {
        this(
                type,
                start,
                end,
                intensity,
                contactsPerWeek,
                primaryDrugs,
                framework,
                testsPerWeek,
                null,
                null,
                Arrangements.NONE,
                Course.NEW);
    }

    /** The same requirement as part of that order, with the day on which the court advised to start; null for none. */
    public Requirement in(@Nullable EntryId thread, @Nullable LocalDate advised) {
        return new Requirement(
                type,
                start,
                end,
                intensity,
                contactsPerWeek,
                primaryDrugs,
                framework,
                testsPerWeek,
                thread,
                advised,
                arrangements,
                course);
    }

    /** The same requirement so arranged, and so far come. */
    public Requirement with(Arrangements arranged, Course come) {
        return new Requirement(
                type,
                start,
                end,
                intensity,
                contactsPerWeek,
                primaryDrugs,
                framework,
                testsPerWeek,
                order,
                advisedStart,
                arranged,
                come);
    }

    /** Whether it is a drug rehabilitation requirement. */
    public boolean isDrr() {
        return type.equals(DRR);
    }

    /**
     * Whether it runs on that day: from its start to its end, both included, unless it was over before; a proposed one
     * does not.
     */
    public boolean runsOn(LocalDate day) {
        return !course.current().equals(Course.PROPOSED)
                && !day.isBefore(start)
                && (end == null || !day.isAfter(end))
                && (course.endedOn() == null || !day.isAfter(course.endedOn()));
    }

    /** Says nothing of what was recorded but the type. */
    @Override
    public String toString() {
        return "Requirement[" + type + "]";
    }

    private static List<Problem> check(Requirement requirement, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (requirement.end != null && requirement.end.isBefore(requirement.start)) {
            problems.add(Problem.refusal("end", "before-start"));
        }
        if (requirement.isDrr() && requirement.primaryDrugs.isEmpty()) {
            problems.add(Problem.refusal("primaryDrugs", "required"));
        }
        if (requirement.contactsPerWeek != null && requirement.contactsPerWeek < 1) {
            problems.add(Problem.refusal("contactsPerWeek", "below-one"));
        }
        if (requirement.testsPerWeek != null && requirement.testsPerWeek < 1) {
            problems.add(Problem.refusal("testsPerWeek", "below-one"));
        }
        if (requirement.course.endsWithoutDay()) {
            problems.add(Problem.refusal("endedOn", "required"));
        }
        if (requirement.course.hasDayWithoutEnd()) {
            problems.add(Problem.refusal("endedOn", "not-over"));
        }
        LocalDate ended = requirement.course.endedOn();
        if (ended != null && ended.isAfter(LocalDate.ofInstant(entry.recordedAt(), ZONE))) {
            problems.add(Problem.refusal("endedOn", "in-the-future"));
        }
        return problems;
    }

    private static Requirement read(int version, Fields fields) {
        return new Requirement(
                fields.text("type"),
                fields.date("start"),
                fields.optDate("end"),
                fields.optText("intensity"),
                fields.optInteger("contactsPerWeek"),
                fields.texts("primaryDrugs"),
                fields.optText("framework"),
                fields.optInteger("testsPerWeek"),
                fields.optParsed("order", EntryId::parse, "not-an-id"),
                fields.optDate("advisedStart"),
                new Arrangements(fields.optText("director"), fields.optText("place"), fields.optText("setting")),
                new Course(fields.optText("state"), fields.optDate("endedOn"), fields.optText("endReason")));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("type", type)
                .putText("start", start)
                .putText("end", end)
                .put("intensity", intensity)
                .put("contactsPerWeek", contactsPerWeek)
                .putAll("primaryDrugs", primaryDrugs, Json::of)
                .put("framework", framework)
                .put("testsPerWeek", testsPerWeek)
                .putText("order", order)
                .putText("advisedStart", advisedStart)
                .put("director", arrangements.director())
                .put("place", arrangements.place())
                .put("setting", arrangements.setting())
                .put("state", course.state())
                .putText("endedOn", course.endedOn())
                .put("endReason", course.endReason())
                .build();
    }
}
