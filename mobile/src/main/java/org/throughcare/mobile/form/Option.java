package org.throughcare.mobile.form;

/** One answer to choose: its code, its words, and what helps to choose it (may be empty). */
public record Option(String code, String label, String hint) {

    /** An answer without help. */
    public static Option of(String code, String label) {
        return new Option(code, label, "");
    }
}
