package org.throughcare.mobile;

import javafx.application.Application;

/** Starts the app; not itself a JavaFX application, so that it also starts from a plain class path. */
public final class Main {

    private Main() {}

    /** Opens the tablet's window; {@code --server=ADDRESS} and {@code --data=FOLDER} may be given. */
    public static void main(String[] args) {
        Application.launch(App.class, args);
    }
}
