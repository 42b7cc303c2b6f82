package org.throughcare.model.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.transfer.Transfer;
import org.throughcare.model.transfer.Transfer.Stage;

/** An offer of Friday 18 December 2026: two working days end on Tuesday 22 December. */
class TransferRuleTest {

    private static final Transfer OFFER =
            new Transfer(Cast.WING, Cast.CLINIC, "OTHER", null, null, null, null, Stage.OFFERED);

    private final Entries mark = Entries.of(Cast.MARK).at("2026-12-18T09:00:00Z");

    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @CsvSource({
        "2026-12-18T12:00:00Z, clinic, transfer-to-acknowledge, ROUTINE",
        "2026-12-22T23:59:00Z, clinic, transfer-to-acknowledge, ROUTINE",
        "2026-12-23T00:00:00Z, clinic, transfer-to-acknowledge, SERIOUS",
        "2026-12-22T23:59:00Z, wing, '', ''",
        "2026-12-23T00:00:00Z, wing, transfer-not-acknowledged, SERIOUS",
    })
    void theReceivingTeamIsToAnswerAndTheSendingTeamIsToldWhenItDoesNot(
            String now, String team, String rule, String gravity) {
        mark.record(Person.KIND, Cast.mark());
        mark.record(Transfer.KIND, OFFER);

        List<Duty> duties = duties(now, team.equals("wing") ? Cast.WING : Cast.CLINIC);

        assertThat(duties).extracting(Duty::rule).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(duties).allSatisfy(duty -> {
            assertThat(duty.gravity()).hasToString(gravity);
            assertThat(duty.dueOn()).isEqualTo("2026-12-22");
            assertThat(duty.details())
                    .containsExactly((team.equals("wing") ? Cast.CLINIC : Cast.WING).toString(), "2026-12-18");
        });
    }

    @Test
    void onceItIsAnsweredNothingIsDueAndAConflictIsToBeResolved() {
        mark.record(Person.KIND, Cast.mark());
        Entry offer = mark.record(Transfer.KIND, OFFER);
        mark.correct(Transfer.KIND, offer, OFFER.at(Stage.ACCEPTED), "taken over");
        assertThat(duties("2026-12-28T12:00:00Z", Cast.CLINIC)).isEmpty();

        mark.correct(Transfer.KIND, offer, OFFER.at(Stage.WITHDRAWN), "stays");
        assertThat(duties("2026-12-28T12:00:00Z", Cast.CLINIC))
                .extracting(Duty::rule)
                .containsExactly("to-resolve");
    }

    private List<Duty> duties(String now, TeamId team) {
        DutyContext context = new DutyContext(
                Instant.parse(now), Calendars.bundled().named(Calendars.ENGLAND_AND_WALES), ReferenceData.bundled());
        return Duties.of(mark.ledger(), context).stream()
                .filter(duty -> duty.concerns(Set.of(team)))
                .toList();
    }
}
