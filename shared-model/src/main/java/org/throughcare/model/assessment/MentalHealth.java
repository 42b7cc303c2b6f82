package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;

/**
 * What is known of the person's mental health and who was asked (CTR-6).
 *
 * @param dualDiagnosis {@link #NONE}, {@link #SUSPECTED}, {@link #KNOWN} or another word; null while not said
 * @param services the services and contacts that are known; null when none are
 * @param sources who was asked, and for what
 * @param noSourceWhy why nobody was asked; null when somebody was, or nothing was to be asked
 * @param effect what it means for whether treatment under a requirement suits; null when not said
 */
public record MentalHealth(
        @Nullable String dualDiagnosis,
        @Nullable String services,
        List<Source> sources,
        @Nullable String noSourceWhy,
        @Nullable String effect) {

    /** Nothing points to a mental illness. */
    public static final String NONE = "none";
    /** Something points to one. */
    public static final String SUSPECTED = "suspected";
    /** One has been diagnosed. */
    public static final String KNOWN = "known";
    /** Nothing has been said yet. */
    public static final MentalHealth UNSAID = new MentalHealth(null, null, List.of(), null, null);

    /**
     * Somebody who may know more: a GP, a community mental health team, a hospital.
     *
     * @param who who it is
     * @param contactedOn the local date on which they were contacted; null while they were not
     * @param askedOn the local date on which a report was asked for; null when none was
     * @param receivedOn the local date on which it came; null while it has not
     */
    public record Source(
            String who,
            @Nullable LocalDate contactedOn,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate receivedOn) {

        /** Whether they were contacted at all. */
        public boolean contacted() {
            return days().findAny().isPresent();
        }

        /** The days that are given. */
        Stream<LocalDate> days() {
            return Stream.of(contactedOn, askedOn, receivedOn).filter(Objects::nonNull);
        }

        /** Says nothing of what was recorded. */
        @Override
        public String toString() {
            return "Source";
        }

        private static Source read(Fields fields) {
            return new Source(
                    fields.text("who"),
                    fields.optDate("contactedOn"),
                    fields.optDate("askedOn"),
                    fields.optDate("receivedOn"));
        }

        private Json write() {
            return Json.obj()
                    .put("who", who)
                    .putText("contactedOn", contactedOn)
                    .putText("askedOn", askedOn)
                    .putText("receivedOn", receivedOn)
                    .build();
        }
    }

    /** Copies the sources. */
    public MentalHealth {
        sources = List.copyOf(sources);
    }

    /** Whether more has to be asked: something beside the substance use is suspected or known. */
    public boolean dual() {
        return dualDiagnosis != null && !dualDiagnosis.equals(NONE);
    }

    /** Whether it has to be said why nobody was asked: something is suspected or known, and nobody was (CTR-6). */
    public boolean asksWhyNobody() {
        return dual() && !anyContacted();
    }

    /** The same, with that reason for asking nobody. */
    public MentalHealth nobodyBecause(@Nullable String why) {
        return new MentalHealth(dualDiagnosis, services, sources, why, effect);
    }

    /** Whether anybody was contacted. */
    public boolean anyContacted() {
        return sources.stream().anyMatch(Source::contacted);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "MentalHealth";
    }

    static MentalHealth read(Fields fields) {
        return new MentalHealth(
                fields.optText("dualDiagnosis"),
                fields.optText("services"),
                fields.list("sources", Source::read),
                fields.optText("noSourceWhy"),
                fields.optText("effect"));
    }

    /** Its fields stand beside the others of the assessment, so that each merges by itself. */
    void write(ObjBuilder into) {
        into.put("dualDiagnosis", dualDiagnosis)
                .put("services", services)
                .putAll("sources", sources, Source::write)
                .put("noSourceWhy", noSourceWhy)
                .put("effect", effect);
    }
}
