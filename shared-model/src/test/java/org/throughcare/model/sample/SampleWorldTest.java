package org.throughcare.model.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.Kinds;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.session.Attendance;

/** The sample world is whole, keeps every rule, and has something of everything, whatever the day. */
class SampleWorldTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
    private final SampleWorld world = SampleWorld.on(TODAY);

    /** Every weekday, both changes of the clocks, a leap day and the turn of the year. */
    static Stream<LocalDate> days() {
        return Stream.concat(
                Stream.iterate(LocalDate.of(2026, 12, 7), day -> day.plusDays(1))
                        .limit(7),
                Stream.of("2027-03-28", "2027-10-31", "2028-02-29", "2027-01-01")
                        .map(LocalDate::parse));
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyEntryKeepsTheRulesAndLiesBeforeToday(LocalDate today) {
        for (Written written : SampleWorld.on(today).entries()) {
            Entry entry = written.entry();
            Kind<?> kind = Kinds.named(entry.kind());
            assertThat(kind).as(entry.kind()).isNotNull();
            assertThat(kind.check(entry)).as("%s %s", entry, today).noneMatch(Problem::refuses);
            assertThat(entry.capturedAt()).isBefore(Days.at(today, "00:00"));
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyLedgerOpensWithItsPersonAndCitesOnlyWhatItHas(LocalDate today) {
        for (Ledger ledger : ledgers(SampleWorld.on(today))) {
            if (ledger.id().subject() == Subject.PERSON) {
                assertThat(ledger.entries().get(0).kind()).isEqualTo(Person.KIND.name());
            }
            Set<Object> seen = new HashSet<>();
            for (Entry entry : ledger.entries()) {
                assertThat(seen).containsAll(entry.basis());
                assertThat(seen.add(entry.id())).isTrue();
            }
        }
    }

    @Test
    void theSameDayGivesTheSameWorld() {
        assertThat(SampleWorld.on(TODAY).entries()).isEqualTo(world.entries());
        assertThat(world.entries().stream().map(each -> each.entry().id())).doesNotHaveDuplicates();
    }

    @Test
    void twoTeamsSevenWorkersTwentyFourPeople() {
        assertThat(world.people()).hasSize(24);
        assertThat(SampleWorker.ALL).hasSize(7);
        assertThat(world.people().stream().filter(each -> each.alsoKnownTo() != null))
                .hasSize(1);
        assertThat(world.people().stream()
                        .collect(Collectors.groupingBy(each -> each.person().team())))
                .hasEntrySatisfying(
                        SampleTeam.WING.id(), people -> assertThat(people).hasSize(12))
                .hasEntrySatisfying(
                        SampleTeam.CLINIC.id(), people -> assertThat(people).hasSize(12));
        assertThat(world.entries()).hasSizeBetween(400, 1500);
    }

    @Test
    void somethingOfEverythingThatScreensShow() {
        List<Ledger> ledgers = ledgers(world);
        assertThat(overalls(ledgers))
                .contains(
                        Overall.NEGATIVE,
                        Overall.SCREEN_POSITIVE,
                        Overall.CONFIRMED_POSITIVE,
                        Overall.EXPLAINED,
                        Overall.NO_SAMPLE);
        assertThat(bodies(ledgers, DrugTest.KIND).map(DrugTest::outcome)).contains("REFUSED", "UNABLE", "FTA");
        assertThat(bodies(ledgers, Attendance.KIND).map(Attendance::countingCode))
                .contains("ATT", "ATT-LATE", "FTA", "UNACC", "ACC-MED", "LOCK", "DECL-VOL", "RESCH-P");
        assertThat(bodies(ledgers, Appointment.KIND).filter(each -> !each.booked()))
                .hasSize(1);
        assertThat(bodies(ledgers, Appointment.KIND)
                        .filter(each -> each.start().toLocalDate().equals(TODAY)))
                .hasSizeGreaterThan(10);
        assertThat(bodies(ledgers, Phone.KIND).map(Phone::held)).contains(Phone.OWN, Phone.SHARED, Phone.STAFF);
        assertThat(bodies(ledgers, Phone.KIND).map(Phone::language)).contains("en", "cy");
        assertThat(ledgers.stream().filter(Death::recordedIn)).hasSize(1);
        assertThat(ledgers.stream()
                        .flatMap(each -> each.current(Appointment.KIND).stream())
                        .filter(each -> !each.conflicts().isEmpty()))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("days")
    void treatmentStartsInTimeAndOneCourtHasFixedNoReviewYet(LocalDate today) {
        DutyContext context = DutyContext.of(
                Days.at(today, "09:00"), Calendars.ENGLAND_AND_WALES, new Ledger(LedgerId.SERVICE, List.of()));
        Map<String, Long> due = ledgers(SampleWorld.on(today)).stream()
                .flatMap(ledger -> Duties.of(ledger, context).stream())
                .collect(Collectors.groupingBy(Duty::rule, Collectors.counting()));

        assertThat(due).containsEntry("review-provision-missing", 1L);
        assertThat(due).doesNotContainKeys("treatment-start", "late-start-reason", "review-outcome-missing");
        assertThat(due).containsKey("court-report-due");
    }

    @Test
    void everyKindButReferenceDataIsThere() {
        Set<String> used =
                world.entries().stream().map(each -> each.entry().kind()).collect(Collectors.toSet());
        assertThat(used)
                .contains(
                        "person",
                        "death",
                        "legal-status",
                        "phone",
                        "requirement",
                        "test-schedule",
                        "induction",
                        "order-consent",
                        "substance-use",
                        "drug-test",
                        "appointment",
                        "group-session",
                        "attendance",
                        "screening");
    }

    private static Set<Overall> overalls(List<Ledger> ledgers) {
        return bodies(ledgers, DrugTest.KIND).map(DrugTest::overall).collect(Collectors.toSet());
    }

    private static <B extends Body> Stream<B> bodies(List<Ledger> ledgers, Kind<B> kind) {
        return ledgers.stream().flatMap(ledger -> ledger.current(kind).stream()).map(Current::body);
    }

    private static List<Ledger> ledgers(SampleWorld world) {
        Map<LedgerId, List<Entry>> entries =
                world.entries().stream().map(Written::entry).collect(Collectors.groupingBy(Entry::ledger));
        return entries.entrySet().stream()
                .map(each -> new Ledger(each.getKey(), each.getValue()))
                .toList();
    }
}
