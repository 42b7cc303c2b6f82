package org.throughcare.mobile.substance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.person.Person;
import org.throughcare.model.substance.SubstanceGroups;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.Requirement;

class SubstanceUseFormTest {

    private final FormRig rig = rig();

    @Test
    @Requirement("PRS-13")
    void pregabalinThatIsPrescribedAndMisusedIsStoredByItsCodeOfTheListOfThatDay() {
        SubstanceUseForm form = new SubstanceUseForm(rig.desk, Cast.MARK, null);
        Values values = form.start().with("lines[0].code", "PRE").with("lines[0].source", SubstanceUse.Line.MISUSED);

        rig.save(form, values);

        SubstanceUse use = rig.only(Cast.MARK, SubstanceUse.KIND).body();
        SubstanceUse.Line line = use.lines().get(0);
        assertThat(line.code()).isEqualTo("PRE");
        assertThat(line.listVersion()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(line.isPrescribed()).isTrue();
        assertThat(SubstanceGroups.of(use, rig.desk.lists())).containsExactly("G");
    }

    @Test
    void anythingElseHasToBeNamedBesideItsOwnLine() {
        SubstanceUseForm form = new SubstanceUseForm(rig.desk, Cast.MARK, null);
        Values heroin = form.start().with("lines[0].code", "HER");
        Values other = heroin.withLine("lines").with("lines[1].code", "OTH");

        assertThat(fieldsOfALine(form, heroin)).doesNotContain("otherText");
        assertThat(fieldsOfALine(form, other)).contains("otherText");
        assertThat(rig.goOn(form, other).mistakes())
                .containsExactly(new Mistake("lines[1].otherText", "Please answer this."));
        assertThat(rig.goOn(form, other.with("lines[1].otherText", "kratom")).mistakes())
                .isEmpty();
    }

    @Test
    void aLineWithoutASubstanceIsNotTaken() {
        SubstanceUseForm form = new SubstanceUseForm(rig.desk, Cast.MARK, null);

        assertThat(rig.goOn(form, form.start()).mistakes())
                .extracting(Mistake::key)
                .containsExactly("lines[0].code");
    }

    @Test
    void somebodyWhoUsesNothingHasNoLines() {
        SubstanceUseForm form = new SubstanceUseForm(rig.desk, Cast.MARK, null);
        Values none = form.start().with("any", "no");

        assertThat(FormRig.keys(form, none)).containsExactly("happenedOn", "any");
        rig.save(form, none);
        assertThat(rig.only(Cast.MARK, SubstanceUse.KIND).body().lines()).isEmpty();
    }

    @Test
    void askedAgainTheFormBeginsWithWhatWasSaidLastAndMakesARecordOfItsOwn() {
        SubstanceUseForm first = new SubstanceUseForm(rig.desk, Cast.MARK, null);
        rig.save(
                first,
                first.start()
                        .with("lines[0].code", "HER")
                        .with("lines[0].daysInLast28", "20")
                        .with("lines[0].lastUse", LocalDate.of(2026, 12, 7)));
        rig.clock.set("2027-01-05T10:00:00Z");

        SubstanceUseForm second = new SubstanceUseForm(rig.desk, Cast.MARK, null);
        Values start = second.start();
        rig.save(second, start.with("lines[0].daysInLast28", "3"));

        assertThat(start.text("lines[0].code")).isEqualTo("HER");
        assertThat(start.date("happenedOn")).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(rig.desk.ledger(Cast.MARK).current(SubstanceUse.KIND))
                .extracting(use -> use.body().lines().get(0).daysInLast28())
                .containsExactly(20, 3);
    }

    private static List<String> fieldsOfALine(SubstanceUseForm form, Values values) {
        return form.sections(values).stream()
                .flatMap(section -> section.fields().stream())
                .filter(Field.Lines.class::isInstance)
                .flatMap(lines -> ((Field.Lines) lines).fields().stream())
                .map(Field::key)
                .toList();
    }

    private static FormRig rig() {
        Entries mark = Entries.of(Cast.MARK);
        mark.record(Person.KIND, Cast.mark());
        return FormRig.with(mark.all());
    }
}
