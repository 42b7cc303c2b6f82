package org.throughcare.server.duty;

import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.LedgerId;

/**
 * A duty and whose record it is about.
 *
 * @param person the lead of the person's ledgers
 * @param name what the person is called; empty when only a newer version of the server can read it
 */
public record Due(LedgerId person, String name, Duty duty) {

    /** Names the record and the rule only: names belong in no log. */
    @Override
    public String toString() {
        return "Due[" + person + ", " + duty.rule() + "]";
    }
}
