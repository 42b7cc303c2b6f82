package org.throughcare.mobile.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.mobile.record.Marks;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.glance.Alert;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Restriction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;

/** In which order people stand, whatever order they come in. */
class OrderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);

    private final List<PersonRow> people = List.of(
            row(1, "Ann Ystwyth", "C wing, C1-10", glance("2026-12-07", "2026-12-07T10:00:00Z"), "2026-12-12 ROUTINE"),
            row(2, "Bob Árpád", "C wing, C1-9", glance(null, "2026-12-08T09:00:00Z"), "2026-12-01 SERIOUS"),
            row(3, "Cat Zola", "B wing, B2-01", glance("2026-11-02", "2026-11-03T10:00:00Z"), "2026-12-01 GRAVE"),
            row(4, "Dan Evans", null, glance("2026-12-08", null)),
            row(
                    5,
                    "Eve Evans",
                    "Harbour Street clinic",
                    glance("2026-12-01", "2026-12-01T10:00:00Z"),
                    "2026-12-01 SERIOUS",
                    "2026-12-05 ROUTINE"),
            row(
                    6,
                    "Fay Young",
                    "C wing, C2-1",
                    new Glance(List.of(Alert.DIED), null, Instant.parse("2026-12-02T10:00:00Z"))));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NAME, 'Árpád, Evans Dan, Evans Eve, Young, Ystwyth, Zola'",
        "DUE, 'Zola, Evans Eve, Árpád, Ystwyth, Evans Dan, Young'",
        "MET, 'Árpád, Zola, Evans Eve, Ystwyth, Evans Dan, Young'",
        "RECORDED, 'Árpád, Ystwyth, Young, Evans Eve, Zola, Evans Dan'",
        "PLACE, 'Zola, Árpád, Ystwyth, Young, Evans Eve, Evans Dan'",
    })
    void theyStandInThisOrder(Order order, String names) {
        assertThat(names(order.of(people))).isEqualTo(names);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void itHangsOnNothingButThePeople(Order order) {
        List<PersonRow> expected = order.of(people);
        for (int seed = 0; seed < 20; seed++) {
            List<PersonRow> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(order.of(shuffled)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void thoseWhoAreEqualInAllStandByTheirRecords(Order order) {
        PersonRow one = row(21, "Ann Ystwyth", null, Glance.NOTHING);
        PersonRow other = row(22, "Ann Ystwyth", null, Glance.NOTHING);

        assertThat(order.of(List.of(other, one))).containsExactly(one, other);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void somebodyWhomOnlyANewerVersionCanReadStandsAmongThem(Order order) {
        LedgerId ledger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0063L));
        PersonRow unread =
                new PersonRow(List.of(ledger), Set.of(), null, new Marks(0, 0, 0), false, "", Restriction.NONE);
        List<PersonRow> all = new ArrayList<>(people);
        all.add(unread);

        assertThat(order.of(all)).hasSize(7).contains(unread);
    }

    @Test
    void anOrderIsKeptByItsWordAndAnUnknownWordIsByName() {
        for (Order order : Order.values()) {
            assertThat(Order.parse(order.word())).isEqualTo(order);
        }
        assertThat(Order.parse("by-the-moon")).isEqualTo(Order.NAME);
    }

    @Test
    void whatIsOverdueIsCountedApartFromWhatIsDueTodayAndFromWhatIsToBeAcknowledged() {
        List<Duty> duties =
                duties("2026-12-01 ROUTINE", "2026-12-05 GRAVE", "2026-12-08 ROUTINE", "2026-12-09 ROUTINE");
        Duty concern = Duty.on(
                TODAY.minusDays(1),
                "consent-withdrawn",
                Cast.MARK,
                new EntryId(FixedIds.at(7)),
                Duty.Gravity.GRAVE,
                List.of());
        List<Duty> all = new ArrayList<>(duties);
        all.add(concern);

        Urgency urgency = Urgency.of(
                all,
                duty -> duty.rule().equals("consent-withdrawn"),
                new Glance(List.of(Alert.WITHDRAWAL_SIGNS), null, null),
                List.of("worker"),
                TODAY);

        assertThat(urgency.overdue()).isEqualTo(2);
        assertThat(urgency.gravest()).isEqualTo(duties.get(1));
        assertThat(urgency.dueToday()).isEqualTo(1);
        assertThat(urgency.concerns()).isEqualTo(1);
        assertThat(urgency.next()).isEqualTo(duties.get(0));
        assertThat(urgency.glance().alerts()).as("for clinicians alone").isEmpty();
    }

    private static String names(List<PersonRow> rows) {
        return String.join(
                ", ",
                rows.stream()
                        .map(PersonRow::person)
                        .map(person -> person.familyName().equals("Evans")
                                ? "Evans " + person.givenName()
                                : person.familyName())
                        .toList());
    }

    private static Glance glance(String metOn, String recordedAt) {
        return new Glance(
                List.of(),
                metOn == null ? null : LocalDate.parse(metOn),
                recordedAt == null ? null : Instant.parse(recordedAt));
    }

    private static PersonRow row(int number, String name, String place, Glance glance, String... due) {
        LedgerId ledger = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
        String[] names = name.split(" ", -1);
        Person person =
                new Person(Cast.WING, names[0], names[1], List.of(), null, List.of(), "en", Person.PRISON, place, null);
        return new PersonRow(
                        List.of(ledger), Set.of(Cast.WING), person, new Marks(0, 0, 0), false, name, Restriction.NONE)
                .with(Urgency.of(duties(due), duty -> false, glance, List.of(), TODAY));
    }

    private static List<Duty> duties(String... due) {
        List<Duty> duties = new ArrayList<>();
        for (String each : due) {
            String[] parts = each.split(" ", -1);
            duties.add(Duty.on(
                    LocalDate.parse(parts[0]),
                    "weekly-test",
                    Cast.MARK,
                    new EntryId(FixedIds.at(duties.size())),
                    Duty.Gravity.valueOf(parts[1]),
                    List.of()));
        }
        return duties;
    }
}
