package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.sync.SyncStatus;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;
import org.throughcare.server.testkit.TestDirectory;

/** A tablet that nobody has unlocked: it tells nothing, it hands in what it has, and it lets go of what is withdrawn. */
class LockedTabletTest {

    private final World world = World.at("2026-12-08T09:00:00Z");
    private final Hand tablet = world.tablet("a").signIn("Asha Patel");

    @BeforeEach
    void aCaseload() {
        tablet.record(Cast.MARK, Person.KIND, Cast.mark());
        tablet.sync();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Requirement("USR-2")
    void inItsDockItHandsInWhatWaitsWithoutAnyPassphrase() {
        tablet.wire().down();
        tablet.record(Cast.MARK, Phone.KIND, phone("07700 900123"));
        LedgerId sian = Cast.SIAN;
        tablet.record(sian, Person.KIND, Cast.mark());
        tablet.restart();
        tablet.wire().up();

        SyncStatus status = tablet.sync();

        assertThat(tablet.tablet().access().session()).isEmpty();
        assertThat(status.waiting()).isZero();
        assertThat(status.held()).isZero();
        assertThat(kinds(Cast.MARK)).containsExactly("person", "phone");
        assertThat(kinds(sian)).containsExactly("person");

        tablet.signIn("Asha Patel").sync();
        assertThat(tablet.current(Cast.MARK, Phone.KIND)).hasSize(1);
        assertThat(tablet.tablet().sync().status().diverged()).isEmpty();
    }

    @Test
    @Requirement("USR-4")
    void whatWasNotSentWhenAVaultWasDestroyedIsOnTheServerWhole() {
        tablet.wire().down();
        for (int i = 0; i < 20; i++) {
            tablet.record(Cast.MARK, Phone.KIND, phone("07700 9001" + (10 + i)));
        }
        tablet.tablet().access().signOut();
        for (int tries = 0; tries < 10; tries++) {
            SignIn answer = tablet.trySignIn("Asha Patel", "wrong");
            world.pass(answer instanceof SignIn.LockedOut locked ? locked.remaining() : Duration.ZERO);
        }
        assertThat(tablet.trySignIn("Asha Patel", TestDirectory.PASSPHRASE)).isInstanceOf(SignIn.NeedsNetwork.class);
        tablet.restart();
        tablet.wire().up();

        assertThat(tablet.sync().waiting()).isZero();

        assertThat(kinds(Cast.MARK)).hasSize(21);
        Set<String> phones = new HashSet<>();
        world.onServer(Cast.MARK).stream()
                .filter(entry -> entry.kind().equals("phone"))
                .forEach(entry -> phones.add(entry.body().toString()));
        assertThat(phones).hasSize(20);
        tablet.signIn("Asha Patel").sync();
        assertThat(tablet.current(Cast.MARK, Phone.KIND)).hasSize(20);
    }

    @Test
    @Requirement("USR-4")
    void whatIsWithdrawnGoesFromATabletThatNobodyUnlocks() {
        tablet.tablet().access().lock();
        assertThat(tablet.tablet().store().bookmarks(Cast.ASHA)).isNotEmpty();
        world.server().directory().real().end(Cast.MARK, Cast.WING);

        tablet.sync();

        assertThat(tablet.tablet().store().bookmarks(Cast.ASHA))
                .extracting(mark -> mark.head().ledger())
                .doesNotContain(Cast.MARK);
    }

    @Test
    @Requirement("USR-4")
    void nothingThatATabletWritesInADayCanBeReadByWhoeverFindsIt() throws IOException {
        List<String> secrets = new ArrayList<>();
        PrintStream before = System.out;
        PrintStream errorsBefore = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            aDayOfSecrets(secrets);
        } finally {
            System.setOut(before);
            System.setErr(errorsBefore);
        }

        assertThat(secrets).hasSizeGreaterThan(1_000);
        tablesAreThere();
        assertThat(readable(secrets, everyByte(tablet.folder())))
                .as("on the medium")
                .isEmpty();
        assertThat(readable(secrets, said.toString(StandardCharsets.UTF_8)))
                .as("said")
                .isEmpty();
    }

    /** People, forms and tokens: by day offline, then a sync, a lock, and a restart in the middle. */
    private void aDayOfSecrets(List<String> secrets) {
        secrets.add(TestDirectory.PASSPHRASE);
        for (int i = 0; i < 260; i++) {
            String number = String.format("07700 9%05d", i);
            Person person = new Person(
                    Cast.WING,
                    secret(secrets, "Gwenllian", i),
                    secret(secrets, "Aberystwyth", i),
                    List.of(secret(secrets, "Nickname", i)),
                    null,
                    List.of(),
                    "en",
                    Person.PRISON,
                    null,
                    null);
            LedgerId ledger = Hand.saved(tablet.tablet()
                            .capture()
                            .saveAnyway(
                                    tablet.session(),
                                    List.of(tablet.tablet().capture().newPerson(Person.KIND, person))))
                    .get(0)
                    .ledger();
            secrets.add(number);
            tablet.record(ledger, Phone.KIND, phone(number));
            tablet.tablet()
                    .drafts()
                    .keep(
                            Cast.ASHA,
                            "note/" + ledger,
                            secret(secrets, "Titleofform", i),
                            Json.obj()
                                    .put("note", secret(secrets, "Halfsentence", i))
                                    .build());
            tablet.tablet().reads().note(Cast.ASHA, List.of(ledger), world.now(), secret(secrets, "Reasontyped", i));
            if (i == 100) {
                tablet.sync();
            }
            if (i == 180) {
                tablet.restart().signIn("Asha Patel");
            }
        }
        tablet.tablet().access().lock();
        tablet.sync();
    }

    private static String secret(List<String> secrets, String word, int number) {
        String secret = word + "zq" + number + "x";
        secrets.add(secret);
        return secret;
    }

    /** So that nothing is looked for in an empty folder. */
    private void tablesAreThere() throws IOException {
        assertThat(everyByte(tablet.folder()))
                .contains("ledger_key", "record_read", Cast.MARK.toString(), "note/person:");
    }

    private static List<String> readable(List<String> secrets, String haystack) {
        return secrets.stream()
                .filter(secret -> haystack.contains(secret) || haystack.contains(wide(secret)))
                .toList();
    }

    /** As UTF-16 has it, one byte of each letter a zero. */
    private static String wide(String secret) {
        return String.join("\0", secret.split(""));
    }

    private static String everyByte(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private List<String> kinds(LedgerId ledger) {
        return world.onServer(ledger).stream().map(Entry::kind).toList();
    }

    private static Phone phone(String number) {
        return new Phone(null, null, "en", Phone.OWN, true, number);
    }
}
