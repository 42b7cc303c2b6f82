package org.throughcare.mobile.person;

import java.util.List;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.person.Death;
import org.throughcare.model.screening.RiskStep;
import org.throughcare.model.screening.Screening;

/** What the latest screenings say of somebody's safety, for the head of their page (PRS-10). */
final class Risks {

    private Risks() {}

    /** An alert for each instrument whose latest screening opens the risk step; none for somebody who has died. */
    static List<PersonAlert> of(Ledger record, Texts texts) {
        return Death.recordedIn(record)
                ? List.of()
                : RiskStep.open(record).stream().map(one -> alert(one, texts)).toList();
    }

    private static PersonAlert alert(Current<Screening> one, Texts texts) {
        Route shown = new Route.Result(one.latest().ledger(), Screening.KIND.name(), one.id());
        return new PersonAlert(
                Tone.GRAVE,
                texts.get("screening.flag." + RiskStep.FLAG),
                texts.get("person.risk", texts.dateTime(one.body().happenedAt())),
                List.of(new PersonCard.Deed(texts.get("person.risk.show"), shown)));
    }
}
