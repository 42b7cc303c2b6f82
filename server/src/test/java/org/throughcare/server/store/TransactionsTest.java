package org.throughcare.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.model.testkit.Cast;
import org.throughcare.server.testkit.TestServer;

class TransactionsTest {

    private static TestServer server;
    private static Transactions transactions;

    @BeforeAll
    static void startServer() {
        server = TestServer.start();
        server.directory().cast();
        transactions = server.part(Transactions.class);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505"})
    void workThatAnotherTransactionGotInTheWayOfIsDoneAgain(String state) {
        AtomicInteger tries = new AtomicInteger();
        String done = transactions.write(tx -> {
            Sql.run(tx, "update team set calendar = calendar || '!' where id = ?", Cast.WING.uuid());
            if (tries.incrementAndGet() < 3) {
                throw new SQLException("in the way", state);
            }
            return Sql.list(tx, "select calendar from team where id = ?", row -> row.getString(1), Cast.WING.uuid())
                    .get(0);
        });
        assertThat(tries).hasValue(3);
        assertThat(done.replace("!", "")).isEqualTo("england-and-wales");
        assertThat(done).endsWith("!");
        assertThat(done).doesNotContain("!!!!");
    }

    @Test
    void workThatFailsOtherwiseIsNotDoneAgainAndLeavesNothing() {
        AtomicInteger tries = new AtomicInteger();
        assertThatThrownBy(() -> transactions.write(tx -> {
                    tries.incrementAndGet();
                    Sql.run(tx, "update team set calendar = 'gone' where id = ?", Cast.CLINIC.uuid());
                    throw new SQLException("broken", "42601");
                }))
                .hasRootCauseMessage("broken");
        assertThat(tries).hasValue(1);
        assertThat(transactions.<String>read(tx -> Sql.list(
                                tx,
                                "select calendar from team where id = ?",
                                row -> row.getString(1),
                                Cast.CLINIC.uuid())
                        .get(0)))
                .isEqualTo("england-and-wales");
    }
}
