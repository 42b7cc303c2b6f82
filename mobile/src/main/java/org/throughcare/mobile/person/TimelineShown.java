package org.throughcare.mobile.person;

import java.util.List;

/**
 * How much of a timeline is on the screen.
 *
 * @param choosing whether the choice of what to look at is open
 * @param filter what is looked at
 * @param atMost how many items are shown at most: a record of thousands opens as fast as one of ten
 */
public record TimelineShown(boolean choosing, TimelineFilter filter, int atMost) {

    /** How many items are shown at first. */
    static final int BEGINNING = 8;

    /** How many more are shown each time they are asked for. */
    static final int MORE = 50;

    static final TimelineShown FIRST = new TimelineShown(false, new TimelineFilter.Everything(), BEGINNING);

    /** With the choice opened, or closed. */
    TimelineShown turned() {
        return new TimelineShown(!choosing, filter, atMost);
    }

    /** With something else looked at, from its beginning; the choice stays open, for the next one is near then. */
    TimelineShown of(TimelineFilter chosen) {
        return new TimelineShown(choosing, chosen, BEGINNING);
    }

    /** With more of it. */
    TimelineShown more() {
        return new TimelineShown(choosing, filter, atMost + MORE);
    }

    /** What is looked at. */
    List<TimelineItem> chosen(List<TimelineItem> all) {
        return all.stream().filter(filter::shows).toList();
    }
}
