package org.throughcare.mobile.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.throughcare.mobile.store.Faults;

/** The same work on fresh copies of a tablet's file, with the first statement failing, then the second, until none is left to fail. */
final class EveryStatement {

    private EveryStatement() {}

    /** What is done with a copy, and looked at afterwards. */
    interface Work {
        /** Works on that file, on which the nth statement fails in that way. */
        void on(Path file, int nth, Faults faults) throws IOException;
    }

    /** Does the work until no statement fails in it any more; says how many did. */
    static int fails(Path ready, IntFunction<Faults> kind, Work work) throws IOException {
        int nth = 0;
        Faults faults;
        do {
            nth++;
            faults = kind.apply(nth);
            work.on(Files.copy(ready, ready.resolveSibling("tablet-" + nth + ".db")), nth, faults);
        } while (faults.struck());
        return nth - 1;
    }
}
