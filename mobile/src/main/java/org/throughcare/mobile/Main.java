package org.throughcare.mobile;

import java.time.Clock;
import java.util.Arrays;
import javafx.application.Application;

/** Starts the app; not itself a JavaFX application, so that it also starts from a plain class path. */
public final class Main {

    private Main() {}

    /**
     * Opens the tablet's window; {@code --server=ADDRESS} and {@code --data=FOLDER} may be given. With {@code --check} it
     * only looks whether the installation is whole, says so, and ends.
     */
    public static void main(String[] args) {
        Failures.tellWhereAlone(System.err);
        if (Arrays.asList(args).contains(SelfCheck.ARGUMENT)) {
            System.exit(new SelfCheck(Clock.systemUTC(), System.out).run(args) ? 0 : 1);
        }
        Application.launch(App.class, args);
    }
}
