package org.throughcare.model.glance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * A record at a glance, as it stands on a day.
 *
 * @param alerts what to know before the person is met, the gravest first
 * @param metOn the last day on which they came to a session, gave a sample or answered a screening; null for never
 * @param recordedAt when a worker recorded something of them last; null for never
 */
public record Glance(
        List<Alert> alerts,
        @Nullable LocalDate metOn,
        @Nullable Instant recordedAt) {

    /** Of a record in which nothing stands. */
    public static final Glance NOTHING = new Glance(List.of(), null, null);

    /** Copies the alerts. */
    public Glance {
        alerts = List.copyOf(alerts);
    }

    /** Of that record on that day, by the days of that zone; the frameworks say who came to a session. */
    public static Glance of(Ledger record, LocalDate day, ZoneId zone, AttendanceFrameworks frameworks) {
        return new Glance(Alert.of(record, day), metOn(record, zone, frameworks), recordedAt(record));
    }

    private static @Nullable LocalDate metOn(Ledger record, ZoneId zone, AttendanceFrameworks frameworks) {
        Stream<LocalDate> sessions = record.current(Attendance.KIND).stream()
                .map(Current::body)
                .filter(attendance -> came(attendance, frameworks))
                .map(Attendance::happenedOn);
        Stream<Instant> samples = record.current(DrugTest.KIND).stream()
                .map(Current::body)
                .filter(DrugTest::gaveSample)
                .map(DrugTest::collectedAt);
        Stream<Instant> screenings =
                record.current(Screening.KIND).stream().map(one -> one.body().happenedAt());
        return Stream.concat(sessions, Stream.concat(samples, screenings).map(at -> LocalDate.ofInstant(at, zone)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean came(Attendance attendance, AttendanceFrameworks frameworks) {
        AttendanceFramework framework = frameworks.find(attendance.framework());
        AttendanceFramework.Code outcome = framework == null ? null : framework.find(attendance.outcome());
        return outcome != null && outcome.attended();
    }

    private static @Nullable Instant recordedAt(Ledger record) {
        return record.entries().stream()
                .filter(entry -> entry.author() instanceof Author.Worker)
                .map(Entry::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
