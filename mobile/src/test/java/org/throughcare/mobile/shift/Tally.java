package org.throughcare.mobile.shift;

import java.io.PrintStream;

/**
 * What a shift comes to.
 *
 * @param recorded entries saved on the tablet
 * @param accepted of them, receipts that said so
 * @param duplicates receipts for entries that had come in before
 * @param held of them, entries that the server keeps aside
 * @param once of them, entries that another tablet finds on the server once and byte for byte the same
 * @param reminders messages that the two phones showed
 */
record Tally(int recorded, int accepted, int duplicates, int held, int once, int reminders) {

    boolean holds() {
        return recorded > 0 && accepted == recorded && held == 0 && once == recorded && reminders == 2;
    }

    void print(PrintStream out) {
        out.println();
        out.println("   +--------------------------------+-------+");
        row(out, "entries recorded offline", recorded);
        row(out, "accepted by the server", accepted);
        row(out, "known when sent again", duplicates);
        row(out, "held", held);
        row(out, "on the server exactly once", once);
        row(out, "reminders received", reminders);
        out.println("   +--------------------------------+-------+");
    }

    private static void row(PrintStream out, String what, int figure) {
        out.printf("   | %-30s | %5d |%n", what.length() > 30 ? what.substring(0, 30) : what, figure);
    }
}
