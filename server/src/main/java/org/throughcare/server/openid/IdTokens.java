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
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
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

    /** How far the provider's clock and this server's may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

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
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** What came of checking one. */
    sealed interface Checked {
        /** It tells of that person. */
        record Good(Identity identity) implements Checked {}

        /** It would tell of that person, had the provider and this server the same time. */
        record ClocksApart(Identity identity) implements Checked {}

        /** It proves nothing. */
        record NotGood() implements Checked {}
    }

    IdTokens(OpenIdSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        JWTClaimsSet exact =
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build();
        Set<String> required = new HashSet<>(List.of("sub", "aud", "exp", "iat", settings.subjectClaim()));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new Claims(settings.client(), exact, required));
    }

    /** Who it tells of, if it is good. A provider that repeats no nonce is believed. Throws {@link ProviderDown}. */
    Checked check(String token, @Nullable String nonce) {
        try {
            return checked(processor.process(token, null), nonce);
        } catch (JOSEException e) {
            if (e.getCause() instanceof ProviderDown down) {
                throw down;
            }
            return notGood(e);
        } catch (ParseException | BadJOSEException e) {
            return notGood(e);
        }
    }

    private Checked checked(JWTClaimsSet claims, @Nullable String nonce) throws ParseException {
        @Nullable String party = claims.getStringClaim("azp");
        boolean ours = party == null ? claims.getAudience().size() == 1 : party.equals(settings.client());
        @Nullable String repeated = claims.getStringClaim("nonce");
        boolean answer = nonce == null || repeated == null || repeated.equals(nonce);
        @Nullable String subject = claims.getStringClaim(settings.subjectClaim());
        if (!ours || !answer || subject == null || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            LOG.warn("an ID token was not good: for another party, or in answer to another question");
            return new Checked.NotGood();
        }
        @Nullable List<String> means = claims.getStringListClaim("amr");
        boolean secondFactor = means != null && !Collections.disjoint(means, MORE_THAN_A_PASSWORD);
        return inTime(claims, new Identity(subject, secondFactor));
    }

    /**
     * What was issued later than now comes from a clock that is ahead, and what had lapsed when it came was issued by one that is
     * behind. That it was issued a while ago is nothing by itself, for some providers date their tokens back.
     */
    private Checked inTime(JWTClaimsSet claims, Identity identity) {
        Instant now = clock.instant();
        Instant issued = claims.getIssueTime().toInstant();
        @Nullable Date notBefore = claims.getNotBeforeTime();
        boolean early = issued.isAfter(now.plus(SKEW))
                || (notBefore != null && notBefore.toInstant().isAfter(now.plus(SKEW)));
        boolean late = !claims.getExpirationTime().toInstant().isAfter(now.minus(SKEW));
        if (!early && !late) {
            return new Checked.Good(identity);
        }
        Duration ahead = Duration.between(now, issued);
        if (ahead.abs().compareTo(SKEW) <= 0) {
            LOG.warn("an ID token was not good: its times are not those of one that was issued now");
            return new Checked.NotGood();
        }
        LOG.error(
                "the clocks are apart, so that sign-ins are refused: this server's says {}, the identity"
                        + " provider's is {} s {} of it; set the one that is wrong",
                now,
                ahead.abs().toSeconds(),
                ahead.isNegative() ? "behind" : "ahead");
        return new Checked.ClocksApart(identity);
    }

    private static Checked notGood(Exception why) {
        LOG.warn("an ID token was not good: {}", Plain.text(why.getMessage()));
        return new Checked.NotGood();
    }

    /** The library's check of claims but for their times, which are looked at afterwards. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        Claims(String audience, JWTClaimsSet exact, Set<String> required) {
            super(audience, exact, required);
        }

        @Override
        protected @Nullable Date currentTime() {
            return null;
        }
    }
}
