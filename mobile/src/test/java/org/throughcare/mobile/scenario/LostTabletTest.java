package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.access.Roles;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestDirectory;

/** A tablet that is lost, searched, withdrawn, or whose worker may see less than before. */
class LostTabletTest {

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand tablet = world.tablet("a").signIn("Asha Patel");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-4")
    void afterFiveWrongPassphrasesTheSixthTryFindsTheWorkerLocked() {
        tablet.tablet().access().signOut();
        tablet.wire().down();
        for (int i = 0; i < 5; i++) {
            tablet.trySignIn("Asha Patel", "wrong " + i);
        }
        assertThat(tablet.trySignIn("Asha Patel", TestDirectory.PASSPHRASE)).isInstanceOf(SignIn.LockedOut.class);

        tablet.restart();
        world.pass(Duration.ofMinutes(29));
        assertThat(tablet.trySignIn("Asha Patel", TestDirectory.PASSPHRASE)).isInstanceOf(SignIn.LockedOut.class);
        world.pass(Duration.ofMinutes(1));
        assertThat(tablet.trySignIn("Asha Patel", TestDirectory.PASSPHRASE)).isInstanceOf(SignIn.In.class);
    }

    @Test
    @Requirement("USR-4")
    void aRevokedTabletHandsInWhatWasNotSyncedAndIsErasedAtItsNextContact() throws IOException {
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
        EntryId unsynced = tablet.record(Cast.MARK, DrugTest.KIND, test());
        world.server().directory().real().revoke(tablet.tablet().device());

        SyncStatus status = tablet.sync();

        assertThat(status.phase()).isEqualTo(SyncStatus.Phase.WIPED);
        assertThat(status.sent()).as("uploaded first").isEqualTo(1);
        assertThat(escrowedOnServer()).contains(unsynced.toString());
        assertThat(tablet.tablet().access().session()).isEmpty();
        assertThat(tablet.tablet().store().entries(Cast.MARK)).isEmpty();
        assertThat(bytesOf(tablet.folder())).doesNotContain("O'Leary").doesNotContain("drug-test");
        assertThat(tablet.trySignIn("Asha Patel", TestDirectory.PASSPHRASE)).isInstanceOf(SignIn.Denied.class);
    }

    @Test
    @Requirement("USR-4")
    void afterFourteenDaysWithoutContactTheRecordsAreGoneAndWhatWaitsIsNot() throws IOException {
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
        EntryId unsynced = tablet.record(Cast.MARK, DrugTest.KIND, test());
        tablet.wire().down();

        world.pass(Duration.ofDays(14).plusSeconds(1));
        tablet.restart();

        assertThat(tablet.tablet().store().caseload(Cast.ASHA)).isEmpty();
        assertThat(bytesOf(tablet.folder())).doesNotContain("O'Leary");
        assertThat(tablet.tablet().sync().status().waiting()).isEqualTo(1);

        tablet.wire().up();
        assertThat(tablet.sync().waiting()).isZero();
        assertThat(world.onServer(Cast.MARK)).extracting(Entry::id).endsWith(unsynced);
        tablet.signIn("Asha Patel").sync();
        assertThat(tablet.ledger(Cast.MARK).entries()).hasSize(2);
    }

    @Test
    void aGrantThatEndsTakesTheRecordAwayWhateverWaits() {
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
        tablet.wire().down();
        EntryId late = tablet.record(Cast.MARK, DrugTest.KIND, test());
        world.server().directory().real().end(Cast.MARK, Cast.WING);
        tablet.wire().up();

        SyncStatus status = tablet.sync();

        assertThat(tablet.tablet().caseload().everybody(tablet.session())).isEmpty();
        assertThat(tablet.tablet().store().entries(Cast.MARK)).isEmpty();
        assertThat(status.waiting()).isZero();
        assertThat(escrowedOnServer()).as("kept for the record's present owner").contains(late.toString());
    }

    @Test
    void aSessionThatLapsedLosesNothing() {
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
        world.pass(Duration.ofHours(1));
        EntryId afterAnHour = tablet.record(Cast.MARK, DrugTest.KIND, test());
        assertThat(tablet.sync().waiting())
                .as("a lapsed access token is renewed without a word")
                .isZero();

        tablet.wire().down();
        world.pass(Duration.ofDays(13));
        EntryId late = tablet.record(Cast.MARK, DrugTest.KIND, test());
        tablet.wire().up();
        endSessions();
        SyncStatus status = tablet.sync();
        assertThat(status.signInAgain()).containsExactly(Cast.ASHA);
        assertThat(status.waiting()).isEqualTo(1);

        tablet.signIn("Asha Patel");
        assertThat(tablet.sync().waiting()).isZero();
        assertThat(world.onServer(Cast.MARK)).extracting(Entry::id).endsWith(afterAnHour, late);
    }

    @Test
    void twoWorkersOnOneTabletSeeTheirOwnCaseloads() {
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
        tablet.tablet().access().signOut();
        tablet.signIn("Bethan Hughes");
        tablet.record(Cast.SIAN, Person.KIND, Cast.sian());
        tablet.sync();

        assertThat(tablet.tablet().caseload().everybody(tablet.session()))
                .singleElement()
                .satisfies(row -> assertThat(row.ledger()).isEqualTo(Cast.SIAN));
        tablet.tablet().access().signOut();
        tablet.signIn("Asha Patel");
        assertThat(tablet.tablet().caseload().everybody(tablet.session()))
                .singleElement()
                .satisfies(row -> assertThat(row.ledger()).isEqualTo(Cast.MARK));
    }

    @Test
    @Requirement("USR-4")
    void theListOfALostTabletIsWhatItsFileHolds() {
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
        tablet.record(Cast.MARK, DrugTest.KIND, test());
        tablet.record(Cast.DECLAN, Person.KIND, Cast.mark());
        tablet.sync();
        world.server().directory().real().end(Cast.DECLAN, Cast.WING);
        tablet.sync();
        world.pass(Duration.ofMinutes(1));
        tablet.sync();
        tablet.record(Cast.MARK, DrugTest.KIND, test());

        String administrator = "Ada Administrator";
        world.server().directory().worker(administrator, Set.of(Roles.ADMINISTRATOR));
        HttpResponse<byte[]> lost = TestClient.signIn(world.server().uri(), administrator, new DeviceId(new UUID(9, 9)))
                .post(
                        "/administration/devices/lost",
                        Json.obj()
                                .putText("device", tablet.tablet().device())
                                .put("reason", "left on the bus")
                                .build());

        Map<String, Long> told = new TreeMap<>();
        Fields answer = Fields.of(JsonText.readObject(lost.body()));
        assertThat(answer.text("lastContact")).isEqualTo("2026-12-08T09:01:00Z");
        ((Json.Arr) JsonText.readObject(lost.body()).get("holdings"))
                .items()
                .forEach(holding -> told.put(Fields.of((Json.Obj) holding).text("ledger"), (long)
                        Fields.of((Json.Obj) holding).integer("upTo")));
        Map<String, Long> inTheFile = new TreeMap<>();
        tablet.tablet().store().bookmarks(Cast.ASHA).stream()
                .filter(mark -> mark.head().number() > 0)
                .forEach(mark ->
                        inTheFile.put(mark.ledger().toString(), mark.head().number()));
        assertThat(told).isEqualTo(inTheFile).containsEntry(Cast.MARK.toString(), 2L);
        assertThat(tablet.tablet().store().entries(Cast.MARK))
                .as("and one that nobody has heard of yet")
                .hasSize(3);
    }

    private String escrowedOnServer() {
        return world.query("select convert_from(bytes, 'UTF8') from held");
    }

    private void endSessions() {
        world.query("update session set ended_at = now() returning id::text");
    }

    private static DrugTest test() {
        return DrugTests.voluntary("2026-12-08T08:00:00Z").negative("O").build();
    }

    private static String bytesOf(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
