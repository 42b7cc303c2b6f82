package org.throughcare.server.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks ID tokens: signed by the provider with a key pair of its own, by the provider, for this server, now, and in answer to
 * this question. An unsigned one and one that is signed with a shared secret are none.
 */
final class IdTokens {

    private static final Logger LOG = LoggerFactory.getLogger(IdTokens.class);

    private static final int SKEW_SECONDS = 60;
    private static final int LONGEST_SUBJECT = 255;

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** What a provider says of more than a password (RFC 8176). */
    private static final Set<String> MORE_THAN_A_PASSWORD = Set.of("mfa", "otp", "hwk");

    private final OpenIdSettings settings;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IdTokens(OpenIdSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        this.settings = settings;
        JWTClaimsSet exact =
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build();
        Set<String> required = new HashSet<>(List.of("sub", "aud", "exp", "iat", settings.subjectClaim()));
        Claims claims = new Claims(settings.client(), exact, required, clock);
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** Who it tells of; empty when it is not good. A provider that repeats no nonce is believed. Throws {@link ProviderDown}. */
    Optional<Identity> check(String token, @Nullable String nonce) {
        try {
            return identity(processor.process(token, null), nonce);
        } catch (JOSEException e) {
            if (e.getCause() instanceof ProviderDown down) {
                throw down;
            }
            return notGood(e);
        } catch (ParseException | BadJOSEException e) {
            return notGood(e);
        }
    }

    private Optional<Identity> identity(JWTClaimsSet claims, @Nullable String nonce) throws ParseException {
        @Nullable String party = claims.getStringClaim("azp");
        boolean ours = party == null ? claims.getAudience().size() == 1 : party.equals(settings.client());
        @Nullable String repeated = claims.getStringClaim("nonce");
        boolean answer = nonce == null || repeated == null || repeated.equals(nonce);
        @Nullable String subject = claims.getStringClaim(settings.subjectClaim());
        if (!ours || !answer || subject == null || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            LOG.warn("an ID token was not good: for another party, or in answer to another question");
            return Optional.empty();
        }
        @Nullable List<String> means = claims.getStringListClaim("amr");
        return Optional.of(new Identity(subject, means != null && !Collections.disjoint(means, MORE_THAN_A_PASSWORD)));
    }

    private static Optional<Identity> notGood(Exception why) {
        LOG.warn("an ID token was not good: {}", Plain.text(why.getMessage()));
        return Optional.empty();
    }

    /** The library's check of claims, by the clock of the house. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        Claims(String audience, JWTClaimsSet exact, Set<String> required, Clock clock) {
            super(audience, exact, required);
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
