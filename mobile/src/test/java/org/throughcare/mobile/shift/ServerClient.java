package org.throughcare.mobile.shift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.DeviceId;

/** Speaks to the server as a program does that is no tablet: an administrator's, an offender manager's. */
public final class ServerClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;

    private ServerClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Signed in; throws IllegalStateException with the server's answer when it is refused. */
    public static ServerClient signIn(URI server, String name, String passphrase, DeviceId device) {
        Json.Obj question = Json.obj()
                .put("name", name)
                .put("passphrase", passphrase)
                .putText("device", device)
                .put("deviceName", "no tablet")
                .build();
        String answer =
                new ServerClient(server, "").post("/access/tokens", "application/json", JsonText.write(question));
        return new ServerClient(server, Fields.of(JsonText.readObject(answer)).text("accessToken"));
    }

    /** The answer to a question; throws IllegalStateException for any but a good one. */
    String get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    /** The answer to a post; throws IllegalStateException for any but a good one. */
    public String post(String path, Json.Obj body) {
        return post(path, "application/json", JsonText.write(body));
    }

    String post(String path, String type, byte[] body) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private String send(HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpRequest built = request.timeout(Duration.ofSeconds(60)).build();
        try {
            HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
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
