package org.throughcare.model.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughcare.model.Kinds;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.duty.SamePersonRule;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;

/** The made-up records: always the same, and rich enough to show that tablet and server come to the same. */
class LivesTest {

    private static final long SEED = 20_281_231;
    private static final int MANY = 400;

    @Test
    void theSameSeedTellsTheSameLives() {
        assertThat(Lives.of(SEED).life(7)).isEqualTo(Lives.of(SEED).life(7));
        assertThat(Lives.of(SEED + 1).life(7)).isNotEqualTo(Lives.of(SEED).life(7));
    }

    @Test
    void everyRuleFindsSomethingDueInThemOnSomeDay() {
        DutyContexts contexts =
                new DutyContexts(new Ledger(LedgerId.SERVICE, List.of()), Map.of(Lives.ISLAND, Calendars.GUERNSEY));
        Set<String> found = new TreeSet<>();
        for (int number = 0; number < MANY; number++) {
            Ledger record = new Ledger(Lives.ledger(number), Lives.of(SEED).life(number));
            for (LocalDate day : Lives.days()) {
                Duties.of(record, contexts.of(record, day)).stream()
                        .map(Duty::rule)
                        .forEach(found::add);
            }
        }
        Set<String> all = new TreeSet<>(Duties.named());
        // Two records are compared by the list of a caseload, not by a rule over one of them.
        all.remove(SamePersonRule.NAME);

        assertThat(found)
                .as("a rule that no made-up record makes due needs a chapter (see Chapters)")
                .isEqualTo(all);
    }

    @Test
    void whatIsInConflictOfEachKindIsWhatTheCurrentSaysOfItself() {
        int found = 0;
        for (int number = 0; number < MANY; number++) {
            Ledger record = new Ledger(Lives.ledger(number), Lives.of(SEED).life(number));
            for (Kind<?> kind : Kinds.all()) {
                found += conflicts(record, kind);
            }
        }
        assertThat(found).isPositive();
    }

    private static <B extends Body> int conflicts(Ledger record, Kind<B> kind) {
        List<Current<B>> conflicts = record.inConflict(kind);
        assertThat(conflicts)
                .isEqualTo(record.current(kind).stream()
                        .filter(Current::inConflict)
                        .toList());
        return conflicts.size();
    }

    @Test
    void everyKindOfAPersonsRecordIsToldOf() {
        Set<String> told = IntStream.range(0, MANY)
                .boxed()
                .flatMap(number -> Lives.of(SEED).life(number).stream())
                .map(Entry::kind)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told)
                .containsAll(Kinds.all().stream()
                        .filter(kind -> kind.subject() == Subject.PERSON)
                        .map(Kind::name)
                        .filter(name -> !name.equals("person-link"))
                        .toList());
    }
}
