package org.throughcare.server.door;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;

/** Puts the server's time on every answer, so that a tablet knows how wrong its clock is. */
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
