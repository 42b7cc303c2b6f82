package org.throughcare.mobile.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;

/** What a feature asks to make one body of its kind, and what it makes of the answers. */
public interface Questions<B extends Body> {

    /** The kind that is recorded. */
    Kind<B> kind();

    /** What stands in a new form. */
    Values fresh();

    /** What stands in the form that amends a body. */
    Values of(B body);

    /** What is asked, given what was answered so far. */
    List<Section> sections(Values values);

    /** What the answers come to; {@code before} is the body that they amend, null for a new one. */
    B body(Values values, @Nullable B before);

    /**
     * What is saved with the body, in one transaction, and called for by it; the same drafts (by id) every time. Called as
     * {@link #body} is.
     */
    default List<Draft<?>> beside(Values values, B body) {
        return List.of();
    }

    /** The field that a problem of what is saved beside the body is shown at. */
    default String keyBeside(String bodyField) {
        return bodyField;
    }

    /** The field that a problem of the body is shown at. */
    default String keyOf(String bodyField) {
        return bodyField.replaceAll("[\\[.].*", "");
    }

    /** What is to be said of a body beside what its kind says. */
    default List<Problem> advice(B body) {
        return List.of();
    }
}
