package org.throughcare.model.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
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
 */
public record Requirement(
        String type,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String intensity,
        @Nullable Integer contactsPerWeek,
        List<String> primaryDrugs,
        @Nullable String framework,
        @Nullable Integer testsPerWeek)
        implements Body {

    /** The type of a drug rehabilitation requirement. */
    public static final String DRR = "drr";
    /** The type of an alcohol treatment requirement. */
    public static final String ATR = "atr";
    /** The type of a mental health treatment requirement. */
    public static final String MHTR = "mhtr";

    private static final Comparator<@Nullable Integer> MORE_FIRST = Comparator.nullsLast(Comparator.reverseOrder());

    /** The kind of entry. Where heads disagree it runs longer and asks for more. */
    public static final Kind<Requirement> KIND = new Kind<Requirement>(
                    "requirement", 1, Subject.PERSON, Requirement::read, Requirement::write, Requirement::check)
            .cautious("start", Comparator.comparing(Requirement::start))
            .cautious("end", Comparator.comparing(Requirement::end, Comparator.nullsFirst(Comparator.reverseOrder())))
            .cautious("contactsPerWeek", Comparator.comparing(Requirement::contactsPerWeek, MORE_FIRST))
            .cautious("testsPerWeek", Comparator.comparing(Requirement::testsPerWeek, MORE_FIRST));

    /** Copies the drugs. */
    public Requirement {
        primaryDrugs = List.copyOf(primaryDrugs);
    }

    /** Whether it is a drug rehabilitation requirement. */
    public boolean isDrr() {
        return type.equals(DRR);
    }

    /** Whether it runs on that day: from its start to its end, both included. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
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
                fields.optInteger("testsPerWeek"));
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
                .build();
    }
}
