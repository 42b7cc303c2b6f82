package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.mobile.testkit.Pages;
import org.throughcare.mobile.vault.OpenVaults;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** What is prepared stands for as long as nothing of its ledger changes, and for nobody but its worker. */
class PreparedDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);
    private static final PreparedDays.Basis BASIS = new PreparedDays.Basis(Cast.ASHA, "this build");
    private static final String TEXT = "she is to be asked";

    @TempDir
    Path folder;

    private final OpenVaults vaults = new OpenVaults();
    private final Vault asha = Vault.random(Cast.ASHA, new Random(1));
    private final Vault rhys = Vault.random(Cast.RHYS, new Random(2));
    private final Entries mark = Entries.of(Cast.MARK);
    private final Entries sian = Entries.of(Cast.SIAN);
    private final Written first = note(mark);
    private final Written waiting = note(mark);
    private SqliteStore store;

    @BeforeEach
    void twoLedgersAndOneThatWaits() {
        vaults.server(RecipientKey.random(new Random(3)).recipient());
        vaults.knows(Cast.ASHA, asha.recipient());
        vaults.knows(Cast.RHYS, rhys.recipient());
        vaults.open(asha);
        open();
        store.apply(Cast.ASHA, page(Cast.MARK, 0, List.of(first)));
        store.apply(Cast.ASHA, page(Cast.SIAN, 0, List.of(note(sian))));
        store.append(Cast.ASHA, List.of(waiting));
    }

    private void open() {
        store = SqliteStore.open(folder.resolve("tablet.db"), vaults);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void staysForItsDayAndItsWorkerThroughAStart() {
        keep(Cast.MARK, TODAY);
        keep(Cast.SIAN, TODAY.plusDays(1));
        store.close();
        open();

        assertThat(days().of(BASIS, TODAY)).isEqualTo(Map.of(Cast.MARK, TEXT));
        assertThat(days().of(BASIS, TODAY.plusDays(1))).isEqualTo(Map.of(Cast.SIAN, TEXT));
        assertThat(days().ledgers(BASIS, TODAY)).containsExactly(Cast.MARK);
        assertThat(days().of(BASIS, TODAY.plusDays(2))).isEmpty();
    }

    @Test
    void isOfNoUseToAnotherBuildOrAnotherWorker() {
        keep(Cast.MARK, TODAY);

        assertThat(days().of(new PreparedDays.Basis(Cast.ASHA, "another build"), TODAY))
                .isEmpty();
        vaults.open(rhys);
        assertThat(days().of(BASIS, TODAY)).as("with his vault").isEmpty();
        assertThat(days().of(new PreparedDays.Basis(Cast.RHYS, "this build"), TODAY))
                .isEmpty();
        vaults.close();
        assertThat(days().of(BASIS, TODAY)).as("with none").isEmpty();
    }

    /** What changes a ledger, the order of its entries or who may read it, in every way that the store has. */
    static Stream<Map.Entry<String, Change>> changes() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("something is recorded", test -> test.store.append(Cast.ASHA, List.of(note(test.mark))));
        changes.put(
                "something comes",
                test -> test.store.apply(Cast.ASHA, page(Cast.MARK, 1, List.of(test.first, note(test.mark)))));
        changes.put(
                "what was recorded gets its number",
                test -> test.store.receive(
                        Cast.ASHA,
                        List.of(new Receipt.Accepted(test.waiting.entry().id(), 2))));
        changes.put(
                "what was recorded is held",
                test -> test.store.receive(
                        Cast.ASHA,
                        List.of(new Receipt.Held(test.waiting.entry().id(), 2, new HoldReason("no-grant", "ledger")))));
        changes.put("the server goes back", test -> test.store.rewind(Head.start(Cast.MARK), 0));
        changes.put("it is hidden", test -> test.store.hide(Cast.ASHA, Cast.MARK));
        changes.put("it is withdrawn", test -> test.store.drop(Cast.ASHA, Cast.MARK, VaultedStoreTest.LEAVE));
        changes.put("all of hers is withdrawn", test -> test.store.dropAllOf(Cast.ASHA, VaultedStoreTest.LEAVE));
        changes.put("the lease runs out", test -> test.store.dropAll(VaultedStoreTest.LEAVE));
        changes.put("the tablet is wiped", test -> test.store.erase(VaultedStoreTest.LEAVE));
        changes.put("an entry is not for her any more", test -> test.store.apply(Cast.ASHA, closing(test.first)));
        return changes.entrySet().stream();
    }

    /** Something that is done to Mark's ledger. */
    private interface Change {
        void to(PreparedDaysTest test);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void goesWith(Map.Entry<String, Change> change) throws SQLException {
        keep(Cast.MARK, TODAY);
        keep(Cast.MARK, TODAY.plusDays(1));

        change.getValue().to(this);

        assertThat(days().ledgers(BASIS, TODAY)).isEmpty();
        assertThat(days().ledgers(BASIS, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void staysWhenAnotherLedgerChanges() {
        keep(Cast.MARK, TODAY);

        store.append(Cast.ASHA, List.of(note(sian)));
        store.keep("some setting", "of no ledger");

        assertThat(days().of(BASIS, TODAY)).containsOnlyKeys(Cast.MARK);
    }

    @Test
    void goesWhenAnotherWorkerOfTheTabletComesToTheLedger() {
        keep(Cast.MARK, TODAY);

        vaults.open(rhys);
        store.apply(Cast.RHYS, page(Cast.MARK, 0, List.of(first)));

        assertThat(days().ledgers(BASIS, TODAY))
                .as("he has made a newer key for both")
                .isEmpty();
    }

    @Test
    void isNotKeptWhenSomethingWasWrittenSinceItsRecordWasRead() {
        long mark = days().mark();
        store.append(Cast.ASHA, List.of(note(this.mark)));

        assertThat(days().keep(BASIS, mark, TODAY, List.of(new PreparedDays.Prepared(Cast.MARK, TODAY, TEXT))))
                .isFalse();
        assertThat(days().of(BASIS, TODAY)).isEmpty();
    }

    @Test
    void aWriteThatWasUndoneHasItKeptOrNotButNeverStale() {
        keep(Cast.MARK, TODAY);

        assertThatThrownBy(() -> store.together(() -> {
                    store.append(Cast.ASHA, List.of(note(mark)));
                    throw new IllegalStateException("the end");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(days().of(BASIS, TODAY)).as("nothing has changed").containsOnlyKeys(Cast.MARK);
    }

    @Test
    void theDaysBeforeAndWhatAnotherBuildPreparedGo() throws SQLException {
        keep(Cast.MARK, TODAY);
        PreparedDays.Basis newer = new PreparedDays.Basis(Cast.ASHA, "newer build");
        keep(newer, Cast.SIAN, TODAY);
        assertThat(rows()).as("only the newer build's").isEqualTo(1);

        LocalDate tomorrow = TODAY.plusDays(1);
        days().keep(newer, days().mark(), tomorrow, List.of(new PreparedDays.Prepared(Cast.MARK, tomorrow, TEXT)));

        assertThat(rows()).as("yesterday's is gone").isEqualTo(1);
        assertThat(days().of(newer, tomorrow)).containsOnlyKeys(Cast.MARK);
    }

    @Test
    void aRowThatIsPutBackAfterARevocationDoesNotOpen() throws SQLException {
        keep(Cast.MARK, TODAY);
        run("CREATE TABLE copied AS SELECT * FROM prepared");

        store.drop(Cast.ASHA, Cast.MARK, VaultedStoreTest.LEAVE);
        run("INSERT INTO prepared SELECT * FROM copied");

        assertThat(days().ledgers(BASIS, TODAY)).containsExactly(Cast.MARK);
        assertThat(days().of(BASIS, TODAY)).as("its ledger's key is destroyed").isEmpty();
        String place = PreparedRows.place(BASIS, Cast.MARK, TODAY, 1);
        assertThat(asha.open(sealed(), place))
                .as("her vault alone opens it no further")
                .isNotEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowThatWasTamperedWithOrMovedIsNone() throws SQLException {
        keep(Cast.MARK, TODAY);
        run("UPDATE prepared SET ledger = '" + Cast.SIAN + "'");
        assertThat(days().of(BASIS, TODAY)).isEmpty();

        keep(Cast.MARK, TODAY);
        run("UPDATE prepared SET sealed = substr(sealed, 1, length(sealed) - 1) || x'00'");
        assertThat(days().of(BASIS, TODAY)).isEmpty();
    }

    @Test
    void tellsNothingOfItselfInALog() {
        assertThat(new PreparedDays.Prepared(Cast.MARK, TODAY, TEXT).toString()).doesNotContain(TEXT);
    }

    private PreparedDays days() {
        return store.preparedDays();
    }

    private void keep(LedgerId ledger, LocalDate day) {
        keep(BASIS, ledger, day);
    }

    private void keep(PreparedDays.Basis basis, LedgerId ledger, LocalDate day) {
        List<PreparedDays.Prepared> one = List.of(new PreparedDays.Prepared(ledger, day, TEXT));
        assertThat(days().keep(basis, days().mark(), TODAY, one)).isTrue();
    }

    private static Written note(Entries entries) {
        return EntryCodec.write(entries.raw(
                "note", 1, List.of(), Json.obj().put("text", "a note").build()));
    }

    private static LedgerPage page(LedgerId ledger, long after, List<Written> all) {
        List<Written> come = all.subList((int) after, all.size());
        return new LedgerPage(after, come, Map.of(), Pages.head(ledger, all), true, "seal", "a role");
    }

    /** The ledger from its start for another role, by which its only entry is a number and a hash. */
    private static LedgerPage closing(Written entry) {
        Hash hash = entry.hash();
        Head head = Head.start(Cast.MARK).then(hash);
        return new LedgerPage(0, List.of(), Map.of(1L, hash), head, true, "seal", "another role");
    }

    private int rows() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT count(*) FROM prepared").getInt(1);
        }
    }

    private byte[] sealed() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT sealed FROM prepared").getBytes(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tablet.db"));
    }
}
