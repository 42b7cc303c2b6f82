package org.throughcare.mobile.bench;

/**
 * What one phase of one run took.
 *
 * @param seconds from the common start until the last tablet was done
 * @param entries how many entries it was about
 * @param perTablet how many seconds each tablet took
 * @param used what was used meanwhile
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
record Phase(double seconds, int entries, double[] perTablet, Meter.Used used) {

    /** A phase that ended with its slowest tablet. */
    static Phase of(double[] perTablet, int entries, Meter.Used used) {
        double slowest = 0;
        for (double one : perTablet) {
            slowest = Math.max(slowest, one);
        }
        return new Phase(slowest, entries, perTablet, used);
    }

    /** Entries a second. */
    double rate() {
        return entries / seconds;
    }

    /** That many of something, for every 10,000 entries. */
    double perTenThousand(double of) {
        return of * 10_000 / entries;
    }
}
