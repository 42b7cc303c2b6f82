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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.throughcare.model.access.Proof;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SigningKey;
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

    /** The tablet's own key of every client that is not given another. */
    public static final SigningKey KEY = SigningKey.of(new byte[32]);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<URI, String> NONCES = new ConcurrentHashMap<>();
    private static final List<String> SIGN_INS = List.of("/access/tokens", "/access/openid/tokens");

    private final URI server;
    private final String accessToken;
    private final String refreshToken;
    private final String dockToken;
    private final String deliveryKey;
    private final SigningKey key;

    private TestClient(
            URI server, String accessToken, String refreshToken, String dockToken, String deliveryKey, SigningKey key) {
        this.key = key;
        this.server = server;
        this.accessToken = accessToken;
        this.refreshToken = refreshToken;
        this.dockToken = dockToken;
        this.deliveryKey = deliveryKey;
    }

    /** Somebody who has not signed in. */
    public static TestClient stranger(URI server) {
        return new TestClient(server, "", "", "", "", KEY);
    }

    /** A worker of the test's directory, signed in on that tablet. */
    public static TestClient signIn(URI server, String name, DeviceId device) {
        return signIn(server, name, device, List.of());
    }

    /** The same, who signs there with the first of these keys. */
    public static TestClient signIn(URI server, String name, DeviceId device, List<VerifyingKey> keys) {
        return of(server, stranger(server).signIn(name, device, keys));
    }

    /** The same, on a tablet that has that key of its own. */
    public static TestClient signIn(URI server, String name, DeviceId device, SigningKey key) {
        return of(server, stranger(server).with(key).signIn(name, device, List.of()))
                .with(key);
    }

    private HttpResponse<byte[]> signIn(String name, DeviceId device, List<VerifyingKey> keys) {
        return post(
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
                Objects.requireNonNullElse(fields.optText("dockToken"), ""),
                fields.text("deliveryKey"),
                KEY);
    }

    /** The same caller with another access token. */
    public TestClient withToken(String token) {
        return new TestClient(server, token, refreshToken, dockToken, deliveryKey, key);
    }

    /** The same caller with what a tablet has whose worker is not there: the dock token. */
    public TestClient atDock() {
        return withToken(dockToken);
    }

    /** The same caller on a tablet that has that key. */
    public TestClient with(SigningKey other) {
        return new TestClient(server, accessToken, refreshToken, dockToken, deliveryKey, other);
    }

    /** The public half of the tablet's key. */
    public VerifyingKey key() {
        return key.verifyingKey();
    }

    /** Where the server is. */
    public URI server() {
        return server;
    }

    /** The same caller before another server. */
    public TestClient at(URI other) {
        return new TestClient(other, accessToken, refreshToken, dockToken, deliveryKey, key);
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

    /** Posts JSON and gives the answer, whatever it is; whoever signs in tells the tablet's key, unless the body has one. */
    public HttpResponse<byte[]> post(String path, Json.Obj body) {
        Json.Obj sent = SIGN_INS.contains(path) && body.get("deviceKey") == null
                ? body.with("deviceKey", Json.of(key.verifyingKey().toString()))
                : body;
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonText.write(sent)));
        return path.endsWith("/refresh") ? send(request, Fields.of(body).text("refreshToken")) : send(request);
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

    /** Sends a request with a proof and gives the answer, whatever it is; says it again with a new nonce when it is told to. */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        boolean signsIn = SIGN_INS.contains(request.build().uri().getPath());
        return send(request, signsIn ? "" : accessToken);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String token) {
        HttpResponse<byte[]> answer = sendAsIs(proven(request.copy(), token));
        boolean stale =
                answer.statusCode() == 401 && new String(answer.body(), StandardCharsets.UTF_8).contains(Proof.STALE);
        return stale ? sendAsIs(proven(request.copy(), token)) : answer;
    }

    private HttpRequest.Builder proven(HttpRequest.Builder request, String token) {
        return request.header(Proof.HEADER, proof(asked(request, token)).text());
    }

    /** A proof of the client's key for a request, with the nonce that the server gave last. */
    public Proof proof(Proof.Asked asked) {
        return Proof.of(key, asked, nonce(), newId());
    }

    /** What a proof for that request is about. */
    public static Proof.Asked asked(HttpRequest.Builder request, String token) {
        HttpRequest built = request.build();
        String query = built.uri().getRawQuery();
        return new Proof.Asked(built.method(), built.uri().getRawPath() + (query == null ? "" : "?" + query), token);
    }

    /** An id for a proof. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** The nonce that the server gave last; empty when it gave none. */
    public String nonce() {
        return NONCES.getOrDefault(server, "");
    }

    /** Sends a request with whatever proof it has or has not, and gives the answer, whatever it is. */
    public HttpResponse<byte[]> sendAsIs(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue(Proof.NONCE).ifPresent(nonce -> NONCES.put(server, nonce));
            return answer;
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
