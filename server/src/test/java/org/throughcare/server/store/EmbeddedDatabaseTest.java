package org.throughcare.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughcare.server.CannotStart;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void itIsDurableAndTheServersRoleIsNoSuperuser() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection connection = connect(database)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(text(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(text(connection, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            assertThat(text(connection, "show server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void afterAKillItStartsAgainWithEverythingThatWasAcknowledged() throws Exception {
        Process killed = another();
        assertThat(killed.inputReader().readLine()).isEqualTo(DatabaseThatIsKilled.READY);
        killed.destroyForcibly().waitFor();
        String leftover = postmaster();
        try (EmbeddedDatabase again = EmbeddedDatabase.start(folder);
                Connection connection = connect(again)) {
            assertThat(text(connection, "select it from kept")).isEqualTo("still here");
            assertThat(postmaster()).isNotEqualTo(leftover);
        }
    }

    @Test
    void whatAFullDiskLeftOfItsProgramsIsUnpackedAnewByTheStartAfterTheOneThatFails() throws Exception {
        Path unpackedElsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        EmbeddedDatabase.start(unpackedElsewhere).close();
        Files.move(unpackedElsewhere.resolve("postgresql"), folder.resolve("postgresql"));
        Path cut;
        try (Stream<Path> unpacked = Files.walk(folder.resolve("postgresql"))) {
            cut = unpacked.filter(path -> path.getFileName().toString().equals("postgres"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 100_000));

        Process fails = another();
        assertThat(fails.inputReader().readLine()).isNull();
        assertThat(fails.waitFor()).isNotZero();
        assertThat(cut).doesNotExist();

        Process starts = another();
        assertThat(starts.inputReader().readLine()).isEqualTo(DatabaseThatIsKilled.READY);
        starts.destroyForcibly().waitFor();
        LeftoverPostmaster.end(folder.resolve("database"));
    }

    /** A process that starts it in the same folder. */
    private Process another() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseThatIsKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String postmaster() throws IOException {
        return Files.readAllLines(folder.resolve("database/postmaster.pid")).get(0);
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramIsLeftAlone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("database"));
        Path file = data.resolve("postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n");
        LeftoverPostmaster.end(data);
        assertThat(file).doesNotExist();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void oneProcessUsesAFolderAtATime() {
        try (DataFolder held = DataFolder.open(folder)) {
            assertThat(held.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("THROUGHCARE_DATA");
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String text(Connection connection, String query) throws SQLException {
        return Sql.list(connection, query, row -> row.getString(1)).get(0);
    }
}
