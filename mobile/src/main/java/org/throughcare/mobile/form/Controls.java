package org.throughcare.mobile.form;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Choice;
import org.throughcare.mobile.look.ChoiceList;
import org.throughcare.mobile.look.DateField;
import org.throughcare.mobile.look.Notice;
import org.throughcare.mobile.look.OptionGrid;
import org.throughcare.mobile.look.SearchList;
import org.throughcare.mobile.look.Stepper;
import org.throughcare.mobile.look.TextInput;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.TickList;
import org.throughcare.mobile.look.TimeField;

/** Makes the control for each sort of field. */
final class Controls {

    private final Texts texts;
    private final LocalDate today;
    private final Supplier<Values> now;
    private final Consumer<Values> typed;

    /** Controls that read what stands in the form now and tell what it becomes. */
    Controls(Texts texts, LocalDate today, Supplier<Values> now, Consumer<Values> typed) {
        this.texts = texts;
        this.today = today;
        this.now = now;
        this.typed = typed;
    }

    /** The view of a field. */
    FieldView view(Field field) {
        About about = field instanceof Field.Note ? About.of(field.key(), "") : field.about();
        return new FieldView(about, texts.get("form.optional"), control(field));
    }

    private FieldView.Control control(Field field) {
        String key = field.key();
        String name = field.about().label();
        if (field instanceof Field.Text text) {
            TextInput input = new TextInput(name, text.lines(), texts, put(key));
            return control(input, values -> input.show(values.raw(key)), input.first());
        } else if (field instanceof Field.Choice choice) {
            boolean tiles = choice.shape() == Field.Choice.Shape.TILES;
            ChoiceList list = new ChoiceList(name, choices(choice.options()), tiles, put(key));
            return control(list, values -> list.choose(values.optional(key)), list::first);
        } else if (field instanceof Field.Choices choices) {
            TickList list = new TickList(
                    name,
                    choices(choices.options()),
                    codes -> typed.accept(now.get().with(key, codes)));
            return control(list, values -> list.tick(values.codes(key)), list::first);
        } else if (field instanceof Field.Search search) {
            SearchList list = new SearchList(name, choices(search.options()), texts, put(key));
            return control(list, values -> list.choose(values.optional(key)), list::first);
        } else if (field instanceof Field.Day day) {
            return day(day);
        } else if (field instanceof Field.Time time) {
            TimeField input = new TimeField(name, time.quick(), texts, put(key));
            return control(input, values -> input.show(values.raw(key)), input::first);
        } else if (field instanceof Field.Count number) {
            Stepper stepper =
                    new Stepper(name, number.least(), number.most(), number.step(), number.unit(), texts, put(key));
            return control(stepper, values -> stepper.show(values.raw(key)), stepper::first);
        } else if (field instanceof Field.Grid grid) {
            OptionGrid input = new OptionGrid(
                    choices(grid.rows()), choices(grid.columns()), texts, (rows, code) -> answer(key, rows, code));
            return control(input, values -> input.show(row -> values.text(key + "." + row)), input::first);
        } else if (field instanceof Field.Sign signature) {
            return new SignatureControl(signature, texts, now, typed);
        } else if (field instanceof Field.Lines lines) {
            return new LinesControl(lines, this, texts, now, typed);
        }
        Field.Note note = (Field.Note) field;
        return control(Notice.of(note.tone(), note.about().label(), note.about().hint()), values -> {}, (Node) null);
    }

    private FieldView.Control day(Field.Day day) {
        String key = day.key();
        DateField input = new DateField(
                day.about().label(),
                day.quick(),
                today,
                texts,
                (part, text) -> typed.accept(now.get().with(key + "." + part, text)),
                tapped -> typed.accept(now.get().with(key, tapped)));
        return control(
                input,
                values -> input.show(values.raw(key + ".day"), values.raw(key + ".month"), values.raw(key + ".year")),
                input::first);
    }

    private void answer(String grid, List<String> rows, String code) {
        Values values = now.get();
        for (String row : rows) {
            values = values.with(grid + "." + row, code);
        }
        typed.accept(values);
    }

    private Consumer<String> put(String key) {
        return text -> typed.accept(now.get().with(key, text));
    }

    private static List<Choice> choices(List<Option> options) {
        Function<Option, Choice> choice = option -> new Choice(option.code(), option.label(), option.hint());
        return options.stream().map(choice).toList();
    }

    private static FieldView.Control control(Node node, Consumer<Values> show, @Nullable Node first) {
        return control(node, show, () -> first);
    }

    private static FieldView.Control control(Node node, Consumer<Values> show, Supplier<@Nullable Node> first) {
        return new FieldView.Control() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public void show(Values values) {
                show.accept(values);
            }

            @Override
            public @Nullable Node first() {
                return first.get();
            }
        };
    }
}
