package org.throughcare.mobile.form;

import java.util.List;
import org.throughcare.model.ledger.Entry;

/** What a form wants done. */
public sealed interface FormEffect {

    /** Look whether this form was begun before. */
    record Restore() implements FormEffect {}

    /** Keep what was typed, so that it outlives a flat battery. */
    record Keep(Values values) implements FormEffect {}

    /** Forget what was typed. */
    record Discard() implements FormEffect {}

    /** Ask the rules. */
    record Check(Values values) implements FormEffect {}

    /** Save. */
    record Save(Values values) implements FormEffect {}

    /** Say that it is saved and go on. */
    record GoOn(List<Entry> saved) implements FormEffect {}

    /** Go back to where the worker came from. */
    record Leave() implements FormEffect {}
}
