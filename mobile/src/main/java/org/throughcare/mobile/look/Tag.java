package org.throughcare.mobile.look;

import org.kordamp.ikonli.feather.Feather;

/** A short state in a box, such as "Overdue" or "Waiting to be sent". */
public final class Tag extends Worded {

    /** A tag with the icon of its tone. */
    public Tag(String text, Tone tone) {
        this(text, tone, tone.icon());
    }

    /** A tag with an icon of its own. */
    public Tag(String text, Tone tone, Feather icon) {
        super(text);
        setGraphic(Icon.of(icon));
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("tag", tone.style());
        setAccessibleText(text);
    }
}
