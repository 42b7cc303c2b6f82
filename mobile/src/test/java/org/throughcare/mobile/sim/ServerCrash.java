package org.throughcare.mobile.sim;

/** A server process that fails inside a transaction. */
final class ServerCrash extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerCrash(String call) {
        super(call, null, false, false);
    }
}
