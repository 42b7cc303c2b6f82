package org.throughcare.server.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.throughcare.model.access.Proof;

/** Puts the nonce for a tablet's next proof on every answer; outermost, so that one whose proof was too old gets it too. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class NonceOnAnswers {

    private final Nonces nonces;

    NonceOnAnswers(Nonces nonces) {
        this.nonces = nonces;
    }

    @ResponseFilter
    void addNonce(MutableHttpResponse<?> response) {
        response.header(Proof.NONCE, nonces.next());
    }
}
