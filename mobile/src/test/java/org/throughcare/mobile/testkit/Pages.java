package org.throughcare.mobile.testkit;

import java.util.List;
import org.throughcare.mobile.store.LedgerPage;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;

/** Pages of a ledger as a server sends them. */
public final class Pages {

    private Pages() {}

    /** The head of a ledger that has these entries, from its start. */
    public static Head head(LedgerId ledger, List<Written> all) {
        Head head = Head.start(ledger);
        for (Written written : all) {
            head = head.then(written.hash());
        }
        return head;
    }

    /** The page by which all entries of a ledger come to a tablet that knows nothing of it. */
    public static LedgerPage whole(LedgerId ledger, List<Written> all) {
        return new LedgerPage(0, all, head(ledger, all), true, "");
    }
}
