package org.throughcare.model.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.EntryId;

/**
 * What an assessment comes to.
 *
 * @param dependence whether the person depends on the substance, as a word of the form; null while not concluded
 * @param suitability {@link #SUITABLE}, {@link #NOT_SUITABLE} or another word; null while not concluded
 * @param suitabilityWhy what that rests on; null when not said
 * @param prescribingPlanned whether substitute prescribing is part of the plan (CTR-5); null while not said
 * @param clinicalAssessment the thread of the clinical assessment; null while there is none
 * @param planFinalOn the local date on which the treatment plan was made final; null while it is not
 */
public record Conclusions(
        @Nullable String dependence,
        @Nullable String suitability,
        @Nullable String suitabilityWhy,
        @Nullable Boolean prescribingPlanned,
        @Nullable EntryId clinicalAssessment,
        @Nullable LocalDate planFinalOn) {

    /** Treatment under the requirement suits. */
    public static final String SUITABLE = "suitable";
    /** It does not. */
    public static final String NOT_SUITABLE = "not-suitable";
    /** Nothing is concluded yet. */
    public static final Conclusions OPEN = new Conclusions(null, null, null, null, null, null);

    /** Whether a clinician has to assess and none has (CTR-5). */
    public boolean clinicianMissing() {
        return Boolean.TRUE.equals(prescribingPlanned) && clinicalAssessment == null;
    }

    /** Whether the plan is final; a day alone does not make it so while a clinician has to assess (CTR-5). */
    public boolean planFinal() {
        return planFinalOn != null && !clinicianMissing();
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Conclusions";
    }

    static Conclusions read(Fields fields) {
        return new Conclusions(
                fields.optText("dependence"),
                fields.optText("suitability"),
                fields.optText("suitabilityWhy"),
                fields.optBool("prescribingPlanned"),
                fields.optParsed("clinicalAssessment", EntryId::parse, "not-an-id"),
                fields.optDate("planFinalOn"));
    }

    /** Its fields stand beside the others of the assessment, so that each merges by itself. */
    void write(ObjBuilder into) {
        into.put("dependence", dependence)
                .put("suitability", suitability)
                .put("suitabilityWhy", suitabilityWhy)
                .put("prescribingPlanned", prescribingPlanned)
                .putText("clinicalAssessment", clinicalAssessment)
                .putText("planFinalOn", planFinalOn);
    }
}
