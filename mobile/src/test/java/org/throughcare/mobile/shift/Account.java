package org.throughcare.mobile.shift;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The account that a run gives of itself: each step in a plain line with a tick, or a cross when it did not hold. */
final class Account {

    private final PrintStream out;
    private final List<String> failures = new ArrayList<>();

    Account(PrintStream out) {
        this.out = out;
    }

    /** What comes next. */
    void heading(String text) {
        out.println();
        out.println("== " + text);
    }

    /** Something that was done. */
    void done(String text) {
        out.println("   ✓ " + text);
    }

    /** Something that must hold. */
    void check(boolean holds, String text) {
        if (holds) {
            done(text);
        } else {
            failures.add(text);
            out.println("   ✗ " + text);
        }
    }

    /** A line of what a screen shows. */
    void shows(String text) {
        out.println("     " + text);
    }

    /** What did not hold, in order. */
    List<String> failures() {
        return List.copyOf(failures);
    }
}
