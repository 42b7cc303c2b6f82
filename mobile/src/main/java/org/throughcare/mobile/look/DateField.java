package org.throughcare.mobile.look;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A date in three parts, as people know it from official forms, with the likely days one tap away. */
public final class DateField extends VBox {

    private final TextField day;
    private final TextField month;
    private final TextField year;

    /** A date; tells the part ({@code day}, {@code month}, {@code year}) and what was typed, or the day that was tapped. */
    public DateField(
            String name,
            List<LocalDate> quick,
            LocalDate today,
            Texts texts,
            BiConsumer<String, String> typed,
            Consumer<LocalDate> tapped) {
        getStyleClass().add("date-field");
        day = part(name, texts.get("date.day"), "day", 3, typed);
        month = part(name, texts.get("date.month"), "month", 3, typed);
        year = part(name, texts.get("date.year"), "year", 5, typed);
        HBox parts = new HBox(
                labelled(texts.get("date.day"), day),
                labelled(texts.get("date.month"), month),
                labelled(texts.get("date.year"), year));
        parts.getStyleClass().add("date-parts");
        getChildren().add(parts);
        if (!quick.isEmpty()) {
            Flow days = new Flow("quick");
            quick.forEach(each -> days.getChildren().add(quickButton(name, each, today, texts, tapped)));
            getChildren().add(days);
        }
    }

    private static TextField part(
            String name, String label, String part, int columns, BiConsumer<String, String> typed) {
        return Input.narrow(name + ", " + label, columns, text -> typed.accept(part, text));
    }

    private static Node labelled(String label, TextField field) {
        VBox box = new VBox(Words.hint(label), field);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("date-part");
        return box;
    }

    private static Button quickButton(
            String name, LocalDate each, LocalDate today, Texts texts, Consumer<LocalDate> tapped) {
        Button button = Buttons.plain(texts.day(each, today), null, () -> tapped.accept(each));
        button.setAccessibleText(name + ": " + texts.longDate(each));
        button.getStyleClass().add("chip");
        return button;
    }

    /** Shows the three parts as they were typed. */
    public void show(String dayText, String monthText, String yearText) {
        Input.show(day, dayText);
        Input.show(month, monthText);
        Input.show(year, yearText);
    }

    /** Where the keyboard starts. */
    public Node first() {
        return day;
    }
}
