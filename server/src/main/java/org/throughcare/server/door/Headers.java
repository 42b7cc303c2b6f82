package org.throughcare.server.door;

/** The names of the house's own HTTP headers. */
public final class Headers {

    /** In every answer: the server's time. In a request: the tablet's, so that the server can tell its skew. */
    public static final String TIME = "Throughcare-Time";

    /** In a request for what stands in a restricted record: why it is read, in UTF-8 that is percent-encoded. */
    public static final String REASON = "Throughcare-Reason";

    private Headers() {}
}
