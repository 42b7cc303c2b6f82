package org.throughcare.mobile.administration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.TrailLink.TrailQuery;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * What is looked for in the audit trail, as it is filled in.
 *
 * @param worker who did it; null for anybody
 * @param device on which tablet; null for any
 * @param ledger the number of whose record, as it was typed; empty for anybody's
 * @param act the word of what was done; empty for anything
 * @param outcome {@code done} or the code of a refusal; empty for either
 * @param from the first day; without one, from the beginning
 * @param to the last day; without one, until now
 */
record TrailForm(
        @Nullable WorkerId worker,
        @Nullable DeviceId device,
        String ledger,
        String act,
        String outcome,
        Day from,
        Day to) {

    /** So many days are looked through unless others are asked for, today among them. */
    static final int DAYS = 7;

    private static final String PERSON = "person:";

    /** A day as its three parts are typed. */
    record Day(String day, String month, String year) {

        static final Day NONE = new Day("", "", "");

        static Day of(LocalDate date) {
            return new Day(
                    String.valueOf(date.getDayOfMonth()),
                    String.valueOf(date.getMonthValue()),
                    String.valueOf(date.getYear()));
        }

        /** The same with one part typed anew: {@code day}, {@code month} or {@code year}. */
        Day with(String part, String text) {
            return switch (part) {
                case "day" -> new Day(text, month, year);
                case "month" -> new Day(day, text, year);
                default -> new Day(day, month, text);
            };
        }

        boolean isEmpty() {
            return (day + month + year).isBlank();
        }

        /** The date of it; empty for what is none. */
        Optional<LocalDate> date() {
            if (!year.strip().matches("[0-9]{4}")) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.of(number(year), number(month), number(day)));
            } catch (DateTimeException | NumberFormatException e) {
                return Optional.empty();
            }
        }

        private static int number(String text) {
            return Integer.parseInt(text.strip());
        }
    }

    /** Everything that anybody did in the last days. */
    static TrailForm start(LocalDate today) {
        return new TrailForm(null, null, "", "", "", Day.of(today.minusDays(DAYS - 1)), Day.of(today));
    }

    /** All that was ever done with that record. */
    static TrailForm about(String ledger) {
        return new TrailForm(null, null, ledger, "", "", Day.NONE, Day.NONE);
    }

    /** What is wrong with it before the server is asked: the field, and where the words are. */
    Map<String, String> mistakes() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (!from.isEmpty() && from.date().isEmpty()) {
            mistakes.put("from", "trail.wrong.date");
        }
        if (!to.isEmpty() && to.date().isEmpty()) {
            mistakes.put("to", "trail.wrong.date");
        }
        Optional<LocalDate> first = from.date();
        Optional<LocalDate> last = to.date();
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            mistakes.put("to", "trail.wrong.order");
        }
        return mistakes;
    }

    /** The question to the server; days begin and end where the people served live. */
    TrailQuery query() {
        return new TrailQuery(
                worker,
                device,
                whose(),
                act,
                outcome,
                from.date().map(TrailForm::begins).orElse(null),
                to.date().map(day -> begins(day.plusDays(1))).orElse(null));
    }

    /** A number alone is a person's. */
    private String whose() {
        String typed = ledger.strip();
        return typed.isEmpty() || typed.contains(":") ? typed : PERSON + typed;
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(Texts.ZONE).toInstant();
    }

    TrailForm worker(@Nullable WorkerId who) {
        return new TrailForm(who, device, ledger, act, outcome, from, to);
    }

    TrailForm device(@Nullable DeviceId which) {
        return new TrailForm(worker, which, ledger, act, outcome, from, to);
    }

    TrailForm ledger(String whose) {
        return new TrailForm(worker, device, whose, act, outcome, from, to);
    }

    TrailForm act(String what) {
        return new TrailForm(worker, device, ledger, what, outcome, from, to);
    }

    TrailForm outcome(String what) {
        return new TrailForm(worker, device, ledger, act, what, from, to);
    }

    TrailForm from(Day day) {
        return new TrailForm(worker, device, ledger, act, outcome, day, to);
    }

    TrailForm to(Day day) {
        return new TrailForm(worker, device, ledger, act, outcome, from, day);
    }
}
