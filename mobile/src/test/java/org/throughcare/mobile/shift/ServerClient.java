package org.throughcare.mobile.shift;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.model.access.Proof;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.wire.PushCodec;

/** Speaks to the server as a program does that is no tablet: an administrator's, an offender manager's. */
public final class ServerClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;
    private final SigningKey key;
    private String nonce = "";

    private ServerClient(URI server, String token, SigningKey key) {
        this.server = server;
        this.token = token;
        this.key = key;
    }

    /** Signed in; throws IllegalStateException with the server's answer when it is refused. */
    public static ServerClient signIn(URI server, String name, String passphrase, DeviceId device) {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        SigningKey key = SigningKey.of(seed);
        Json.Obj question = Json.obj()
                .put("name", name)
                .put("passphrase", passphrase)
                .putText("device", device)
                .put("deviceName", "Sample world")
                .put("signingKeys", Json.texts(List.of(key.verifyingKey().toString())))
                .putText("deviceKey", key.verifyingKey())
                .build();
        String answer =
                new ServerClient(server, "", key).post("/access/tokens", "application/json", JsonText.write(question));
        return new ServerClient(server, Fields.of(JsonText.readObject(answer)).text("accessToken"), key);
    }

    /** The answer to a question; throws IllegalStateException for any but a good one. */
    String get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    /** The answer to a post; throws IllegalStateException for any but a good one. */
    public String post(String path, Json.Obj body) {
        return post(path, "application/json", JsonText.write(body));
    }

    /** The answer to entries of a worker, signed in their order. */
    String push(WorkerId worker, List<Written> entries) {
        List<Signed> signed = new ArrayList<>();
        Hash link = Hash.START;
        for (Written written : entries) {
            Hash hash = written.hash();
            signed.add(new Signed(
                    written, EntrySignature.of(key, worker, written.entry().device(), link, hash)));
            link = link.then(hash);
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            PushCodec.write(signed, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return post("/sync/push", "application/x-ndjson", lines.toByteArray());
    }

    private String post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest proven(HttpRequest request) {
        URI asked = request.uri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        Proof.Asked what = new Proof.Asked(request.method(), asked.getRawPath() + query, token);
        String id = new TimeOrderedIds().next().toString();
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .header(Proof.HEADER, Proof.of(key, what, nonce, id).text())
                .build();
    }

    private String send(HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpRequest built = request.timeout(Duration.ofSeconds(60)).build();
        try {
            HttpResponse<String> answer = http.send(proven(built), BodyHandlers.ofString());
            nonce = answer.headers().firstValue(Proof.NONCE).orElse("");
            if (answer.statusCode() == 401 && answer.body().contains(Proof.STALE)) {
                answer = http.send(proven(built), BodyHandlers.ofString());
            }
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        built.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
