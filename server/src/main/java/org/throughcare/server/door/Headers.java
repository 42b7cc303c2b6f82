package org.throughcare.server.door;

/** The names of the house's own HTTP headers. */
public final class Headers {

    /** In every answer: the server's time. In a request: the tablet's, so that the server can tell its skew. */
    public static final String TIME = "Throughcare-Time";

    private Headers() {}
}
