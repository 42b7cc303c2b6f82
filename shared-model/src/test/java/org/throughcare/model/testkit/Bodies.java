package org.throughcare.model.testkit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.substance.SubstanceUse;

/** Short ways to the bodies that tests need again and again; dates are texts such as {@code 2026-12-08}. */
public final class Bodies {

    private Bodies() {}

    /** A DRR of twelve months with these primary drugs. */
    public static org.throughcare.model.order.Requirement drr(String start, String... primaryDrugs) {
        LocalDate first = LocalDate.parse(start);
        return requirement("drr", first, List.of(primaryDrugs));
    }

    /** An ATR of twelve months. */
    public static org.throughcare.model.order.Requirement atr(String start) {
        return requirement("atr", LocalDate.parse(start), List.of());
    }

    /** A community order of Cardiff's magistrates, sentenced and begun on that day, which runs for three years. */
    public static CourtOrder communityOrder(String sentenced) {
        return order(CourtOrder.COMMUNITY, sentenced, 36);
    }

    /** A suspended sentence order of Cardiff's magistrates, sentenced and begun on that day, which runs for two years. */
    public static CourtOrder suspendedSentence(String sentenced) {
        return order(CourtOrder.SUSPENDED, sentenced, 24);
    }

    private static CourtOrder order(String type, String sentenced, int months) {
        LocalDate day = LocalDate.parse(sentenced);
        return new CourtOrder(
                type,
                "Cardiff Magistrates' Court",
                day.minusMonths(2),
                day,
                day,
                day.plusMonths(months),
                "probation-service",
                3,
                "medium",
                null);
    }

    /** Conditions looked into by Bethan on 8 December 2026, each met where it says so, without a word of evidence. */
    public static ConditionCheck conditions(String type, String conclusion, String... met) {
        Map<String, ConditionCheck.Condition> found = new LinkedHashMap<>();
        for (String code : ConditionCheck.conditionsOf(type)) {
            found.put(
                    code,
                    new ConditionCheck.Condition(
                            List.of(met).contains(code), null, "Bethan Hughes", LocalDate.of(2026, 12, 8)));
        }
        return new ConditionCheck(type, found, null, null, conclusion);
    }

    /** How often the court wants tests from a day on. */
    public static TestSchedule schedule(EntryId requirement, int perWeek, String from, String approvedOn) {
        return new TestSchedule(requirement, perWeek, LocalDate.parse(from), "ORD-31", LocalDate.parse(approvedOn));
    }

    /** A signed consent to a requirement. */
    public static OrderConsent consent(EntryId requirement, String givenOn) {
        return new OrderConsent(
                requirement,
                LocalDate.parse(givenOn),
                "signed",
                "Asha Patel",
                "attendance, test results and risk, with probation",
                "2026-10",
                "public-task",
                null);
    }

    /** An item of the information checklist, given by Asha and understood. */
    public static Induction.Item given(String item, String on, String language) {
        return new Induction.Item(item, LocalDate.parse(on), "spoken", language, Cast.ASHA, true);
    }

    /** A substance of the list of 1 December 2026, from that source. */
    public static SubstanceUse.Line uses(String code, @Nullable String source) {
        return new SubstanceUse.Line(code, LocalDate.of(2026, 12, 1), null, source, "ORAL", null, null, null);
    }

    private static org.throughcare.model.order.Requirement requirement(
            String type, LocalDate start, List<String> primaryDrugs) {
        return new org.throughcare.model.order.Requirement(
                type, start, start.plusMonths(12).minusDays(1), "medium", 2, primaryDrugs, null, null);
    }
}
