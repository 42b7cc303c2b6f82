package org.throughcare.model.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a person agreed that what is known of them is shared.
 *
 * @param givenOn the local date on which they did
 * @param withdrawnOn the local date from which they do no longer; null while they do
 */
public record Agreed(LocalDate givenOn, @Nullable LocalDate withdrawnOn) {

    /**
     * Whether it covers, on a day, what was kept on another: once given it opens what was there before, and once withdrawn
     * it goes on covering what was there until then and nothing that came after.
     */
    public boolean covers(LocalDate keptOn, LocalDate today) {
        return !today.isBefore(givenOn) && (withdrawnOn == null || keptOn.isBefore(withdrawnOn));
    }

    /** The same as long as nobody has withdrawn it by that day. */
    private Agreed atMostUntil(LocalDate day) {
        return withdrawnOn == null || day.isBefore(withdrawnOn) ? new Agreed(givenOn, day) : this;
    }

    /**
     * What somebody agreed to of whom there are several records: what stands in one counts in all of them, and what was given
     * in one ends with the first withdrawal in another on that day or later. Within one record each consent stands by itself.
     *
     * @param own what stands in the record that is to be read
     * @param others what stands in each of the others
     * @param sure whether nobody says that two of them are different people's; where somebody does, the others only close
     */
    public static List<Agreed> together(List<Agreed> own, Collection<List<Agreed>> others, boolean sure) {
        List<List<Agreed>> all = new ArrayList<>(others);
        all.add(own);
        return (sure ? all : List.of(own))
                .stream()
                        .flatMap(record -> record.stream().map(each -> closed(each, record, all)))
                        .toList();
    }

    private static Agreed closed(Agreed one, List<Agreed> record, List<List<Agreed>> all) {
        return all.stream()
                .filter(other -> other != record)
                .flatMap(List::stream)
                .flatMap(other -> Stream.ofNullable(other.withdrawnOn))
                .filter(day -> !day.isBefore(one.givenOn))
                .min(Comparator.naturalOrder())
                .map(one::atMostUntil)
                .orElse(one);
    }
}
