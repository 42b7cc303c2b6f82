package org.throughcare.mobile.look;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** What has to be put right before going on, at the top of the screen; each line leads to its field. */
public final class ErrorSummary extends VBox {

    /** One thing to put right. */
    public record Line(String text, Runnable lead) {}

    /** A summary of these lines. */
    public ErrorSummary(String heading, List<Line> lines) {
        getStyleClass().add("error-summary");
        VBox links = new VBox();
        lines.forEach(line -> links.getChildren().add(link(line)));
        getChildren().add(new Notice(Tone.GRAVE, heading, links));
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(heading + ": " + lines.stream().map(Line::text).collect(Collectors.joining(", ")));
    }

    private static javafx.scene.control.Button link(Line line) {
        javafx.scene.control.Button link = Buttons.link(line.text(), null, line.lead());
        link.setWrapText(true);
        link.setMinWidth(0);
        return link;
    }
}
