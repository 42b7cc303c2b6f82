package org.throughcare.server.door;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers a {@link Refusal}. */
@Singleton
class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        MutableHttpResponse<byte[]> response = refusal.problem().on(HttpResponse.ok());
        @Nullable Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(retryAfter)));
        }
        return response;
    }

    /** Rounded up: who comes back then is not too early. */
    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
