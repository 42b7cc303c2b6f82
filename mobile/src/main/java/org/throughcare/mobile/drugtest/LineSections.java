package org.throughcare.mobile.drugtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughcare.mobile.form.About;
import org.throughcare.mobile.form.Field;
import org.throughcare.mobile.form.Option;
import org.throughcare.mobile.form.Section;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.reference.ReferenceData;

/** The part of the form that asks what the kit shows, and about each group that it shows. */
final class LineSections {

    private final Texts texts;
    private final CodeWords codes;
    private final TestSubject subject;
    private final boolean amends;
    private final LocalDate today;

    LineSections(Texts texts, CodeWords codes, TestSubject subject, boolean amends, LocalDate today) {
        this.texts = texts;
        this.codes = codes;
        this.subject = subject;
        this.amends = amends;
        this.today = today;
    }

    /** The panel: one row a group. */
    Section panel(Values values) {
        boolean away = values.is("method", "BACK-TO-LAB") || values.is("method", "LAB");
        List<Option> answers = new ArrayList<>();
        Stream.of("NEG", "POS", "INVALID", "NOT_TESTED")
                .forEach(code -> answers.add(Option.of(code, texts.get("drugtest.screen." + code))));
        List<String> groups = Panel.of(values, subject.primaryDrugs());
        if (away || groups.stream().anyMatch(group -> values.is("lines." + group, TestValues.SENT))) {
            answers.add(0, Option.of(TestValues.SENT, texts.get("drugtest.screen.SENT")));
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Choice.tiles(
                About.of("panel", texts.get("drugtest.panel.which")),
                List.of(
                        Option.of("usual", texts.get("drugtest.panel.usual")),
                        Option.of("wide", texts.get("drugtest.panel.wide")))));
        fields.add(new Field.Grid(
                About.of("lines", texts.get("drugtest.lines")),
                groups.stream().map(this::row).toList(),
                answers));
        List<String> missed = missed(values);
        if (!missed.isEmpty()) {
            fields.add(new Field.Note(
                    About.of("missed", texts.get("drugtest.missed", names(missed)))
                            .hint(texts.get("drugtest.missed.more")),
                    Tone.WARNING));
        }
        return new Section(texts.get("drugtest.panel"), fields);
    }

    private Option row(String group) {
        boolean primary = subject.primaryDrugs().contains(group);
        return new Option(group, CodeWords.capital(name(group)), primary ? texts.get("drugtest.primary") : "");
    }

    /** Primary drugs of which the answers already say that nobody looked for them. */
    private List<String> missed(Values values) {
        if (!TestValues.purpose(values).equals(DrugTest.COURT_ORDERED)) {
            return List.of();
        }
        return subject.primaryDrugs().stream()
                .filter(group -> values.is("lines." + group, "NOT_TESTED") || values.is("lines." + group, "INVALID"))
                .toList();
    }

    /** For each group that the kit shows or a laboratory is asked about: what explains it, and what the laboratory says. */
    List<Section> positives(Values values) {
        return Panel.of(values, subject.primaryDrugs()).stream()
                .filter(group -> TestValues.asksConfirmation(values, group))
                .map(group -> positive(values, group))
                .toList();
    }

    private Section positive(Values values, String group) {
        List<Field> fields = new ArrayList<>();
        boolean shown = values.is("lines." + group, "POS");
        if (shown || values.is("confirm." + group, "CONFIRMED")) {
            explanation(values, group, fields);
        }
        List<Option> answers = Stream.of(ResultLine.Confirm.values())
                .filter(confirm -> amends || !confirm.isAnswer())
                .filter(confirm -> shown || confirm != ResultLine.Confirm.NOT_REQUESTED)
                .map(confirm -> Option.of(confirm.name(), texts.get("drugtest.confirm." + confirm.name())))
                .toList();
        fields.add(Field.Choice.tiles(
                About.of("confirm." + group, texts.get("drugtest.confirm", name(group)))
                        .orNot(),
                answers));
        if (answered(values, group)) {
            fields.add(
                    new Field.Text(About.of("laboratory." + group, texts.get("drugtest.laboratory", name(group))), 1));
            fields.add(new Field.Day(
                    About.of("received." + group, texts.get("drugtest.received", name(group))),
                    List.of(today, today.minusDays(1))));
        }
        String heading = shown ? "drugtest.positive" : "drugtest.sent";
        return new Section(texts.get(heading, CodeWords.capital(name(group))), fields);
    }

    private void explanation(Values values, String group, List<Field> fields) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of("no", texts.get("drugtest.explained.no")));
        Stream<String> noted = values.has("explained." + group)
                ? Stream.of(values.text("explained." + group))
                        .filter(code -> !List.of("no", "other").contains(code))
                : Stream.empty();
        Stream.concat(subject.medicines().stream(), noted)
                .distinct()
                .forEach(medicine -> options.add(Option.of(medicine, CodeWords.capital(medicine))));
        options.add(Option.of("other", texts.get("drugtest.explained.other")));
        fields.add(Field.Choice.tiles(
                About.of("explained." + group, texts.get("drugtest.explained", name(group)))
                        .orNot(),
                options));
        if (values.is("explained." + group, "other")) {
            fields.add(new Field.Text(
                    About.of("explainedText." + group, texts.get("drugtest.explained.which", name(group))), 1));
        }
    }

    private static boolean answered(Values values, String group) {
        String confirm = values.text("confirm." + group);
        return !confirm.isEmpty() && ResultLine.Confirm.valueOf(confirm).isAnswer();
    }

    private String names(List<String> groups) {
        return groups.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String group) {
        return codes.name(ReferenceData.SUBSTANCE_GROUPS, group);
    }
}
