package org.throughcare.model.duty;

import java.util.List;
import java.util.Map;
import org.throughcare.model.ledger.Ledger;

/** A rule that finds what is due in a person's record; the same record and context always give the same answer. */
public interface DutyRule {
    /**
     * What this rule finds due. Of the context's moment only the day may matter: what is due is worked out once a day,
     * and the same all day long.
     */
    List<Duty> duties(Ledger record, DutyContext context);

    /** The names under which this rule finds duties, and who may say of each that it is settled. */
    Map<String, Settling> names();
}
