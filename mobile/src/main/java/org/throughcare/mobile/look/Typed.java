package org.throughcare.mobile.look;

import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;

/**
 * What may stand in a field that is typed in: every script and every sign, counted as people count them (an emoji made of
 * two halves is one), but nothing that is no text, and no more than the field takes. What is too long is refused as a
 * whole, so that nothing is cut in half and what stood there stays.
 */
public final class Typed {

    /** The most signs in a field of one line. */
    public static final int LINE = 300;
    /** The most signs in a field of several lines; a few such fields fit into one entry. */
    public static final int LINES = 5_000;

    private Typed() {}

    /** The filter of a field that takes so many signs; told how long the whole would be when that is too much, else 0. */
    static UnaryOperator<TextFormatter.Change> most(int most, IntConsumer refused) {
        return change -> {
            if (change.isContentChange()) {
                change.setText(clean(change.getText()));
                int length = length(change.getControlNewText());
                boolean tooLong = length > most && length > length(change.getControlText());
                refused.accept(tooLong ? length : 0);
                return tooLong ? null : change;
            }
            return change;
        };
    }

    /** How many signs a text has. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text without what no keyboard types: halves of signs, and control characters other than tabs and line ends. */
    static String clean(String text) {
        if (text.codePoints().noneMatch(Typed::isNoText)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(sign -> !isNoText(sign)).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isNoText(int sign) {
        boolean half = sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
        boolean control = Character.getType(sign) == Character.CONTROL && sign != '\n' && sign != '\t' && sign != '\r';
        return half || control;
    }
}
