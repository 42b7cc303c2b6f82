package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * An assessment, section by section. A further entry continues its thread with more; sections, assessors and tools are
 * fields of their own on the wire, so that what two assessors fill in on two tablets comes together by itself.
 *
 * @param purpose what it is for: {@link #INITIAL}, {@link #COMPREHENSIVE}, {@link #DRR}, {@link #ATR}, {@link #MHTR} or
 *     another word
 * @param heldOn the local date on which it was held, the first one when it took several
 * @param sections its sections by their codes; may hold codes that this build's list does not have
 * @param assessors who assesses, by {@link Assessor#key()}
 * @param tools the tools that were used, by {@link #keyOf}
 * @param mentalHealth what is known of the person's mental health
 * @param conclusions what it comes to
 * @param completedOn the local date on which it was completed; null while it goes on
 */
public record Assessment(
        String purpose,
        LocalDate heldOn,
        Map<String, Section> sections,
        Map<String, Assessor> assessors,
        Map<String, ToolScore> tools,
        MentalHealth mentalHealth,
        Conclusions conclusions,
        @Nullable LocalDate completedOn)
        implements Body {

    /** A first look, to see what is urgent and who should go on. */
    public static final String INITIAL = "initial";
    /** The whole of a person's needs. */
    public static final String COMPREHENSIVE = "comprehensive";
    /** Whether a drug rehabilitation requirement suits. */
    public static final String DRR = "drr";
    /** Whether an alcohol treatment requirement suits. */
    public static final String ATR = "atr";
    /** Whether a mental health treatment requirement suits. */
    public static final String MHTR = "mhtr";

    private static final List<String> WORSE_FIRST =
            List.of(MentalHealth.KNOWN, MentalHealth.SUSPECTED, MentalHealth.NONE);

    /**
     * The kind of entry. Where heads disagree it is not complete and the plan is not final, a second illness is nearer,
     * prescribing is planned, and treatment does not suit.
     */
    public static final Kind<Assessment> KIND = new Kind<Assessment>(
                    "assessment",
                    1,
                    Subject.PERSON,
                    (version, fields) -> AssessmentForm.read(fields),
                    AssessmentForm::write,
                    AssessmentRules::check)
            .cautious("completedOn", Comparator.comparing(assessment -> assessment.completedOn() != null))
            .cautious(
                    "planFinalOn",
                    Comparator.comparing(assessment -> assessment.conclusions().planFinalOn() != null))
            .cautious("dualDiagnosis", Comparator.comparing(Assessment::nearness))
            .cautious(
                    "prescribingPlanned",
                    Comparator.comparing(assessment ->
                            !Boolean.TRUE.equals(assessment.conclusions().prescribingPlanned())))
            .cautious(
                    "suitability",
                    Comparator.comparing(assessment ->
                            Conclusions.SUITABLE.equals(assessment.conclusions().suitability())));

    /** Copies the maps; their order stays. */
    public Assessment {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        assessors = Collections.unmodifiableMap(new LinkedHashMap<>(assessors));
        tools = Collections.unmodifiableMap(new LinkedHashMap<>(tools));
    }

    /** Whether people of two organisations assess together; derived, never ticked (CTR-4). */
    public boolean joint() {
        return assessors.values().stream()
                        .map(Assessor::organisation)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether it is complete. */
    public boolean complete() {
        return completedOn != null;
    }

    /** The codes of the sections that are neither done nor not applicable. */
    public List<String> openSections() {
        return sections.entrySet().stream()
                .filter(section -> !section.getValue().settled())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What a tool is called within an assessment: the screening's id, or tool and day of a score from elsewhere. */
    public static String keyOf(ToolScore tool) {
        return tool.screening() == null
                ? tool.code() + "-" + tool.on()
                : tool.screening().toString();
    }

    /** A new assessment, of which nothing is done: these are its sections. */
    public static Assessment begun(String purpose, LocalDate heldOn, List<String> codes) {
        Map<String, Section> none = new LinkedHashMap<>();
        codes.forEach(code -> none.put(code, Section.NOT_STARTED));
        return new Assessment(purpose, heldOn, none, Map.of(), Map.of(), MentalHealth.UNSAID, Conclusions.OPEN, null);
    }

    /** The same with that section. */
    public Assessment with(String code, Section section) {
        Map<String, Section> more = new LinkedHashMap<>(sections);
        more.put(code, section);
        return new Assessment(purpose, heldOn, more, assessors, tools, mentalHealth, conclusions, completedOn);
    }

    /** The same, assessed by these. */
    public Assessment by(List<Assessor> all) {
        Map<String, Assessor> named = new LinkedHashMap<>();
        all.forEach(assessor -> named.put(assessor.key(), assessor));
        return new Assessment(purpose, heldOn, sections, named, tools, mentalHealth, conclusions, completedOn);
    }

    /** The same with these tools. */
    public Assessment using(List<ToolScore> all) {
        Map<String, ToolScore> named = new LinkedHashMap<>();
        all.forEach(tool -> named.put(keyOf(tool), tool));
        return new Assessment(purpose, heldOn, sections, assessors, named, mentalHealth, conclusions, completedOn);
    }

    /** The same, with what is known of the person's mental health now. */
    public Assessment knowing(MentalHealth now) {
        return new Assessment(purpose, heldOn, sections, assessors, tools, now, conclusions, completedOn);
    }

    /** The same, come to these conclusions. */
    public Assessment concluding(Conclusions now) {
        return new Assessment(purpose, heldOn, sections, assessors, tools, mentalHealth, now, completedOn);
    }

    /** The same, completed on that day; null for going on with it. */
    public Assessment completed(@Nullable LocalDate on) {
        return new Assessment(purpose, heldOn, sections, assessors, tools, mentalHealth, conclusions, on);
    }

    /** Names what it is for only: what was found belongs in no log. */
    @Override
    public String toString() {
        return "Assessment[" + purpose + "]";
    }

    private int nearness() {
        int at = WORSE_FIRST.indexOf(String.valueOf(mentalHealth.dualDiagnosis()));
        return at < 0 ? WORSE_FIRST.size() : at;
    }
}
