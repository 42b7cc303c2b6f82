package org.throughcare.server.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Bookmark;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.Digest;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.DeliveryCodec;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.HandBackCodec;
import org.throughcare.model.wire.QuestionCodec;
import org.throughcare.model.wire.ReceiptCodec;

/** Speaks to a server over HTTP as one worker's tablet does, without a tablet's store. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final String accessToken;
    private final String refreshToken;
    private final String dockToken;
    private final String deliveryKey;

    private TestClient(URI server, String accessToken, String refreshToken, String dockToken, String deliveryKey) {
        this.server = server;
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
        this.dockToken = dockToken;
        this.deliveryKey = deliveryKey;
    }

    /** Somebody who has not signed in. */
    public static TestClient stranger(URI server) {
        return new TestClient(server, "", "", "", "");
    }

    /** A worker of the test's directory, signed in on that tablet. */
    public static TestClient signIn(URI server, String name, DeviceId device) {
        return signIn(server, name, device, List.of());
    }

    /** The same, who signs there with the first of these keys. */
    public static TestClient signIn(URI server, String name, DeviceId device, List<VerifyingKey> keys) {
        HttpResponse<byte[]> answer = stranger(server)
                .post(
                        "/access/tokens",
                        Json.obj()
                                .put("name", name)
                                .put("passphrase", TestDirectory.PASSPHRASE)
                                .putText("device", device)
                                .put("deviceName", "Tablet")
                                .put(
                                        "signingKeys",
                                        Json.texts(keys.stream()
                                                .map(VerifyingKey::toString)
                                                .toList()))
                                .build());
        return of(server, answer);
    }

    /** The client that goes on with the tokens of that answer; throws IllegalStateException when it has none. */
    public static TestClient of(URI server, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no tokens: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        Fields fields = Fields.of(JsonText.readObject(answer.body()));
        return new TestClient(
                server,
                fields.text("accessToken"),
                fields.text("refreshToken"),
                fields.text("dockToken"),
                fields.text("deliveryKey"));
    }

    /** The same caller with another access token. */
    public TestClient withToken(String token) {
        return new TestClient(server, token, refreshToken, dockToken, deliveryKey);
    }

    /** The same caller with what a tablet has whose worker is not there: the dock token. */
    public TestClient atDock() {
        return withToken(dockToken);
    }

    /** Where the server is. */
    public URI server() {
        return server;
    }

    /** The same caller before another server. */
    public TestClient at(URI other) {
        return new TestClient(other, accessToken, refreshToken, dockToken, deliveryKey);
    }

    /** The token that delivers. */
    public String dockToken() {
        return dockToken;
    }

    /** Seals entries for the server that the caller signed in to. */
    public Sealing sealing() {
        return Sealing.to(Recipient.parse(deliveryKey));
    }

    /** Delivers and gives the receipts; throws IllegalStateException when there are none. */
    public List<Receipt> deliver(Delivery delivery) {
        return receipts(deliverRaw(DeliveryCodec.write(delivery)));
    }

    /** Delivers a body and gives the answer, whatever it is. */
    public HttpResponse<byte[]> deliverRaw(byte[] body) {
        return send(request("/sync/deliver")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Asks that where a tablet asks what it has to let go of, and gives the answer, whatever it is. */
    public HttpResponse<byte[]> askWithdrawn(PullQuestion question) {
        return send(request("/sync/withdrawn")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(QuestionCodec.write(question))));
    }

    /** The token that the session is carried on with. */
    public String refreshToken() {
        return refreshToken;
    }

    /** The token that requests carry. */
    public String accessToken() {
        return accessToken;
    }

    /** Pushes entries and gives the receipts. */
    public List<Receipt> push(List<Entry> entries) {
        return push(lines(
                entries.stream().map(entry -> EntryCodec.write(entry).bytes()).toList()));
    }

    /** Pushes a body and gives the receipts. */
    public List<Receipt> push(byte[] body) {
        return receipts(pushRaw(body));
    }

    private static List<Receipt> receipts(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("not taken in: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> ReceiptCodec.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Pushes a body and gives the answer, whatever it is. */
    public HttpResponse<byte[]> pushRaw(byte[] body) {
        return send(request("/sync/push")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Pushes a body compressed and gives the answer, whatever it is. */
    public HttpResponse<byte[]> pushGzip(byte[] body) {
        return send(request("/sync/push")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(gzip(body))));
    }

    /** Pulls with these heads. */
    public Pulled pull(List<Head> heads) {
        HttpResponse<byte[]> answer = pullRaw(heads);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("not pulled: " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return Pulled.read(answer.body());
    }

    /** Pulls with these heads and gives the answer, whatever it is. */
    public HttpResponse<byte[]> pullRaw(List<Head> heads) {
        return ask(new PullQuestion.Behind(
                heads.stream().map(head -> new Bookmark(head, true)).toList()));
    }

    /** Asks that in a pull and gives the answer, whatever it is. */
    public HttpResponse<byte[]> ask(PullQuestion question) {
        return send(request("/sync/pull")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(QuestionCodec.write(question))));
    }

    /** Asks whether anything has changed since these heads. */
    public Pulled changed(List<Head> heads) {
        return Pulled.read(ask(new PullQuestion.Changed(Digest.of(heads))).body());
    }

    /** Hands entries back and gives the answer, whatever it is. */
    public HttpResponse<byte[]> handBack(HandBack proof, List<Written> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(HandBackCodec.write(proof));
        entries.forEach(entry -> {
            lines.write('\n');
            lines.writeBytes(entry.bytes());
        });
        return send(request("/sync/hand-back")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines.toByteArray())));
    }

    /** Posts JSON and gives the answer, whatever it is. */
    public HttpResponse<byte[]> post(String path, Json.Obj body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(body))));
    }

    /** Gets and gives the answer, whatever it is. */
    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    /** A request to that path with the caller's token, to be completed. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        return accessToken.isEmpty() ? request : request.header("Authorization", "Bearer " + accessToken);
    }

    /** Sends a request and gives the answer, whatever it is. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Lines, each with its break. */
    public static byte[] lines(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(line -> {
            all.writeBytes(line);
            all.write('\n');
        });
        return all.toByteArray();
    }

    /** Lines of text, each with its break. */
    public static byte[] lines(String... lines) {
        return lines(Arrays.stream(lines)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
