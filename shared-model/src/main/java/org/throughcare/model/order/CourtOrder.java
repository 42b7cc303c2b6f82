package org.throughcare.model.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Subject;

/**
 * An order that a court made, of which requirements are parts (DRR-B1, ATR-B1).
 *
 * @param type what it is: {@link #COMMUNITY}, {@link #SUSPENDED} or another word
 * @param court which court made it
 * @param offenceDate the day of the offence, by the local date; of several the earliest
 * @param sentenceDate the day on which the court made it, by the local date; what starts every clock of the order
 * @param start the first day
 * @param end the last day; null while not known
 * @param managingBody the code of who manages it; null when not said
 * @param tier the tier of offender management, 1 to 4; null when not said
 * @param band how serious the sentence is, {@code low}, {@code medium} or {@code high}; never how intense the treatment is
 *     (DRR-B4); null when not said
 * @param breachDecision who decides on a breach: {@link #UNIFIED} or {@link #SPLIT}; null for the former
 */
public record CourtOrder(
        String type,
        String court,
        LocalDate offenceDate,
        LocalDate sentenceDate,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable String managingBody,
        @Nullable Integer tier,
        @Nullable String band,
        @Nullable String breachDecision)
        implements Body {

    /** The type of a community order. */
    public static final String COMMUNITY = "community-order";
    /** The type of a suspended sentence order. */
    public static final String SUSPENDED = "suspended-sentence-order";
    /** One probation service decides on a breach, as since June 2021. */
    public static final String UNIFIED = "unified";
    /** The company that manages the order refers a breach to the national service, which decides. */
    public static final String SPLIT = "split";

    /** The kind of entry. Where heads disagree the sentence was passed earlier, and the order runs longer. */
    public static final Kind<CourtOrder> KIND = new Kind<CourtOrder>(
                    "order", 1, Subject.PERSON, CourtOrder::read, CourtOrder::write, CourtOrderRules::check)
            .cautious("sentenceDate", Comparator.comparing(CourtOrder::sentenceDate))
            .cautious("start", Comparator.comparing(CourtOrder::start))
            .cautious("end", Comparator.comparing(CourtOrder::end, Comparator.nullsFirst(Comparator.reverseOrder())));

    /** The order of that thread; empty when it is not known here, or not readable. */
    public static Optional<Current<CourtOrder>> find(Ledger ledger, @Nullable EntryId thread) {
        return ledger.current(KIND).stream()
                .filter(current -> current.id().equals(thread))
                .findFirst();
    }

    /** Whether it runs on that day: from its start to its end, both included. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(start) && (end == null || !day.isAfter(end));
    }

    /** Who decides on a breach: {@link #UNIFIED} where nobody said otherwise. */
    public String breachDecider() {
        return breachDecision == null ? UNIFIED : breachDecision;
    }

    /** Says nothing of what was recorded but the type. */
    @Override
    public String toString() {
        return "CourtOrder[" + type + "]";
    }

    private static CourtOrder read(int version, Fields fields) {
        return new CourtOrder(
                fields.text("type"),
                fields.text("court"),
                fields.date("offenceDate"),
                fields.date("sentenceDate"),
                fields.date("start"),
                fields.optDate("end"),
                fields.optText("managingBody"),
                fields.optInteger("tier"),
                fields.optText("band"),
                fields.optText("breachDecision"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("type", type)
                .put("court", court)
                .putText("offenceDate", offenceDate)
                .putText("sentenceDate", sentenceDate)
                .putText("start", start)
                .putText("end", end)
                .put("managingBody", managingBody)
                .put("tier", tier)
                .put("band", band)
                .put("breachDecision", breachDecision)
                .build();
    }
}
