package org.throughcare.mobile.administration;

import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;

/** Which screen a place of administration is. */
public final class AdministrationScreens {

    private AdministrationScreens() {}

    /** The screen of that place for the administrator at the desk. */
    public static Screen of(Route.Administration place, Desk desk, Administration administration) {
        if (place instanceof Route.Administration.Tablets) {
            return ListScreen.ofTablets(desk, administration);
        } else if (place instanceof Route.Administration.OneTablet one) {
            return TabletPage.of(one.device(), desk, administration);
        } else if (place instanceof Route.Administration.LostTablet lost) {
            return new LostScreen(lost.device(), desk, administration);
        } else if (place instanceof Route.Administration.Codes) {
            return new CodesScreen(desk, administration);
        } else if (place instanceof Route.Administration.NewCode) {
            return new NewCodeScreen(desk, administration);
        } else if (place instanceof Route.Administration.Trail) {
            return new TrailScreen(desk, administration);
        } else if (place instanceof Route.Administration.Check) {
            return new CheckScreen(desk, administration);
        } else if (place instanceof Route.Administration.Workers) {
            return ListScreen.ofWorkers(desk, administration);
        } else if (place instanceof Route.Administration.NewWorker) {
            return new NewWorkerScreen(desk, administration);
        } else if (place instanceof Route.Administration.OneWorker one) {
            return new WorkerScreen(one.worker(), desk, administration);
        }
        return new Hub(desk);
    }
}
