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
        lines.add(new TrailLine(
                41,
                read.plus(Duration.ofHours(2)),
                Cast.RHYS,
                Administered.WING,
                "record-read-on-tablet",
                List.of(Cast.MARK.uuid()),
                List.of(),
                "10.20.4.17",
                "Covers for Asha while she is away",
                "done",
                "",
                read,
                true));
        lines.add(new TrailLine(
                42,
                read.plus(Duration.ofHours(3)),
                Cast.BETHAN,
                Administered.BUS,
                "record-read-on-tablet",
                List.of(Cast.SIAN.uuid()),
                List.of(),
                "10.20.4.18",
                "",
                "never-granted",
                "",
                read,
                false));
        lines.add(new TrailLine(
                43,
                read.plus(Duration.ofHours(4)),
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
        lines.add(new TrailLine(
                44,
                read.plus(Duration.ofHours(5)),
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
        lines.add(line(45, read.plus(Duration.ofHours(5)), Cast.ASHA, "later-act", List.of(Cast.MARK)));
        return lines;
    }

    private static TrailLine line(
            long number, Instant at, @Nullable WorkerId worker, String act, List<LedgerId> ledgers) {
        List<UUID> ids = ledgers.stream().map(LedgerId::uuid).toList();
        return new TrailLine(
                number, at, worker, Administered.WING, act, ids, List.of(), "", "", "done", "", null, false);
    }
}
