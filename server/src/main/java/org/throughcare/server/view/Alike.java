package org.throughcare.server.view;

import java.util.Collection;
import java.util.List;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.SamePeople;

/** The port to which of several records may be about one person. */
public interface Alike {

    /** The proposals among these ledgers, given what was said of them. */
    List<Likeness.Proposal> among(Collection<LedgerId> ledgers, SamePeople said);
}
