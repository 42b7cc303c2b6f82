package org.throughcare.model.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;

/** The step that a service takes when a screening says that somebody may not be safe (PRS-10). */
public final class RiskStep {

    /** The flag of an instrument that opens it. */
    public static final String FLAG = "open-risk-step";

    private RiskStep() {}

    /** Of each instrument the latest screening, where it opens the step. */
    public static List<Current<Screening>> open(Ledger record) {
        Map<String, Current<Screening>> latest = new TreeMap<>();
        record.current(Screening.KIND).stream()
                .sorted(Comparator.comparing(
                                (Current<Screening> one) -> one.body().happenedAt())
                        .thenComparing(Current::id))
                .forEach(one -> latest.put(one.body().instrument(), one));
        return latest.values().stream().filter(one -> isOpenedBy(one.body())).toList();
    }

    private static boolean isOpenedBy(Screening screening) {
        Questionnaire known = Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        return known != null && Scoring.of(known, screening.answers()).flags().contains(FLAG);
    }
}
