package org.throughcare.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.access.Proof;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.door.Problem;
import org.throughcare.server.door.Refusal;

/**
 * Whether whoever makes a request has the key that its token is bound to (after RFC 9449). The signature is looked at first, so
 * that only who has the key learns that a nonce is too old or a proof was used.
 */
@Singleton
public class Proofs {

    private static final int MOST = 100_000;

    private final Nonces nonces;
    private final Clock clock;
    private final UsedProofs used = new UsedProofs(MOST);

    /** With the nonces of this server. */
    public Proofs(Nonces nonces, Clock clock) {
        this.nonces = nonces;
        this.clock = clock;
    }

    /** What a proof is worth. */
    public enum Verdict {
        /** Whoever asks has the key. */
        GOOD("", ""),
        /** They have, and are to say it with the nonce of the answer. */
        STALE(Proof.STALE, "The proof has no nonce that is good now: say it again with the one of this answer."),
        /** They have, or have seen a proof of whoever does. */
        USED(Proof.USED, "The proof was used before: make one for each request."),
        /** They do not say. */
        MISSING("proof-required", "The token is good only with a proof by the key that it is bound to."),
        /** They have not. */
        WRONG("proof-wrong", "The proof is not by the key that the token is bound to, or not for this request.");

        private final String code;
        private final String detail;

        Verdict(String code, String detail) {
            this.code = code;
            this.detail = detail;
        }

        /** Whether nothing shows that it was the tablet itself. */
        boolean isStrangers() {
            return this == MISSING || this == WRONG;
        }

        /** What whoever asks is told. */
        public Problem problem() {
            return new Problem(HttpStatus.UNAUTHORIZED, code, "", detail);
        }

        Refusal refusal() {
            return Refusal.of(HttpStatus.UNAUTHORIZED, code, detail);
        }
    }

    /** Judges the proof of a request that brings this token, or none; one that is good has been used by that. */
    Verdict judge(HttpRequest<?> request, String token, VerifyingKey key) {
        String header = request.getHeaders().get(Proof.HEADER);
        if (header == null || header.isEmpty()) {
            return Verdict.MISSING;
        }
        Proof.Asked asked = new Proof.Asked(request.getMethodName(), path(request), token);
        Optional<Proof> proof = Proof.read(header).filter(one -> one.holds(key, asked));
        if (proof.isEmpty()) {
            return Verdict.WRONG;
        }
        Optional<Instant> since = nonces.since(proof.get().nonce());
        if (since.isEmpty()) {
            return Verdict.STALE;
        }
        return switch (used.take(proof.get().hash(asked), since.get(), clock.instant())) {
            case TAKEN -> Verdict.GOOD;
            case AGAIN -> Verdict.USED;
            case TOO_OLD -> Verdict.STALE;
        };
    }

    /** Sees to it that a tablet that tells a key has it; throws {@link Refusal}. */
    void ofKeyTold(@Nullable VerifyingKey told, HttpRequest<?> request) {
        Verdict verdict = told == null ? Verdict.GOOD : judge(request, "", told);
        if (verdict != Verdict.GOOD) {
            throw verdict.refusal();
        }
    }

    private static String path(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        return request.getUri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
