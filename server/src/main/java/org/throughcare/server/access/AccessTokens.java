package org.throughcare.server.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.seal.VerifyingKey;

/** Access tokens: signed statements (JWT, HS256) that a session was alive when they were issued, good for minutes. */
@Singleton
public class AccessTokens {

    /** The claim that says to which key a token is bound (RFC 7800), and the name under which it stands in there. */
    private static final String CONFIRMATION = "cnf";

    private static final String THUMBPRINT = "throughcare-ed25519";

    private final byte[] secret;
    private final Duration life;
    private final Clock clock;

    /** Signed with this secret, good for so many minutes. */
    public AccessTokens(
            @Value("${throughcare.token-secret}") String secret,
            @Value("${throughcare.access-token-minutes:15}") int minutes,
            Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.life = Duration.ofMinutes(minutes);
        this.clock = clock;
    }

    /** A token and when it lapses. */
    public record Issued(String token, Instant expiresAt) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Issued[" + expiresAt + "]";
        }
    }

    /** What a token turned out to be. */
    public sealed interface Reading {
        /**
         * A token of ours, and the session that it stands for.
         *
         * @param thumbprint of the key that it is bound to; null for a desk's
         */
        record Good(UUID session, @Nullable String thumbprint) implements Reading {
            /** Whether it is bound to that key; to none where there is none. */
            boolean isBoundTo(@Nullable VerifyingKey key) {
                return key == null ? thumbprint == null : thumbprintOf(key).equals(thumbprint);
            }
        }

        /** A token of ours whose time is over. */
        record Lapsed() implements Reading {}

        /** No token of ours. */
        record Foreign() implements Reading {}
    }

    private static String thumbprintOf(VerifyingKey key) {
        return Hash.of(key.bytes()).toString();
    }

    /** A token for a session, bound to that key; to none for a desk's. */
    public Issued issue(UUID session, @Nullable VerifyingKey boundTo) {
        Instant expiresAt = clock.instant().plus(life);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject(session.toString())
                        .expirationTime(Date.from(expiresAt))
                        .claim(CONFIRMATION, boundTo == null ? null : Map.of(THUMBPRINT, thumbprintOf(boundTo)))
                        .build());
        try {
            jwt.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException("the token secret can't sign", e);
        }
        return new Issued(jwt.serialize(), expiresAt);
    }

    /** Reads a token; anything that this server's secret did not sign with HS256 is foreign. */
    public Reading read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            boolean ours =
                    JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) && jwt.verify(new MACVerifier(secret));
            return ours ? read(jwt.getJWTClaimsSet()) : new Reading.Foreign();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return new Reading.Foreign();
        }
    }

    private Reading read(JWTClaimsSet claims) throws ParseException {
        @Nullable Date expiry = claims.getExpirationTime();
        @Nullable String session = claims.getSubject();
        if (expiry == null || session == null) {
            return new Reading.Foreign();
        }
        if (!clock.instant().isBefore(expiry.toInstant())) {
            return new Reading.Lapsed();
        }
        @Nullable Map<String, Object> confirmation = claims.getJSONObjectClaim(CONFIRMATION);
        @Nullable Object thumbprint = confirmation == null ? null : confirmation.get(THUMBPRINT);
        return new Reading.Good(UUID.fromString(session), thumbprint == null ? null : thumbprint.toString());
    }
}
