package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.OrderLimits;

/** The order that a court made, before the requirements that are parts of it (DRR-B1, ATR-B1). */
public final class CourtOrderForm extends EntryForm<CourtOrder> {

    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;

    /** The form; with a thread it amends that one. */
    public CourtOrderForm(Desk desk, LedgerId ledger, @Nullable Current<CourtOrder> amended) {
        super(desk, ledger, CourtOrder.KIND, amended);
    }

    @Override
    public Values start() {
        Current<CourtOrder> current = amended();
        if (current == null) {
            return Values.EMPTY.with("breachDecision", CourtOrder.UNIFIED);
        }
        CourtOrder order = current.body();
        return Values.EMPTY
                .with("type", order.type())
                .with("court", order.court())
                .with("offenceDate", order.offenceDate())
                .with("sentenceDate", order.sentenceDate())
                .with("start", order.start())
                .with("end", order.end())
                .with("managingBody", order.managingBody())
                .with("tier", order.tier() == null ? null : order.tier().toString())
                .with("band", order.band())
                .with("breachDecision", order.breachDecider());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Option> types = new ArrayList<>(words("value.type", CourtOrder.COMMUNITY, CourtOrder.SUSPENDED));
        keep(types, "value.type", values.text("type"));
        List<Option> bodies =
                new ArrayList<>(words("value.managingBody", "probation-service", "guernsey-probation", "nps", "crc"));
        keep(bodies, "value.managingBody", values.text("managingBody"));
        return List.of(
                Section.of(
                        "",
                        Field.Choice.tiles(about("type"), types),
                        new Field.Text(about("court"), 1),
                        new Field.Day(about("offenceDate"), List.of()),
                        new Field.Day(
                                about("sentenceDate"),
                                List.of(desk().today(), desk().today().minusDays(1))),
                        new Field.Day(about("start").orNot(), List.of()),
                        new Field.Day(about("end").orNot(), lengths(values))),
                Section.of(
                        texts().get("order.management"),
                        Field.Choice.rows(about("managingBody").orNot(), bodies),
                        Field.Choice.tiles(about("tier").orNot(), words("order.tier", "1", "2", "3", "4")),
                        Field.Choice.tiles(about("band").orNot(), words("order.intensity", "low", "medium", "high")),
                        Field.Choice.rows(
                                about("breachDecision"),
                                words("value.breachDecision", CourtOrder.UNIFIED, CourtOrder.SPLIT))));
    }

    /** A code that came from a newer build stays an answer. */
    private void keep(List<Option> options, String prefix, String code) {
        if (!code.isEmpty()
                && options.stream().noneMatch(option -> option.code().equals(code))) {
            options.addAll(words(prefix, code));
        }
    }

    private static List<LocalDate> lengths(Values values) {
        LocalDate sentenced = values.date("sentenceDate");
        return sentenced == null
                ? List.of()
                : List.of(
                        sentenced.plusMonths(HALF_YEAR).minusDays(1),
                        sentenced.plusMonths(YEAR).minusDays(1),
                        sentenced.plusMonths(2 * YEAR).minusDays(1));
    }

    @Override
    public List<Problem> advice(Values values) {
        return OrderLimits.inForce(desk().ledger(LedgerId.SERVICE), desk().today())
                .check(body(values));
    }

    @Override
    protected CourtOrder body(Values values) {
        LocalDate sentenced = Objects.requireNonNullElse(values.date("sentenceDate"), desk().today());
        return new CourtOrder(
                values.text("type"),
                values.text("court"),
                Objects.requireNonNullElse(values.date("offenceDate"), sentenced),
                sentenced,
                Objects.requireNonNullElse(values.date("start"), sentenced),
                values.date("end"),
                values.optional("managingBody"),
                values.number("tier"),
                values.optional("band"),
                values.optional("breachDecision"));
    }
}
