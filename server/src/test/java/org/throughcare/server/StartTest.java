package org.throughcare.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.jdbc.PgConnection;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

class StartTest {

    private static final String SECRET = "a secret that only tests know, long enough";

    @TempDir
    private Path folder;

    @Test
    void withNothingSaidItStartsADatabaseOfItsOwnAndKeepsItsSecret() throws IOException {
        Map<String, String> environment = Map.of("THROUGHCARE_DATA", folder.toString(), "THROUGHCARE_PORT", "-1");
        try (Server server = Server.start(environment)) {
            assertThat(TestClient.stranger(server.uri()).get("/health").statusCode())
                    .isEqualTo(200);
        }
        String secret = Files.readString(folder.resolve("token-secret"));
        assertThat(secret).hasSize(64);
        try (Server server = Server.start(environment)) {
            assertThat(TestClient.stranger(server.uri()).get("/health").statusCode())
                    .isEqualTo(200);
        }
        assertThat(Files.readString(folder.resolve("token-secret"))).isEqualTo(secret);
    }

    @Test
    void aTakenPortIsSaidInPlainWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            Map<String, String> environment =
                    new HashMap<>(TestDatabase.create().environment());
            environment.put("THROUGHCARE_TOKEN_SECRET", SECRET);
            environment.put("THROUGHCARE_PORT", Integer.toString(taken.getLocalPort()));
            assertThatThrownBy(() -> Server.start(environment))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " is taken: stop what uses it, or set THROUGHCARE_PORT to another.");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedAndASecretThatIsTooShortAreSaidInPlainWords() {
        assertThatThrownBy(() -> Server.start(Map.of(
                        "THROUGHCARE_DATABASE_URL", "jdbc:postgresql://localhost:1/nothing?connectTimeout=1",
                        "THROUGHCARE_DATABASE_USER", "nobody",
                        "THROUGHCARE_TOKEN_SECRET", SECRET,
                        "DATASOURCES_DEFAULT_CONNECTION_TIMEOUT", "500")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("THROUGHCARE_DATABASE_URL");
        assertThatThrownBy(() -> Server.start(Map.of(
                        "THROUGHCARE_DATABASE_URL", "jdbc:postgresql://localhost:1/nothing",
                        "THROUGHCARE_DATABASE_USER", "nobody",
                        "THROUGHCARE_TOKEN_SECRET", "short")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("32 characters");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInPlainWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> Server.start(
                        Map.of("THROUGHCARE_DATA", file.resolve("data").toString())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("THROUGHCARE_DATA");
    }

    @Test
    void theDatabasesErrorsCarryNoRows() {
        try (TestServer server = TestServer.start()) {
            server.directory().cast();
            Transactions transactions = server.part(Transactions.class);
            assertThat(transactions.<Boolean>read(tx ->
                            tx.unwrap(PgConnection.class).getQueryExecutor().isReWriteBatchedInsertsEnabled()))
                    .isTrue();
            assertThatThrownBy(() -> transactions.write(tx -> Sql.run(
                            tx,
                            "insert into worker (id, name, passphrase, roles) values"
                                    + " (gen_random_uuid(), 'Asha Patel', '', '{}')")))
                    .rootCause()
                    .hasMessageContaining("worker_name")
                    .hasMessageNotContaining("asha");
        }
    }
}
