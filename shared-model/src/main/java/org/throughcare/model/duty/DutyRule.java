package org.throughcare.model.duty;

import java.util.List;
import org.throughcare.model.ledger.Ledger;

/** A rule that finds what is due in a person's record; the same record and context always give the same answer. */
@FunctionalInterface
public interface DutyRule {
    /** What this rule finds due. */
    List<Duty> duties(Ledger record, DutyContext context);
}
