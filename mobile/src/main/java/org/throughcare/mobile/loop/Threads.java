package org.throughcare.mobile.loop;

import java.util.concurrent.Executor;

/**
 * The two threads of a screen.
 *
 * @param ui where models change and views draw
 * @param work where effects run
 */
public record Threads(Executor ui, Executor work) {

    /** The same threads for one screen: its effects run in their order, whatever other screens still have to do. */
    public Threads forScreen() {
        return new Threads(ui, new InOrder(work));
    }

    /** Everything at once on the caller's thread, for tests. */
    public static Threads direct() {
        return new Threads(Runnable::run, Runnable::run);
    }
}
