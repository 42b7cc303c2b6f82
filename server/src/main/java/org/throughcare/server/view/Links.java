package org.throughcare.server.view;

import java.util.Collection;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.SamePeople;

/** The port to what workers have said about which ledgers are one person's. */
public interface Links {

    /** What is said of these ledgers and of all that are linked with them, directly or through others. */
    SamePeople around(Collection<LedgerId> ledgers);
}
