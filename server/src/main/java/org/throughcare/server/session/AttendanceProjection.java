package org.throughcare.server.session;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.Attendance.Decision;
import org.throughcare.model.session.Attendance.GroupRef;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.RowTable;
import org.throughcare.server.ledger.ThreadProjection;

/** Draws attendance into its table. */
@Singleton
final class AttendanceProjection extends ThreadProjection<Attendance, AttendanceRow> {

    AttendanceProjection(LedgerReader ledgers) {
        super(Attendance.KIND, new RowTable<>("attendance", AttendanceRow.class), ledgers);
    }

    @Override
    protected AttendanceRow row(LedgerId ledger, Current<Attendance> current, boolean dangling) {
        Attendance attendance = current.body();
        GroupRef group = attendance.group();
        Decision decision = attendance.decision();
        return new AttendanceRow(
                current.id().uuid(),
                ledger.uuid(),
                attendance.happenedOn(),
                uuid(attendance.appointment()),
                group == null ? null : group.session().uuid(),
                uuid(attendance.requirement()),
                attendance.outcome(),
                attendance.countingCode(),
                attendance.framework().id(),
                attendance.framework().version(),
                attendance.modality(),
                attendance.intervention(),
                attendance.minutes(),
                attendance.mode().word(),
                decision == null ? null : decision.on(),
                current.latest().recordedAt(),
                current.inConflict(),
                dangling);
    }

    private static @Nullable UUID uuid(@Nullable EntryId id) {
        return id == null ? null : id.uuid();
    }
}
