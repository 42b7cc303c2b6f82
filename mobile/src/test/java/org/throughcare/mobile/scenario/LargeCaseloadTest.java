package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.lives.Lives;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.Team;
import org.throughcare.server.duty.CaseloadDuties;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;

/**
 * What is due for 500 people with 50,000 entries, on a tablet's file and on the server. The limits are far above what it
 * takes on a quiet machine (the figures stand in docs/performance.md), so that only a cost of another order breaks them.
 */
class LargeCaseloadTest {

    private static final int PEOPLE = 500;
    private static final int ENTRIES_EACH = 100;
    private static final int AT_ONCE = 50;
    private static final String WORKER = "Nia of a large team";
    private static final LocalDate DAY = LocalDate.of(2028, 6, 14);

    private final World world = World.at("2028-06-14T08:00:00Z");
    private WorkerId worker;
    private Hand nia;

    @BeforeEach
    void fiftyThousandEntries() {
        world.server().directory().real().keep(new Team(Lives.ISLAND, "Island team", "community", Calendars.GUERNSEY));
        worker = world.server()
                .directory()
                .worker(WORKER, Set.of(Roles.TEAM_MANAGER), Cast.CLINIC, Cast.WING, Lives.ISLAND)
                .id();
        IntStream.range(0, PEOPLE / AT_ONCE).forEach(this::handIn);
        nia = world.tablet("nia").signIn(WORKER);
        nia.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void todayOpensFastAndTheTeamsListIsAnsweredAPageAtATime() {
        nia.restart().signIn(WORKER);
        List<Duty> due = timed("today, first look after a start", Duration.ofSeconds(20), this::today);
        assertThat(timed("today, later looks", Duration.ofSeconds(2), this::today))
                .isEqualTo(due)
                .isNotEmpty();

        CaseloadDuties.Answer page = timed("server, first page of 100", Duration.ofSeconds(10), () -> page(100));
        assertThat(page.people()).isEqualTo(PEOPLE);
        assertThat(page.next()).isEqualTo(Lives.ledger(99));
        CaseloadDuties.Answer all = timed("server, all 500, 100 at hand", Duration.ofSeconds(20), () -> page(PEOPLE));
        assertThat(timed("server, all 500 at hand", Duration.ofSeconds(5), () -> page(PEOPLE)))
                .isEqualTo(all);
        assertThat(all.due().get(DAY).stream().map(line -> line.duty()).toList())
                .isEqualTo(due);
    }

    private List<Duty> today() {
        return nia.tablet().today().duties(nia.session(), world.now());
    }

    private CaseloadDuties.Answer page(int people) {
        return world.server().part(CaseloadDuties.class).on(worker, List.of(DAY), null, people);
    }

    private static <T> T timed(String what, Duration most, Supplier<T> work) {
        Instant began = Instant.now();
        T result = work.get();
        Duration took = Duration.between(began, Instant.now());
        System.out.println("large caseload: " + what + ": " + took.toMillis() + " ms");
        assertThat(took).as(what).isLessThan(most);
        return result;
    }

    private void handIn(int some) {
        List<Entry> entries = new ArrayList<>();
        for (int number = some * AT_ONCE; number < (some + 1) * AT_ONCE; number++) {
            List<Entry> life = Lives.of(7).life(number);
            entries.addAll(life);
            entries.addAll(attendance(number, ENTRIES_EACH - life.size()));
        }
        List<Receipt> receipts = world.server()
                .part(Intake.class)
                .admit(entries.stream().map(EntryCodec::write).toList(), new Speaker.Service());
        assertThat(receipts).allMatch(receipt -> receipt instanceof Receipt.Accepted);
    }

    private static List<Entry> attendance(int number, int many) {
        Entries entries = Entries.of(Lives.ledger(number), FixedIds.after(((long) number << 12) + 2048));
        for (int i = 0; i < many; i++) {
            LocalDate day = DAY.minusDays(i + 1L);
            entries.at(day + "T16:00:00Z").record(Attendance.KIND, Sessions.attendance(day.toString(), "ATT", null));
        }
        return entries.all();
    }
}
