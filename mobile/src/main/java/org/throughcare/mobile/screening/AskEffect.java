package org.throughcare.mobile.screening;

import java.util.List;
import org.throughcare.model.ledger.Entry;

/** What a screening under way wants done. */
sealed interface AskEffect {

    /** Look whether one was begun before. */
    record Restore() implements AskEffect {}

    /** Keep the answers, so that they outlive a flat battery. */
    record Keep(AskModel model) implements AskEffect {}

    /** Forget the answers. */
    record Discard() implements AskEffect {}

    /** Save it. */
    record Save(AskModel model) implements AskEffect {}

    /** Say that it is saved and go on. */
    record GoOn(List<Entry> saved) implements AskEffect {}

    /** Go back to where the worker came from. */
    record Leave() implements AskEffect {}
}
