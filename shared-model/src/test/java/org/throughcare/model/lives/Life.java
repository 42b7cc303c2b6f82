package org.throughcare.model.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** One made-up record while it is told. Nothing is in it that a tablet would have refused to save. */
public final class Life {

    /** Moments at which things are recorded: by day, and so near midnight that the date is another one in summer. */
    private static final List<String> TIMES = List.of("09:10:00", "11:45:00", "15:20:00", "23:30:00");

    private final int number;
    private final LedgerId id;
    private final TeamId team;
    private final Random dice;
    private final Entries entries;
    private final Set<EntryId> refused = new HashSet<>();

    Life(int number, LedgerId id, TeamId team, Random dice) {
        this.number = number;
        this.id = id;
        this.team = team;
        this.dice = dice;
        this.entries = Entries.of(id, FixedIds.after((long) number << 12));
    }

    /** Which of the lives it is. */
    public int number() {
        return number;
    }

    /** The team that opens the record. */
    public TeamId team() {
        return team;
    }

    /** Whether it comes so, in so many of a hundred lives. */
    public boolean inPercent(int percent) {
        return dice.nextInt(100) < percent;
    }

    /** A number from the least to the most, both included. */
    public int between(int least, int most) {
        return least + dice.nextInt(most - least + 1);
    }

    /** One of these. */
    public <T> T oneOf(List<T> these) {
        return these.get(dice.nextInt(these.size()));
    }

    /** A day of the year that is told. */
    public LocalDate someDay() {
        return Lives.FIRST.plusDays(dice.nextInt(Lives.DAYS));
    }

    /** A new thread, recorded on that day; empty when a tablet would have refused it. */
    public <B extends Body> Optional<Entry> says(LocalDate on, Kind<B> kind, B body) {
        return kept(at(on).record(kind, body), kind);
    }

    /** The next entry of the thread of these, recorded on that day; empty when a tablet would have refused it. */
    public <B extends Body> Optional<Entry> amends(LocalDate on, Kind<B> kind, List<Entry> cited, B body) {
        return kept(at(on).correct(kind, cited, body, "it was so"), kind);
    }

    /** What has been told so far. */
    public Ledger ledger() {
        return new Ledger(id, entries());
    }

    /** The entries told so far. */
    public List<Entry> entries() {
        return entries.all().stream()
                .filter(entry -> !refused.contains(entry.id()))
                .toList();
    }

    /** Some thread of kinds like that; empty when none has been told of. */
    public Optional<EntryId> someThread(Predicate<String> kind) {
        List<EntryId> threads = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.basis().isEmpty() && kind.test(entry.kind())) {
                threads.add(entry.id());
            }
        }
        return threads.isEmpty() ? Optional.empty() : Optional.of(oneOf(threads));
    }

    /** Some moment of that day, by UTC. */
    Instant momentOf(LocalDate day) {
        return Instant.parse(day + "T" + oneOf(TIMES) + "Z");
    }

    private Entries at(LocalDate day) {
        return entries.at(momentOf(day).toString())
                .by(oneOf(List.of(Cast.ASHA, Cast.BETHAN)))
                .on(oneOf(List.of(Cast.TABLET_A, Cast.TABLET_B)));
    }

    private <B extends Body> Optional<Entry> kept(Entry entry, Kind<B> kind) {
        if (kind.check(entry).stream().anyMatch(Problem::refuses)) {
            refused.add(entry.id());
            return Optional.empty();
        }
        return Optional.of(entry);
    }
}
