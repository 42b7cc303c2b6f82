package org.throughcare.mobile.restriction;

import org.throughcare.mobile.loop.Next;
import org.throughcare.model.sync.ReadReason;

/**
 * The reason that is being given, on the screen.
 *
 * @param typed what stands in the field
 * @param wrong whether somebody wanted to go on with a text that is no reason
 */
record AskModel(String typed, boolean wrong) {

    static final AskModel START = new AskModel("", false);

    /** What can happen. */
    sealed interface Event {
        /** Something was typed, or chosen among the usual reasons. */
        record Typed(String text) implements Event {}

        /** The worker wants to open the record. */
        record Opened() implements Event {}

        /** The worker would rather not. */
        record Left() implements Event {}
    }

    /** What is to be done. */
    sealed interface Effect {
        /** Open the record, for that reason. */
        record Open(String reason) implements Effect {}

        /** Go back. */
        record Leave() implements Effect {}
    }

    static Next<AskModel, Effect> update(AskModel model, Event event) {
        if (event instanceof Event.Typed typed) {
            return Next.model(new AskModel(typed.text(), model.wrong && !ReadReason.isGiven(typed.text())));
        } else if (event instanceof Event.Opened) {
            return ReadReason.isGiven(model.typed)
                    ? Next.of(new AskModel(model.typed, false), new Effect.Open(model.typed.strip()))
                    : Next.model(new AskModel(model.typed, true));
        }
        return Next.of(model, new Effect.Leave());
    }
}
