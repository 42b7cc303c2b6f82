package org.throughcare.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.server.audit.Trail;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Finds out who calls: the token's signature and time first, then the session in the database, then whether whoever calls has the
 * key that the session is bound to, at every call. A dock token opens what is for it, and nothing else; a session that is bound to
 * no key, what is a desk's.
 */
@Singleton
public class SessionTokens implements TokenValidator<HttpRequest<?>> {

    /** The attribute of a request whose token was good once. */
    public static final String LAPSED = "throughcare.token-lapsed";

    /** The attribute of a request whose token is bound to a key, with what its proof is worth if that is not enough. */
    public static final String UNPROVEN = "throughcare.proof";

    private final AccessTokens tokens;
    private final DockTokens docks;
    private final Sessions sessions;
    private final Proofs proofs;
    private final Suspicions suspicions;
    private final Trail trail;
    private final Scheduler blocking;

    /** Looks sessions up on the threads that may block. */
    public SessionTokens(
            AccessTokens tokens,
            DockTokens docks,
            Sessions sessions,
            Proofs proofs,
            Trail trail,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.docks = docks;
        this.sessions = sessions;
        this.proofs = proofs;
        this.suspicions = new Suspicions(clock);
        this.trail = trail;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        if (request == null) {
            return Mono.empty();
        }
        Optional<UUID> docked = docks.session(token);
        if (docked.isPresent()) {
            return called(() -> sessions.atDock(docked.get())
                    .filter(called -> called.isBound() && (bodyProves(request) || isProven(called, token, request)))
                    .map(called -> called.caller().atDock()));
        }
        AccessTokens.Reading reading = tokens.read(token);
        if (reading instanceof AccessTokens.Reading.Good good) {
            return called(() -> sessions.caller(good.session())
                    .filter(called -> isBoundLike(good, called, request) && isProven(called, token, request))
                    .map(called -> called.isBound()
                            ? called.caller().authentication()
                            : called.caller().atDesk()));
        }
        if (reading instanceof AccessTokens.Reading.Lapsed) {
            request.setAttribute(LAPSED, true);
        }
        return Mono.empty();
    }

    private Mono<Authentication> called(Callable<Optional<Authentication>> lookUp) {
        return Mono.fromCallable(lookUp).subscribeOn(blocking).flatMap(Mono::justOrEmpty);
    }

    /** A token from before its session was bound to a key has had its time: the next is bound too. */
    private static boolean isBoundLike(AccessTokens.Reading.Good good, Sessions.Called called, HttpRequest<?> request) {
        boolean alike = good.isBoundTo(called.boundTo());
        if (!alike) {
            request.setAttribute(LAPSED, true);
        }
        return alike;
    }

    private boolean isProven(Sessions.Called called, String token, HttpRequest<?> request) {
        VerifyingKey key = called.boundTo();
        Proofs.Verdict verdict = key == null ? Proofs.Verdict.GOOD : proofs.judge(request, token, key);
        if (verdict == Proofs.Verdict.GOOD) {
            return true;
        }
        request.setAttribute(UNPROVEN, verdict);
        if (verdict != Proofs.Verdict.STALE && suspicions.isNews(called.session())) {
            trail.by(request, called.caller().worker(), called.caller().device());
        }
        return false;
    }

    private static boolean bodyProves(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(BodyProves.class))
                .isPresent();
    }
}
