package org.throughcare.server.door;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells whatever carries an answer to keep no copy of it and to take it for nothing but what it says it is; and, where the server
 * ends TLS itself, never to come without it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SafeAnswers {

    private final boolean tls;

    SafeAnswers(@Value("${throughcare.tls-certificate:}") String certificate) {
        this.tls = !certificate.isEmpty();
    }

    @ResponseFilter
    void addHeaders(MutableHttpResponse<?> response) {
        response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        response.header("X-Content-Type-Options", "nosniff");
        if (tls) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
