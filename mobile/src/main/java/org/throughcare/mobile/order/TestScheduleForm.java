package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;

/** How often the court wants tests from a day on, which it has to approve beforehand (CTR-11). */
public final class TestScheduleForm extends EntryForm<TestSchedule> {

    private static final int MOST = 7;

    private final Current<Requirement> requirement;

    /** The form for tests under that requirement; with a thread it amends that one. */
    public TestScheduleForm(
            Desk desk, LedgerId ledger, Current<Requirement> requirement, @Nullable Current<TestSchedule> amended) {
        super(desk, ledger, TestSchedule.KIND, amended);
        this.requirement = requirement;
    }

    @Override
    public Values start() {
        Current<TestSchedule> current = amended();
        if (current == null) {
            return Values.EMPTY.with("requirement", requirement.id().toString());
        }
        TestSchedule schedule = current.body();
        return Values.EMPTY
                .with("requirement", schedule.requirement().toString())
                .with("perWeek", String.valueOf(schedule.perWeek()))
                .with("from", schedule.from())
                .with("courtReference", schedule.courtReference())
                .with("approvedOn", schedule.approvedOn());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.rows(about("requirement"), Requirements.options(desk(), record())));
        if (values.has("requirement")) {
            fields.add(new Field.Note(
                    About.of("now", now(EntryId.parse(values.text("requirement"))))
                            .hint(texts().get("test-schedule.rule")),
                    Tone.INFO));
        }
        fields.add(new Field.Count(about("perWeek"), 1, MOST, 1, texts().get("requirement.aWeek")));
        fields.add(new Field.Day(about("from"), List.of(desk().today())));
        fields.add(new Field.Text(about("courtReference"), 1));
        fields.add(new Field.Day(about("approvedOn"), List.of(desk().today())));
        return List.of(new Section("", fields));
    }

    private String now(EntryId of) {
        int perWeek = record().current(Requirement.KIND).stream()
                .filter(one -> one.id().equals(of))
                .mapToInt(one -> TestSchedule.perWeek(record(), one, desk().today()))
                .findFirst()
                .orElse(0);
        return perWeek == 0 ? texts().get("test-schedule.none") : texts().get("test-schedule.now", perWeek);
    }

    @Override
    protected TestSchedule body(Values values) {
        LocalDate from = values.date("from");
        LocalDate approvedOn = values.date("approvedOn");
        Integer perWeek = values.number("perWeek");
        return new TestSchedule(
                EntryId.parse(values.text("requirement")),
                perWeek == null ? 0 : perWeek,
                from == null ? desk().today() : from,
                values.text("courtReference"),
                approvedOn == null ? desk().today() : approvedOn);
    }
}
