package org.throughcare.server.door;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.server.access.Proofs;
import org.throughcare.server.access.Roles;
import org.throughcare.server.access.SessionTokens;

/** Answers a caller who may not: 401 without a good token, 403 with one of the wrong role. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AuthorizationHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // the framework's own signature
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        if (isEnrolling(exception.getAuthentication())) {
            return new Problem(
                            HttpStatus.FORBIDDEN,
                            "second-factor-enrol",
                            "",
                            "This worker's role needs a second factor, which is to be set up first.")
                    .on(HttpResponse.ok());
        }
        HttpRequest<?> asked = request;
        Optional<Proofs.Verdict> unproven = asked.getAttribute(SessionTokens.UNPROVEN, Proofs.Verdict.class);
        if (unproven.isPresent()) {
            return unproven.get().problem().on(HttpResponse.ok()).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (exception.isForbidden()) {
            return new Problem(HttpStatus.FORBIDDEN, "forbidden", "", "This worker's roles do not allow it.")
                    .on(HttpResponse.ok());
        }
        boolean lapsed = request.getAttribute(SessionTokens.LAPSED).isPresent();
        Problem problem = lapsed
                ? new Problem(HttpStatus.UNAUTHORIZED, "token-lapsed", "", "The access token has lapsed: refresh it.")
                : new Problem(HttpStatus.UNAUTHORIZED, "no-token", "", "A good access token is needed here.");
        return problem.on(HttpResponse.ok()).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static boolean isEnrolling(@Nullable Authentication authentication) {
        return authentication != null && authentication.getRoles().contains(Roles.ENROLLING);
    }
}
