package org.throughcare.model.testkit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.reception.ReceptionScreen;
import org.throughcare.model.reception.ReceptionScreen.Prescribed;
import org.throughcare.model.reception.ReceptionScreen.Use;

/** Reception screens: somebody who came on Monday 7 December 2026 and says a clinic prescribes methadone, unless told otherwise. */
public final class Receptions {

    private Receptions() {}

    /** Methadone 60 ml as told, clinic X, with signs of withdrawal. */
    public static ReceptionScreen methadone() {
        return screen(LocalDate.of(2026, 12, 7), LocalDateTime.of(2026, 12, 7, 18, 30), null);
    }

    /** The same after somebody has asked the clinic on that day. */
    public static ReceptionScreen verified(String on) {
        return screen(LocalDate.of(2026, 12, 7), LocalDateTime.of(2026, 12, 7, 18, 30), LocalDate.parse(on));
    }

    /** The same, received and screened at other times. */
    public static ReceptionScreen screen(
            LocalDate receivedOn, LocalDateTime screenedAt, @Nullable LocalDate verifiedOn) {
        return new ReceptionScreen(
                receivedOn,
                screenedAt,
                "HMP Example",
                List.of(new Use("HER", "yesterday")),
                "now",
                List.of("SWEATING", "NAUSEA"),
                new Prescribed("clinic X", "methadone", "60 ml", verifiedOn, verifiedOn == null ? null : "clinic X"),
                "Harbour Street",
                true,
                "taken",
                List.of("WITHDRAWAL"),
                null,
                null);
    }
}
