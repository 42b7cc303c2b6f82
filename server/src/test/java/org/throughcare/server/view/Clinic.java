package org.throughcare.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.access.Directory;
import org.throughcare.server.access.NewWorker;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.Team;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;
import org.throughcare.server.testkit.TestServer;

/** A real server with the clinic's team, a worker and an offender manager, asked over HTTP. */
public final class Clinic implements AutoCloseable {

    private static final String PASSPHRASE = "three quiet lanterns";

    private final TestServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    /** One whose clock stands at that moment. */
    public Clinic(String now) {
        server = TestServer.start(Instant.parse(now));
        Directory directory = server.part(Directory.class);
        directory.keep(new Team(Cast.CLINIC, "Harbour Street", "community", "england-and-wales"));
        directory.keep(new Team(Cast.WING, "C wing", "prison", "england-and-wales"));
        member(Cast.BETHAN, "Bethan", Roles.WORKER_COMMUNITY, Cast.CLINIC);
        member(Cast.COLIN, "Colin", Roles.OFFENDER_MANAGER, Cast.CLINIC);
        member(Cast.ASHA, "Asha", Roles.WORKER_PRISON, Cast.WING);
        member(Cast.RHYS, "Rhys", Roles.ADMINISTRATOR, Cast.WING);
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

    /** Pushes entries over HTTP, as the tablet of the worker with that token does. */
    public String push(String token, Entry... entries) {
        String lines = List.of(entries).stream()
                .map(entry -> new String(EntryCodec.write(entry).bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n", "", "\n"));
        return send(request("/sync/push", token)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(lines))
                        .build())
                .body();
    }

    /** The token that worker gets by signing in on the first tablet. */
    public String signIn(String name) {
        Json.Obj body = Json.obj()
                .put("name", name)
                .put("passphrase", PASSPHRASE)
                .putText("device", Cast.TABLET_A)
                .put("deviceName", "tablet")
                .build();
        HttpResponse<String> response = send(request("/access/tokens", "")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonText.writeText(body)))
                .build());
        return Fields.of(JsonText.readObject(response.body())).text("accessToken");
    }

    /** The answer's status. */
    public int status(String path, String token) {
        return send(request(path, token).GET().build()).statusCode();
    }

    /** The answer's fields; fails unless the answer is one. */
    public Fields get(String path, String token) {
        HttpResponse<String> response = send(request(path, token).GET().build());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Fields.of(JsonText.readObject(response.body()));
    }

    /** The path of a person's list. */
    public static String path(LedgerId person, String list) {
        return "/people/" + person + "/" + list;
    }

    @Override
    public void close() {
        server.close();
    }

    private void member(WorkerId worker, String name, String role, TeamId team) {
        Directory directory = server.part(Directory.class);
        directory.add(new NewWorker(worker, name, PASSPHRASE, Set.of(role)));
        directory.join(worker, team);
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
