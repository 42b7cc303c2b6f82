package org.throughcare.mobile.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormModel;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Sessions;

/** The choice between values, without a screen. */
class ResolveSpecTest {

    private final Entries mark = Entries.of(Cast.MARK);
    private final Appointment booked = Sessions.appointment("2026-12-15T10:00");
    private final Entry asha;
    private final Entry rhys;

    ResolveSpecTest() {
        mark.record(Person.KIND, Cast.mark());
        Entry first = mark.record(Appointment.KIND, booked);
        asha = mark.correct(Appointment.KIND, first, moved("2026-12-17T11:00"), "Visit");
        rhys = mark.by(Cast.RHYS)
                .on(Cast.TABLET_B)
                .correct(Appointment.KIND, first, moved("2026-12-16T14:00"), "Workshop");
    }

    @Test
    void offersWhatEachOfThemSaidWithWhoAndWhenAndSaysWhichCountsUntilThen() {
        FormRig rig = FormRig.with(mark.all());

        List<Option> options = options(spec(rig));

        assertThat(options)
                .extracting(Option::label)
                .containsExactly("Thu 17 Dec 2026, 11:00", "Wed 16 Dec 2026, 14:00", "Another value");
        assertThat(options.get(0).hint())
                .startsWith("you, Tue 1 Dec 2026, 09:0")
                .doesNotContain("counts");
        assertThat(options.get(1).hint()).contains("Tue 1 Dec 2026, 09:0", "counts until somebody chooses");
    }

    @Test
    void whatIsChosenCitesBothAndKeepsEverythingElse() {
        FormRig rig = FormRig.with(mark.all());

        rig.save(spec(rig), choice(asha));

        Current<Appointment> current = rig.only(Cast.MARK, Appointment.KIND);
        assertThat(current.inConflict()).isFalse();
        assertThat(current.body()).isEqualTo(moved("2026-12-17T11:00"));
        assertThat(current.latest().basis()).containsExactlyInAnyOrder(asha.id(), rhys.id());
    }

    @Test
    void aChoiceThatWasBegunBeforeAnotherVersionCameHasToBeMadeAgain() {
        Values begun = choice(rhys);
        mark.correct(Appointment.KIND, rhys, moved("2026-12-18T09:00"), "Workshop again");
        FormRig rig = FormRig.with(mark.all());

        FormModel model = rig.goOn(spec(rig), begun);

        assertThat(model.step()).isEqualTo(FormModel.Step.EDIT);
        assertThat(model.mistakes()).extracting(Mistake::key).containsExactly("holds-start");
    }

    @Test
    void nothingIsSaidOfAChoiceThatIsMade() {
        FormRig rig = FormRig.with(mark.all());

        FormModel model = rig.goOn(spec(rig), choice(rhys));

        assertThat(model.step()).isEqualTo(FormModel.Step.CHECK);
        assertThat(model.mistakes()).isEmpty();
    }

    private static ResolveSpec<Appointment> spec(FormRig rig) {
        return new ResolveSpec<>(rig.only(Cast.MARK, Appointment.KIND), Cast.MARK, rig.desk);
    }

    private static Values choice(Entry head) {
        return Values.EMPTY.with("holds-start", head.id().toString()).with("reason", "Asked both");
    }

    private static List<Option> options(ResolveSpec<Appointment> spec) {
        return spec.sections(spec.start()).stream()
                .flatMap(section -> section.fields().stream())
                .filter(Field.Choice.class::isInstance)
                .map(Field.Choice.class::cast)
                .flatMap(choice -> choice.options().stream())
                .toList();
    }

    private Appointment moved(String start) {
        return booked.movedTo(LocalDateTime.parse(start));
    }
}
