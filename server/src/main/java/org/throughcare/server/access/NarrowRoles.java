package org.throughcare.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Keeps callers of a {@link Roles#NARROW} role from routes for everybody who has signed in: those that name it are for them. */
@Singleton
class NarrowRoles implements SecurityRule<HttpRequest<?>> {

    @Override
    public Publisher<SecurityRuleResult> check(HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean narrow = authentication != null && !Collections.disjoint(authentication.getRoles(), Roles.NARROW);
        return Mono.just(
                narrow && isForAnybodySignedIn(request) ? SecurityRuleResult.REJECTED : SecurityRuleResult.UNKNOWN);
    }

    private static boolean isForAnybodySignedIn(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> Arrays.asList(route.getAnnotationMetadata().stringValues(Secured.class))
                        .contains(SecurityRule.IS_AUTHENTICATED))
                .isPresent();
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 1;
    }
}
