package org.throughcare.mobile.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.link.AdministrationLink.Holding;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.loop.Next;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** The pages of administration without a screen: who sees them, how tablets stand and are found, what happens to codes. */
class AdministrationModelsTest {

    private static final List<WorkerLine> WORKERS = List.of(
            new WorkerLine(Cast.RHYS, "Rhys Morgan", List.of("worker-prison"), List.of(), null),
            new WorkerLine(Cast.ASHA, "Asha Patel", List.of("worker-prison"), List.of(), null),
            new WorkerLine(Cast.COLIN, "Colin Gone", List.of("worker-prison"), List.of(), Instant.EPOCH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            administrator                | true  | true
            administrator team-manager   | true  | false
            team-manager                 | false | false
            worker-prison clinician      | false | false
            """)
    @Requirement("USR-4")
    void onlyAdministratorsWorkHere(String roles, boolean here, boolean nowhereElse) {
        Session session = new Session(Cast.COLIN, "Colin", List.of(roles.split(" ")), List.of());
        assertThat(Administration.isFor(session)).isEqualTo(here);
        assertThat(Administration.isAllFor(session)).isEqualTo(nowhereElse);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNREACHABLE | ''        | OFFLINE
            UNREACHABLE | cut       | OFFLINE
            UNREACHABLE | garbled   | GARBLED
            DENIED      | any       | SIGN_IN
            BUSY        | ''        | BUSY
            REFUSED     | forbidden | NOT_ALLOWED
            REFUSED     | unknown   | UNKNOWN
            REFUSED     | used      | USED
            REFUSED     | taken     | TAKEN
            REFUSED     | guessable | GUESSABLE
            REFUSED     | too-long  | REFUSED
            """)
    void everyFaultHasItsWords(LinkFault.Sort sort, String code, Trouble trouble) {
        assertThat(Trouble.of(new LinkFault(sort, code, null))).isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | false | IN_USE
            false | true  | IN_USE
            true  | false | REVOKED
            true  | true  | ERASED
            """)
    void aTabletStandsAsTheServerSays(boolean revoked, boolean erased, TabletRow.State state) {
        Instant at = Instant.parse("2026-12-08T14:05:00Z");
        TabletLine line = new TabletLine(
                new DeviceId(new UUID(1, 1)), "Wing", List.of(), at, null, revoked ? at : null, erased ? at : null);
        assertThat(TabletRow.State.of(line)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''       | Wing 2, Wing 10, Clinic
            wing     | Wing 2, Wing 10
            asha     | Wing 2
            rhys     | Wing 10, Clinic
            00000002 | Clinic
            nobody   | ''
            """)
    void aTabletIsFoundByItsNameItsWorkersAndItsId(String query, String found) {
        List<TabletRow> rows = TabletRow.all(
                List.of(
                        tablet(2, "Clinic", Cast.RHYS, true),
                        tablet(3, "Wing 2", Cast.ASHA, false),
                        tablet(4, "Wing 10", Cast.RHYS, false)),
                WORKERS);
        ListModel<TabletRow> model = after(ListModel.start(), new ListModel.Event.Came<>(new Fetched.Here<>(rows)))
                .model();
        ListModel<TabletRow> searched =
                after(model, new ListModel.Event.Searched<>(query)).model();
        assertThat(searched.found(rows))
                .extracting(row -> row.tablet().name())
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(", "));
        assertThat(rows.get(2).tablet().name()).as("those in use stand first").isEqualTo("Clinic");
    }

    @Test
    void whatWasSearchedForStaysWhenTheListIsFetchedAgain() {
        ListModel<TabletRow> searched =
                after(ListModel.start(), new ListModel.Event.Searched<>("wing")).model();
        Next<ListModel<TabletRow>, ListModel.Effect<TabletRow>> again =
                after(searched, new ListModel.Event.TriedAgain<>());
        assertThat(again.effects()).containsExactly(new ListModel.Effect.Load<>());
        assertThat(again.model().query()).isEqualTo("wing");
        assertThat(again.model().isStill()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | ''       | 0  | ''
            1  | ''       | 1  | 1
            41 | ''       | 41 | 1–41
            0  | 1 2      | 2  | 1–2
            0  | 3        | 1  | 3
            41 | 42 43    | 43 | 1–43
            41 | 47 44 43 | 44 | 1–41, 43–44, 47
            """)
    @Requirement("USR-4")
    void theEntriesOfARecordAreCountedAndNumbered(long upTo, String own, long entries, String numbers) {
        List<Long> numbered = own.isEmpty()
                ? List.of()
                : List.of(own.split(" ")).stream().map(Long::valueOf).toList();
        Holding holding = new Holding(Cast.MARK, "Mark", null, upTo, numbered, List.of(), null, null);
        assertThat(LostList.entries(holding)).isEqualTo(entries);
        assertThat(LostList.numbers(holding)).isEqualTo(numbers);
    }

    @Test
    void aCodeIsForSomebodyWhoWorksHereAndMadeOnceAtATime() {
        List<WorkerLine> present = NewCodeModel.present(WORKERS);
        assertThat(present).extracting(WorkerLine::name).containsExactly("Asha Patel", "Rhys Morgan");
        NewCodeModel here = NewCodeModel.update(
                        NewCodeModel.start(), new NewCodeModel.Event.Came(new Fetched.Here<>(present)))
                .model();
        Next<NewCodeModel, NewCodeModel.Effect> nobody =
                NewCodeModel.update(here, new NewCodeModel.Event.MakeAsked("Wing"));
        assertThat(nobody.effects()).isEmpty();
        assertThat(nobody.model().missing()).isTrue();

        NewCodeModel rhys = NewCodeModel.update(nobody.model(), new NewCodeModel.Event.Chose(Cast.RHYS))
                .model();
        assertThat(rhys.missing()).isFalse();
        NewCodeModel longer = NewCodeModel.update(rhys, new NewCodeModel.Event.ChoseTime(Duration.ofDays(3)))
                .model();
        Next<NewCodeModel, NewCodeModel.Effect> asked =
                NewCodeModel.update(longer, new NewCodeModel.Event.MakeAsked(" Wing "));
        assertThat(asked.effects())
                .containsExactly(new NewCodeModel.Effect.Make(Cast.RHYS, "Wing", Duration.ofDays(3)));
        assertThat(NewCodeModel.update(asked.model(), new NewCodeModel.Event.MakeAsked("Wing"))
                        .effects())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCodeIsMadeVoidOnceItIsConfirmedAndTheListIsFetchedAgain(boolean done) {
        UUID code = new UUID(1, 2);
        CodeList list = new CodeList(List.of(), Map.of(), Map.of());
        CodesModel here = next(CodesModel.start(), new CodesModel.Event.Came(new Fetched.Here<>(list)))
                .model();
        assertThat(next(here, new CodesModel.Event.VoidConfirmed()).effects()).isEmpty();
        CodesModel asking = next(here, new CodesModel.Event.VoidAsked(code)).model();
        assertThat(next(asking, new CodesModel.Event.VoidLeft()).model().asking())
                .isNull();
        Next<CodesModel, CodesModel.Effect> told = next(asking, new CodesModel.Event.VoidConfirmed());
        assertThat(told.effects()).containsExactly(new CodesModel.Effect.Revoke(code));
        assertThat(next(told.model(), new CodesModel.Event.VoidAsked(code))
                        .model()
                        .asking())
                .as("one at a time")
                .isNull();
        Fetched<UUID> answer = done ? new Fetched.Here<>(code) : new Fetched.Not<>(Trouble.OFFLINE);
        Next<CodesModel, CodesModel.Effect> answered = next(told.model(), new CodesModel.Event.Answered(answer));
        assertThat(answered.effects()).containsExactly(new CodesModel.Effect.Load());
        assertThat(answered.model().told()).isEqualTo(answer);
        assertThat(answered.model().busy()).isNull();
    }

    private static TabletLine tablet(
            int number, String name, org.throughcare.model.ledger.WorkerId worker, boolean revoked) {
        return new TabletLine(
                new DeviceId(new UUID((long) number << 32, 1)),
                name,
                List.of(worker),
                Instant.EPOCH,
                null,
                revoked ? Instant.EPOCH : null,
                null);
    }

    private static Next<ListModel<TabletRow>, ListModel.Effect<TabletRow>> after(
            ListModel<TabletRow> model, ListModel.Event<TabletRow> event) {
        return ListModel.update(model, event);
    }

    private static Next<CodesModel, CodesModel.Effect> next(CodesModel model, CodesModel.Event event) {
        return CodesModel.update(model, event);
    }
}
