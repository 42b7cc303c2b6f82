package org.throughcare.mobile.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutySettled;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.transfer.Transfer;

/** What the form asks and makes; today is Tuesday 8 December 2026, and the offer of 3 December was due to be answered on the 7th. */
class SettleFormTest {

    private static final String FOLLOW_UP = "transfer-not-acknowledged";

    @Test
    void whatWasDoneInTimeNeedsNoReasonAndWhatWasLateDoes() {
        FormRig rig = FormRig.with(offered());
        SettleForm form = new SettleForm(rig.desk, duty(rig, FOLLOW_UP));
        Values done = form.start().with("how", "done");

        assertThat(options(form)).containsExactly("done", "not-needed");
        assertThat(FormRig.keys(form, done.with("doneOn", LocalDate.of(2026, 12, 7))))
                .containsExactly("what", "how", "doneOn");
        assertThat(FormRig.keys(form, done)).as("today is late").containsExactly("what", "how", "doneOn", "why");
        assertThat(rig.goOn(form, form.start()).mistakes())
                .extracting(Mistake::key)
                .containsExactly("how");
        assertThat(rig.goOn(form, done).mistakes()).extracting(Mistake::key).containsExactly("why");

        rig.save(form, done.with("why", "Nobody answered the phone"));

        DutySettled said = rig.only(Cast.MARK, DutySettled.KIND).body();
        assertThat(said.how()).isEqualTo(DutySettled.DONE_LATE);
        assertThat(said.doneOn()).isEqualTo("2026-12-08");
        assertThat(said.dueOn()).isEqualTo("2026-12-07");
        assertThat(said.why()).isEqualTo("Nobody answered the phone");
        assertThat(rules(rig)).doesNotContain(FOLLOW_UP);
    }

    @Test
    void whatItsRecordSettlesCanOnlyBeSaidNotToBeNeeded() {
        FormRig rig = FormRig.with(underADrr());
        SettleForm form = new SettleForm(rig.desk, duty(rig, "weekly-test"));

        assertThat(options(form)).containsExactly("not-needed");
        assertThat(form.start().text("how")).as("no choice, so it is made").isEqualTo("not-needed");
        assertThat(rig.goOn(form, form.start()).mistakes())
                .extracting(Mistake::key)
                .containsExactly("why");

        rig.save(form, form.start().with("why", "In hospital until Friday"));

        assertThat(duty(rig, "weekly-test").dueOn()).as("a week later").isEqualTo("2026-12-15");
    }

    @Test
    void whatWasSaidIsTakenBackByAmendingIt() {
        FormRig rig = FormRig.with(underADrr());
        Duty weekly = duty(rig, "weekly-test");
        SettleForm first = new SettleForm(rig.desk, weekly);
        rig.save(first, first.start().with("why", "In hospital"));
        SettleForm back = new SettleForm(rig.desk, Cast.SIAN, rig.only(Cast.SIAN, DutySettled.KIND));

        assertThat(options(back)).containsExactly("not-needed", "still-due");
        assertThat(back.start().text("why")).isEqualTo("In hospital");
        assertThat(FormRig.keys(back, back.start().with("how", "still-due"))).containsExactly("what", "how");

        rig.save(back, back.start().with("how", "still-due").with("reason", "She came out the same day"));

        assertThat(duty(rig, "weekly-test")).isEqualTo(weekly);
        SettleForm again = new SettleForm(rig.desk, weekly);
        assertThat(again.amends()).as("it goes on from what was said").isTrue();
        rig.save(
                again,
                again.start().with("how", "not-needed").with("why", "In again").with("reason", "in again"));
        assertThat(rig.only(Cast.SIAN, DutySettled.KIND).thread().entries()).hasSize(3);
    }

    @Test
    void theLineInTheTimelineSaysWhatHowAndWhy() {
        FormRig rig = FormRig.with(underADrr());
        SettleForm form = new SettleForm(rig.desk, duty(rig, "weekly-test"));
        Entry saved = rig.save(form, form.start().with("why", "In hospital")).get(0);

        assertThat(EntryWords.of(rig.desk).line(rig.only(Cast.SIAN, DutySettled.KIND)))
                .isEqualTo("Weekly test, due Tue 8 Dec 2026 · Not needed · In hospital");
        assertThat(saved.kind()).isEqualTo("duty-settled");
    }

    private static List<String> options(SettleForm form) {
        return form.sections(form.start()).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.key().equals("how"))
                .flatMap(field -> ((Field.Choice) field).options().stream())
                .map(Option::code)
                .toList();
    }

    private static Duty duty(FormRig rig, String rule) {
        return List.of(Cast.MARK, Cast.SIAN).stream()
                .flatMap(person -> rig.tablet.today().duties(rig.desk.session(), person, rig.clock.instant()).stream())
                .filter(duty -> duty.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(FormRig rig) {
        return rig.tablet.today().duties(rig.desk.session(), Cast.MARK, rig.clock.instant()).stream()
                .map(Duty::rule)
                .toList();
    }

    private static List<Entry> offered() {
        Entries mark = Entries.of(Cast.MARK).at("2026-12-03T09:00:00Z");
        mark.record(Person.KIND, Cast.mark());
        mark.record(
                Transfer.KIND,
                new Transfer(Cast.WING, Cast.CLINIC, "OTHER", null, null, null, null, Transfer.Stage.OFFERED));
        return mark.all();
    }

    private static List<Entry> underADrr() {
        Entries sian = Entries.of(Cast.SIAN);
        sian.record(Person.KIND, Cast.sian());
        sian.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "P"));
        return sian.all();
    }
}
