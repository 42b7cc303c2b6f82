package org.throughcare.server.reminder;

/**
 * The port through which a message reaches a phone. A sender blocks for as long as its provider lets it, so it is never
 * called from a thread that serves a request.
 */
@FunctionalInterface
public interface PushSender extends AutoCloseable {

    /** Sends one message and says what became of it; every failure is an outcome, none is an exception. */
    PushOutcome send(PushMessage message);

    /** Lets go of what the sender holds; most hold nothing. */
    @Override
    default void close() {}
}
