package org.throughcare.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds out who calls: the token's signature and time first, then the session in the database, at every call. */
@Singleton
public class SessionTokens implements TokenValidator<HttpRequest<?>> {

    /** The attribute of a request whose token was good once. */
    public static final String LAPSED = "throughcare.token-lapsed";

    private final AccessTokens tokens;
    private final Sessions sessions;
    private final Scheduler blocking;

    /** Looks sessions up on the threads that may block. */
    public SessionTokens(
            AccessTokens tokens, Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        AccessTokens.Reading reading = tokens.read(token);
        if (reading instanceof AccessTokens.Reading.Good good) {
            return Mono.fromCallable(() -> sessions.caller(good.session()))
                    .subscribeOn(blocking)
                    .flatMap(Mono::justOrEmpty)
                    .map(Caller::authentication);
        }
        if (request != null && reading instanceof AccessTokens.Reading.Lapsed) {
            request.setAttribute(LAPSED, true);
        }
        return Mono.empty();
    }
}
