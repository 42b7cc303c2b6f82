package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.server.testkit.LogLines;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;
import org.throughcare.server.testkit.TestServer;

/** Nothing personal in the logs, whatever goes well or wrong. */
class LogTest {

    @Test
    void aRunLeavesNoNamesNotesOrTokensInTheLogs() {
        String token;
        String log;
        try (LogLines lines = new LogLines()) {
            token = aRun();
            log = lines.text();
        }
        assertThat(log)
                .isNotEmpty()
                .doesNotContain("SECRET-NOTE", "SECRET-WORDS", "O'Leary", "Asha", token, TestDirectory.PASSPHRASE);
        assertThat(log.lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    /** Gives the token that was used in it. */
    private static String aRun() {
        try (TestServer server = TestServer.start(Instant.parse("2026-12-01T12:00:00Z"))) {
            server.directory().cast();
            Entries mark = Entries.of(Cast.MARK);
            mark.record(Person.KIND, Cast.mark());
            mark.raw("note", 1, List.of(), Json.obj().put("text", "SECRET-NOTE").build());
            mark.raw(
                    "death",
                    1,
                    List.of(),
                    Json.obj().put("diedAt", "SECRET-NOTE").build());
            TestClient asha = TestClient.signIn(server.uri(), "Asha Patel", Cast.TABLET_A);
            asha.push(mark.all());
            asha.push(TestClient.lines("{\"SECRET-NOTE\":"));
            asha.pull(List.of());
            asha.pushRaw(new byte[3_000_000]);
            TestClient stranger = TestClient.stranger(server.uri());
            stranger.post(
                    "/access/tokens",
                    Json.obj()
                            .put("name", "Asha Patel")
                            .put("passphrase", "SECRET-WORDS")
                            .putText("device", new DeviceId(Cast.SIAN.uuid()))
                            .put("deviceName", "x")
                            .build());
            stranger.get("/people/O'Leary");
            return asha.accessToken();
        }
    }
}
