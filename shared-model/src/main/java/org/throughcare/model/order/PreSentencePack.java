package org.throughcare.model.order;

import java.time.LocalDate;
import java.time.ZoneId;
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
 * What the court is told before it sentences (CTR-3), as far as it does not stand in the record already: conditions, scores
 * and consent are collected from there by {@link PackContents}.
 *
 * @param type the type of requirement that is proposed
 * @param status {@link #DRAFT}, {@link #FINAL} or another word
 * @param options which ways out of court were considered; null while nobody has written it
 * @param assessors who did the assessment
 * @param placement who will treat, as agreed with them
 * @param startDate the first slot: the day on which treatment will start, by the local date; null while not known
 * @param consentOn the day on which the person agreed to the proposal; null while they have not
 * @param reportDate the day of the report to the court; null while not known
 */
public record PreSentencePack(
        String type,
        String status,
        @Nullable String options,
        List<Assessor> assessors,
        Placement placement,
        @Nullable LocalDate startDate,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate reportDate)
        implements Body {

    /** The status of a pack that is still worked on. */
    public static final String DRAFT = "draft";
    /** The status of a pack that goes to the court. */
    public static final String FINAL = "final";

    /** The zone by whose dates it is prepared: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The kind of entry. Where heads disagree it is a draft, and the person has not agreed. */
    public static final Kind<PreSentencePack> KIND = new Kind<PreSentencePack>(
                    "pre-sentence-pack",
                    1,
                    Subject.PERSON,
                    PreSentencePack::read,
                    PreSentencePack::write,
                    PreSentencePack::check)
            .cautious("status", Comparator.comparing(PreSentencePack::isFinal))
            .cautious("consentOn", Comparator.comparing(pack -> pack.consentOn() != null));

    /**
     * Somebody who assessed the person.
     *
     * @param organisation whose they are; null when not said
     * @param role what they are, such as a nurse; null when not said
     */
    public record Assessor(
            String name,
            @Nullable String organisation,
            @Nullable String role) {

        private static Assessor read(Fields fields) {
            return new Assessor(fields.text("name"), fields.optText("organisation"), fields.optText("role"));
        }

        private Json write() {
            return Json.obj()
                    .put("name", name)
                    .put("organisation", organisation)
                    .put("role", role)
                    .build();
        }
    }

    /**
     * A place in treatment that was agreed with the provider.
     *
     * @param provider who will treat; null while nobody is found
     * @param site where; null while not known
     * @param agreedBy the name of who agreed to it; null while nobody has
     * @param agreedOn when, by the local date; null while nobody has
     */
    public record Placement(
            @Nullable String provider,
            @Nullable String site,
            @Nullable String agreedBy,
            @Nullable LocalDate agreedOn) {
        /** Nothing is agreed yet. */
        public static final Placement NONE = new Placement(null, null, null, null);

        /** Whether a provider has agreed to a place. */
        public boolean isAgreed() {
            return provider != null && site != null && agreedBy != null && agreedOn != null;
        }
    }

    /** Copies the assessors. */
    public PreSentencePack {
        assessors = List.copyOf(assessors);
    }

    /** Whether it goes to the court as it is. */
    public boolean isFinal() {
        return status.equals(FINAL);
    }

    /** Says nothing of what was recorded but the type. */
    @Override
    public String toString() {
        return "PreSentencePack[" + type + "]";
    }

    private static List<Problem> check(PreSentencePack pack, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        LocalDate recordedOn = LocalDate.ofInstant(entry.recordedAt(), ZONE);
        notLater("agreedOn", pack.placement.agreedOn(), recordedOn, problems);
        notLater("consentOn", pack.consentOn, recordedOn, problems);
        if (pack.isFinal() && pack.startDate == null) {
            problems.add(Problem.refusal("startDate", "start-date-missing"));
        }
        LocalDate agreed = pack.placement.agreedOn();
        if (agreed != null && pack.reportDate != null && agreed.isAfter(pack.reportDate)) {
            problems.add(Problem.warning("agreedOn", "placement-after-report", pack.reportDate.toString()));
        }
        return problems;
    }

    private static void notLater(String field, @Nullable LocalDate day, LocalDate recordedOn, List<Problem> problems) {
        if (day != null && day.isAfter(recordedOn)) {
            problems.add(Problem.refusal(field, "in-the-future"));
        }
    }

    private static PreSentencePack read(int version, Fields fields) {
        return new PreSentencePack(
                fields.text("type"),
                fields.text("status"),
                fields.optText("options"),
                fields.list("assessors", Assessor::read),
                new Placement(
                        fields.optText("provider"),
                        fields.optText("site"),
                        fields.optText("agreedBy"),
                        fields.optDate("agreedOn")),
                fields.optDate("startDate"),
                fields.optDate("consentOn"),
                fields.optDate("reportDate"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("type", type)
                .put("status", status)
                .put("options", options)
                .putAll("assessors", assessors, Assessor::write)
                .put("provider", placement.provider())
                .put("site", placement.site())
                .put("agreedBy", placement.agreedBy())
                .putText("agreedOn", placement.agreedOn())
                .putText("startDate", startDate)
                .putText("consentOn", consentOn)
                .putText("reportDate", reportDate)
                .build();
    }
}
