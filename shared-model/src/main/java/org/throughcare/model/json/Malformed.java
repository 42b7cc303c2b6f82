package org.throughcare.model.json;

/** Says that a JSON value does not have the form that its reader needs, and names the field. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;

    /** What is wrong ({@code code}, such as {@code required} or {@code not-a-date}) with which field (a path). */
    public Malformed(String field, String code) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
    }

    /** The path of the field, such as {@code lines[2].screen}. */
    public String field() {
        return field;
    }

    /** What is wrong, as a code that screens turn into words. */
    public String code() {
        return code;
    }
}
