package org.throughcare.server.door;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;

/**
 * Puts the server's time on every answer, so that a tablet knows how wrong its clock is. It stands outermost, so that
 * callers who are turned away are told too.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ServerTime {

    private final Clock clock;

    ServerTime(Clock clock) {
        this.clock = clock;
    }

    @ResponseFilter
    void addTime(MutableHttpResponse<?> response) {
        response.header(Headers.TIME, clock.instant().toString());
    }
}
