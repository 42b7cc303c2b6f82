package org.throughcare.model.audience;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How closely one entry is kept: as its own kind and body say, and as closely as what it is about, because whoever may not read
 * that must not read what is said of it either. Whoever reads the entry may read all of these.
 *
 * @param all never empty; nothing but {@link Sensitivity#NORMAL} where everybody reads it who is granted the record
 */
public record Closeness(Set<Sensitivity> all) {

    /** Whoever is granted the record reads it. */
    public static final Closeness NORMAL = new Closeness(Set.of());

    /** It is about something that has not arrived and may be kept in any way: until it has, its author alone reads it. */
    public static final Closeness UNKNOWN = new Closeness(EnumSet.allOf(Sensitivity.class));

    /** Copies the set; what is not normal is not normal too. */
    public Closeness {
        Set<Sensitivity> closed =
                all.stream().filter(each -> each != Sensitivity.NORMAL).collect(Collectors.toUnmodifiableSet());
        all = closed.isEmpty() ? Set.of(Sensitivity.NORMAL) : closed;
    }

    /** As closely as that. */
    public static Closeness of(Sensitivity sensitivity) {
        return new Closeness(Set.of(sensitivity));
    }

    /** As closely as all of that. */
    public static Closeness ofAll(Collection<Sensitivity> all) {
        return new Closeness(Set.copyOf(all));
    }

    /** As closely as both. */
    public Closeness and(Closeness other) {
        EnumSet<Sensitivity> both = EnumSet.copyOf(all);
        both.addAll(other.all);
        return new Closeness(both);
    }

    /** Whether whoever is granted the record reads it. */
    public boolean isNormal() {
        return all.contains(Sensitivity.NORMAL);
    }

    /** The words that stand for it where it is kept, in the order of the alphabet with a blank between them. */
    public String words() {
        return all.stream().map(Sensitivity::word).sorted().collect(Collectors.joining(" "));
    }

    /** What these words stand for; throws IllegalArgumentException for any other word. */
    public static Closeness ofWords(String words) {
        return ofAll(
                Arrays.stream(words.split(" ", -1)).map(Sensitivity::ofWord).collect(Collectors.toSet()));
    }
}
