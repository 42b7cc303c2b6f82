package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.testkit.Cast;

/**
 * Made-up records: the n-th one of a seed is always the same. They tell of a leap year, with both changes of the clocks,
 * at whose end the bank holidays that are known end too.
 */
public final class Lives {

    /** The first day of the year. */
    public static final LocalDate FIRST = LocalDate.of(2028, 1, 1);
    /** How many days it has. */
    public static final int DAYS = 366;
    /** A team on an island with a holiday of its own. */
    public static final TeamId ISLAND = new TeamId(id(0x7ea, 3));

    private static final List<TeamId> TEAMS = List.of(Cast.CLINIC, Cast.CLINIC, Cast.WING, ISLAND);

    private final long seed;

    private Lives(long seed) {
        this.seed = seed;
    }

    /** The lives of that seed. */
    public static Lives of(long seed) {
        return new Lives(seed);
    }

    /** The days of the year, in order. */
    public static List<LocalDate> days() {
        return FIRST.datesUntil(FIRST.plusDays(DAYS)).toList();
    }

    /** The record that the n-th life is about. */
    public static LedgerId ledger(int number) {
        return LedgerId.person(id(0x11fe, number));
    }

    /** Everything that is recorded of the n-th life. */
    public List<Entry> life(int number) {
        Random dice = new Random(seed * 1_000_003 + number);
        Life life = new Life(number, ledger(number), TEAMS.get(dice.nextInt(TEAMS.size())), dice);
        Chapters.ALL.forEach(chapter -> chapter.tell(life));
        return life.entries();
    }

    private static UUID id(long sort, long number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | sort << 32 | number);
    }
}
