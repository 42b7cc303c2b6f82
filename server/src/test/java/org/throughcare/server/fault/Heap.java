package org.throughcare.server.fault;

import java.lang.management.ManagementFactory;

/** How much memory is in use. */
final class Heap {

    private Heap() {}

    /** The bytes that are still in use after everything that could be collected was. */
    static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
