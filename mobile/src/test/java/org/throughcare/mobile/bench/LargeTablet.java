package org.throughcare.mobile.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.store.LedgerPage;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.Pages;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.mobile.vault.KeptVault;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.lives.Lives;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;

/** Makes the file of a tablet in the hands of somebody with very many people: the same file each time. */
final class LargeTablet {

    /** Who signs in on it. */
    static final String WORKER = "Nia Bowen";
    /** What she types. */
    static final String PASSPHRASE = "three calm herons";
    /** The moment at which she does: within the year that the made-up lives tell of. */
    static final Instant NOW = Instant.parse("2028-06-14T08:00:00Z");

    /** Every fifth person has no life told besides, and nothing due. */
    private static final int QUIET = 5;

    private static final String[] GIVEN = {
        "Siân", "Mark", "Declan", "Róisín", "José", "Amélie", "Owen", "Zoë", "Tomos", "Ffion", "Iestyn", "Chloë",
        "Seán", "Bethan", "Kayode", "Łukasz", "Priya", "Dafydd", "Aoife", "Noor", "Rhys", "Marek", "Eleri", "Jamal",
        "Carys"
    };
    private static final String[] FAMILY = {
        "O'Leary",
        "Llewellyn-Price",
        "Byrne",
        "Núñez",
        "Van der Berg",
        "Ap Rhys",
        "Adeyemi",
        "D'Souza",
        "Wójcik",
        "Evans",
        "Ní Bhriain",
        "McGrath",
        "Okafor",
        "St John",
        "Pugh",
        "Haddad",
        "Ó Súilleabháin",
        "Morris",
        "Green",
        "Çelik"
    };

    private final int people;
    private final int entries;
    private final int most;

    /** One of so many people and entries, of which one person has the most. */
    LargeTablet(int people, int entries, int most) {
        this.people = people;
        this.entries = entries;
        this.most = most;
    }

    /** The person with the most entries. */
    static LedgerId richest() {
        return Lives.ledger(0);
    }

    /** Somebody of whom little is known, each number another one. */
    LedgerId quiet(int number) {
        return Lives.ledger((number * QUIET + QUIET - 1) % people);
    }

    /** Writes the file, as it is once everything has come and nobody has looked at it yet. */
    void make(Path file) {
        use(file, NOW, tablet -> {
            Bodies bodies = new Bodies(tablet.capture(), new TimeOrderedIds(), new Random(1));
            int each = (entries - most) / (people - 1);
            for (int number = 0; number < people; number++) {
                tablet.store().apply(Cast.ASHA, page(number, number == 0 ? most : each, bodies));
            }
        });
    }

    /** Does what the app has done by the evening of a day on which its worker was at it for some minutes. */
    static void useTheDayBefore(Path file) {
        Instant yesterday = NOW.minus(Duration.ofDays(1));
        use(file, yesterday, tablet -> {
            Session session = tablet.access().session().orElseThrow();
            while (tablet.today().prepare(session, yesterday)) {
                // Some people more each time.
            }
        });
    }

    private static void use(Path file, Instant at, Consumer<Tablet> work) {
        StepClock clock = new StepClock(at.toString());
        FakeLink link = new FakeLink()
                .worker(Cast.ASHA, WORKER, PASSPHRASE, "worker")
                .member(WORKER, Cast.WING, "C wing recovery", "prison", Calendars.ENGLAND_AND_WALES)
                .member(WORKER, Cast.CLINIC, "Harbour Street clinic", "community", Calendars.ENGLAND_AND_WALES)
                .member(WORKER, Lives.ISLAND, "Island team", "community", Calendars.GUERNSEY);
        try (Tablet tablet = GalleryTablet.on(link, clock, file, KeptVault.MEMORY_KIB)) {
            tablet.access().signIn(WORKER, PASSPHRASE.toCharArray());
            work.accept(tablet);
        }
    }

    private static LedgerPage page(int number, int many, Bodies bodies) {
        LedgerId ledger = Lives.ledger(number);
        List<Entry> all = new ArrayList<>(life(number));
        Entries more = Entries.of(ledger, FixedIds.after(((long) number << 12) + 2048));
        for (int i = all.size(); i < many; i++) {
            Instant at = NOW.minus(Duration.ofHours(7L * (many - i)));
            record(more.at(at.toString()), bodies.next(ledger, at));
        }
        all.addAll(more.all());
        List<Written> written = all.stream().map(EntryCodec::write).toList();
        return Pages.whole(ledger, written);
    }

    private static <B extends Body> void record(Entries entries, Draft<B> draft) {
        entries.record(draft.kind(), draft.body());
    }

    /** A made-up life under a name of its own; of a quiet person only who it is. */
    private static List<Entry> life(int number) {
        List<Entry> life = Lives.of(7).life(number);
        List<Entry> named = life.stream()
                .map(entry -> entry.kind().equals(Person.KIND.name()) ? named(entry, number) : entry)
                .toList();
        return number % QUIET < QUIET - 1
                ? named
                : named.stream()
                        .filter(entry -> entry.kind().equals(Person.KIND.name()))
                        .limit(1)
                        .toList();
    }

    private static Entry named(Entry entry, int number) {
        Person person = person(number);
        return new Entry(
                entry.id(),
                entry.ledger(),
                entry.kind(),
                entry.version(),
                entry.author(),
                entry.device(),
                entry.capturedAt(),
                entry.clockOffset(),
                entry.basis(),
                entry.reason(),
                Person.KIND.writer().apply(person));
    }

    private static Person person(int number) {
        TeamId team = List.of(Cast.WING, Cast.CLINIC, Lives.ISLAND).get(number % 3);
        boolean prison = team.equals(Cast.WING);
        return new Person(
                team,
                GIVEN[number % GIVEN.length],
                FAMILY[number / GIVEN.length % FAMILY.length],
                number % 4 == 0 ? List.of("Sparky " + number) : List.of(),
                LocalDate.of(1955 + number % 50, 1 + number % 12, 1 + number % 28),
                List.of(
                        prison
                                ? new Identifier(Identifier.PRISON_NUMBER, String.format("A%04dBC", number))
                                : new Identifier(Identifier.CRN, String.format("X%06d", 100_000 + number)),
                        new Identifier(Identifier.NHS_NUMBER, nhs(number))),
                "en",
                prison ? Person.PRISON : Person.COMMUNITY,
                prison ? "C wing, C" + (1 + number % 4) + "-" + (10 + number % 30) : "Harbour Street",
                number % 2 == 0 ? WORKER : "Rhys Morgan");
    }

    /** A number of ten digits whose last one checks the others, as those of the NHS do. */
    private static String nhs(int number) {
        for (int candidate = 400_000_000 + number * 11; ; candidate++) {
            String nine = String.valueOf(candidate);
            int sum = IntStream.range(0, 9)
                    .map(at -> (10 - at) * Character.digit(nine.charAt(at), 10))
                    .sum();
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }
}
