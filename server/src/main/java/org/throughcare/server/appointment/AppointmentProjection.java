package org.throughcare.server.appointment;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.appointment.Appointment.Instruction;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.RowTable;
import org.throughcare.server.ledger.ThreadProjection;

/** Draws appointments into their table. */
@Singleton
final class AppointmentProjection extends ThreadProjection<Appointment, AppointmentRow> {

    AppointmentProjection(LedgerReader ledgers) {
        super(Appointment.KIND, new RowTable<>("appointment", AppointmentRow.class), ledgers);
    }

    @Override
    protected AppointmentRow row(LedgerId ledger, Current<Appointment> current, boolean dangling) {
        Appointment appointment = current.body();
        EntryId requirement = appointment.requirement();
        Instruction instruction = appointment.instruction();
        return new AppointmentRow(
                current.id().uuid(),
                ledger.uuid(),
                appointment.start(),
                appointment.zone().getId(),
                appointment.startsAt(),
                appointment.minutes(),
                appointment.what(),
                requirement == null ? null : requirement.uuid(),
                appointment.place(),
                appointment.mode().word(),
                appointment.withWhom(),
                appointment.series(),
                word(appointment.status()),
                nullOrWord(appointment.cancelledBy()),
                instruction == null ? null : instruction.on(),
                current.latest().recordedAt(),
                current.inConflict(),
                dangling);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String nullOrWord(@Nullable Enum<?> value) {
        return value == null ? null : word(value);
    }
}
