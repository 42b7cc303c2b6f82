package org.throughcare.server.view;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Problem;

/**
 * Sees to it that nobody is answered with what stands in a restricted record without having said why (USR-6). It goes by what a
 * route says that it does ({@link Act#showsARecord}) and by whose records the trail was told, so that no route has to think of
 * it; and what the trail tells of such a request has the reason, or that there was none. Whoever may not read the record
 * at all has been told so before, in the same words as ever.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ReasonFilter {

    private static final Problem REQUIRED = new Problem(HttpStatus.FORBIDDEN, GivenReason.CODE, "", GivenReason.DETAIL);

    private final Trail trail;
    private final Restrictions restrictions;

    ReasonFilter(Trail trail, Restrictions restrictions) {
        this.trail = trail;
        this.restrictions = restrictions;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void askWhy(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean shown = response.code() < 400
                && Trail.act(request).filter(Act::showsARecord).isPresent();
        if (!shown) {
            return;
        }
        List<LedgerId> told = trail.told(request);
        if (told.isEmpty()) {
            throw new IllegalStateException("a record was read, and nobody told whose");
        }
        Optional<String> reason = GivenReason.of(request);
        reason.ifPresent(words -> trail.reason(request, words));
        if (reason.isEmpty() && restrictions.anyOf(told)) {
            response.getHeaders().remove(HttpHeaders.CONTENT_DISPOSITION);
            REQUIRED.on(response);
        }
    }
}
