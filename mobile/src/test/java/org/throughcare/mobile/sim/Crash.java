package org.throughcare.mobile.sim;

/** The end of a tablet's process, in the middle of whatever it was doing; no code of the product may catch it. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    private final transient SimTablet tablet;

    Crash(SimTablet tablet) {
        super("crash of " + tablet, null, false, false);
        this.tablet = tablet;
    }

    SimTablet tablet() {
        return tablet;
    }
}
