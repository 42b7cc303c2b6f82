package org.throughcare.mobile.drugtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Options;
import org.throughcare.mobile.form.Questions;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.PrimaryDrugs;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;

/** What is asked of a drug test (DRR-7): a negative one takes a few taps, everything else is there when it is needed. */
public final class DrugTestQuestions implements Questions<DrugTest> {

    /** The groups that most kits look for. */
    private static final List<String> USUAL = List.of("O", "C", "A", "K", "B");

    private final Texts texts;
    private final Options options;
    private final LocalDate today;
    private final TestedPerson person;
    private final DrugTestAnswers answers;

    /** Questions about a test of that person. */
    public DrugTestQuestions(LedgerId ledger, Desk desk) {
        this.texts = desk.texts();
        this.options = new Options(texts, desk.lists());
        this.today = desk.today();
        this.person = TestedPerson.of(ledger, desk);
        this.answers = new DrugTestAnswers(person, desk);
    }

    @Override
    public Kind<DrugTest> kind() {
        return DrugTest.KIND;
    }

    @Override
    public Values fresh() {
        return answers.fresh();
    }

    @Override
    public Values of(DrugTest test) {
        return answers.of(test);
    }

    @Override
    public DrugTest body(Values values, @Nullable DrugTest before) {
        return answers.body(values, rows(values));
    }

    @Override
    public List<Problem> advice(DrugTest test) {
        return person.requirements().stream()
                .filter(current -> current.id().equals(test.requirement()))
                .flatMap(current -> PrimaryDrugs.warning(current.body().primaryDrugs(), test).stream())
                .toList();
    }

    @Override
    public String keyOf(String bodyField) {
        return switch (bodyField) {
            case "collectedAt", "readAt" -> "collected";
            case "toldPersonAt" -> "told";
            case "kit.expiry" -> "kitExpiry";
            case "kit.expiredReason" -> "expiredReason";
            case "validity.temperature" -> "temperature";
            default -> Questions.super.keyOf(bodyField);
        };
    }

    @Override
    public List<Section> sections(Values values) {
        List<Section> sections = new ArrayList<>();
        sections.add(occasion(values));
        if (values.is("outcome", DrugTest.SAMPLE)) {
            sections.add(result(values));
            sections.add(kit(values));
        }
        sections.add(besides(values));
        return sections;
    }

    private Section occasion(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(About.of("purpose", texts.get("test.purpose")), person.purposes(options)));
        if (values.is("purpose", DrugTest.COURT_ORDERED)
                && person.requirements().size() > 1) {
            fields.add(Field.Choice.tiles(About.of("requirement", texts.get("test.requirement")), orders()));
        }
        fields.add(Field.Choice.tiles(
                About.of("outcome", texts.get("test.outcome")), options.list(ReferenceData.TEST_OUTCOMES)));
        fields.add(Field.Choice.tiles(
                About.of("matrix", texts.get("test.matrix")),
                options.list(ReferenceData.TEST_MATRICES, List.of("URINE", "ORAL-FLUID", "BREATH", "HAIR", "BLOOD"))));
        return new Section(texts.get("test.occasion"), fields);
    }

    private Section result(Values values) {
        List<Field> fields = new ArrayList<>();
        List<Option> columns = options.words("test.screen", "NEG", "POS", "INVALID", "NOT_TESTED");
        fields.add(new Field.Grid(
                About.of("lines", texts.get("test.lines")),
                options.list(ReferenceData.SUBSTANCE_GROUPS, rows(values)),
                columns));
        List<String> positive = rows(values).stream()
                .filter(group -> values.is("lines." + group, "POS"))
                .toList();
        if (!positive.isEmpty()) {
            fields.addAll(confirmation(values, positive));
        }
        fields.add(new Field.Choices(
                About.of("more", texts.get("test.more")).orNot(),
                options.list(ReferenceData.SUBSTANCE_GROUPS, List.of("P", "S", "G", "D", "N", "Z", "M", "E"))));
        return new Section(texts.get("test.result"), fields);
    }

    private List<Field> confirmation(Values values, List<String> positive) {
        List<Option> rows = options.list(ReferenceData.SUBSTANCE_GROUPS, positive);
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Grid(
                About.of("confirm", texts.get("test.confirm"))
                        .hint(texts.get("test.confirm.hint"))
                        .orNot(),
                rows,
                options.words("test.confirm", "REQUESTED", "CONFIRMED", "NOT_CONFIRMED", "INCONCLUSIVE")));
        boolean answered = positive.stream()
                .map(group -> values.text("confirm." + group))
                .anyMatch(word -> !word.isEmpty() && !word.equals("REQUESTED"));
        if (answered) {
            fields.add(new Field.Text(About.of("laboratory", texts.get("test.laboratory")), 1));
            fields.add(new Field.Day(About.of("receivedOn", texts.get("test.receivedOn")), List.of(today)));
        }
        List<Option> medicines = person.medicines();
        if (!medicines.isEmpty()) {
            fields.add(new Field.Grid(
                    About.of("explained", texts.get("test.explained")).orNot(), rows, medicines));
        }
        return fields;
    }

    private Section kit(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of("method", texts.get("test.method")), options.list(ReferenceData.TEST_METHODS)));
        fields.add(new Field.Text(About.of("kit", texts.get("test.kit")).orNot(), 1));
        if (values.has("kit")) {
            fields.add(new Field.Text(About.of("lot", texts.get("test.lot")).orNot(), 1));
            fields.add(new Field.Day(
                    About.of("kitExpiry", texts.get("test.kitExpiry")).orNot(), List.of()));
            LocalDate expiry = values.date("kitExpiry");
            LocalDate taken = values.date("collected");
            if (expiry != null && taken != null && expiry.isBefore(taken)) {
                fields.add(new Field.Text(About.of("expiredReason", texts.get("test.expiredReason")), 2));
            }
        }
        fields.add(new Field.Count(
                About.of("temperature", texts.get("test.temperature")).orNot(), 20, 45, 1, "°C"));
        return new Section(texts.get("test.kit.heading"), fields);
    }

    private Section besides(Values values) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Day(
                About.of("collected", texts.get("test.collectedOn")), List.of(today, today.minusDays(1))));
        fields.add(new Field.Time(About.of("collectedTime", texts.get("test.collectedTime")), List.of()));
        fields.add(Field.Choice.tiles(
                About.of("admitted", texts.get("test.admitted")).orNot(), options.yesNo()));
        if (values.is("admitted", "yes")) {
            fields.add(new Field.Choices(
                    About.of("admittedGroups", texts.get("test.admittedGroups")).orNot(),
                    options.list(ReferenceData.SUBSTANCE_GROUPS, rows(values))));
            fields.add(new Field.Day(
                    About.of("lastUse", texts.get("test.lastUse")).orNot(), List.of(today, today.minusDays(1))));
        }
        fields.add(Field.Choice.tiles(About.of("told", texts.get("test.told")).orNot(), options.yesNo()));
        fields.add(new Field.Text(About.of("witness", texts.get("test.witness")).orNot(), 1));
        fields.add(new Field.Text(About.of("note", texts.get("test.note")).orNot(), 3));
        return new Section(texts.get("test.besides"), fields);
    }

    private List<Option> orders() {
        return person.requirements().stream()
                .map(current -> Option.of(current.id().toString(), order(current)))
                .toList();
    }

    private String order(Current<Requirement> current) {
        String type = current.body().type();
        return texts.getOr("order.type." + type, type) + ", "
                + texts.get("from.day", texts.date(current.body().start()));
    }

    private List<String> rows(Values values) {
        Set<String> rows = new LinkedHashSet<>(person.primaryDrugs());
        rows.addAll(USUAL);
        rows.addAll(values.codes("more"));
        return List.copyOf(rows);
    }
}
