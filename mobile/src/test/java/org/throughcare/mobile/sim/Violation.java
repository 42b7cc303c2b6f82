package org.throughcare.mobile.sim;

/** Says that the world broke one of the promises that sync makes; no code of the product may catch it. */
final class Violation extends Error {

    private static final long serialVersionUID = 1L;

    private final Promise promise;

    Violation(Promise promise, String what) {
        super(promise + ": " + what);
        this.promise = promise;
    }

    Violation(Promise promise, String what, Throwable cause) {
        super(promise + ": " + what, cause);
        this.promise = promise;
    }

    Promise promise() {
        return promise;
    }
}
