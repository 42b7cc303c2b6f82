package org.throughcare.model.order;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * Whether the law's conditions for a requirement are met, each with what shows it (DRR-B2, ATR-B2, CTR-28). Each condition
 * is a field of its own, so that two people who look into different ones do not get into each other's way.
 *
 * @param type the type of requirement that is proposed
 * @param conditions what was found of each condition that was looked into, by its code, in the order of the law
 * @param linkedToOffence whether alcohol was part of the offence; it decides nothing (ATR-B2); null when not said
 * @param screening the thread of the screening that it rests on; null for none
 * @param conclusion {@link #SUITABLE}, {@link #NOT_SUITABLE}, {@link #UNDECIDED} or another word
 */
public record ConditionCheck(
        String type,
        Map<String, Condition> conditions,
        @Nullable Boolean linkedToOffence,
        @Nullable EntryId screening,
        String conclusion)
        implements Body {

    /** The conclusion that the requirement may be proposed. */
    public static final String SUITABLE = "suitable";
    /** The conclusion that it may not. */
    public static final String NOT_SUITABLE = "not-suitable";
    /** What it is while nobody has concluded anything. */
    public static final String UNDECIDED = "undecided";

    /** The condition of a DRR or an ATR that the person is dependent, or inclined to misuse drugs. */
    public static final String DEPENDENCE = "dependence";
    /** The condition that the person needs treatment and may be helped by it. */
    public static final String TREATMENT = "treatment";
    /** The condition of an MHTR that there is a condition that can be treated without a hospital or guardianship order. */
    public static final String TREATABLE = "treatable";
    /** The condition that arrangements have been made or can be made. */
    public static final String ARRANGEMENTS = "arrangements";
    /** The condition that the person is willing to comply. */
    public static final String WILLING = "willing";

    private static final List<String> OF_TREATMENT = List.of(DEPENDENCE, TREATMENT, ARRANGEMENTS, WILLING);
    private static final Map<String, List<String>> OF_TYPE = Map.of(
            Requirement.DRR, OF_TREATMENT,
            Requirement.ATR, OF_TREATMENT,
            Requirement.MHTR, List.of(TREATABLE, ARRANGEMENTS, WILLING));
    private static final List<String> ALL = List.of(DEPENDENCE, TREATMENT, TREATABLE, ARRANGEMENTS, WILLING);

    /** The zone by whose dates conditions are looked into: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry. Where heads disagree it is not suitable, and a condition is not met. */
    public static final Kind<ConditionCheck> KIND = cautious(new Kind<ConditionCheck>(
                    "condition-check",
                    1,
                    Subject.PERSON,
                    ConditionCheck::read,
                    ConditionCheck::write,
                    ConditionCheck::check)
            .cautious("conclusion", Comparator.comparing(ConditionCheck::isSuitable)));

    /**
     * What was found of one condition.
     *
     * @param met whether it is met
     * @param evidence what shows it; null when nothing was written
     * @param by the name of who looked into it
     * @param on when, by the local date
     */
    public record Condition(boolean met, @Nullable String evidence, String by, LocalDate on) {

        private static Condition read(Fields fields) {
            return new Condition(fields.bool("met"), fields.optText("evidence"), fields.text("by"), fields.date("on"));
        }

        private Json write() {
            return Json.obj()
                    .put("met", met)
                    .put("evidence", evidence)
                    .put("by", by)
                    .putText("on", on)
                    .build();
        }

        /** Says nothing of what was recorded. */
        @Override
        public String toString() {
            return "Condition";
        }
    }

    /** Copies the conditions; their order stays. */
    public ConditionCheck {
        conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
    }

    /** The codes of the conditions of a type of requirement, in the order of the law; none for a type without any. */
    public static List<String> conditionsOf(String type) {
        return OF_TYPE.getOrDefault(type, List.of());
    }

    /** The conditions that are not met, or not looked into yet, in the order of the law. */
    public List<String> unmet() {
        return conditionsOf(type).stream().filter(code -> !isMet(code)).toList();
    }

    /** Whether that condition is met, as far as anybody has looked into it. */
    public boolean isMet(String code) {
        Condition found = conditions.get(code);
        return found != null && found.met();
    }

    /** Whether it was concluded that the requirement may be proposed. */
    public boolean isSuitable() {
        return conclusion.equals(SUITABLE);
    }

    /** Says nothing of what was recorded but the type. */
    @Override
    public String toString() {
        return "ConditionCheck[" + type + "]";
    }

    private static Kind<ConditionCheck> cautious(Kind<ConditionCheck> kind) {
        Kind<ConditionCheck> careful = kind;
        for (String code : ALL) {
            careful = careful.cautious(code, Comparator.comparing(one -> one.isMet(code)));
        }
        return careful;
    }

    private static List<Problem> check(ConditionCheck check, Entry entry) {
        LocalDate recordedOn = LocalDate.ofInstant(entry.recordedAt(), ZONE);
        List<Problem> problems = new ArrayList<>();
        check.conditions.forEach((code, condition) -> {
            if (condition.on().isAfter(recordedOn)) {
                problems.add(Problem.refusal(code + ".on", "in-the-future"));
            }
        });
        if (check.isSuitable()) {
            check.unmet().forEach(code -> problems.add(Problem.refusal("conclusion", "condition-not-met", code)));
        }
        return problems;
    }

    private static ConditionCheck read(int version, Fields fields) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (String code : ALL) {
            Fields condition = fields.optObject(code);
            if (condition != null) {
                conditions.put(code, Condition.read(condition));
            }
        }
        return new ConditionCheck(
                fields.text("type"),
                conditions,
                fields.optBool("linkedToOffence"),
                fields.optParsed("screening", EntryId::parse, "not-an-id"),
                fields.text("conclusion"));
    }

    private Json.Obj write() {
        ObjBuilder body = Json.obj().put("type", type);
        conditions.forEach((code, condition) -> body.put(code, condition.write()));
        return body.put("linkedToOffence", linkedToOffence)
                .putText("screening", screening)
                .put("conclusion", conclusion)
                .build();
    }
}
