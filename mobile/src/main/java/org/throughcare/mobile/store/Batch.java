package org.throughcare.mobile.store;

import java.util.List;

/** Cuts a batch so that it stays within a limit of bytes, line breaks counted. */
final class Batch {

    private Batch() {}

    /** The first of these entries that fit; one at least, when there is one. */
    static List<Stored> within(List<Stored> oldest, int bytes) {
        long sum = 0;
        int count = 0;
        for (Stored stored : oldest) {
            sum += stored.written().bytes().length + 1L;
            if (count > 0 && sum > bytes) {
                break;
            }
            count++;
        }
        return oldest.subList(0, count);
    }
}
