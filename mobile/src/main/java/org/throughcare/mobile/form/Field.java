package org.throughcare.mobile.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Tone;
import org.throughcare.model.signature.Signature;
import org.throughcare.model.signature.Strokes;

/** One thing that a form asks for, as data: a view draws it, checks read it. */
public sealed interface Field {

    /** Key, label, help. */
    About about();

    /** What its value is kept under. */
    default String key() {
        return about().key();
    }

    /** A text of one line, or of several. */
    record Text(About about, int lines) implements Field {}

    /** One of these answers. */
    record Choice(About about, List<Option> options, Shape shape) implements Field {
        /** Copies the options. */
        public Choice {
            options = List.copyOf(options);
        }

        /** How the answers stand on the screen. */
        public enum Shape {
            /** One under the other. */
            ROWS,
            /** Side by side, as many as fit. */
            TILES
        }

        /** Answers one under the other. */
        public static Choice rows(About about, List<Option> options) {
            return new Choice(about, options, Shape.ROWS);
        }

        /** Short answers side by side. */
        public static Choice tiles(About about, List<Option> options) {
            return new Choice(about, options, Shape.TILES);
        }
    }

    /** Any number of these answers. */
    record Choices(About about, List<Option> options) implements Field {
        /** Copies the options. */
        public Choices {
            options = List.copyOf(options);
        }
    }

    /** One of very many answers, found by typing a part of its name. */
    record Search(About about, List<Option> options) implements Field {
        /** Copies the options. */
        public Search {
            options = List.copyOf(options);
        }
    }

    /** A date in three parts, with days that can be had with one tap. */
    record Day(About about, List<LocalDate> quick) implements Field {
        /** Copies the days. */
        public Day {
            quick = List.copyOf(quick);
        }
    }

    /** A time of day, with times that can be had with one tap. */
    record Time(About about, List<LocalTime> quick) implements Field {
        /** Copies the times. */
        public Time {
            quick = List.copyOf(quick);
        }
    }

    /** A whole number with a minus and a plus. */
    record Count(About about, int least, int most, int step, String unit) implements Field {}

    /** One answer in each row: a panel of a test, a register, a checklist. */
    record Grid(About about, List<Option> rows, List<Option> columns) implements Field {
        /** Copies rows and columns. */
        public Grid {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /** The same few fields over and over: identifiers, substances, medicines. */
    record Lines(About about, String add, List<Field> fields) implements Field {
        /** Copies the fields. */
        public Lines {
            fields = List.copyOf(fields);
        }
    }

    /** How the person signs: on the screen, on paper, or not. It stands in three parts: how, strokes, note. */
    record Sign(About about) implements Field {

        /** The signature that stands under a key; null when nothing was said of one. */
        public static @Nullable Signature read(Values values, String key) {
            String how = values.text(key + ".how");
            if (how.isEmpty()) {
                return null;
            }
            Strokes strokes = strokes(values, key);
            boolean drawn = how.equals(Signature.DRAWN);
            return new Signature(
                    how, drawn && !strokes.isEmpty() ? strokes : null, drawn ? null : values.optional(key + ".note"));
        }

        /** These values with a signature under a key. */
        public static Values write(Values values, String key, @Nullable Signature signature) {
            if (signature == null) {
                return values;
            }
            Strokes strokes = signature.strokes();
            return values.with(key + ".how", signature.how())
                    .with(key + ".strokes", strokes == null ? "" : strokes.toString())
                    .with(key + ".note", signature.note());
        }

        /** What was drawn under a key. */
        static Strokes strokes(Values values, String key) {
            try {
                return Strokes.parse(values.text(key + ".strokes"));
            } catch (IllegalArgumentException e) {
                return Strokes.NONE;
            }
        }
    }

    /** Not asked but told: something to know while answering. */
    record Note(About about, Tone tone) implements Field {}

    /** This field as a part of a line. */
    default Field in(String prefix) {
        About inside = about().in(prefix);
        if (this instanceof Text text) {
            return new Text(inside, text.lines());
        } else if (this instanceof Choice choice) {
            return new Choice(inside, choice.options(), choice.shape());
        } else if (this instanceof Choices choices) {
            return new Choices(inside, choices.options());
        } else if (this instanceof Search search) {
            return new Search(inside, search.options());
        } else if (this instanceof Day day) {
            return new Day(inside, day.quick());
        } else if (this instanceof Time time) {
            return new Time(inside, time.quick());
        } else if (this instanceof Count number) {
            return new Count(inside, number.least(), number.most(), number.step(), number.unit());
        } else if (this instanceof Sign) {
            return new Sign(inside);
        } else if (this instanceof Grid grid) {
            return new Grid(inside, grid.rows(), grid.columns());
        } else if (this instanceof Lines lines) {
            return new Lines(inside, lines.add(), lines.fields());
        }
        return new Note(inside, ((Note) this).tone());
    }
}
