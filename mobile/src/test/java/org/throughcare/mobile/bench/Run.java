package org.throughcare.mobile.bench;

/**
 * One run: all phases, and the limits measured in between.
 *
 * @param push every tablet sends what it recorded
 * @param pull every tablet fetches what the other tablet of each person sent
 * @param retry every tablet sends all of it once more
 * @param idle every tablet syncs with nothing to send or fetch; its entries are contacts
 * @param saves nanoseconds of each entry saved by itself
 * @param seals nanoseconds that sealing and signing each of these takes
 * @param limits what the machine could do at the same time
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied, compared nowhere
record Run(Phase push, Phase pull, Phase retry, Phase idle, long[] saves, long[] seals, Limits limits) {

    /**
     * What PostgreSQL, SQLite and gzip do with the same entries by themselves.
     *
     * @param insert1 rows a second that PostgreSQL takes by one connection, batched
     * @param insert2 by two
     * @param insert4 by four
     * @param whole rows a second, by four connections, when they are the ledger's own rows with all of their columns
     * @param commits nanoseconds of each of SQLite's commits of one row
     * @param bulk rows a second that SQLite takes, batched
     * @param bytes bytes of an entry as it was captured
     * @param gzip bytes of an entry in a packed batch
     */
    record Limits(
            double insert1,
            double insert2,
            double insert4,
            double whole,
            long[] commits,
            double bulk,
            double bytes,
            double gzip) {

        /** The most that batched inserts of bare rows reached. */
        double insert() {
            return Math.max(insert1, Math.max(insert2, insert4));
        }
    }
}
