package org.throughcare.mobile.nav;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Tone;

/**
 * What a feature shows of a person, as data.
 *
 * @param heading what it is about
 * @param lines what there is to know, the most important first
 * @param deeds what can be done about it
 */
public record PersonCard(String heading, List<Line> lines, List<Deed> deeds) {

    /**
     * One thing to know.
     *
     * @param strong what it is
     * @param under more about it; empty when there is no more
     * @param route where it leads; null when nowhere
     * @param mark its state in a tag; null when it has none
     */
    public record Line(
            String strong,
            String under,
            @Nullable Route route,
            @Nullable Mark mark) {
        /** A line that leads nowhere. */
        public static Line of(String strong, String under) {
            return new Line(strong, under, null, null);
        }
    }

    /** A state in words, with its tone. */
    public record Mark(String words, Tone tone) {}

    /** Something to do: the words on its button, and where it leads. */
    public record Deed(String words, Route route) {}

    /** Copies the lists. */
    public PersonCard {
        lines = List.copyOf(lines);
        deeds = List.copyOf(deeds);
    }
}
