package org.throughcare.mobile.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.TrailLink.TrailLine;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.testkit.Cast;

/** A week of a service's audit trail, the earliest first. */
final class Trailed {

    /** So many records are of before that week. */
    static final int OLD = 3;

    private static final Instant MORNING = Instant.parse("2026-12-08T08:40:00Z");

    private Trailed() {}

    static List<TrailLine> lines() {
        List<TrailLine> lines = new ArrayList<>();
        IntStream.rangeClosed(1, OLD)
                .forEach(n -> lines.add(line(n, MORNING.minus(Duration.ofDays(30)), Cast.ASHA, "pull", List.of())));
        IntStream.rangeClosed(OLD + 1, 40)
                .forEach(n -> lines.add(line(n, MORNING.minusSeconds(4000L - n), Cast.RHYS, "pull", List.of())));
        Instant read = Instant.parse("2026-12-08T09:12:00Z");
        lines.add(line(41, read.plus(Duration.ofMinutes(3)), Cast.ASHA, "later-act", List.of(Cast.MARK)));
        lines.add(new TrailLine(
                42,
                read.plus(Duration.ofHours(1)),
                null,
                null,
                "sign-in",
                List.of(),
                List.of("worker:" + Cast.RHYS, "later:word"),
                "203.0.113.9",
                "",
                "wrong",
                "tries 3",
                null,
                false));
        lines.add(new TrailLine(
                43,
                read.plus(Duration.ofHours(2)),
                Shoot.GWEN,
                Administered.WING,
                "tablet-lost",
                List.of(Cast.MARK.uuid(), Cast.SIAN.uuid()),
                List.of("device:" + Administered.BUS),
                "10.20.1.2",
                "Left on the 9:40 bus",
                "done",
                "",
                null,
                false));
        lines.add(read(44, read.plus(Duration.ofHours(3)), Cast.BETHAN, Cast.SIAN, "", "never-granted"));
        String reason = "Covers for Asha while she is away";
        lines.add(read(45, read.plus(Duration.ofHours(4)), Cast.RHYS, Cast.MARK, reason, "done"));
        return lines;
    }

    /** A record that was opened where there was no network, three hours or more before that was handed in. */
    private static TrailLine read(
            long number, Instant at, WorkerId worker, LedgerId whose, String reason, String outcome) {
        return new TrailLine(
                number,
                at,
                worker,
                Administered.WING,
                "record-read-on-tablet",
                List.of(whose.uuid()),
                List.of(),
                "10.20.4.17",
                reason,
                outcome,
                "",
                Instant.parse("2026-12-08T09:12:00Z"),
                true);
    }

    private static TrailLine line(
            long number, Instant at, @Nullable WorkerId worker, String act, List<LedgerId> ledgers) {
        List<UUID> ids = ledgers.stream().map(LedgerId::uuid).toList();
        return new TrailLine(
                number, at, worker, Administered.WING, act, ids, List.of(), "", "", "done", "", null, false);
    }
}
