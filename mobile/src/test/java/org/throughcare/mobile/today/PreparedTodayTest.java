package org.throughcare.mobile.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.record.Persons;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.record.Reference;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Parting;
import org.throughcare.mobile.store.PreparedDays;
import org.throughcare.mobile.store.SqliteStore;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.mobile.testkit.ForwardingStore;
import org.throughcare.mobile.testkit.Pages;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.lives.Lives;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;

/**
 * Today with what was prepared says, on every day and whatever happened meanwhile, what Today says that reads every record; and
 * it reads none of those that were prepared.
 */
class PreparedTodayTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2028, 6, 14);
    private static final int PEOPLE = 40;
    private static final Session NIA = new Session(
            Cast.ASHA,
            "Nia Bowen",
            List.of("worker"),
            List.of(
                    new Session.Team(Cast.WING, "C wing recovery", "prison", Calendars.ENGLAND_AND_WALES),
                    new Session.Team(Cast.CLINIC, "Harbour Street clinic", "community", Calendars.ENGLAND_AND_WALES),
                    new Session.Team(Lives.ISLAND, "Island team", "community", Calendars.GUERNSEY)));
    private static final Parting LEAVE =
            Parting.of(Destruction.Why.WITHDRAWN, Instant.parse("2028-06-14T09:00:00Z"), List.of("dock token"));

    @TempDir
    Path folder;

    private final OpenVaults vaults = new OpenVaults();
    private final AtomicInteger read = new AtomicInteger();
    private final Changes changes = new Changes();
    private Store store;

    @BeforeEach
    void open() {
        Vault vault = Vault.random(Cast.ASHA, new Random(1));
        vaults.knows(Cast.ASHA, vault.recipient());
        vaults.open(vault);
        store = new ForwardingStore(SqliteStore.open(folder.resolve("tablet.db"), vaults)) {
            @Override
            public List<Stored> entries(LedgerId ledger) {
                read.incrementAndGet();
                return inner.entries(ledger);
            }
        };
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void theNextMorningAlmostNobodysRecordIsReadAndTheSameIsDue() {
        IntStream.range(0, PEOPLE).forEach(number -> come(number, Lives.of(7).life(number)));
        for (int number = 0; number < 6; number++) {
            record(number, number, Appointment.KIND, Sessions.appointment(DAY.plusDays(number / 2) + "T10:30"));
        }
        prepareAll(today(store.preparedDays()), DAY);

        for (int days = 0; days <= 4; days++) {
            LocalDate morning = DAY.plusDays(days);
            read.set(0);
            Today used = today(store.preparedDays());
            List<Duty> due = used.duties(NIA, noonOf(morning));
            int meetings = used.appointments(NIA, noonOf(morning)).size();
            assertThat(meetings).isEqualTo(days < 3 ? 2 : 0);
            assertThat(read.get()).as("%s: those who come are read", morning).isLessThanOrEqualTo(2 + meetings);
            assertThat(due).as("%s", morning).isNotEmpty();
            assertSame(used, morning);
        }
        read.set(0);
        assertSame(today(store.preparedDays()), DAY.plusDays(5));
        assertThat(read.get()).as("a day for which nothing is prepared").isGreaterThanOrEqualTo(PEOPLE);
    }

    @Test
    void anotherBuildAndOtherCalendarsWorkItOutAnew() {
        IntStream.range(0, PEOPLE).forEach(number -> come(number, Lives.of(7).life(number)));
        prepareAll(today(store.preparedDays()), DAY);

        read.set(0);
        today(store.preparedDays(), "another build").duties(NIA, noonOf(DAY));
        assertThat(read.get()).isGreaterThanOrEqualTo(PEOPLE);

        Session moved = new Session(
                NIA.worker(),
                NIA.name(),
                NIA.roles(),
                List.of(new Session.Team(Cast.WING, "C wing recovery", "prison", Calendars.GUERNSEY)));
        read.set(0);
        today(store.preparedDays()).duties(moved, noonOf(DAY));
        assertThat(read.get()).isGreaterThanOrEqualTo(PEOPLE);
    }

    /** What comes, is recorded, gets its number, goes and is looked at, in any order, with starts and days in between. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverHappensMeanwhileTheSameIsDue(long seed) {
        Random dice = new Random(seed);
        LocalDate day = DAY;
        Map<Integer, List<Entry>> left = new HashMap<>();
        for (int number = 0; number < PEOPLE; number++) {
            List<Entry> life = new ArrayList<>(Lives.of(seed).life(number));
            int first = 1 + dice.nextInt(life.size());
            come(number, life.subList(0, first));
            left.put(number, life.subList(first, life.size()));
        }
        Today used = today(store.preparedDays());
        for (int step = 0; step < 60; step++) {
            int number = dice.nextInt(PEOPLE);
            switch (dice.nextInt(10)) {
                case 0, 1 -> goOn(number, left, dice);
                case 2 -> used = today(store.preparedDays());
                case 3 -> day = day.plusDays(dice.nextInt(3));
                case 4 -> drop(number, left);
                case 5 -> assertSame(used, day);
                case 6 -> record(number, step, Appointment.KIND, Sessions.appointment(day.plusDays(1) + "T10:30"));
                case 7 -> link(number, (number + 1) % PEOPLE, step);
                default -> used.prepare(NIA, noonOf(day));
            }
        }
        assertSame(used, day);
        prepareAll(used, day);
        assertSame(today(store.preparedDays()), day);
    }

    private void goOn(int number, Map<Integer, List<Entry>> left, Random dice) {
        List<Entry> rest = left.get(number);
        if (!rest.isEmpty()) {
            Written next = EntryCodec.write(rest.get(0));
            left.put(number, rest.subList(1, rest.size()));
            store.append(Cast.ASHA, List.of(next));
            if (dice.nextBoolean()) {
                long at = store.entries(Lives.ledger(number)).size();
                store.receive(
                        Cast.ASHA, List.of(new Receipt.Accepted(next.entry().id(), at)));
            }
            changes.announce(Set.of(Lives.ledger(number)));
        }
    }

    /** Somebody says that two records are one person's; both still have what was prepared of them when only one says so. */
    private void link(int one, int other, int step) {
        record(one, step, PersonLink.KIND, new PersonLink(Lives.ledger(other), true, List.of(Identifier.PNC)));
    }

    private <B extends Body> void record(int number, int step, Kind<B> kind, B body) {
        LedgerId ledger = Lives.ledger(number);
        Entries entries = Entries.of(ledger, FixedIds.after(0x7000_0000L + step));
        entries.record(kind, body);
        store.append(Cast.ASHA, entries.all().stream().map(EntryCodec::write).toList());
        changes.announce(Set.of(ledger));
    }

    private void drop(int number, Map<Integer, List<Entry>> left) {
        store.drop(Cast.ASHA, Lives.ledger(number), LEAVE);
        left.put(number, List.of());
        changes.announce(Set.of(Lives.ledger(number)));
    }

    private void come(int number, List<Entry> entries) {
        List<Written> written = entries.stream().map(EntryCodec::write).toList();
        store.apply(Cast.ASHA, Pages.whole(Lives.ledger(number), written));
    }

    private void assertSame(Today used, LocalDate day) {
        Today fresh = today(PreparedDays.NONE);
        Instant noon = noonOf(day);
        assertThat(used.duties(NIA, noon)).as("%s", day).isEqualTo(fresh.duties(NIA, noon));
        assertThat(used.appointments(NIA, noon)).as("%s", day).isEqualTo(fresh.appointments(NIA, noon));
        for (LedgerId person : store.caseload(Cast.ASHA)) {
            Glance glance = used.glance(NIA, person, noon);
            assertThat(glance).as("%s %s", day, person).isEqualTo(fresh.glance(NIA, person, noon));
        }
    }

    private static void prepareAll(Today today, LocalDate day) {
        while (today.prepare(NIA, noonOf(day))) {
            // Some people more each time.
        }
    }

    private Today today(PreparedDays prepared) {
        return today(prepared, "this build");
    }

    private Today today(PreparedDays prepared, String build) {
        Persons persons = new Persons(store, changes);
        Records records = new Records(store, changes, persons, () -> Optional.of(Cast.ASHA));
        return new Today(records, new Reference(records), persons, prepared, changes, LONDON, build);
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(LONDON).toInstant();
    }
}
