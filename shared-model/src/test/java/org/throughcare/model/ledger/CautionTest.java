package org.throughcare.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.Phone;
import org.throughcare.model.person.RecordRestriction;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;

/** Two workers amend the same field of the same thing, and nobody has chosen yet. */
class CautionTest {

    private static final EntryId ORDER = Entries.of(Cast.SIAN)
            .record(org.throughcare.model.order.Requirement.KIND, Bodies.drr("2026-12-01", "O"))
            .id();

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    <B extends Body> void theMoreCautiousValueCountsWhoeverRecordedItAndWhoeverHasTheLowerId(
            Kind<B> kind, String field, B before, B careful, B other) {
        Json expected = kind.writer().apply(careful).get(field);
        for (boolean carefulFirst : new boolean[] {true, false}) {
            Current<B> current = amended(kind, before, carefulFirst ? careful : other, carefulFirst ? other : careful);

            assertThat(current.conflicts()).extracting(FieldConflict::field).contains(field);
            assertThat(kind.writer().apply(current.body()).get(field)).isEqualTo(expected);
            FieldConflict conflict = current.conflicts().stream()
                    .filter(one -> one.field().equals(field))
                    .findFirst()
                    .orElseThrow();
            assertThat(conflict.values().get(conflict.counts())).isEqualTo(expected == null ? Json.NULL : expected);
        }
    }

    static Stream<Arguments> theMoreCautiousValueCountsWhoeverRecordedItAndWhoeverHasTheLowerId() {
        Appointment meeting = Sessions.appointment("2027-01-15T10:00");
        LegalStatus sentenced = status("sentenced", "2026-09-14", "HMP Penmaen");
        return Stream.of(
                Arguments.of(Appointment.KIND, "start", meeting, at("2027-01-16T09:00"), at("2027-01-18T09:00")),
                Arguments.of(
                        TestSchedule.KIND,
                        "perWeek",
                        Bodies.schedule(ORDER, 1, "2027-01-04", "2026-12-21"),
                        Bodies.schedule(ORDER, 3, "2027-01-04", "2026-12-21"),
                        Bodies.schedule(ORDER, 2, "2027-01-04", "2026-12-21")),
                Arguments.of(
                        OrderConsent.KIND,
                        "withdrawnOn",
                        Bodies.consent(ORDER, "2026-12-01").withdrawn(LocalDate.of(2026, 12, 20)),
                        Bodies.consent(ORDER, "2026-12-01").withdrawn(LocalDate.of(2026, 12, 18)),
                        Bodies.consent(ORDER, "2026-12-01")),
                Arguments.of(
                        ContactRestriction.KIND,
                        "until",
                        new ContactRestriction("no-safe-contact", day(1), day(8)),
                        new ContactRestriction("no-safe-contact", day(1), null),
                        new ContactRestriction("no-safe-contact", day(1), day(20))),
                Arguments.of(
                        ContactRestriction.KIND,
                        "from",
                        new ContactRestriction("no-safe-contact", day(5), null),
                        new ContactRestriction("no-safe-contact", day(2), null),
                        new ContactRestriction("no-safe-contact", day(3), null)),
                Arguments.of(
                        RecordRestriction.KIND,
                        "until",
                        restricted(day(1), day(8)),
                        restricted(day(1), null),
                        restricted(day(1), day(20))),
                Arguments.of(
                        RecordRestriction.KIND,
                        "from",
                        restricted(day(5), null),
                        restricted(day(2), null),
                        restricted(day(3), null)),
                Arguments.of(
                        LegalStatus.KIND,
                        "status",
                        sentenced,
                        status("recalled", "2026-09-14", "HMP Penmaen"),
                        status("licence", "2026-09-14", "HMP Penmaen")),
                Arguments.of(
                        LegalStatus.KIND,
                        "from",
                        sentenced,
                        status("sentenced", "2026-09-10", "HMP Penmaen"),
                        status("sentenced", "2026-09-12", "HMP Penmaen")),
                Arguments.of(
                        LegalStatus.KIND,
                        "from",
                        status("licence", "2026-12-01", null),
                        status("licence", "2026-12-09", null),
                        status("licence", "2026-12-04", null)),
                Arguments.of(
                        Death.KIND,
                        "diedAt",
                        new Death(Instant.parse("2026-12-07T23:10:00Z"), null),
                        new Death(Instant.parse("2026-12-07T20:00:00Z"), null),
                        new Death(Instant.parse("2026-12-07T22:00:00Z"), null)),
                Arguments.of(
                        Phone.KIND,
                        "token",
                        new Phone("token-1", "android", "en", Phone.OWN, true, null),
                        new Phone(null, null, "en", Phone.OWN, true, null),
                        new Phone("token-2", "android", "en", Phone.OWN, true, null)),
                Arguments.of(
                        DrugTest.KIND,
                        "lines",
                        test("O").negative("C", "K").build(),
                        test("O").positive("C").negative("K").build(),
                        test("O").negative("C").build()),
                Arguments.of(Screening.KIND, "total", audit(20), audit(27), audit(12)),
                Arguments.of(Screening.KIND, "band", audit(20), audit(27), audit(12)),
                Arguments.of(
                        Induction.KIND,
                        "items",
                        new Induction(ORDER, List.of()),
                        new Induction(ORDER, List.of(Bodies.given("where", "2026-12-01", "en"))),
                        new Induction(
                                ORDER,
                                List.of(
                                        Bodies.given("where", "2026-12-01", "en"),
                                        Bodies.given("when", "2026-12-01", "en")))),
                Arguments.of(
                        SubstanceUse.KIND,
                        "lines",
                        new SubstanceUse(day(1), List.of()),
                        new SubstanceUse(day(1), List.of(Bodies.uses("HER", null), Bodies.uses("CAN", null))),
                        new SubstanceUse(day(1), List.of(Bodies.uses("CAN", null)))));
    }

    @Test
    void anAbsenceThatTwoDecidedDifferentlyWaitsForADecisionWhereOneOfThemTookItBack() {
        Attendance absence = Sessions.attendance("2026-12-08", "ABS", null).decided(decision("UA"));

        Current<Attendance> current = amended(
                Attendance.KIND,
                absence,
                absence.decided(decision("AA")),
                Sessions.attendance("2026-12-08", "ABS", null));

        assertThat(current.inConflict()).isTrue();
        assertThat(current.body().decision()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recordsOverWhichTwoDecidedDifferentlyStayApart(boolean firstSays) {
        PersonLink link = new PersonLink(Cast.SIAN, true, List.of());
        Entries entries = Entries.of(Cast.MARK);
        List<Entry> recordedTwice =
                List.of(entries.record(PersonLink.KIND, link), entries.record(PersonLink.KIND, link.saying(false)));
        entries.correct(PersonLink.KIND, recordedTwice, link.saying(firstSays), "on one tablet");
        entries.correct(PersonLink.KIND, recordedTwice, link.saying(!firstSays), "on another");

        Current<PersonLink> current = entries.ledger().current(PersonLink.KIND).get(0);

        assertThat(current.inConflict()).isTrue();
        assertThat(current.body().same()).isFalse();
    }

    @Test
    void thatThePersonWasToldGoesWithTheTimeTheyWereToldOf() {
        Appointment meeting = Sessions.appointment("2027-01-15T10:00");

        Current<Appointment> current = amended(
                Appointment.KIND,
                meeting,
                meeting.movedTo(LocalDateTime.parse("2027-01-20T14:00")),
                meeting.instructed(Sessions.instruction("2026-12-08")));

        assertThat(current.conflicts())
                .as("each changed another field, and still they contradict each other")
                .extracting(FieldConflict::field)
                .containsExactly("instruction");
        assertThat(current.body())
                .as("it has moved, and nobody has told the person")
                .isEqualTo(meeting.movedTo(LocalDateTime.parse("2027-01-20T14:00")));
    }

    @Test
    void whoMovedItAndToldThePersonAgreesWithWhoMovedItToTheSameTime() {
        Appointment meeting = Sessions.appointment("2027-01-15T10:00");
        Appointment moved = meeting.movedTo(LocalDateTime.parse("2027-01-20T14:00"));

        Current<Appointment> current =
                amended(Appointment.KIND, meeting, moved, moved.instructed(Sessions.instruction("2026-12-08")));

        assertThat(current.inConflict()).isFalse();
        assertThat(current.body()).isEqualTo(moved.instructed(Sessions.instruction("2026-12-08")));
    }

    @Test
    void theAnswersOfAScreeningStayWithTheTotalTheyComeTo() {
        Current<Screening> current = amended(Screening.KIND, audit(20), audit(12), audit(27));

        assertThat(current.body().total()).isEqualTo(27);
        assertThat(current.body().answers()).isEqualTo(audit(27).answers());
        assertThat(current.conflicts()).extracting(FieldConflict::field).contains("answers", "total", "band");
    }

    @Test
    void aTestThatGaveNoSampleDoesNotHideAPositiveOne() {
        DrugTest taken = test("O").negative("C").build();

        Current<DrugTest> current = amended(
                DrugTest.KIND,
                taken,
                DrugTests.voluntary("2026-12-07T10:00:00Z").noSample("FTA").build(),
                DrugTests.voluntary("2026-12-07T10:00:00Z").positive("O", "C").build());

        assertThat(current.body().overall()).isEqualTo(Overall.SCREEN_POSITIVE);
    }

    @Test
    void wherePartsMakeNoSenseTogetherTheMoreCautiousHeadCountsAsAWhole() {
        Kind<Pair> kind = new Kind<Pair>(
                        "pair",
                        1,
                        Subject.PERSON,
                        (version, fields) -> new Pair(fields.integer("low"), fields.integer("high")),
                        pair -> Json.obj()
                                .put("low", pair.low())
                                .put("high", pair.high())
                                .build(),
                        (pair, entry) -> List.of())
                .cautious("high", Comparator.comparing(Pair::high));

        Current<Pair> current = amended(kind, new Pair(3, 6), new Pair(5, 6), new Pair(1, 2));

        assertThat(current.body()).isEqualTo(new Pair(1, 2));
        assertThat(current.conflicts()).extracting(FieldConflict::field).containsExactly("low", "high");
    }

    /** Two numbers of which the first is not above the second. */
    private record Pair(int low, int high) implements Body {
        Pair {
            if (low > high) {
                throw new Malformed("low", "above-high");
            }
        }
    }

    @Test
    void twoRecordingsOfTheSameFactAreTwoThreadsAndNoConflict() {
        Entries entries = Entries.of(Cast.MARK);
        entries.record(DrugTest.KIND, test("O").positive("C").build());
        entries.record(DrugTest.KIND, test("O").negative("C").build());
        entries.record(Screening.KIND, audit(12));
        entries.record(Screening.KIND, audit(27));
        entries.record(Attendance.KIND, Sessions.attendance("2026-12-08", "ATT", null));
        entries.record(Attendance.KIND, Sessions.attendance("2026-12-08", "FTA", null));

        for (Kind<?> kind : List.of(DrugTest.KIND, Screening.KIND, Attendance.KIND)) {
            assertThat(entries.ledger().current(kind)).hasSize(2).noneMatch(Current::inConflict);
        }
    }

    private static <B extends Body> Current<B> amended(Kind<B> kind, B before, B first, B second) {
        Entries entries = Entries.of(Cast.MARK, FixedIds.after(0x100));
        Entry made = entries.record(kind, before);
        entries.by(Cast.ASHA).on(Cast.TABLET_A).correct(kind, made, first, "on one tablet");
        entries.by(Cast.RHYS).on(Cast.TABLET_B).correct(kind, made, second, "on another");
        List<Current<B>> all = entries.ledger().current(kind);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Appointment at(String start) {
        return Sessions.appointment("2027-01-15T10:00").movedTo(LocalDateTime.parse(start));
    }

    private static LocalDate day(int ofDecember) {
        return LocalDate.of(2026, 12, ofDecember);
    }

    private static RecordRestriction restricted(LocalDate from, LocalDate until) {
        return new RecordRestriction("staff", null, from, until);
    }

    private static LegalStatus status(String status, String from, String establishment) {
        return new LegalStatus(status, LocalDate.parse(from), establishment);
    }

    private static Attendance.Decision decision(String code) {
        return new Attendance.Decision(code, Cast.BETHAN, day(9), null);
    }

    private static DrugTests test(String negative) {
        return DrugTests.voluntary("2026-12-07T10:00:00Z").negative(negative);
    }

    private static Screening audit(int total) {
        return new Screening(
                "AUDIT",
                "1",
                "en",
                Screening.Mode.ASKED,
                Map.of("1", total),
                List.of(),
                total,
                total < 16 ? "increasing" : total < 20 ? "higher" : total < 25 ? "possible" : "dependence",
                Instant.parse("2026-12-02T10:00:00Z"),
                null,
                null);
    }
}
