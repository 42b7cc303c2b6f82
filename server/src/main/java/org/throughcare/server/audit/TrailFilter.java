package org.throughcare.server.audit;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import org.throughcare.model.access.Proof;
import org.throughcare.server.door.Problem;

/**
 * Sees to it that no answer goes out that the trail does not tell of. Where the record can't be written the answer is a
 * failure: nothing is shown unaccounted for. Requests that nobody is known to have made and that touched nothing (no good
 * token, no such address, a garbled sign-in) have no record, for else any stranger could fill the disk; nor have those of somebody
 * who makes too many, which are turned away before they touch anything, or of a tablet that is told to say it again with a new nonce.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class TrailFilter {

    private static final Set<Integer> GARBLED = Set.of(400, 413, 415);
    private static final Set<String> UNTOLD = Set.of(Problem.TOO_MANY_REQUESTS, Proof.STALE);

    private final Trail trail;

    TrailFilter(Trail trail) {
        this.trail = trail;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void addRecord(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Trail.act(request)
                .filter(act -> !act.byStrangers() || !GARBLED.contains(response.code()))
                .filter(act -> !UNTOLD.contains(outcome(response)))
                .ifPresent(act -> trail.addAnswered(request, act, outcome(response)));
    }

    private static String outcome(MutableHttpResponse<?> response) {
        return response.code() < 400
                ? Deed.DONE
                : response.getAttribute(Problem.CODE, String.class).orElse("status-" + response.code());
    }
}
