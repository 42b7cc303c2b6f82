package org.throughcare.mobile.scenario;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.today.Today;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.SamePersonRule;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.lives.Lives;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.Team;
import org.throughcare.server.duty.CaseloadDuties;
import org.throughcare.server.duty.Due;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;

/**
 * The same five thousand records give the same duties on the tablet, which folds what it has pulled into its file, and on
 * the server, by the query that its route asks, for every day of a year. Records come in through intake and over HTTP.
 */
class SameDutiesTest {

    private static final long SEED = 20_281_231;
    private static final int PEOPLE = 5_000;
    private static final int AT_ONCE = 250;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String WORKER = "Nia of three teams";

    private final World world = World.at("2029-03-01T09:00:00Z");
    private final Set<String> rules = new TreeSet<>();
    private WorkerId worker;
    private Hand nia;

    @BeforeEach
    void fiveThousandRecords() {
        world.server().directory().real().keep(new Team(Lives.ISLAND, "Island team", "community", Calendars.GUERNSEY));
        worker = world.server()
                .directory()
                .worker(WORKER, Set.of(Roles.TEAM_MANAGER), Cast.CLINIC, Cast.WING, Lives.ISLAND)
                .id();
        IntStream.range(0, PEOPLE / AT_ONCE).parallel().forEach(this::handIn);
        nia = world.tablet("nia").signIn(WORKER);
        nia.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    @Requirement("USR-5")
    void everyDayOfAYearIsTheSameOnTabletAndServer() {
        CompletableFuture<CaseloadDuties.Answer> asked = ask(null);
        int people = 0;
        while (true) {
            CaseloadDuties.Answer answer = asked.join();
            LedgerId next = answer.next();
            asked = next == null ? asked : ask(next);
            people += compare(people, answer);
            if (next == null) {
                break;
            }
        }
        assertThat(people).isEqualTo(PEOPLE);
        theWholeListOfToday();
        Set<String> all = new TreeSet<>(Duties.named());
        // Intake writes the referral together with the failed test, so that it is due only where that is not known yet.
        all.remove("refer-after-test");
        assertThat(rules).as("every rule has found something").containsAll(all);
    }

    /** A whole list of Today in its order, with who may be one person, against the server's for that day. */
    private void theWholeListOfToday() {
        LocalDate day = LocalDate.of(2028, 5, 10);
        List<Duty> onTablet = nia.tablet().today().duties(nia.session(), noonOf(day));
        List<Duty> onServer = server().on(worker, List.of(day), null, PEOPLE).due().get(day).stream()
                .map(Due::duty)
                .toList();

        assertThat(onTablet).isEqualTo(onServer);
        onTablet.forEach(duty -> rules.add(duty.rule()));
    }

    /** Compares some people's year, and says how many they are. */
    private int compare(int from, CaseloadDuties.Answer answer) {
        List<LedgerId> people = IntStream.range(from, Math.min(from + AT_ONCE, PEOPLE))
                .mapToObj(Lives::ledger)
                .toList();
        Map<LocalDate, List<Duty>> tablet = onTablet(people);
        for (LocalDate day : Lives.days()) {
            List<Duty> server = answer.due().get(day).stream()
                    .map(Due::duty)
                    .filter(duty -> !duty.rule().equals(SamePersonRule.NAME))
                    .toList();
            if (!tablet.get(day).equals(server)) {
                assertThat(tablet.get(day)).as("seed %d, %s", SEED, day).isEqualTo(server);
            }
            server.forEach(duty -> rules.add(duty.rule()));
        }
        return people.size();
    }

    private Map<LocalDate, List<Duty>> onTablet(List<LedgerId> people) {
        Today today = nia.tablet().today();
        Session session = nia.session();
        Map<LocalDate, List<Duty>> due = new HashMap<>();
        Lives.days().forEach(day -> due.put(day, new ArrayList<>()));
        Map<LocalDate, Instant> noons = Lives.days().stream().collect(toMap(day -> day, SameDutiesTest::noonOf));
        for (LedgerId person : people) {
            // Looked at last, so that it stays at hand for all its days.
            nia.ledger(person);
            noons.forEach((day, noon) -> due.get(day).addAll(today.duties(session, person, noon)));
        }
        due.values().forEach(list -> list.sort(Duty.FIRST_THINGS_FIRST));
        return due;
    }

    private CompletableFuture<CaseloadDuties.Answer> ask(@Nullable LedgerId behind) {
        return CompletableFuture.supplyAsync(() -> server().on(worker, Lives.days(), behind, AT_ONCE));
    }

    private CaseloadDuties server() {
        return world.server().part(CaseloadDuties.class);
    }

    private void handIn(int some) {
        Lives lives = Lives.of(SEED);
        List<Receipt> receipts = world.server()
                .part(Intake.class)
                .admit(
                        IntStream.range(some * AT_ONCE, (some + 1) * AT_ONCE)
                                .boxed()
                                .flatMap(number -> lives.life(number).stream())
                                .map(EntryCodec::write)
                                .toList(),
                        new Speaker.Service());
        receipts.forEach(receipt -> {
            if (!(receipt instanceof Receipt.Accepted)) {
                throw new AssertionError("not accepted: " + receipt);
            }
        });
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(LONDON).toInstant();
    }
}
