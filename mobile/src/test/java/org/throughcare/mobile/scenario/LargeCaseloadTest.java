package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.Kinds;
import org.throughcare.model.audience.Audience;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
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
 * What is due for 500 people with 50,000 entries, on a tablet's file and on the server: all of it is there, both say the
 * same, and pages come to the whole. How long each took is printed and judged by nobody; the figures stand in
 * docs/performance.md.
 */
class LargeCaseloadTest {

    private static final int PEOPLE = 500;
    private static final int ENTRIES_EACH = 100;
    private static final int AT_ONCE = 50;
    private static final int PAGE = 100;
    private static final Clock WATCH = Clock.systemUTC();
    private static final String WORKER = "Nia of a large team";
    private static final LocalDate DAY = LocalDate.of(2028, 6, 14);
    private static final Audience READS = Audience.of(Set.of(Roles.TEAM_MANAGER));

    private final World world = World.at("2028-06-14T08:00:00Z");
    private final Set<EntryId> handedIn = new HashSet<>();
    private final Set<EntryId> forHer = new HashSet<>();
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
    void tabletAndServerSayTheSameOfEverybodyAtOnceOrAPageAtATime() {
        nia.restart().signIn(WORKER);
        List<Duty> due = timed("today, first look after a start", this::today);
        assertThat(nia.tablet().records().everybody().people()).hasSize(PEOPLE);
        assertThat(handedIn).hasSize(PEOPLE * ENTRIES_EACH);
        assertThat(onTheTablet().containsAll(forHer))
                .as("all that a team manager reads, beside what rules wrote")
                .isTrue();
        assertThat(onTheTablet()).doesNotContainAnyElementsOf(notForHer());
        assertThat(timed("today, later looks", this::today)).isEqualTo(due).isNotEmpty();

        CaseloadDuties.Answer all = timed("server, all 500, none at hand", () -> page(null, PEOPLE));
        assertThat(timed("server, all 500 at hand", () -> page(null, PEOPLE))).isEqualTo(all);
        assertThat(all.people()).isEqualTo(PEOPLE);
        assertThat(all.next()).isNull();
        assertThat(duties(all)).isEqualTo(due);

        assertThat(inPages()).containsExactlyInAnyOrderElementsOf(due);
    }

    /** What is due by the server, a page of people after the other. */
    private List<Duty> inPages() {
        List<Duty> due = new ArrayList<>();
        LedgerId behind = null;
        for (int from = 0; from < PEOPLE; from += PAGE) {
            LedgerId last = behind;
            CaseloadDuties.Answer page = timed("server, a page of " + PAGE, () -> page(last, PAGE));
            boolean end = from + PAGE == PEOPLE;
            assertThat(page.people()).isEqualTo(PEOPLE);
            assertThat(page.next()).isEqualTo(end ? null : Lives.ledger(from + PAGE - 1));
            due.addAll(duties(page));
            behind = page.next();
        }
        return due;
    }

    private Set<EntryId> notForHer() {
        Set<EntryId> rest = new HashSet<>(handedIn);
        rest.removeAll(forHer);
        assertThat(rest).isNotEmpty();
        return rest;
    }

    private Set<EntryId> onTheTablet() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> nia.tablet().store().entries(Lives.ledger(number)))
                .flatMap(stored -> stored.stream().map(one -> one.entry().id()))
                .collect(Collectors.toSet());
    }

    private List<Duty> today() {
        return nia.tablet().today().duties(nia.session(), world.now());
    }

    private CaseloadDuties.Answer page(@Nullable LedgerId behind, int people) {
        return world.server().part(CaseloadDuties.class).on(worker, List.of(DAY), behind, people);
    }

    private static List<Duty> duties(CaseloadDuties.Answer answer) {
        return answer.due().get(DAY).stream().map(line -> line.duty()).toList();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long began = WATCH.millis();
        T result = work.get();
        System.out.println("large caseload: " + what + ": " + (WATCH.millis() - began) + " ms");
        return result;
    }

    private void handIn(int some) {
        List<Entry> entries = new ArrayList<>();
        for (int number = some * AT_ONCE; number < (some + 1) * AT_ONCE; number++) {
            List<Entry> life = Lives.of(7).life(number);
            entries.addAll(life);
            entries.addAll(attendance(number, ENTRIES_EACH - life.size()));
        }
        Map<EntryId, Closeness> kept = new HashMap<>();
        for (Entry entry : entries) {
            handedIn.add(entry.id());
            kept.put(entry.id(), Kinds.closenessOf(entry, about -> Optional.ofNullable(kept.get(about))));
            if (READS.open().containsAll(kept.get(entry.id()).all())) {
                forHer.add(entry.id());
            }
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
