package org.throughcare.mobile.drugtest;

import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.ReadScreen;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;

/** The result of one drug test, never without what it has to be read with (CTR-14). */
final class ResultScreen {

    private ResultScreen() {}

    /** The result that the route names. */
    static Screen of(Desk desk, Route.Result route) {
        return new ReadScreen<>(
                desk,
                () -> TestResult.of(
                        desk.ledger(route.ledger()),
                        route.thread(),
                        desk.reference().frameworks(),
                        desk.today()),
                (page, result, go) -> new ResultView(route.ledger(), route.thread(), desk, go).render(page, result));
    }
}
