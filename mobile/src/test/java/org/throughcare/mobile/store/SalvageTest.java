package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;

/** A tablet's file that is damaged: nothing that can be read of it is lost, and the tablet goes on. */
class SalvageTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-08T09:00:00Z"), ZoneOffset.UTC);
    private static final int SEEDS = 8;
    private static final int PULLED = 30;
    private static final int OWN = 20;
    private static final int READS = 5;

    @TempDir
    Path folder;

    private final FixedIds ids = FixedIds.after(1);
    private final List<LedgerId> people =
            List.of(LedgerId.person(ids.next()), LedgerId.person(ids.next()), LedgerId.person(ids.next()), Cast.MARK);
    private final List<List<Written>> onServer = new ArrayList<>();
    private final List<Written> unsent = new ArrayList<>();
    private Path whole;

    /** What happens to a file on a medium that fails. */
    enum Damage {
        SCRATCH,
        LETTER,
        PAGE,
        CUT,
        HEADER_GONE,
        FIRST_PAGE_GONE,
        JOURNAL_SCRATCHED,
        JOURNAL_HEADER_GONE,
        JOURNAL_CUT,
        JOURNAL_GONE
    }

    @BeforeEach
    void aWeekOnTheWings() throws IOException {
        whole = folder.resolve("whole.db");
        // Copied while it is open, as it stands on the medium when the battery runs out: the journal is not yet played
        // in.
        try (SqliteStore store = SqliteStore.open(whole, new EveryVault())) {
            store.keep("device", Cast.TABLET_A.toString());
            store.keep("contact", "2026-12-08T08:00:00Z");
            for (LedgerId person : people) {
                List<Written> all = notes(person, PULLED);
                onServer.add(all);
                Head head = Head.start(person);
                for (Written written : all) {
                    head = head.then(written.hash());
                }
                store.apply(Cast.ASHA, new LedgerPage(0, all, head, true, "seal"));
            }
            for (int i = 0; i < OWN; i++) {
                List<Written> one = notes(people.get(i % people.size()), 1);
                store.append(Cast.ASHA, one);
                unsent.addAll(one);
            }
            EntryId held = unsent.get(3).entry().id();
            store.receive(Cast.ASHA, List.of(new Receipt.Held(held, 1, new HoldReason("no-grant", "ledger"))));
            for (int i = 0; i < READS; i++) {
                store.keepRead(new KeptRead(new ReadId(ids.next()), "server x", "sealed " + i, 0));
            }
            copy(whole, folder.resolve("copy.db"));
        }
    }

    @Test
    void aWholeFileIsOpenedAsItIs() throws IOException {
        Path file = copy(folder.resolve("copy.db"), folder.resolve("tablet.db"));
        try (SqliteStore store = Salvage.open(file, new EveryVault(), CLOCK)) {
            assertThat(store.unsent()).extracting(Stored::written).isEqualTo(unsent);
            assertThat(Rescue.unread(store)).isEmpty();
            assertThat(store.bookmarks(Cast.ASHA)).allMatch(mark -> mark.head().number() == PULLED);
        }
        assertThat(asides()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void whatCanBeReadIsKeptAndTheRestIsPulledAgain(Damage damage) throws IOException {
        int rescued = 0;
        int reads = 0;
        int lost = 0;
        int damaged = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Path file = copy(folder.resolve("copy.db"), folder.resolve("tablet.db"));
            harm(file, damage, new Random(seed));
            try (SqliteStore store = Salvage.open(file, new EveryVault(), CLOCK)) {
                Optional<Rescue> rescue = Rescue.unread(store);
                damaged += rescue.isPresent() ? 1 : 0;
                Set<Written> still = new HashSet<>(
                        store.unsent().stream().map(Stored::written).toList());
                assertThat(unsent).as("%s, seed %s", damage, seed).containsAll(still);
                assertThat(store.unsent()).doesNotHaveDuplicates().hasSize(still.size());
                rescue.ifPresent(it -> assertThat(it.rescued()).isEqualTo(still.size()));
                rescued += still.size();
                reads += store.reads("server ", 0, 2 * READS).size();
                lost += rescue.map(Rescue::lost).orElse(0);
                everythingComesAgain(store, damage + ", seed " + seed);
            }
            try (SqliteStore again = Salvage.open(file, new EveryVault(), CLOCK)) {
                assertThat(again.bookmarks(Cast.ASHA)).hasSize(people.size());
            }
            assertThat(asides().isEmpty())
                    .isEqualTo(Rescue.unread(reopened(file)).isEmpty());
            for (Path aside : asides()) {
                Files.delete(aside);
            }
        }
        System.out.printf(
                "%s: %d of %d files damaged, %d of %d unsent entries still there, %d known to be lost%n",
                damage, damaged, SEEDS, rescued, SEEDS * OWN, lost);
        switch (damage) {
            case HEADER_GONE, FIRST_PAGE_GONE, JOURNAL_HEADER_GONE ->
                assertThat(rescued + reads).isEqualTo(SEEDS * (OWN + READS));
            case CUT -> assertThat(rescued + lost).as("what can be told").isEqualTo(SEEDS * OWN);
            case JOURNAL_CUT, JOURNAL_GONE ->
                assertThat(damaged).as("looks like an earlier day").isZero();
            default -> assertThat(rescued).as("nearly all").isGreaterThan(SEEDS * OWN * 9 / 10);
        }
    }

    @Test
    void anUnsentEntryOfWhichOneLetterHasChangedIsNotPassedOffAsWhatWasRecorded() throws IOException {
        Path file = copy(folder.resolve("copy.db"), folder.resolve("tablet.db"));
        playIn(file);
        byte[] bytes = Files.readAllBytes(file);
        byte[] beginning = Arrays.copyOf(lies(file, unsent.get(OWN - 1).entry().id()), 40);
        int changed = 0;
        for (int at = 0; at < bytes.length - beginning.length; at++) {
            if (Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length)) {
                bytes[at + 20]++;
                changed++;
            }
        }
        assertThat(changed).isEqualTo(1);
        Files.write(file, bytes);

        try (SqliteStore store = Salvage.open(file, new EveryVault(), CLOCK)) {
            assertThat(store.unsent()).extracting(Stored::written).isEqualTo(unsent.subList(0, OWN - 1));
            assertThat(Rescue.unread(store)).hasValueSatisfying(rescue -> {
                assertThat(rescue.lost()).isEqualTo(1);
                assertThat(rescue.rescued()).isEqualTo(OWN - 1);
            });
        }
    }

    /** An entry as it lies on the medium. */
    private static byte[] lies(Path file, EntryId id) {
        try (Connection connection = Connector.reader(file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT bytes FROM entry WHERE id = '" + id + "'")) {
            return row.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Store reopened(Path file) {
        try (SqliteStore store = SqliteStore.open(file, new EveryVault())) {
            MemoryStore settings = new MemoryStore();
            store.setting(Rescue.SETTING).ifPresent(text -> settings.keep(Rescue.SETTING, text));
            return settings;
        }
    }

    private void everythingComesAgain(SqliteStore store, String when) {
        for (List<Written> all : onServer) {
            LedgerId ledger = all.get(0).entry().ledger();
            long after = store.bookmarks(Cast.ASHA).stream()
                    .map(Bookmark::head)
                    .filter(head -> head.ledger().equals(ledger))
                    .mapToLong(Head::number)
                    .findFirst()
                    .orElse(0);
            Head head = Head.start(ledger);
            for (Written written : all) {
                head = head.then(written.hash());
            }
            store.apply(Cast.ASHA, new LedgerPage(after, all.subList((int) after, all.size()), head, true, "seal"));
            assertThat(store.entries(ledger).stream().filter(stored -> stored.number() != null))
                    .as(when)
                    .extracting(Stored::written)
                    .isEqualTo(all);
        }
        assertThat(store.caseload(Cast.ASHA)).containsExactlyInAnyOrderElementsOf(people);
    }

    private static void harm(Path file, Damage damage, Random random) throws IOException {
        Path journal = file.resolveSibling(file.getFileName() + "-wal");
        boolean inJournal = damage.name().startsWith("JOURNAL");
        if (!inJournal) {
            playIn(file);
        }
        try (RandomAccessFile raw = new RandomAccessFile((inJournal ? journal : file).toFile(), "rw")) {
            long length = raw.length();
            long at = random.nextLong(length);
            switch (damage) {
                case SCRATCH, JOURNAL_SCRATCHED -> noise(raw, at, 300, random);
                case LETTER -> noise(raw, at, 1, random);
                case PAGE -> noise(raw, at / 4096 * 4096, 4096, random);
                case CUT, JOURNAL_CUT -> raw.setLength(length / 2 + random.nextLong(length / 2));
                case JOURNAL_GONE -> raw.setLength(0);
                case JOURNAL_HEADER_GONE -> raw.write(new byte[32]);
                case HEADER_GONE -> raw.write(new byte[100]);
                case FIRST_PAGE_GONE -> raw.write(new byte[4096]);
            }
        }
    }

    private static void noise(RandomAccessFile raw, long at, int length, Random random) throws IOException {
        byte[] bytes = new byte[(int) Math.min(length, raw.length() - at)];
        random.nextBytes(bytes);
        raw.seek(at);
        raw.write(bytes);
    }

    /** Has SQLite write the journal into the file, so that the damage hits something. */
    private static void playIn(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Written> notes(LedgerId ledger, int count) {
        Entries notes = Entries.of(ledger, ids);
        for (int i = 0; i < count; i++) {
            notes.raw(
                    "note",
                    1,
                    List.of(),
                    Json.obj().put("text", "quiet day ".repeat(1 + i * 7 % 600)).build());
        }
        return notes.all().stream().map(EntryCodec::write).toList();
    }

    private List<Path> asides() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().contains("-damaged-"))
                    .toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        for (String part : List.of("", "-wal", "-shm")) {
            Path source = from.resolveSibling(from.getFileName() + part);
            Path target = to.resolveSibling(to.getFileName() + part);
            Files.deleteIfExists(target);
            if (Files.exists(source) && !part.equals("-shm")) {
                Files.copy(source, target);
            }
        }
        return to;
    }
}
