package org.throughcare.server.door;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import org.throughcare.server.access.Caller;

/**
 * Turns away, for a while, whoever calls more often than any tablet needs to: 429 with Retry-After. It stands behind the check of
 * tokens, before anything is read or done; who has no good token is turned away by that.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestLimitFilter implements Ordered {

    private final RequestLimit limit;
    private final Counter refused;

    RequestLimitFilter(RequestLimit limit, MeterRegistry meters) {
        this.limit = limit;
        this.refused = meters.counter("throughcare.requests.refused");
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class)
                .map(Caller::of)
                .flatMap(limit::count)
                .ifPresent(wait -> {
                    refused.increment();
                    throw Refusal.until(
                            wait, Problem.TOO_MANY_REQUESTS, "There were too many requests: wait, then go on.");
                });
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
