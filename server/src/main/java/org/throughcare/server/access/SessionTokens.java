package org.throughcare.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Finds out who calls: the token's signature and time first, then the session in the database, at every call. A dock token
 * opens what is for it, and nothing else.
 */
@Singleton
public class SessionTokens implements TokenValidator<HttpRequest<?>> {

    /** The attribute of a request whose token was good once. */
    public static final String LAPSED = "throughcare.token-lapsed";

    private final AccessTokens tokens;
    private final DockTokens docks;
    private final Sessions sessions;
    private final Scheduler blocking;

    /** Looks sessions up on the threads that may block. */
    public SessionTokens(
            AccessTokens tokens,
            DockTokens docks,
            Sessions sessions,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.docks = docks;
        this.sessions = sessions;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        Optional<UUID> docked = docks.session(token);
        if (docked.isPresent()) {
            return called(() -> sessions.atDock(docked.get())).map(Caller::atDock);
        }
        AccessTokens.Reading reading = tokens.read(token);
        if (reading instanceof AccessTokens.Reading.Good good) {
            return called(() -> sessions.caller(good.session())).map(Caller::authentication);
        }
        if (request != null && reading instanceof AccessTokens.Reading.Lapsed) {
            request.setAttribute(LAPSED, true);
        }
        return Mono.empty();
    }

    private Mono<Caller> called(Callable<Optional<Caller>> lookUp) {
        return Mono.fromCallable(lookUp).subscribeOn(blocking).flatMap(Mono::justOrEmpty);
    }
}
