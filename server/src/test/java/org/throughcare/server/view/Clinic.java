package org.throughcare.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Roles;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** A real server with the teams and workers of the cast, asked over HTTP. */
public final class Clinic implements AutoCloseable {

    private static final String ADMINISTRATOR = "Ines Duarte";

    private final TestServer server;

    /** One whose clock stands at that moment. */
    public Clinic(String now) {
        server = TestServer.start(Instant.parse(now));
        server.directory().cast();
        server.directory().worker(ADMINISTRATOR, Set.of(Roles.ADMINISTRATOR), Cast.CLINIC);
    }

    /** The server. */
    public TestServer server() {
        return server;
    }

    /** Hands in Siân's record as it begins; what is recorded next follows through these entries. */
    public Entries sian(String at) {
        Entries entries = Entries.of(Cast.SIAN).by(Cast.BETHAN).at(at);
        arrive(entries.record(Person.KIND, Cast.sian()));
        return entries;
    }

    /** Brings entries into their ledgers, in this order. */
    public void arrive(Entry... entries) {
        List<Receipt> receipts = server.part(Intake.class)
                .admit(List.of(entries).stream().map(EntryCodec::write).toList(), new Speaker.Service());
        assertThat(receipts).allSatisfy(receipt -> assertThat(receipt).isInstanceOf(Receipt.Accepted.class));
    }

    /** A stranger, who has not signed in. */
    public TestClient stranger() {
        return TestClient.stranger(server.uri());
    }

    /** Bethan, who works at the clinic. */
    public TestClient bethan() {
        return signIn("Bethan Hughes");
    }

    /** Colin, who manages offenders at the clinic. */
    public TestClient colin() {
        return signIn("Colin Baptiste");
    }

    /** Asha, who works on the wing. */
    public TestClient asha() {
        return signIn("Asha Patel");
    }

    /** The administrator. */
    public TestClient administrator() {
        return signIn(ADMINISTRATOR);
    }

    /** The answer's fields; fails unless the answer is one. */
    public static Fields get(String path, TestClient caller) {
        HttpResponse<byte[]> answer = caller.get(path);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return Fields.of(JsonText.readObject(answer.body()));
    }

    /** The answer's status. */
    public static int status(String path, TestClient caller) {
        return caller.get(path).statusCode();
    }

    /** The path of a person's list. */
    public static String path(LedgerId person, String list) {
        return "/people/" + person + "/" + list;
    }

    @Override
    public void close() {
        server.close();
    }

    private TestClient signIn(String name) {
        return TestClient.signIn(server.uri(), name, Cast.TABLET_A);
    }
}
