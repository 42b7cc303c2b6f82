package org.throughcare.mobile.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.assessment.AlcoholRouting;
import org.throughcare.model.assessment.RoutingAdvice;
import org.throughcare.model.assessment.ToolScore;
import org.throughcare.model.assessment.ValidatedTools;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;

/**
 * Where somebody who drinks is routed after a score or a concern: it shows what the score points to and asks for a reason
 * where the worker decides otherwise (ATR-B7, CTR-24).
 */
public final class RoutingForm extends EntryForm<AlcoholRouting> {

    private final ToolField tool;

    /** The form for that person; with a thread it amends that one. */
    public RoutingForm(Desk desk, LedgerId ledger, @Nullable Current<AlcoholRouting> amended) {
        super(desk, ledger, AlcoholRouting.KIND, amended);
        this.tool = new ToolField(desk, record(), ValidatedTools::isForAlcohol);
    }

    @Override
    public Values start() {
        Current<AlcoholRouting> before = amended();
        if (before == null) {
            return tool.start(Values.EMPTY.with("routedOn", desk().today()), null);
        }
        AlcoholRouting body = before.body();
        Values values = Values.EMPTY
                .with("routedOn", body.routedOn())
                .with("concern", body.concern())
                .with("choice", body.choice())
                .with("overruleWhy", body.overruleWhy())
                .with("gp", body.gp())
                .with("outcome", body.outcome());
        return body.tool() == null ? values.with("tool", "none") : tool.start(values, body.tool());
    }

    @Override
    public List<Section> sections(Values values) {
        List<Field> evidence = new ArrayList<>(tool.fields(values));
        evidence.add(new Field.Text(about("concern").orNot(), 2));
        AlcoholRouting so = body(values);
        List<Field> choice = new ArrayList<>();
        so.advice().map(this::note).ifPresent(choice::add);
        choice.add(Field.Choice.rows(about("choice"), options(so.advice())));
        if (values.has("choice") && so.overrules()) {
            choice.add(new Field.Text(about("overruleWhy").orNot(), 2));
        }
        if (values.is("choice", RoutingAdvice.GP_ADVICE)) {
            choice.add(new Field.Text(about("gp").orNot(), 1));
        }
        choice.add(new Field.Day(
                about("routedOn"), List.of(desk().today(), desk().today().minusDays(1))));
        choice.add(new Field.Text(about("outcome").orNot(), 2));
        return List.of(
                new Section(texts().get("alcohol-routing.evidence"), evidence),
                new Section(texts().get("alcohol-routing.decision"), choice));
    }

    private Field note(RoutingAdvice advice) {
        CodeWords words = new CodeWords(desk().lists(), texts());
        String options = advice.options().stream()
                .map(code -> words.name(ReferenceData.ROUTING_OPTIONS, code))
                .collect(Collectors.joining(", "));
        return new Field.Note(
                About.of("advice", texts().get("routing." + advice.code()))
                        .hint(texts().get("routing.options", options)),
                Tone.INFO);
    }

    /** What goes with the score first; the GP only for somebody with no treatment requirement (CTR-24). */
    private List<Option> options(Optional<RoutingAdvice> advice) {
        List<Option> all = codes(ReferenceData.ROUTING_OPTIONS).stream()
                .filter(option -> !option.code().equals(RoutingAdvice.GP_ADVICE) || !ordered())
                .toList();
        List<String> first = advice.map(RoutingAdvice::options).orElse(List.of());
        List<Option> sorted = new ArrayList<>();
        first.forEach(code ->
                all.stream().filter(option -> option.code().equals(code)).forEach(sorted::add));
        all.stream().filter(option -> !first.contains(option.code())).forEach(sorted::add);
        return sorted;
    }

    private boolean ordered() {
        return record().current(Requirement.KIND).stream()
                .anyMatch(requirement -> requirement.body().runsOn(desk().today()));
    }

    @Override
    protected AlcoholRouting body(Values values) {
        LocalDate on = values.date("routedOn");
        ToolScore score = tool.of(values);
        AlcoholRouting plain = new AlcoholRouting(
                on == null ? desk().today() : on,
                score,
                values.optional("concern"),
                values.text("choice"),
                values.optional("overruleWhy"),
                values.is("choice", RoutingAdvice.GP_ADVICE) ? values.optional("gp") : null,
                values.optional("outcome"));
        return plain.overrules() ? plain : plain.agreeing();
    }
}
