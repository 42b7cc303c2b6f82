package org.throughcare.mobile.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.throughcare.mobile.link.AdministrationLink.Holding;
import org.throughcare.mobile.link.AdministrationLink.Lost;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.WorkerId;

/**
 * Whose records, and which entries, were on a tablet at its last contact; it is what a service answers from who is told (USR-4).
 *
 * @param askedAt when its access was ended here, or asked for again
 * @param names what workers are called
 */
record LostList(TabletRow tablet, Instant askedAt, Lost lost, Map<WorkerId, String> names) {

    /** Copies the names. */
    LostList {
        names = Map.copyOf(names);
    }

    /** How it stands with one record that was on the tablet. */
    enum Standing {
        /** As far as anybody knows it is there. */
        THERE,
        /** The tablet was told to drop it and has not shown yet that it has. */
        LEAVING,
        /** The tablet has signed that it destroyed the keys of all who had it there. */
        DESTROYED;

        static Standing of(Holding holding) {
            if (holding.destroyedAt() != null) {
                return DESTROYED;
            }
            return holding.leavingSince() == null ? THERE : LEAVING;
        }
    }

    /** The records that were there. */
    List<Holding> holdings() {
        return lost.holdings();
    }

    /** How many people's records are there and not destroyed. */
    long peopleAtRisk() {
        return holdings().stream()
                .filter(holding -> holding.ledger().subject() == Subject.PERSON)
                .filter(holding -> Standing.of(holding) != Standing.DESTROYED)
                .count();
    }

    /** Whether all that was there is destroyed. */
    boolean isDestroyed() {
        return !holdings().isEmpty()
                && holdings().stream().allMatch(holding -> Standing.of(holding) == Standing.DESTROYED);
    }

    /** How many entries of a record were there. */
    static long entries(Holding holding) {
        return holding.upTo() + holding.own().size();
    }

    /** Which these are by their numbers, such as {@code 1–41, 43–44, 47}. */
    static String numbers(Holding holding) {
        List<String> runs = new ArrayList<>();
        long from = 1;
        long to = holding.upTo();
        for (long number : holding.own().stream().sorted().toList()) {
            if (number > to + 1) {
                runs.addAll(run(from, to));
                from = number;
            }
            to = number;
        }
        runs.addAll(run(from, to));
        return String.join(", ", runs);
    }

    private static List<String> run(long from, long to) {
        if (from > to) {
            return List.of();
        }
        return List.of(from == to ? String.valueOf(from) : from + "–" + to);
    }

    /** On whose caseload it was there. */
    String workers(Holding holding) {
        return String.join(", ", Names.of(holding.workers(), names));
    }
}
