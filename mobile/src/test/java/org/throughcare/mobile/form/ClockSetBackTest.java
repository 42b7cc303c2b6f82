package org.throughcare.mobile.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.person.DeathForm;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** The tablet's clock is set back while a form is open. */
class ClockSetBackTest {

    private final FormRig rig = FormRig.with(
            List.of(Entries.of(Cast.MARK).at("2026-12-01T09:00:00Z").record(Person.KIND, Cast.mark())));

    @Test
    void whatLiesInTheFutureNowIsSaidBesideItsFieldAndSavedOnceTheClockIsRight() {
        DeathForm form = new DeathForm(rig.desk, Cast.MARK, null);
        Values values = form.start()
                .with("diedOn", rig.desk.today())
                .with("time", "14:00")
                .with("sure", "sure");
        rig.clock.set("2026-12-08T09:05:00Z");

        FormModel refused = rig.goOn(form, values);

        assertThat(refused.mistakes()).extracting(Mistake::key).containsExactly("diedOn");
        assertThat(refused.values()).as("nothing that was typed is lost").isEqualTo(values);

        rig.clock.set("2026-12-08T14:10:00Z");
        assertThat(rig.goOn(form, values).mistakes()).isEmpty();
        List<Entry> saved = rig.save(form, values);
        assertThat(rig.save(form, values)).as("and once only").isEqualTo(saved);
        assertThat(rig.desk.ledger(Cast.MARK).current(Death.KIND)).hasSize(1);
    }

    @Test
    void anAmendmentRecordedByAnEarlierClockIsStillTheLatest() {
        DeathForm form = new DeathForm(rig.desk, Cast.MARK, null);
        Values values =
                form.start().with("diedOn", rig.desk.today().minusDays(1)).with("sure", "sure");
        rig.save(form, values);
        rig.clock.set("2026-12-08T09:05:00Z");

        DeathForm amending = new DeathForm(rig.desk, Cast.MARK, rig.only(Cast.MARK, Death.KIND));
        rig.save(amending, amending.start().with("knownFrom", "the ward").with("reason", "asked"));

        assertThat(rig.only(Cast.MARK, Death.KIND).body().knownFrom()).isEqualTo("the ward");
    }
}
