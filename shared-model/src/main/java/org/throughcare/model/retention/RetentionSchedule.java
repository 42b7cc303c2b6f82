package org.throughcare.model.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.reference.DataFile;
import org.throughcare.model.reference.Published;

/**
 * How many years each type of record is kept: data, which a service replaces through its own ledger (USR-8, USR-9).
 *
 * @param version the day from which it holds
 * @param source who says so
 * @param otherwise the years for what no rule names
 */
public record RetentionSchedule(LocalDate version, String source, int otherwise, List<Rule> rules) {

    private static final String MEMBER = "schedule";
    private static final int LONGEST = 150;

    /**
     * A type of record.
     *
     * @param years how long it is kept after the last contact and the end of the last order
     * @param yearsAfterDeath how long after a death instead; null where a death changes nothing
     * @param kinds of entries that make a record one of this type
     */
    public record Rule(String type, int years, @Nullable Integer yearsAfterDeath, Set<String> kinds) {
        /** Copies the kinds. */
        public Rule {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Copies the rules; throws IllegalArgumentException for a time that is none. */
    public RetentionSchedule {
        rules = List.copyOf(rules);
        mustBeATime(otherwise);
        rules.forEach(rule -> {
            mustBeATime(rule.years());
            mustBeATime(Objects.requireNonNullElse(rule.yearsAfterDeath(), 1));
        });
    }

    private static void mustBeATime(int years) {
        if (years < 1 || years > LONGEST) {
            throw new IllegalArgumentException("nothing is kept for " + years + " years");
        }
    }

    /** The schedule that ships with the program. */
    public static RetentionSchedule bundled() {
        return Bundled.SCHEDULE;
    }

    /** The schedule in force on a day: the latest that the service's ledger holds, or else the one that ships. */
    public static RetentionSchedule inForce(Ledger service, LocalDate on) {
        List<RetentionSchedule> own = Published.inForce(service, on, MEMBER, RetentionSchedule::read);
        return own.isEmpty() ? bundled() : own.get(own.size() - 1);
    }

    /** The fewest years for which anything is kept. */
    public int fewestYears() {
        int fewest = otherwise;
        for (Rule rule : rules) {
            fewest = Math.min(
                    fewest, Math.min(rule.years(), Objects.requireNonNullElse(rule.yearsAfterDeath(), rule.years())));
        }
        return fewest;
    }

    /** Reads a schedule from its data file's form; throws {@link Malformed}. */
    public static RetentionSchedule read(Fields file) {
        file.text(MEMBER);
        return new RetentionSchedule(
                file.date("version"),
                file.text("source"),
                file.object("otherwise").integer("years"),
                file.list("rules", RetentionSchedule::rule));
    }

    private static Rule rule(Fields rule) {
        return new Rule(
                rule.text("type"),
                rule.integer("years"),
                rule.optInteger("yearsAfterDeath"),
                Set.copyOf(rule.texts("kinds")));
    }

    /** Reads the file once, when it is first asked for. */
    private static final class Bundled {
        static final RetentionSchedule SCHEDULE = read(DataFile.read("retention/retention-schedule.json"));
    }
}
