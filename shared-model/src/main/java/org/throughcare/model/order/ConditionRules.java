package org.throughcare.model.order;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.screening.Screening;

/** The rules of a condition check that need the screening it rests on (ATR-B2). */
public final class ConditionRules {

    /** The instrument by which dependence on alcohol may be indicated, in all its wordings. */
    private static final String AUDIT = "AUDIT/";

    private static final String INDICATES_DEPENDENCE = "possible-dependence";

    private ConditionRules() {}

    /**
     * What is to be said of a check in that record: for an ATR, dependence needs to be shown in words where the AUDIT that
     * was used does not indicate it by its band, or none was used.
     */
    public static List<Problem> check(ConditionCheck check, Ledger record) {
        ConditionCheck.Condition dependence = check.conditions().get(ConditionCheck.DEPENDENCE);
        boolean asks = check.type().equals(Requirement.ATR) && check.isSuitable();
        if (!asks || dependence == null || !dependence.met() || dependence.evidence() != null) {
            return List.of();
        }
        Screening used = screening(record, check.screening()).orElse(null);
        if (used == null) {
            return List.of(Problem.refusal(ConditionCheck.DEPENDENCE + ".evidence", "dependence-not-shown"));
        }
        if (indicatesDependence(used)) {
            return List.of();
        }
        return List.of(Problem.refusal(
                ConditionCheck.DEPENDENCE + ".evidence",
                "dependence-not-indicated",
                used.total() == null ? "?" : used.total().toString()));
    }

    /** The alcohol screenings with a total that a check may rest on, the newest first. */
    public static List<Current<Screening>> alcoholScreenings(Ledger record) {
        return record.current(Screening.KIND).stream()
                .filter(one ->
                        one.body().instrument().startsWith(AUDIT) && one.body().total() != null)
                .sorted((one, other) ->
                        other.body().happenedAt().compareTo(one.body().happenedAt()))
                .toList();
    }

    private static Optional<Screening> screening(Ledger record, @Nullable EntryId thread) {
        return record.current(Screening.KIND).stream()
                .filter(one -> one.id().equals(thread))
                .map(Current::body)
                .findFirst();
    }

    private static boolean indicatesDependence(Screening screening) {
        return screening.instrument().startsWith(AUDIT) && INDICATES_DEPENDENCE.equals(screening.band());
    }
}
