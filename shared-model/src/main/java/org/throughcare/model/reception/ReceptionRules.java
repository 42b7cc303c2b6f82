package org.throughcare.model.reception;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of a reception screen. */
final class ReceptionRules {

    /** The zone of every site, as Guernsey keeps London's time. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private ReceptionRules() {}

    static List<Problem> check(ReceptionScreen screen, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (screen.screenedAt().atZone(ZONE).toInstant().isAfter(entry.recordedAt())) {
            problems.add(Problem.refusal("screenedAt", "in-the-future"));
        }
        if (screen.receivedOn().isAfter(screen.screenedAt().toLocalDate())) {
            problems.add(Problem.refusal("receivedOn", "after-screen"));
        }
        LocalDate today = LocalDate.ofInstant(entry.recordedAt(), ZONE);
        between("healthcareToldOn", screen.healthcareToldOn(), screen.receivedOn(), today, problems);
        ReceptionScreen.Prescribed prescribed = screen.prescribed();
        if (prescribed != null) {
            between("prescribed.verifiedOn", prescribed.verifiedOn(), screen.receivedOn(), today, problems);
            if (prescribed.isVerified() && prescribed.verifiedWith() == null) {
                problems.add(Problem.refusal("prescribed.verifiedWith", "required"));
            }
        }
        return problems;
    }

    private static void between(
            String field, @Nullable LocalDate day, LocalDate first, LocalDate last, List<Problem> problems) {
        if (day != null && day.isAfter(last)) {
            problems.add(Problem.refusal(field, "in-the-future"));
        }
        if (day != null && day.isBefore(first)) {
            problems.add(Problem.refusal(field, "before-reception"));
        }
    }
}
