package org.throughcare.mobile.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.form.FormModel;
import org.throughcare.mobile.form.FormRig;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.RecordSpec;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Reviews;
import org.throughcare.model.treatment.LateStart;

/** The form of a session that is the late first one under a DRR of Christmas Eve 2026, whose last day is 30 December. */
class LateFirstSessionTest {

    private static final String WHY = "late.reason." + Cast.SIAN;
    private static final String TEXT = "late.text." + Cast.SIAN;

    @ParameterizedTest(name = "a first session of {0} asks for a reason: {1}")
    @org.throughcare.model.testkit.Requirement("DRR-1")
    @CsvSource({"2026-12-30, false", "2026-12-31, true"})
    void onTheThirtiethItIsSavedAndOnTheThirtyFirstItNeedsAReason(LocalDate on, boolean asked) {
        FormRig rig = rig();
        RecordSpec<Attendance> form = form(rig, null);
        Values values = attended(form, on);

        assertThat(FormRig.keys(form, values).contains(WHY)).isEqualTo(asked);
        FormModel model = rig.goOn(form, values);
        assertThat(model.mistakes()).extracting(Mistake::key).isEqualTo(asked ? List.of(WHY) : List.of());
        assertThat(model.step()).isEqualTo(asked ? FormModel.Step.EDIT : FormModel.Step.CHECK);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-1")
    void theReasonIsSavedWithTheSessionAndNotAskedAgain() {
        FormRig rig = rig();
        RecordSpec<Attendance> form = form(rig, null);
        Values values = attended(form, LocalDate.of(2026, 12, 31)).with(WHY, "NO-SLOT");

        List<Entry> saved = rig.save(form, values);

        assertThat(saved).extracting(Entry::kind).containsExactly("attendance", "late-start");
        assertThat(rig.only(Cast.SIAN, LateStart.KIND).body())
                .isEqualTo(new LateStart(requirement(rig), "NO-SLOT", null));
        RecordSpec<Attendance> second = form(rig, null);
        assertThat(FormRig.keys(second, attended(second, LocalDate.of(2026, 12, 31))))
                .doesNotContain(WHY);
    }

    @Test
    void aSaveThatIsAskedForTwiceSavesOnce() {
        FormRig rig = rig();
        RecordSpec<Attendance> form = form(rig, null);
        Values values = attended(form, LocalDate.of(2026, 12, 31)).with(WHY, "HEALTH");

        assertThat(form.drafts(values))
                .extracting(draft -> draft.id())
                .isEqualTo(form.drafts(values).stream().map(draft -> draft.id()).toList());
    }

    @Test
    void anotherReasonIsWrittenOutAndItsProblemStandsBesideIt() {
        FormRig rig = rig();
        RecordSpec<Attendance> form = form(rig, null);
        Values values = attended(form, LocalDate.of(2026, 12, 31)).with(WHY, LateStart.OTHER);

        assertThat(rig.goOn(form, values).mistakes()).extracting(Mistake::key).containsExactly(TEXT);
        assertThat(form.keyOf(1, "text")).isEqualTo(TEXT);
        assertThat(rig.goOn(form, values.with(TEXT, "the clinic was flooded")).mistakes())
                .isEmpty();
    }

    @Test
    void aSessionThatIsPutRightToALateDayAsksToo() {
        FormRig rig = rig();
        RecordSpec<Attendance> form = form(rig, null);
        rig.save(form, attended(form, LocalDate.of(2026, 12, 30)));
        EntryId saved = rig.only(Cast.SIAN, Attendance.KIND).id();
        RecordSpec<Attendance> amending = form(rig, saved);
        Values values =
                amending.start().with("happenedOn", LocalDate.of(2026, 12, 31)).with("reason", "wrong day");

        assertThat(FormRig.keys(amending, amending.start())).doesNotContain(WHY);
        assertThat(rig.goOn(amending, values).mistakes())
                .extracting(Mistake::key)
                .containsExactly(WHY);
        assertThat(rig.save(amending, values.with(WHY, "TRAVEL"))).hasSize(2);
    }

    @Test
    void anAbsenceOrAnAssessmentStartsNothingLate() {
        FormRig rig = rig();
        RecordSpec<Attendance> form = form(rig, null);
        Values late = attended(form, LocalDate.of(2026, 12, 31));

        assertThat(FormRig.keys(form, late.with("outcome", "FTA"))).doesNotContain(WHY);
        assertThat(FormRig.keys(form, late.with("modality", "ASSESSMENT"))).doesNotContain(WHY);
        assertThat(FormRig.keys(form, late.with("requirement", ""))).doesNotContain(WHY);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-1")
    void theRegisterOfAGroupAsksForWhoeverStartsLateWithIt() {
        LedgerId team = LedgerId.team(Cast.CLINIC);
        Entries group = Entries.of(team, FixedIds.after(0x7700_0000L)).at("2026-12-30T10:00:00Z");
        GroupSession held = new GroupSession(
                LocalDate.of(2026, 12, 31),
                LocalTime.of(10, 0),
                60,
                "GROUP",
                "GROUP",
                "Relapse prevention",
                "Harbour Street clinic",
                "Asha Patel",
                List.of(Cast.SIAN));
        EntryId session = group.record(GroupSession.KIND, held).id();
        List<Entry> all = new ArrayList<>(underADrr().all());
        all.addAll(group.all());
        FormRig rig = FormRig.with(all);
        rig.clock.set("2026-12-31T14:05:00Z");
        RegisterForm form = new RegisterForm(team, session, rig.desk, rig.tablet.caseload());

        assertThat(rig.goOn(form, form.start()).mistakes())
                .extracting(Mistake::key)
                .containsExactly(WHY);
        assertThat(rig.goOn(form, form.start().with(WHY, LateStart.OTHER)).mistakes())
                .extracting(Mistake::key)
                .containsExactly(TEXT);
        assertThat(rig.save(form, form.start().with(WHY, "NO-SLOT")))
                .extracting(Entry::kind)
                .containsExactly("attendance", "late-start");
        assertThat(form.keyOf(1, "text")).isEqualTo(TEXT);
        assertThat(form.keyOf(0, "outcome")).isEqualTo("marks");
    }

    private static Entries underADrr() {
        Entries entries = Entries.of(Cast.SIAN).at("2026-12-24T10:00:00Z");
        entries.record(Person.KIND, Cast.sian());
        entries.record(Requirement.KIND, Reviews.drr("2026-12-24", "2027-06-23"));
        return entries;
    }

    private static FormRig rig() {
        FormRig rig = FormRig.with(underADrr().all());
        rig.clock.set("2026-12-31T14:05:00Z");
        return rig;
    }

    private static RecordSpec<Attendance> form(FormRig rig, @Nullable EntryId corrects) {
        return new RecordSpec<>(
                new AttendanceQuestions(Cast.SIAN, null, corrects, rig.desk), Cast.SIAN, corrects, rig.desk);
    }

    private static Values attended(RecordSpec<Attendance> form, LocalDate on) {
        return form.start().with("outcome", "ATT").with("modality", "KEYWORK").with("happenedOn", on);
    }

    private static EntryId requirement(FormRig rig) {
        return rig.only(Cast.SIAN, Requirement.KIND).id();
    }
}
