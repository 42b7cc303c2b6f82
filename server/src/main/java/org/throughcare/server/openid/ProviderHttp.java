package org.throughcare.server.openid;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;

/** Asks the provider over HTTP: JSON alone, no redirects, no more bytes and no longer than a provider needs. */
final class ProviderHttp {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int SERVER_ERROR = 500;

    private final Duration patience;
    private @Nullable HttpClient client;

    ProviderHttp(Duration patience) {
        this.patience = patience;
    }

    /** Made when it is first needed: a server without a provider has no threads for one. */
    private synchronized HttpClient client() {
        HttpClient made = client == null
                ? HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(ProxySelector.getDefault())
                        .build()
                : client;
        client = made;
        return made;
    }

    /** An answer that is no failure of the provider's. */
    record Reply(int status, Json.Obj body) {
        boolean isGood() {
            return status == 200;
        }

        /** Without the body, which has tokens in it. */
        @Override
        public String toString() {
            return "Reply[" + status + "]";
        }
    }

    /** What stands there; throws {@link ProviderDown}. */
    Json.Obj get(URI address) {
        Reply answer = send(HttpRequest.newBuilder(address).GET());
        if (!answer.isGood()) {
            throw new ProviderDown("it answered " + answer.status());
        }
        return answer.body();
    }

    /** What it answers to that form; throws {@link ProviderDown}. */
    Reply post(URI address, Map<String, String> form, String authorization) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answering = client().sendAsync(
                        request.header("Accept", "application/json")
                                .timeout(patience)
                                .build(),
                        Bounded::body);
        try {
            HttpResponse<byte[]> answer = answering.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() >= SERVER_ERROR) {
                throw new ProviderDown("it answered " + answer.statusCode());
            }
            return new Reply(answer.statusCode(), JsonText.readObject(answer.body()));
        } catch (TimeoutException e) {
            throw new ProviderDown("it takes too long", e);
        } catch (ExecutionException e) {
            throw new ProviderDown("it can't be reached", e.getCause() instanceof IOException cause ? cause : e);
        } catch (Malformed e) {
            throw new ProviderDown("it answered no JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderDown("nobody waits for it any more", e);
        } finally {
            answering.cancel(true);
        }
    }
}
