package org.throughcare.model.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an entry does to the grants of its ledger: one team has it from now on, another perhaps no longer. Somebody always
 * gains, and the one who gains never loses, so whatever is said in whatever order the ledger is never without a team.
 *
 * @param loses null when nobody loses it
 */
public record Handover(
        LedgerId ledger, TeamId gains, @Nullable TeamId loses) {

    /**
     * What this entry does, after these entries of its kind in its ledger. What answers something that was answered
     * already was said without knowing of the other answer: until somebody resolves the two, both teams have the ledger.
     */
    public static Handover of(Entry entry, Body.Granting body, List<Entry> earlier) {
        Set<EntryId> answered = new HashSet<>();
        earlier.forEach(one -> answered.addAll(one.basis()));
        boolean open = entry.basis().stream().noneMatch(answered::contains);
        return new Handover(entry.ledger(), body.gains(), open ? body.loses() : null);
    }

    /** Whether this entry may be said after these entries of its kind in its ledger: all that it cites is among them. */
    public static <B extends Body> boolean mayBeSaid(
            Entry entry, Body.Granting body, Kind<B> kind, List<Entry> earlier) {
        List<B> cited = earlier.stream()
                .filter(one -> entry.basis().contains(one.id()))
                .flatMap(one -> Stream.ofNullable(kind.bodyOf(one)))
                .toList();
        return cited.size() == Set.copyOf(entry.basis()).size() && body.mayFollow(cited);
    }
}
