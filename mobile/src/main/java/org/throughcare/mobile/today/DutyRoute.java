package org.throughcare.mobile.today;

import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.Duty;

/** Where a duty is dealt with. */
final class DutyRoute {

    private static final String TO_RESOLVE = "to-resolve";

    private DutyRoute() {}

    /** The choice between two values where there is one to make; else the person, where everything else is done. */
    static Route of(Duty duty) {
        return duty.rule().equals(TO_RESOLVE)
                ? new Route.Resolve(duty.ledger(), duty.details().get(0), duty.because())
                : new Route.Person(duty.ledger());
    }
}
