package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.TestSchedule;

/** What is asked of how often the court wants tests (CTR-11). */
public final class ScheduleQuestions implements Questions<TestSchedule> {

    private final Texts texts;
    private final LocalDate today;
    private final Orders orders;

    /** Questions about that person. */
    public ScheduleQuestions(LedgerId ledger, Desk desk) {
        this.texts = desk.texts();
        this.today = desk.today();
        this.orders = new Orders(ledger, desk);
    }

    @Override
    public Kind<TestSchedule> kind() {
        return TestSchedule.KIND;
    }

    @Override
    public Values fresh() {
        return orders.chosen();
    }

    @Override
    public Values of(TestSchedule schedule) {
        return Values.EMPTY
                .with("requirement", schedule.requirement().toString())
                .with("perWeek", String.valueOf(schedule.perWeek()))
                .with("from", schedule.from())
                .with("courtReference", schedule.courtReference())
                .with("approvedOn", schedule.approvedOn());
    }

    @Override
    public List<Section> sections(Values values) {
        return List.of(Section.of(
                "",
                orders.field(),
                new Field.Count(About.of("perWeek", texts.get("schedule.tests")), 1, 7, 1, texts.get("schedule.aWeek")),
                new Field.Day(About.of("from", texts.get("schedule.from")), List.of(today)),
                new Field.Text(About.of("courtReference", texts.get("schedule.courtReference")), 1),
                new Field.Day(
                        About.of("approvedOn", texts.get("schedule.approvedOn"))
                                .hint(texts.get("schedule.approvedOn.hint")),
                        List.of())));
    }

    @Override
    public TestSchedule body(Values values, @Nullable TestSchedule before) {
        Integer perWeek = values.number("perWeek");
        LocalDate from = values.date("from");
        LocalDate approved = values.date("approvedOn");
        return new TestSchedule(
                Orders.of(values),
                perWeek == null ? 0 : perWeek,
                from == null ? today : from,
                values.text("courtReference"),
                approved == null ? today : approved);
    }
}
