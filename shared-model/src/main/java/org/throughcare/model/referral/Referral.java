package org.throughcare.model.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;

/**
 * That somebody, the person themselves too, asked the service to see a person (PRS-1, PRS-2).
 *
 * @param source where it comes from, by the code of the list of sources, such as {@code PRISON-HEALTH}
 * @param referrer who sent it, by name and office; null when the person did, or a rule
 * @param receivedAt the local date and time of the call, or of the paper's arrival, which may be long before it is entered
 * @param reason why, for a self-referral the person's message; null when not said
 * @param outsidePlanning whether it comes from outside sentence planning; null when nobody said
 * @param liaisonNote what was agreed with the offender management team about it; null when nothing was
 * @param tests entries of the tests that it is about, each standing for its thread
 * @param priority the code of how soon the person should be seen; null for in turn
 * @param suitability {@link #SUITABLE} once the team has accepted it; null while nobody has looked
 * @param outcome the code of what it came to when that is not an answer to an offer, such as {@link #UNSUITABLE}
 * @param outcomeOn the local date of that; null without an outcome
 * @param outcomeReason why; null when not said
 * @param lateReason the code of why the first assessment was late (PRS-9); null when it was not or nobody has said
 */
public record Referral(
        String source,
        @Nullable String referrer,
        LocalDateTime receivedAt,
        @Nullable String reason,
        @Nullable Boolean outsidePlanning,
        @Nullable String liaisonNote,
        List<EntryId> tests,
        @Nullable String priority,
        @Nullable String suitability,
        @Nullable String outcome,
        @Nullable LocalDate outcomeOn,
        @Nullable String outcomeReason,
        @Nullable String lateReason)
        implements Body {

    /** The zone of every site, as Guernsey keeps London's time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The source of an application on paper. */
    public static final String SELF_APPLICATION = "SELF-APP";
    /** The source of a call from the cell. */
    public static final String SELF_PHONE = "SELF-PHONE";
    /** The source of a referral that a rule makes of a confirmed positive test. */
    public static final String AUTOMATIC = "AUTO-TEST";
    /** The source of the same where the test was a mandatory one (NDS-9). */
    public static final String MANDATORY_TEST = "MDT";

    /** The suitability of a referral that the team has accepted. */
    public static final String SUITABLE = "SUITABLE";
    /** The outcome of a referral that the service is not the right one for. */
    public static final String UNSUITABLE = "UNSUITABLE";
    /** The outcome of a referral that was made twice. */
    public static final String DUPLICATE = "DUPLICATE";

    /** The kind of entry. Where heads disagree an outcome does not hold yet: the person is seen rather than forgotten. */
    public static final Kind<Referral> KIND = new Kind<Referral>(
                    "referral", 1, Subject.PERSON, Referral::read, Referral::write, ReferralRules::check)
            .beside("outcome", "outcomeOn", "outcomeReason")
            .cautious("receivedAt", Comparator.comparing(Referral::receivedAt))
            .cautious("outcome", Comparator.comparing(referral -> referral.outcome() != null));

    /** Copies the tests. */
    public Referral {
        tests = List.copyOf(tests);
    }

    /** A referral that has just come. */
    public static Referral received(
            String source, @Nullable String referrer, LocalDateTime receivedAt, @Nullable String reason) {
        return new Referral(
                source, referrer, receivedAt, reason, null, null, List.of(), null, null, null, null, null, null);
    }

    /** The same referral with what it came to. */
    public Referral closed(String code, LocalDate on, @Nullable String because) {
        return new Referral(
                source,
                referrer,
                receivedAt,
                reason,
                outsidePlanning,
                liaisonNote,
                tests,
                priority,
                suitability,
                code,
                on,
                because,
                lateReason);
    }

    /** The same referral about these tests. */
    public Referral about(List<EntryId> those) {
        return new Referral(
                source,
                referrer,
                receivedAt,
                reason,
                outsidePlanning,
                liaisonNote,
                those,
                priority,
                suitability,
                outcome,
                outcomeOn,
                outcomeReason,
                lateReason);
    }

    /** The same referral, accepted by the team or not, with what was agreed outside sentence planning. */
    public Referral planned(
            @Nullable Boolean outside, @Nullable String note, @Nullable String suits, @Nullable String soon) {
        return new Referral(
                source,
                referrer,
                receivedAt,
                reason,
                outside,
                note,
                tests,
                soon,
                suits,
                outcome,
                outcomeOn,
                outcomeReason,
                lateReason);
    }

    /** The same referral with why its first assessment was late. */
    public Referral late(@Nullable String why) {
        return new Referral(
                source,
                referrer,
                receivedAt,
                reason,
                outsidePlanning,
                liaisonNote,
                tests,
                priority,
                suitability,
                outcome,
                outcomeOn,
                outcomeReason,
                why);
    }

    /** The moment at which it came. */
    public Instant received() {
        return receivedAt.atZone(ZONE).toInstant();
    }

    /** The local date on which it came: day 0 of its clocks. */
    public LocalDate receivedOn() {
        return receivedAt.toLocalDate();
    }

    /** Whether the person asked for it. */
    public boolean isSelf() {
        return source.startsWith("SELF-");
    }

    /** Whether it came from outside sentence planning and nobody noted the liaison (PRS-1). */
    public boolean lacksLiaisonNote() {
        return Boolean.TRUE.equals(outsidePlanning) && liaisonNote == null;
    }

    /** Names its source only: why somebody was referred belongs in no log. */
    @Override
    public String toString() {
        return "Referral[" + source + "]";
    }

    private static Referral read(int version, Fields fields) {
        return new Referral(
                fields.text("source"),
                fields.optText("referrer"),
                fields.dateTime("receivedAt"),
                fields.optText("reason"),
                fields.optBool("outsidePlanning"),
                fields.optText("liaisonNote"),
                fields.list("tests", test -> test.parsed("entry", EntryId::parse, "not-an-id")),
                fields.optText("priority"),
                fields.optText("suitability"),
                fields.optText("outcome"),
                fields.optDate("outcomeOn"),
                fields.optText("outcomeReason"),
                fields.optText("lateReason"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("source", source)
                .put("referrer", referrer)
                .putText("receivedAt", receivedAt)
                .put("reason", reason)
                .put("outsidePlanning", outsidePlanning)
                .put("liaisonNote", liaisonNote)
                .putAll(
                        "tests",
                        tests,
                        test -> Json.obj().putText("entry", test).build())
                .put("priority", priority)
                .put("suitability", suitability)
                .put("outcome", outcome)
                .putText("outcomeOn", outcomeOn)
                .put("outcomeReason", outcomeReason)
                .put("lateReason", lateReason)
                .build();
    }
}
