package org.throughcare.mobile.administration;

import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.TrailLink.Verdict;
import org.throughcare.mobile.loop.Next;

/**
 * Whether the audit trail is whole, on the screen.
 *
 * @param number the number that was noted before, as it was typed; empty for none
 * @param hash what was noted of it
 * @param verdict what the server says: null while it was not asked
 */
record CheckModel(String number, String hash, @Nullable Fetched<Verdict> verdict) {

    static CheckModel start() {
        return new CheckModel("", "", null);
    }

    /** Whether nothing is on its way from the server. */
    boolean isStill() {
        return !(verdict instanceof Fetched.Loading);
    }

    /** The field that the server could not read; empty for none. */
    String wrong() {
        return verdict instanceof Fetched.Not<Verdict> not ? not.field() : "";
    }

    /** What can happen. */
    sealed interface Event {
        /** What was noted was filled in. */
        record Filled(String number, String hash) implements Event {}

        /** It is to be verified. */
        record CheckAsked() implements Event {}

        /** It has been, or has not. */
        record Came(Fetched<Verdict> verdict) implements Event {}
    }

    /** Verify it. */
    record Check(String number, String hash) {}

    static Next<CheckModel, Check> update(CheckModel model, Event event) {
        if (event instanceof Event.Filled filled) {
            return Next.model(new CheckModel(filled.number(), filled.hash(), model.verdict));
        } else if (event instanceof Event.Came came) {
            return Next.model(new CheckModel(model.number, model.hash, came.verdict()));
        }
        return model.isStill()
                ? Next.of(
                        new CheckModel(model.number, model.hash, new Fetched.Loading<>()),
                        new Check(model.number.strip(), model.hash.strip()))
                : Next.model(model);
    }
}
