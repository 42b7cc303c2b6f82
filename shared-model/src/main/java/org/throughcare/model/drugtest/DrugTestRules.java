package org.throughcare.model.drugtest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The rules of a drug test. */
final class DrugTestRules {

    /** The zone by whose dates kits expire: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private DrugTestRules() {}

    static List<Problem> check(DrugTest test, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        times(test, entry.recordedAt(), problems);
        kit(test, problems);
        sample(test, problems);
        lines(test, entry.recordedAt(), problems);
        return problems;
    }

    private static void times(DrugTest test, Instant recordedAt, List<Problem> problems) {
        notLater("collectedAt", test.collectedAt(), recordedAt, problems);
        notLater("readAt", test.readAt(), recordedAt, problems);
        notLater("toldPersonAt", test.toldPersonAt(), recordedAt, problems);
        if (test.readAt() != null && test.readAt().isBefore(test.collectedAt())) {
            problems.add(Problem.refusal("readAt", "before-collected"));
        }
        if (test.toldPersonAt() != null && test.toldPersonAt().isBefore(test.collectedAt())) {
            problems.add(Problem.refusal("toldPersonAt", "before-collected"));
        }
    }

    private static void notLater(String field, @Nullable Instant moment, Instant recordedAt, List<Problem> problems) {
        if (moment != null && moment.isAfter(recordedAt)) {
            problems.add(Problem.refusal(field, "in-the-future"));
        }
    }

    private static void kit(DrugTest test, List<Problem> problems) {
        Kit kit = test.kit();
        LocalDate day = LocalDate.ofInstant(test.collectedAt(), ZONE);
        if (kit == null || kit.expiry() == null || !kit.expiredOn(day)) {
            return;
        }
        problems.add(Problem.warning("kit.expiry", "kit-expired", kit.expiry().toString()));
        if (kit.expiredReason() == null) {
            problems.add(Problem.refusal("kit.expiredReason", "required"));
        }
    }

    private static void sample(DrugTest test, List<Problem> problems) {
        if (!test.gaveSample() && !test.lines().isEmpty()) {
            problems.add(Problem.refusal("lines", "lines-without-sample", test.outcome()));
        }
        if (test.outcome().equals(DrugTest.VOLUNTARY_DECLINED)
                && !test.purpose().equals(DrugTest.VOLUNTARY)) {
            problems.add(Problem.refusal("outcome", "not-a-voluntary-test"));
        }
        if (test.gaveSample() && test.lines().isEmpty()) {
            problems.add(Problem.warning("lines", "sample-without-lines"));
        }
        if (test.validity() != null) {
            test.validity()
                    .outOfRange()
                    .forEach(field -> problems.add(Problem.warning("validity." + field, "out-of-range")));
        }
    }

    private static void lines(DrugTest test, Instant recordedAt, List<Problem> problems) {
        Set<String> groups = new HashSet<>();
        for (int i = 0; i < test.lines().size(); i++) {
            ResultLine line = test.lines().get(i);
            String at = "lines[" + i + "].";
            if (!groups.add(line.group())) {
                problems.add(Problem.refusal(at + "group", "group-twice", line.group()));
            }
            if (line.confirm().isAnswer() && line.laboratory() == null) {
                problems.add(Problem.refusal(at + "laboratory", "required"));
            }
            notLater(at + "receivedAt", line.receivedAt(), recordedAt, problems);
        }
    }
}
