package org.throughcare.mobile.appointment;

import static org.throughcare.mobile.look.Texts.join;

import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.duty.Duty;

/** Appointments, on the tablet. */
public final class AppointmentRoom implements Room {

    private final Store store;

    /** In whose caseloads clashes are looked for. */
    public AppointmentRoom(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "appointment";
    }

    @Override
    public Optional<Route> route(Duty duty) {
        return duty.rule().equals("weekly-contacts-short")
                ? Optional.of(Route.Capture.of(Appointment.KIND.name(), duty.ledger()))
                : Optional.empty();
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(Sort.of(Appointment.KIND, AppointmentRoom::line)
                .form(FormScreen.opener(
                        (desk, route, ledger) -> new AppointmentSpec(ledger, route.corrects(), desk, store)))
                .daily(Feather.CALENDAR));
    }

    private static String line(Appointment appointment, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.dateTime(appointment.start()),
                texts.getOr("appointment.what." + appointment.what(), appointment.what()),
                appointment.place(),
                appointment.booked() ? "" : texts.get("appointment.cancelled"));
    }
}
