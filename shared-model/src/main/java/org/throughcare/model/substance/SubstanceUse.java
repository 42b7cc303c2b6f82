package org.throughcare.model.substance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * What a person uses, as they say or as their papers say: drugs, medicines and alcohol (PRS-13).
 *
 * @param happenedOn the day on which it was asked, by the local date
 * @param lines one for each substance; none when the person uses nothing
 */
public record SubstanceUse(LocalDate happenedOn, List<Line> lines) implements Body {

    /** The kind of entry. Where heads disagree the one that names more substances counts. */
    public static final Kind<SubstanceUse> KIND = new Kind<SubstanceUse>(
                    "substance-use", 1, Subject.PERSON, SubstanceUse::read, SubstanceUse::write, SubstanceRules::check)
            .cautious(
                    "lines",
                    Comparator.comparing((SubstanceUse use) -> use.lines().size())
                            .reversed());

    /**
     * One substance. It is stored by the code of the list that was at hand, so that a list that grows changes no record.
     *
     * @param code its code in the substance list
     * @param listVersion the version of the list that it was taken from
     * @param otherText what it is where the code is for anything else; null otherwise
     * @param source where it comes from, by the code of the list of sources; null when not known
     * @param route how it is taken, by the code of the list of routes; null when not known
     * @param daysInLast28 on how many of the last 28 days, 0 to 28; null when not known
     * @param amount how much on such a day, in the person's words; null when not known
     * @param lastUse the last day of use; null when not known
     */
    public record Line(
            String code,
            LocalDate listVersion,
            @Nullable String otherText,
            @Nullable String source,
            @Nullable String route,
            @Nullable Integer daysInLast28,
            @Nullable String amount,
            @Nullable LocalDate lastUse) {

        /** The code of the source of a medicine that is taken as directed. */
        public static final String PRESCRIBED = "PRESCRIBED";
        /** The code of the source of a prescribed medicine that is misused. */
        public static final String MISUSED = "MISUSED";

        /** Whether somebody prescribes it to the person, however it is taken. */
        public boolean isPrescribed() {
            return PRESCRIBED.equals(source) || MISUSED.equals(source);
        }

        /** Says nothing of what was recorded. */
        @Override
        public String toString() {
            return "Line";
        }

        private static Line read(Fields fields) {
            return new Line(
                    fields.text("code"),
                    fields.date("listVersion"),
                    fields.optText("otherText"),
                    fields.optText("source"),
                    fields.optText("route"),
                    fields.optInteger("daysInLast28"),
                    fields.optText("amount"),
                    fields.optDate("lastUse"));
        }

        private Json write() {
            return Json.obj()
                    .put("code", code)
                    .putText("listVersion", listVersion)
                    .put("otherText", otherText)
                    .put("source", source)
                    .put("route", route)
                    .put("daysInLast28", daysInLast28)
                    .put("amount", amount)
                    .putText("lastUse", lastUse)
                    .build();
        }
    }

    /** Copies the lines. */
    public SubstanceUse {
        lines = List.copyOf(lines);
    }

    /** The medicines that somebody prescribes to the person, which a drug test is read beside (CTR-14). */
    public List<Line> prescribed() {
        return lines.stream().filter(Line::isPrescribed).toList();
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "SubstanceUse";
    }

    private static SubstanceUse read(int version, Fields fields) {
        return new SubstanceUse(fields.date("happenedOn"), fields.list("lines", Line::read));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("happenedOn", happenedOn)
                .putAll("lines", lines, Line::write)
                .build();
    }
}
