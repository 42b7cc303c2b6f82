package org.throughcare.mobile.form;

/**
 * What every field has.
 *
 * @param key what its value is kept under, and what problems name it by
 * @param label what it asks for
 * @param hint what helps to answer; may be empty
 * @param optional whether it may be left empty
 */
public record About(String key, String label, String hint, boolean optional) {

    /** A field that has to be answered. */
    public static About of(String key, String label) {
        return new About(key, label, "", false);
    }

    /** The same with help. */
    public About hint(String text) {
        return new About(key, label, text, optional);
    }

    /** The same, but it may be left empty. */
    public About orNot() {
        return new About(key, label, hint, true);
    }

    /** The same within a line of lines. */
    About in(String prefix) {
        return new About(prefix + key, label, hint, optional);
    }
}
