package org.throughcare.mobile.nav;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Ledger;

/**
 * What one feature brings to the tablet. Each feature's package has one; {@code TabletRooms} is the register of all of
 * them, and nothing else in the app names a feature's kinds.
 */
public interface Room {

    /** The name of the feature; its words stand under {@code room.<name>}. */
    String name();

    /** The kinds of the feature, in the order in which they are offered. */
    List<Sort<?>> sorts();

    /** What is recorded under another name than its kind's, by that name. */
    default Map<String, Sort.Opener> doors() {
        return Map.of();
    }

    /** The names of doors that are offered first in every record, beside what is recorded every day, with their pictures. */
    default Map<String, Feather> shortcuts() {
        return Map.of();
    }

    /** What opens the record of somebody who is not on the tablet yet, beside recording who they are. */
    default List<PersonCard.Deed> newcomers(Texts texts) {
        return List.of();
    }

    /** Where a duty is dealt with; empty when the duty is not this feature's. Else the person's page is opened. */
    default Optional<Route> route(Duty duty) {
        return Optional.empty();
    }

    /** The names of this feature's duties that tell a worker of something they have to know before the day's work. */
    default Set<String> concerns() {
        return Set.of();
    }

    /** What the feature shows of a person beside the timeline; called away from the screen's thread. */
    default List<PersonCard> cards(Desk desk, Ledger record) {
        return List.of();
    }

    /** What has to be seen before anything else on a person's page; called away from the screen's thread. */
    default List<PersonAlert> alerts(Desk desk, Ledger record) {
        return List.of();
    }
}
