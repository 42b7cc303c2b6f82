package org.throughcare.model.seal;

/** Says that something sealed does not open: it was sealed with another key or for another place, or it is damaged. */
public final class Unsealable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsealable(Throwable cause) {
        super("what is sealed does not open", cause);
    }
}
