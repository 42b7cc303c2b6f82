package org.throughcare.server;

/** Says in a plain sentence why the server can't start and what to do about it. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence for whoever starts the server. */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** With the sentence for whoever starts the server, when nothing failed but is in the way. */
    public CannotStart(String sentence) {
        super(sentence);
    }
}
