package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;

/** A real tablet comes to a service with a code, is lost, found again, and comes back with another. */
class EnrolledTabletTest {

    private static final String START = "2026-12-08T09:00:00Z";

    private final World world = World.at(START, Map.of("THROUGHCARE_ENROLMENT", "required"));
    private final Hand tablet = world.tablet("a");
    private TestClient administrator;

    @BeforeEach
    void anAdministrator() {
        world.server().directory().worker("Ada Administrator", Set.of(Roles.ADMINISTRATOR));
        administrator = TestClient.signIn(world.server().uri(), "Ada Administrator", new DeviceId(new UUID(9, 9)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-4")
    void aTabletComesWithACodeAndAfterItWasLostWithAnother() {
        assertThat(tablet.trySignIn("Asha Patel", Codes.NONE)).isEqualTo(new SignIn.Denied("enrolment-required"));
        String first = code();
        enrol(first);
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
        tablet.wire().down();
        EntryId waiting =
                tablet.record(Cast.MARK, Phone.KIND, new Phone(null, null, "en", Phone.OWN, true, "07700 900123"));
        tablet.tablet().access().lock();
        DeviceId lost = tablet.tablet().device();

        administrator.post(
                "/administration/devices/lost",
                Json.obj()
                        .putText("device", tablet.tablet().device())
                        .put("reason", "left on the bus")
                        .build());
        tablet.wire().up();

        assertThat(tablet.sync().phase()).isEqualTo(SyncStatus.Phase.WIPED);
        assertThat(tablet.restart().tablet().store().entries(Cast.MARK)).isEmpty();
        assertThat(world.query("select convert_from(bytes, 'UTF8') from held"))
                .as("delivered and kept aside")
                .contains(waiting.toString());
        assertThat(tablet.trySignIn("Asha Patel", Codes.NONE)).isEqualTo(new SignIn.Denied("enrolment-required"));
        assertThat(tablet.trySignIn("Asha Patel", new Codes("", first)))
                .isEqualTo(new SignIn.Denied("enrolment-wrong"));

        assertThat(line(lost)).containsKeys("revokedAt", "erasedAt").containsEntry("lastContactAt", Json.of(START));

        enrol(code());
        world.pass(Duration.ofMinutes(1));
        tablet.sync();
        assertThat(tablet.ledger(Cast.MARK).entries()).extracting(Entry::kind).containsExactly(Person.KIND.name());
        assertThat(line(tablet.tablet().device()))
                .as("one that erased itself comes back as another")
                .containsEntry("lastContactAt", Json.of(world.now().toString()))
                .doesNotContainKeys("revokedAt", "erasedAt");
    }

    /** What the list of tablets says of one. */
    private Map<String, Json> line(DeviceId device) {
        Json all = JsonText.read(administrator.get("/administration/devices").body());
        return ((Json.Arr) all)
                .items().stream()
                        .map(one -> ((Json.Obj) one).members())
                        .filter(one -> one.get("id").equals(Json.of(device.toString())))
                        .findFirst()
                        .orElseThrow();
    }

    private void enrol(String code) {
        assertThat(tablet.trySignIn("Asha Patel", new Codes("", code))).isInstanceOf(SignIn.In.class);
    }

    private String code() {
        return Fields.of(JsonText.readObject(administrator
                        .post(
                                "/administration/enrolment-codes",
                                Json.obj().putText("team", Cast.WING).build())
                        .body()))
                .text("code");
    }
}
