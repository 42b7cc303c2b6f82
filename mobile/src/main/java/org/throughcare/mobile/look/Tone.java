package org.throughcare.mobile.look;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/** How grave something is; shown by an icon and words as well as by a colour. */
public enum Tone {
    /** A fact. */
    NEUTRAL(Feather.INFO),
    /** Something to know. */
    INFO(Feather.INFO),
    /** Done, sent, met. */
    GOOD(Feather.CHECK_CIRCLE),
    /** Something to look at. */
    WARNING(Feather.ALERT_TRIANGLE),
    /** Something that must be dealt with. */
    GRAVE(Feather.ALERT_OCTAGON);

    private final Feather icon;

    Tone(Feather icon) {
        this.icon = icon;
    }

    /** The icon that goes with it. */
    public Feather icon() {
        return icon;
    }

    /** The style class that goes with it. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
