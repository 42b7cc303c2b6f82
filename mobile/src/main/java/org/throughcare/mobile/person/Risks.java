package org.throughcare.mobile.person;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Death;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Scoring;
import org.throughcare.model.screening.Screening;

/** What the latest screenings say of somebody's safety, for the head of their page (PRS-10). */
final class Risks {

    private static final String STEP = "open-risk-step";

    private Risks() {}

    /** An alert for each instrument whose latest screening opens the risk step; none for somebody who has died. */
    static List<PersonAlert> of(Ledger record, Texts texts) {
        return Death.recordedIn(record)
                ? List.of()
                : latest(record).stream()
                        .filter(one -> opensRiskStep(one.body()))
                        .map(one -> alert(one, texts))
                        .toList();
    }

    private static PersonAlert alert(Current<Screening> one, Texts texts) {
        Route shown = new Route.Result(one.latest().ledger(), Screening.KIND.name(), one.id());
        return new PersonAlert(
                Tone.GRAVE,
                texts.get("screening.flag." + STEP),
                texts.get("person.risk", texts.dateTime(one.body().happenedAt())),
                List.of(new PersonCard.Deed(texts.get("person.risk.show"), shown)));
    }

    private static boolean opensRiskStep(Screening screening) {
        Questionnaire known = Questionnaires.bundled().find(screening.instrument(), screening.instrumentVersion());
        return known != null && Scoring.of(known, screening.answers()).flags().contains(STEP);
    }

    private static List<Current<Screening>> latest(Ledger record) {
        Map<String, Current<Screening>> latest = new TreeMap<>();
        record.current(Screening.KIND).stream()
                .sorted(Comparator.comparing(
                                (Current<Screening> one) -> one.body().happenedAt())
                        .thenComparing(Current::id))
                .forEach(one -> latest.put(one.body().instrument(), one));
        return List.copyOf(latest.values());
    }
}
