package org.throughcare.model.sample;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.ResultLine.Confirm;
import org.throughcare.model.drugtest.ResultLine.Screen;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.Validity;
import org.throughcare.model.ledger.EntryId;

/** Drug tests, told by short words. */
final class Testing {

    private static final Map<String, String> NO_SAMPLE = Map.of("R", "REFUSED", "U", "UNABLE", "F", "FTA");
    private static final String LABORATORY = "Greyfriars Reference Laboratory";

    private Testing() {}

    /**
     * One test a week, oldest first. Each is {@code -} for negative; {@code R} refused, {@code U} unable, {@code F} did
     * not come; {@code O+} the kit shows group O; {@code O?} and a laboratory was asked; {@code O!} and it confirmed;
     * {@code O=methadone} and that medicine explains it; a blank when there was none that week.
     */
    static void weekly(
            Story story,
            @Nullable EntryId requirement,
            String purpose,
            List<String> panel,
            DayOfWeek weekday,
            String... results) {
        for (int i = 0; i < results.length; i++) {
            if (!results[i].isBlank()) {
                one(story, requirement, purpose, panel, story.days().last(weekday, results.length - 1 - i), results[i]);
            }
        }
    }

    private static void one(
            Story story,
            @Nullable EntryId requirement,
            String purpose,
            List<String> panel,
            LocalDate day,
            String result) {
        Instant collectedAt = Days.at(day, "10:40");
        boolean sample = !NO_SAMPLE.containsKey(result);
        Instant recordedAt = collectedAt.plusSeconds(900);
        EntryId first = story.says(
                DrugTest.KIND,
                test(requirement, purpose, story, collectedAt, sample, result, lines(panel, result, null)),
                recordedAt);
        if (result.endsWith("!")) {
            Instant answeredAt = Days.at(day.plusDays(4), "09:15");
            if (answeredAt.isBefore(Days.at(story.days().today(), "00:00"))) {
                DrugTest confirmed = test(
                        requirement, purpose, story, collectedAt, sample, result, lines(panel, result, answeredAt));
                story.amends(first, DrugTest.KIND, confirmed, "laboratory's answer", answeredAt.plusSeconds(600));
            }
        }
    }

    private static DrugTest test(
            @Nullable EntryId requirement,
            String purpose,
            Story story,
            Instant collectedAt,
            boolean sample,
            String result,
            List<ResultLine> lines) {
        boolean positive = result.length() > 1;
        return new DrugTest(
                purpose,
                requirement,
                "URINE",
                "POC",
                sample
                        ? new Kit(
                                "Six-panel cup",
                                "LOT-2207",
                                story.days().today().plusMonths(9),
                                null)
                        : null,
                collectedAt,
                sample ? collectedAt.plusSeconds(300) : null,
                story.worker().name(),
                null,
                story.worker().teams().get(0).name(),
                NO_SAMPLE.getOrDefault(result, DrugTest.SAMPLE),
                sample ? new Validity(new BigDecimal("34.5"), null, null, new BigDecimal("6.5"), null) : null,
                lines,
                sample ? new SelfReport(positive, positive ? List.of(group(result)) : List.of(), null, null) : null,
                sample ? collectedAt.plusSeconds(420) : null,
                result.equals("R") ? "Offered twice, explained what it means; said no." : null);
    }

    private static List<ResultLine> lines(List<String> panel, String result, @Nullable Instant answeredAt) {
        if (NO_SAMPLE.containsKey(result)) {
            return List.of();
        }
        List<ResultLine> lines = new ArrayList<>();
        for (String group : panel) {
            boolean positive = result.length() > 1 && group.equals(group(result));
            lines.add(positive ? positive(group, result, answeredAt) : ResultLine.screened(group, Screen.NEG));
        }
        return lines;
    }

    private static ResultLine positive(String group, String result, @Nullable Instant answeredAt) {
        int explained = result.indexOf('=');
        boolean asked = result.endsWith("?") || result.endsWith("!");
        Confirm confirm = answeredAt != null ? Confirm.CONFIRMED : asked ? Confirm.REQUESTED : Confirm.NOT_REQUESTED;
        return new ResultLine(
                group,
                Screen.POS,
                "300 ng/ml",
                confirm,
                answeredAt == null ? null : LABORATORY,
                answeredAt,
                explained < 0 ? null : result.substring(explained + 1));
    }

    private static String group(String result) {
        return result.substring(0, 1);
    }
}
