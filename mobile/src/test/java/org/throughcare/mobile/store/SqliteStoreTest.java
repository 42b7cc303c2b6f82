package org.throughcare.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.mobile.testkit.EveryVault;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/** The store in a SQLite file keeps the contract, and what only a file can do wrong. */
class SqliteStoreTest extends StoreContract {

    @TempDir
    Path folder;

    @Override
    Store empty() {
        return SqliteStore.open(folder.resolve("contract.db"), new EveryVault());
    }

    @Test
    void whatWasSavedIsThereWhenTheFileIsOpenedAgain() {
        Path file = folder.resolve("again.db");
        List<Written> entries = entries(3);
        try (Store store = SqliteStore.open(file, new EveryVault())) {
            store.append(Cast.ASHA, entries);
        }
        try (Store store = SqliteStore.open(file, new EveryVault())) {
            assertThat(store.unsent()).extracting(Stored::written).isEqualTo(entries);
            assertThat(store.caseload(Cast.ASHA)).containsExactly(Cast.MARK);
        }
    }

    @Test
    void writesSoThatACommitIsOnTheMedium() throws SQLException {
        Path file = folder.resolve("durable.db");
        try (Connection writer = Connector.writer(file)) {
            assertThat(pragma(writer, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(writer, "synchronous")).as("2 is FULL").isEqualTo("2");
            assertThat(pragma(writer, "secure_delete")).isEqualTo("1");
            assertThat(pragma(writer, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(writer, "busy_timeout")).isEqualTo("5000");
        }
    }

    @Test
    void aFullMediumIsReportedAndNothingOfTheSaveIsKept() throws SQLException {
        Path file = folder.resolve("full.db");
        try (SqliteStore store = SqliteStore.open(file, new EveryVault())) {
            List<Written> first = entries(1);
            store.append(Cast.ASHA, first);
            store.limitPages(30);

            assertThatThrownBy(() -> store.append(Cast.ASHA, entries(500)))
                    .isInstanceOfSatisfying(
                            StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.FULL));

            assertThat(store.unsent()).extracting(Stored::written).isEqualTo(first);
        }
        try (SqliteStore store = SqliteStore.open(file, new EveryVault())) {
            store.append(Cast.ASHA, entries(500));
            assertThat(store.backlog().waiting()).as("room again, goes on").isEqualTo(501);
        }
    }

    @Test
    void aDamagedFileIsReported() throws IOException {
        Path file = folder.resolve("damaged.db");
        try (Store store = SqliteStore.open(file, new EveryVault())) {
            store.append(Cast.ASHA, entries(200));
        }
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(4096);
            raw.write(new byte[20_000]);
        }

        assertThatThrownBy(() -> SqliteStore.open(file, new EveryVault()))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.DAMAGED));
    }

    @Test
    void aFileThatIsNoDatabaseIsReported() throws IOException {
        Path file = folder.resolve("letter.db");
        Files.writeString(file, "Dear Mark, ".repeat(1000));

        assertThatThrownBy(() -> SqliteStore.open(file, new EveryVault()))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.DAMAGED));
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() throws SQLException {
        Path file = folder.resolve("newer.db");
        SqliteStore.open(file, new EveryVault()).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> SqliteStore.open(file, new EveryVault()))
                .isInstanceOfSatisfying(
                        StoreFault.class, fault -> assertThat(fault.why()).isEqualTo(StoreFault.Cause.NEWER));
    }

    @Test
    void nothingThatIsKeptCanBeReadAndNothingOfItIsThereOnceItIsErased() throws IOException {
        Path file = folder.resolve("erased.db");
        try (Store store = SqliteStore.open(file, new EveryVault())) {
            store.append(Cast.ASHA, entries(50));
            assertThat(bytesOfFolder()).doesNotContain("O'Leary").contains(Cast.MARK.toString());

            store.erase(LEAVE);

            assertThat(bytesOfFolder()).doesNotContain(Cast.MARK.toString());
        }
    }

    private String bytesOfFolder() throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private List<Written> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == 0
                        ? EntryCodec.write(mark.record(Person.KIND, Cast.mark()))
                        : EntryCodec.write(mark.raw(
                                "note",
                                1,
                                List.of(),
                                Json.obj().put("text", "x".repeat(1000)).build())))
                .toList();
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
