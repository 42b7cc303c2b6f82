package org.throughcare.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.LedgerId;

/**
 * The lines of a push in runs, each to be judged on one ground. Who may say what changes with a line that hands its ledger
 * on, so that a run ends with it: what comes of a line is the same in whatever pushes the lines arrive.
 */
final class Runs {

    private Runs() {}

    /** The runs, in the order of the lines. */
    static List<List<Handed>> of(List<Handed> handed) {
        List<List<Handed>> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < handed.size(); at++) {
            boolean last = at == handed.size() - 1;
            if (last || handsOn(handed.get(at))) {
                runs.add(handed.subList(start, at + 1));
                start = at + 1;
            }
        }
        return runs;
    }

    /** All ledgers that the lines are for, to be locked at once, in one order for everybody. */
    static Set<LedgerId> ledgers(List<Handed> handed) {
        return handed.stream()
                .filter(Handed.Legible.class::isInstance)
                .map(line -> ((Handed.Legible) line).written().entry().ledger())
                .collect(Collectors.toSet());
    }

    private static boolean handsOn(Handed handed) {
        return handed instanceof Handed.Legible legible && legible.grants() != null;
    }
}
