package org.throughcare.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** Which records are restricted on which day, and who says so. */
class RestrictionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);

    private final Entries entries = Entries.of(Cast.MARK);

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-12-01, -, true",
                "2026-12-10, -, true",
                "2026-12-11, -, false",
                "2026-12-01, 2026-12-09, false",
                "2026-12-01, 2026-12-10, true",
                "2026-12-10, 2026-12-10, true",
                "2026-12-11, 2026-12-31, false"
            })
    void whatIsSaidHoldsFromItsFirstDayToItsLast(LocalDate from, LocalDate until, boolean restricted) {
        entries.record(RecordRestriction.KIND, said(from, until));

        assertThat(holds()).isEqualTo(restricted);
    }

    @Test
    void aRecordOfWhichNothingIsSaidIsOpen() {
        entries.record(Person.KIND, Cast.mark());

        assertThat(Restriction.of(entries.ledger())).isEqualTo(Restriction.NONE);
    }

    @Test
    void oneOfSeveralIsEnough() {
        entries.record(RecordRestriction.KIND, said(DAY.minusDays(9), DAY.minusDays(5)));
        assertThat(holds()).isFalse();

        entries.record(RecordRestriction.KIND, said(DAY.minusDays(2), null));
        assertThat(holds()).isTrue();
    }

    @Test
    void whatIsEndedNoLongerHolds() {
        Entry first = entries.record(RecordRestriction.KIND, said(DAY.minusDays(9), null));
        assertThat(holds()).isTrue();

        entries.correct(RecordRestriction.KIND, first, said(DAY.minusDays(9), DAY.minusDays(1)), "He has left");
        assertThat(holds()).isFalse();
    }

    @Test
    void whileTwoEndItDifferentlyTheLaterDayHolds() {
        Entry first = entries.record(RecordRestriction.KIND, said(DAY.minusDays(9), null));
        entries.correct(RecordRestriction.KIND, first, said(DAY.minusDays(9), DAY.minusDays(1)), "He has left");
        entries.correct(RecordRestriction.KIND, first, said(DAY.minusDays(9), DAY.plusDays(5)), "He leaves next week");

        assertThat(holds()).isTrue();
    }

    @Test
    void whatWasEnteredInErrorNoLongerHolds() {
        Entry wrong = entries.record(RecordRestriction.KIND, said(DAY.minusDays(9), null));
        inError(wrong);

        assertThat(holds()).isFalse();
    }

    @Test
    void aRecordedDeathRestrictsTheRecordOnEveryDay() {
        Entry death = entries.record(Death.KIND, new Death(Instant.parse("2026-12-09T08:00:00Z"), "prison"));

        assertThat(holds()).isTrue();
        assertThat(Restriction.of(entries.ledger()).holdsOn(DAY.plusYears(5))).isTrue();

        inError(death);
        assertThat(holds()).isFalse();
    }

    @Test
    void whatOnlyANewerBuildCanReadRestrictsTheRecord() {
        entries.raw("record-restriction", 2, List.of(), Json.obj().build());

        assertThat(holds()).isTrue();
    }

    @Test
    void whatANewerBuildMadeOfItRestrictsTheRecordUntilItCanBeRead() {
        Entry first = entries.record(RecordRestriction.KIND, said(DAY.minusDays(9), DAY.minusDays(1)));
        assertThat(holds()).isFalse();

        entries.raw("record-restriction", 2, List.of(first.id()), Json.obj().build());
        assertThat(holds()).isTrue();
    }

    @Test
    void whatRestrictsOneOfAPersonsRecordsRestrictsAll() {
        entries.record(RecordRestriction.KIND, said(DAY, null));
        Restriction one = Restriction.of(entries.ledger());

        assertThat(Restriction.together(List.of(Restriction.NONE, one)).holdsOn(DAY))
                .isTrue();
        assertThat(Restriction.together(List.of(Restriction.NONE, Restriction.NONE))
                        .holdsOn(DAY))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "team-manager, true",
        "worker-prison, false",
        "worker-community, false",
        "clinician, false",
        "offender-manager, false",
        "security, false",
        "administrator, false"
    })
    void onlyWhoLeadsATeamSaysItAndTakesItBack(String role, boolean may) {
        Entry said = entries.record(RecordRestriction.KIND, said(DAY, null));
        Entry back = inError(said);

        assertThat(Kinds.mayBeSaid(said, List.of(role))).isEqualTo(may);
        assertThat(Kinds.mayBeSaid(back, List.of(role))).isEqualTo(may);
    }

    @Test
    void itEndsNoEarlierThanItBeginsAndAnotherReasonIsSaidInWords() {
        assertThat(problems(new RecordRestriction("staff", null, DAY, DAY.minusDays(1))))
                .containsExactly(Problem.refusal("until", "before-from"));
        assertThat(problems(new RecordRestriction("other", " ", DAY, null)))
                .containsExactly(Problem.refusal("note", "required"));
        assertThat(problems(new RecordRestriction("other", "Witness in a trial", DAY, DAY)))
                .isEmpty();
    }

    private List<Problem> problems(RecordRestriction body) {
        return RecordRestriction.KIND.check(entries.record(RecordRestriction.KIND, body));
    }

    private Entry inError(Entry wrong) {
        return entries.correct(
                EnteredInError.KIND, wrong, new EnteredInError(wrong.kind(), wrong.id(), true), "The wrong person");
    }

    private boolean holds() {
        return Restriction.of(entries.ledger()).holdsOn(DAY);
    }

    private static RecordRestriction said(LocalDate from, LocalDate until) {
        return new RecordRestriction("staff", null, from, until);
    }
}
