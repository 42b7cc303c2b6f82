package org.throughcare.mobile.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Flow;
import org.throughcare.mobile.look.Tag;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.look.Words;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.IdentifierCheck;
import org.throughcare.model.person.NameSearch;
import org.throughcare.model.person.Person;

/** Two records side by side, line by line, with what is the same and what is not. */
final class Comparison {

    private final Texts texts;
    private final OriginWords origins;

    Comparison(Desk desk) {
        this.texts = desk.texts();
        this.origins = new OriginWords(desk);
    }

    /** A line of the comparison. */
    private record Line(String name, String one, String other, Verdict verdict) {}

    private enum Verdict {
        SAME,
        DIFFERENT,
        NONE
    }

    Node of(OtherRecords.Origin one, Person onePerson, OtherRecords.Origin other) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("comparison");
        grid.getColumnConstraints().addAll(half(), half());
        grid.add(Words.hint(texts.get("same.this")), 0, 0);
        grid.add(Words.hint(texts.get("same.other")), 1, 0);
        int row = 1;
        for (Line line : lines(one, onePerson, other)) {
            Region rule = new Region();
            rule.getStyleClass().add("rule");
            grid.add(rule, 0, row++, 2, 1);
            grid.add(heading(line), 0, row++, 2, 1);
            grid.add(value(line.one()), 0, row);
            grid.add(value(line.other()), 1, row++);
        }
        return grid;
    }

    private static ColumnConstraints half() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(50);
        return column;
    }

    private Node heading(Line line) {
        Flow heading = new Flow("tags", Words.strong(line.name()));
        heading.setRowValignment(VPos.CENTER);
        if (line.verdict() == Verdict.SAME) {
            heading.getChildren().add(new Tag(texts.get("same.equal"), Tone.GOOD));
        } else if (line.verdict() == Verdict.DIFFERENT) {
            heading.getChildren().add(new Tag(texts.get("same.unequal"), Tone.WARNING, Feather.ALERT_TRIANGLE));
        }
        return heading;
    }

    private static Node value(String value) {
        Label label = Words.text(value);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private List<Line> lines(OtherRecords.Origin one, Person onePerson, OtherRecords.Origin other) {
        Person otherPerson = other.person();
        List<Line> lines = new ArrayList<>();
        lines.add(
                line(texts.get("same.name"), names(onePerson), names(otherPerson), equalNames(onePerson, otherPerson)));
        lines.add(compared("person.birthDate", onePerson, otherPerson, this::born));
        Stream.concat(onePerson.identifiers().stream(), otherPerson.identifiers().stream())
                .map(Identifier::type)
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(type -> lines.add(numbers(type, onePerson, otherPerson)));
        lines.add(new Line(texts.get("same.place"), place(onePerson), place(otherPerson), Verdict.NONE));
        lines.add(new Line(texts.get("same.opened"), origins.opened(one), origins.opened(other), Verdict.NONE));
        return lines;
    }

    private static boolean equalNames(Person one, Person other) {
        return NameSearch.fold(one.name()).equals(NameSearch.fold(other.name()));
    }

    private static String names(Person person) {
        return person.aliases().isEmpty()
                ? person.name()
                : person.name() + "\n“" + String.join("”, “", person.aliases()) + "”";
    }

    private String born(Person person) {
        LocalDate born = person.birthDate();
        return born == null ? "" : texts.date(born);
    }

    private Line compared(String label, Person one, Person other, Function<Person, String> part) {
        return line(
                texts.get(label),
                part.apply(one),
                part.apply(other),
                part.apply(one).equals(part.apply(other)));
    }

    private Line numbers(String type, Person one, Person other) {
        List<String> ones = normal(type, one);
        List<String> others = normal(type, other);
        return line(
                texts.getOr("identifier." + type, type),
                written(type, one),
                written(type, other),
                ones.stream().anyMatch(others::contains));
    }

    private static List<String> normal(String type, Person person) {
        return ofType(type, person).map(IdentifierCheck::normal).toList();
    }

    private static String written(String type, Person person) {
        return ofType(type, person).map(Identifier::value).collect(Collectors.joining("\n"));
    }

    private static Stream<Identifier> ofType(String type, Person person) {
        return person.identifiers().stream().filter(number -> number.type().equals(type));
    }

    private Line line(String name, String one, String other, boolean equal) {
        if (one.isEmpty() || other.isEmpty()) {
            return new Line(name, shown(one), shown(other), Verdict.NONE);
        }
        return new Line(name, one, other, equal ? Verdict.SAME : Verdict.DIFFERENT);
    }

    private String place(Person person) {
        String place = person.place();
        String setting = texts.getOr("person.setting." + person.setting(), person.setting());
        return place == null ? setting : place + "\n" + setting;
    }

    private String shown(String value) {
        return value.isEmpty() ? texts.get("same.unknown") : value;
    }
}
