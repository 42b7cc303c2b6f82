package org.throughcare.server.door;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says that a request can't be met, as the caller is to be told: status, code, field and a sentence. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient @Nullable Duration retryAfter;

    private Refusal(Problem problem, @Nullable Duration retryAfter) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** About the whole request. */
    public static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(new Problem(status, code, "", detail), null);
    }

    /** About one field of it. */
    public static Refusal ofField(HttpStatus status, String field, String code, String detail) {
        return new Refusal(new Problem(status, code, field, detail), null);
    }

    /** For now; it may be tried again after a while. */
    public static Refusal until(Duration retryAfter, String code, String detail) {
        return new Refusal(new Problem(HttpStatus.TOO_MANY_REQUESTS, code, "", detail), retryAfter);
    }

    Problem problem() {
        return problem;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
