package org.throughcare.mobile.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.ConditionCheck;
import org.throughcare.model.order.ConditionRules;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.screening.Screening;

/**
 * Whether the law's conditions for a requirement are met, one by one, and what that comes to (DRR-B2, ATR-B2). It can be
 * saved while not everything is known, and is amended as more is.
 */
public final class ConditionCheckForm extends EntryForm<ConditionCheck> {

    private static final String MET = ".met";
    private static final String EVIDENCE = ".evidence";
    private static final String BY = ".by";
    private static final String ON = ".on";

    /** The form; with a thread it amends that one. */
    public ConditionCheckForm(Desk desk, LedgerId ledger, @Nullable Current<ConditionCheck> amended) {
        super(desk, ledger, ConditionCheck.KIND, amended);
    }

    @Override
    public Values start() {
        Current<ConditionCheck> current = amended();
        if (current == null) {
            return Values.EMPTY.with("conclusion", ConditionCheck.UNDECIDED);
        }
        ConditionCheck check = current.body();
        Boolean linked = check.linkedToOffence();
        EntryId screening = check.screening();
        Values values = Values.EMPTY
                .with("type", check.type())
                .with("linkedToOffence", linked == null ? null : yesNo(linked))
                .with("screening", screening == null ? null : screening.toString())
                .with("conclusion", check.conclusion());
        for (Map.Entry<String, ConditionCheck.Condition> one :
                check.conditions().entrySet()) {
            ConditionCheck.Condition condition = one.getValue();
            values = values.with(one.getKey() + MET, yesNo(condition.met()))
                    .with(one.getKey() + EVIDENCE, condition.evidence())
                    .with(one.getKey() + BY, condition.by())
                    .with(one.getKey() + ON, condition.on());
        }
        return values;
    }

    private static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "",
                Field.Choice.tiles(
                        about("type"), words("order.type", Requirement.DRR, Requirement.ATR, Requirement.MHTR))));
        List<String> codes = ConditionCheck.conditionsOf(values.text("type"));
        codes.forEach(code -> sections.add(condition(codes.indexOf(code) + 1, code, values)));
        if (values.is("type", Requirement.ATR)) {
            sections.add(alcohol());
        }
        sections.add(Section.of(
                texts().get("condition-check.result"),
                Field.Choice.rows(
                        about("conclusion"),
                        words(
                                "value.conclusion",
                                ConditionCheck.SUITABLE,
                                ConditionCheck.NOT_SUITABLE,
                                ConditionCheck.UNDECIDED))));
        return sections;
    }

    /** A condition that was answered also says who looked into it and when; the worker and today unless told otherwise. */
    private Section condition(int number, String code, Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of(code + MET, OrderLines.condition(values.text("type"), code, texts()))
                        .orNot(),
                List.of(Option.of("yes", texts().get("yes")), Option.of("no", texts().get("no")))));
        if (values.has(code + MET)) {
            fields.add(new Field.Text(
                    About.of(code + EVIDENCE, texts().get("condition-check.evidence"))
                            .orNot(),
                    2));
            fields.add(new Field.Text(
                    About.of(code + BY, texts().get("condition-check.by"))
                            .hint(texts().get(
                                            "condition-check.by.hint",
                                            desk().session().name()))
                            .orNot(),
                    1));
            fields.add(new Field.Day(
                    About.of(code + ON, texts().get("condition-check.on"))
                            .hint(texts().get("condition-check.on.hint"))
                            .orNot(),
                    List.of(desk().today(), desk().today().minusDays(1))));
        }
        return new Section(texts().get("condition-check.number", number), fields);
    }

    private Section alcohol() {
        List<Option> screenings = ConditionRules.alcoholScreenings(record()).stream()
                .map(this::option)
                .toList();
        List<Field> fields = new ArrayList<>();
        if (!screenings.isEmpty()) {
            fields.add(Field.Choice.rows(about("screening").orNot(), screenings));
        }
        fields.add(Field.Choice.tiles(
                about("linkedToOffence").orNot(),
                List.of(Option.of("yes", texts().get("yes")), Option.of("no", texts().get("no")))));
        return new Section(texts().get("condition-check.alcohol"), fields);
    }

    private Option option(Current<Screening> screening) {
        Screening body = screening.body();
        LocalDate on = LocalDate.ofInstant(body.happenedAt(), Texts.ZONE);
        return Option.of(screening.id().toString(), Texts.join(OrderLines.score(body, texts()), texts().date(on)));
    }

    @Override
    public List<Problem> advice(Values values) {
        return ConditionRules.check(body(values), record());
    }

    @Override
    public String keyOf(int draft, String bodyField) {
        return bodyField;
    }

    @Override
    protected ConditionCheck body(Values values) {
        Map<String, ConditionCheck.Condition> conditions = new LinkedHashMap<>();
        for (String code : ConditionCheck.conditionsOf(values.text("type"))) {
            if (values.has(code + MET)) {
                conditions.put(code, read(values, code));
            }
        }
        boolean atr = values.is("type", Requirement.ATR);
        String screening = values.optional("screening");
        return new ConditionCheck(
                values.text("type"),
                conditions,
                (atr && values.has("linkedToOffence")) ? values.is("linkedToOffence", "yes") : null,
                (atr && screening != null) ? EntryId.parse(screening) : null,
                values.text("conclusion"));
    }

    private ConditionCheck.Condition read(Values values, String code) {
        return new ConditionCheck.Condition(
                values.is(code + MET, "yes"),
                values.optional(code + EVIDENCE),
                Objects.requireNonNullElse(
                        values.optional(code + BY), desk().session().name()),
                Objects.requireNonNullElse(values.date(code + ON), desk().today()));
    }
}
