package org.throughcare.server.treatment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.treatment.LateStart;
import org.throughcare.model.treatment.TreatmentStart;
import org.throughcare.model.treatment.TreatmentStart.Status;
import org.throughcare.server.view.Csv;

/**
 * The report of late starts (DRR-1): what started late, and what has not started though its last day has passed. Done, not
 * done with a reason and nothing recorded stand apart; a late start without a reason has that cell empty.
 */
final class LateStarts {

    private static final Set<Status> LATE = Set.of(Status.LATE, Status.OVERDUE);

    private static final List<String> COLUMNS = List.of(
            "name",
            "record",
            "requirement",
            "sentenced on",
            "due on",
            "court was told",
            "started on",
            "days late",
            "recorded",
            "reason code",
            "reason",
            "in words");

    private LateStarts() {}

    /** The table, the longest delay first. */
    static byte[] table(List<Starts.Row> rows) {
        return Csv.bytes(
                COLUMNS,
                rows.stream()
                        .filter(row -> LATE.contains(row.start().status()))
                        .sorted(Comparator.comparing(
                                        (Starts.Row row) -> row.start().daysLate())
                                .reversed()
                                .thenComparing(Starts.Row::name)
                                .thenComparing(row -> row.start().requirement().id()))
                        .map(LateStarts::line)
                        .toList());
    }

    private static List<@Nullable Object> line(Starts.Row row) {
        TreatmentStart start = row.start();
        TreatmentStart.Session session = start.session();
        LateStart reason = start.reason();
        return Arrays.asList(
                row.name(),
                row.person(),
                start.requirement().body().type().toUpperCase(Locale.ROOT),
                start.sentencedOn(),
                start.deadline().dueOn(),
                start.toldOn(),
                session == null ? null : session.on(),
                start.daysLate(),
                start.evidence().code(),
                reason == null ? null : reason.reason(),
                reason == null ? null : name(row, reason.reason()),
                reason == null ? null : reason.text());
    }

    private static String name(Starts.Row row, String reason) {
        Code code =
                row.context().reference().list(ReferenceData.DECLINE_REASONS).find(reason);
        return code == null ? reason : code.en();
    }
}
