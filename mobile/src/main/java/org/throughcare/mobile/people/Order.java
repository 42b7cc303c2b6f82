package org.throughcare.mobile.people;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.person.NameSearch;
import org.throughcare.model.person.Person;

/** In which order people are listed. Those who are equal in it stand by name, so that nobody changes places by chance. */
public enum Order {
    /** By family name. */
    NAME,
    /** What should have been done first stands first, and of one day the gravest; who has nothing due stands last. */
    DUE,
    /** Who was never met stands first, then who was not met for longest; who has died stands last. */
    MET,
    /** Of whom something was recorded last stands first. */
    RECORDED,
    /** By wing and cell, or by clinic, cell 9 before cell 10; who is met nowhere in particular stands last. */
    PLACE;

    private static final Pattern FIGURES = Pattern.compile("\\p{Nd}+");
    private static final String NO_NAME = "\uffff";

    /** These people in this order. */
    public List<PersonRow> of(List<PersonRow> rows) {
        return rows.stream()
                .map(Keyed::of)
                .sorted(first().thenComparing(Keyed::name)
                        .thenComparing(keyed -> keyed.row().ledger()))
                .map(Keyed::row)
                .toList();
    }

    /** The word that stands for it among the tablet's settings, and in the keys of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order that a word stands for; by name for a word that this build does not know. */
    public static Order parse(String word) {
        for (Order order : values()) {
            if (order.word().equals(word)) {
                return order;
            }
        }
        return NAME;
    }

    private Comparator<Keyed> first() {
        return switch (this) {
            case NAME -> comparing(Keyed::name);
            case DUE ->
                comparing(Keyed::dueOn, nullsLast(naturalOrder()))
                        .thenComparing(Keyed::gravity, nullsLast(reverseOrder()))
                        .thenComparing(Keyed::overdue, reverseOrder());
            case MET -> comparing(Keyed::died).thenComparing(Keyed::metOn, nullsFirst(naturalOrder()));
            case RECORDED -> comparing(Keyed::recordedAt, nullsLast(reverseOrder()));
            case PLACE -> comparing(Keyed::place, nullsLast(naturalOrder()));
        };
    }

    /** A row with what it is compared by, worked out once and not for each comparison. */
    private record Keyed(
            PersonRow row, String name, @Nullable String place) {

        static Keyed of(PersonRow row) {
            Person person = row.person();
            String place = row.place();
            return new Keyed(
                    row,
                    person == null ? NO_NAME : NameSearch.fold(person.familyName() + " " + person.givenName()),
                    place == null || place.isBlank() ? null : inFigures(NameSearch.fold(place)));
        }

        /** A number begins with how many figures it has, so that texts compare as numbers do. */
        private static String inFigures(String text) {
            return FIGURES.matcher(text).replaceAll(found -> {
                String figures = found.group().replaceFirst("^0+(?=.)", "");
                return (char) ('0' + Math.min(figures.length(), 9)) + figures;
            });
        }

        @Nullable
        LocalDate dueOn() {
            Duty next = row.urgency().next();
            return next == null ? null : next.dueOn();
        }

        Duty.@Nullable Gravity gravity() {
            Duty next = row.urgency().next();
            return next == null ? null : next.gravity();
        }

        int overdue() {
            return row.urgency().overdue();
        }

        boolean died() {
            return row.died();
        }

        @Nullable
        LocalDate metOn() {
            return row.urgency().glance().metOn();
        }

        @Nullable
        Instant recordedAt() {
            return row.urgency().glance().recordedAt();
        }
    }
}
