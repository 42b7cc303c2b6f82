package org.throughcare.server.wall;

import java.util.Map;

/** How a test's server is started without the application's own checks of grants. */
final class ChecksSwitchedOff {

    static final String PROPERTY = "throughcare.checks-switched-off";

    static final Map<String, String> SETTING = Map.of("THROUGHCARE_CHECKS_SWITCHED_OFF", "true");

    private ChecksSwitchedOff() {}
}
