package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.store.TabletKey;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.access.Proof;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;

/** A token that was copied off a real tablet's line is good nowhere else, and its tablet's worker notices nothing of it. */
class StolenTokensTest {

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand tablet = world.tablet("a");
    private int numbers = 900_100;

    @BeforeEach
    void anAdministrator() {
        world.server().directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void begin() {
        tablet.signIn("Asha Patel").record(Cast.MARK, Person.KIND, Cast.mark());
        assertThat(tablet.sync().waiting()).isZero();
    }

    private void recordOne() {
        tablet.record(Cast.MARK, Phone.KIND, new Phone(null, null, "en", Phone.OWN, true, "07700 " + numbers++));
    }

    @Test
    @Requirement("USR-4")
    void aStolenTokenIsRefusedElsewhereIsInTheTrailAndTheTabletGoesOn() {
        begin();
        Wire.Seen pull = tablet.wire().seen("/sync/pull");
        TestClient thief = TestClient.stranger(world.server().uri()).withToken(pull.token());

        assertThat(code(thief.sendAsIs(pull(thief)))).isEqualTo("401 proof-required");
        world.pass(Duration.ofMinutes(1));
        assertThat(code(thief.send(pull(thief)))).as("with a key of their own").isEqualTo("401 proof-wrong");
        world.pass(Duration.ofMinutes(1));
        assertThat(code(thief.sendAsIs(pull(thief).header(Proof.HEADER, pull.proof()))))
                .as("the very request once more")
                .isEqualTo("401 proof-used");

        recordOne();
        assertThat(tablet.sync().waiting()).isZero();
        assertThat(world.onServer(Cast.MARK)).hasSize(2);
        assertThat(trail()).contains("proof-required", "proof-wrong", "proof-used");
    }

    @Test
    @Requirement("USR-4")
    void whatALockedTabletDeliversWithIsGoodNowhereElseEither() {
        begin();
        tablet.wire().down();
        recordOne();
        tablet.restart();
        tablet.wire().up();
        assertThat(tablet.sync().waiting()).as("without any passphrase").isZero();
        assertThat(world.onServer(Cast.MARK)).hasSize(2);
        Wire.Seen delivery = tablet.wire().seen("/sync/deliver");
        TestClient thief = TestClient.stranger(world.server().uri()).withToken(delivery.token());

        assertThat(code(thief.askWithdrawn(new PullQuestion.Behind(List.of())))).isEqualTo("401 proof-wrong");
    }

    @ParameterizedTest
    @ValueSource(longs = {-9, 9})
    @Requirement("USR-4")
    void aTabletWhoseClockIsWrongByNineHoursGoesOnAllDay(long hours) {
        tablet.clockWrongBy(Duration.ofHours(hours));
        begin();
        for (int i = 0; i < 3; i++) {
            world.pass(Duration.ofMinutes(4).plusSeconds(59).multipliedBy(i + 1));
            recordOne();
            assertThat(tablet.sync().waiting()).isZero();
        }
        world.pass(Duration.ofHours(3));
        recordOne();
        tablet.tablet().access().lock();
        assertThat(tablet.sync().waiting()).isZero();

        assertThat(world.onServer(Cast.MARK)).hasSize(5);
        assertThat(tablet.wire().refusals())
                .as("a nonce or a token that had to be renewed, and nothing else")
                .isNotEmpty()
                .allMatch(refusal -> refusal.contains("proof-stale") || refusal.contains("token-lapsed"));
    }

    @Test
    @Requirement("USR-4")
    void aTabletThatHasLostItsKeyLosesNothingElseAndSignsInAnew() {
        begin();
        recordOne();
        tablet.tablet().store().forget(List.of(TabletKey.SETTING));

        assertThat(tablet.sync().waiting())
                .as("nobody knows that it is this tablet")
                .isEqualTo(1);
        assertThat(tablet.restart().signIn("Asha Patel").sync().waiting()).isZero();

        assertThat(world.onServer(Cast.MARK)).hasSize(2);
    }

    @Test
    @Requirement("USR-4")
    void aSessionFromBeforeTokensWereBoundGoesOnWithTheKeyThatItsTabletHadTold() throws Exception {
        begin();
        run("update session set bound_to = null");
        recordOne();
        assertThat(tablet.sync().phase()).as("bound to nothing").isNotEqualTo(SyncStatus.Phase.DONE);
        assertThat(world.onServer(Cast.MARK)).hasSize(1);

        run(upgrade());

        assertThat(tablet.sync().waiting()).isZero();
        assertThat(world.onServer(Cast.MARK)).hasSize(2);
    }

    private void run(String sql) throws SQLException {
        try (Connection database = world.server().database().connect();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What becomes of sessions when the tables are upgraded. */
    private static String upgrade() throws IOException {
        try (InputStream file = TestClient.class.getResourceAsStream("/db/migration/V76__bound.sql")) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return sql.substring(sql.indexOf("update session"));
        }
    }

    private static HttpRequest.Builder pull(TestClient client) {
        return client.request("/sync/pull")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(QuestionCodec.write(new PullQuestion.Behind(List.of()))));
    }

    private static String code(HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.statusCode() + body.replaceFirst("(?s).*\"code\":\"([a-z-]+)\".*", " $1");
    }

    private String trail() {
        TestClient ada = TestClient.signIn(world.server().uri(), "Ada Administrator", new DeviceId(Cast.SIAN.uuid()));
        return new String(ada.get("/audit?worker=" + Cast.ASHA).body(), StandardCharsets.UTF_8);
    }
}
