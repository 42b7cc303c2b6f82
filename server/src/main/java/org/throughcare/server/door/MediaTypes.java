package org.throughcare.server.door;

/** The media types that the routes speak besides JSON. */
public final class MediaTypes {

    /** One JSON value a line. */
    public static final String NDJSON = "application/x-ndjson";

    private MediaTypes() {}
}
