package org.throughcare.server.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/**
 * An organisation's identity provider on a socket of its own: OpenID Connect with the device authorization grant (RFC 8628). It
 * knows one client, signs with its own keys, wants not to be asked too often, and gives refresh tokens that are good once. The
 * test is the worker with the browser.
 */
public final class TestProvider implements AutoCloseable {

    /** What the client is called here. */
    public static final String CLIENT = "throughcare";

    /** What the client proves itself with. */
    public static final String SECRET = "a secret: of the client's & the provider's";

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Clock clock;
    private final Duration pause;
    private final Map<String, Grant> byUserCode = new ConcurrentHashMap<>();
    private final Map<String, Grant> byDeviceCode = new ConcurrentHashMap<>();
    private final Map<String, Grant> byRefreshToken = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger tooOften = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile ECKey key;
    private volatile @Nullable OctetSequenceKey alsoPublished;
    private volatile boolean slow;
    private volatile @Nullable String failing;
    private volatile boolean refreshes = true;
    private volatile List<String> taken = List.of();
    private volatile Duration off = Duration.ZERO;
    private volatile Function<JWTClaimsSet, String> writing;

    private TestProvider(HttpServer http, Clock clock, Duration pause) {
        this.http = http;
        this.clock = clock;
        this.pause = pause;
        this.key = newKey("key-1");
        this.writing = this::signed;
    }

    /** One that goes by that clock and wants this long between two questions. */
    public static TestProvider start(Clock clock, Duration pause) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            TestProvider provider = new TestProvider(http, clock, pause);
            http.createContext("/", provider::handle);
            http.setExecutor(provider.threads);
            http.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it calls itself. */
    public String issuer() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + http.getAddress().getPort() + "/organisation";
    }

    /** What a server sets to use it. */
    public Map<String, String> settings() {
        return Map.of(
                "THROUGHCARE_OPENID_ISSUER",
                issuer(),
                "THROUGHCARE_OPENID_CLIENT",
                CLIENT,
                "THROUGHCARE_OPENID_SECRET",
                SECRET,
                "THROUGHCARE_OPENID_TIMEOUT_SECONDS",
                "2");
    }

    /** It is as it was at first, but for its key. */
    public void again() {
        byUserCode.clear();
        gone.clear();
        asked.set(0);
        tooOften.set(0);
        alsoPublished = null;
        slow = false;
        failing = null;
        refreshes = true;
        taken = List.of();
        off = Duration.ZERO;
        writing = this::signed;
    }

    /** Signs somebody in who has typed that code, by these means. */
    public void approve(String userCode, String subject, String... means) {
        Grant grant = grant(userCode);
        grant.means = List.of(means);
        grant.subject = subject;
    }

    /** Somebody has typed that code, and then did not want to. */
    public void deny(String userCode) {
        grant(userCode).denied = true;
    }

    private Grant grant(String userCode) {
        return Optional.ofNullable(byUserCode.get(userCode)).orElseThrow();
    }

    /** The code that was given last. */
    public String lastUserCode() {
        return "CODE-" + numbers.get();
    }

    /** From now on it vouches for that person no more. */
    public void letGo(String subject) {
        gone.add(subject);
    }

    /** From now on it signs with another key, and publishes that one alone. */
    public void rotate() {
        key = newKey("key-" + numbers.incrementAndGet());
    }

    /** From now on it publishes a shared secret among its keys, as none should. */
    public void publishing(OctetSequenceKey secret) {
        alsoPublished = secret;
    }

    /** From now on nobody hears an answer before it is closed. */
    public void slow(boolean isSlow) {
        slow = isSlow;
    }

    /** From now on all is answered with that status and this body, whatever it is; as before when null. */
    public void failing(@Nullable String answer) {
        failing = answer;
    }

    /** Whether it gives refresh tokens. */
    public void refreshes(boolean gives) {
        refreshes = gives;
    }

    /** From now on a client proves itself in one of these ways, and the provider says so; in none of its own words when empty. */
    public void taking(String... methods) {
        taken = List.of(methods);
    }

    /** From now on the clock by which it writes its tokens is that far ahead, or behind. */
    public void clockOff(Duration ahead) {
        off = ahead;
    }

    /** From now on ID tokens are written so. */
    public void writing(Function<JWTClaimsSet, String> tokens) {
        writing = tokens;
    }

    /** How often it was asked for tokens. */
    public int asked() {
        return asked.get();
    }

    /** How many codes it has given. */
    public int codesGiven() {
        return byUserCode.size();
    }

    /** How often it was asked sooner than it wants to be. */
    public int tooOften() {
        return tooOften.get();
    }

    /** The key with which it signs now. */
    public ECKey key() {
        return key;
    }

    /** These claims, signed as it signs. */
    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** These claims, signed with that key. */
    public static String signed(JWTClaimsSet claims, ECKey with) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(with.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another key. */
    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (slow) {
                ended.await(1, TimeUnit.MINUTES);
                return;
            }
            String failure = failing;
            if (failure != null) {
                int status = Integer.parseInt(failure.substring(0, 3));
                reply(exchange, status, failure.substring(3).strip());
                return;
            }
            String path = exchange.getRequestURI().getPath().replace("/organisation", "");
            switch (path) {
                case "/.well-known/openid-configuration" -> reply(exchange, 200, JsonText.writeText(configuration()));
                case "/keys" -> reply(exchange, 200, keys());
                case "/device" -> reply(exchange, device(ProviderClients.proven(taken, exchange, form(body))));
                case "/token" -> reply(exchange, token(ProviderClients.proven(taken, exchange, form(body))));
                default -> reply(exchange, 404, "{}");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String keys() {
        OctetSequenceKey shared = alsoPublished;
        return shared == null
                ? new JWKSet(key).toString()
                : new JWKSet(List.of(key.toPublicJWK(), shared)).toString(false);
    }

    private Json.Obj configuration() {
        return Json.obj()
                .put("issuer", issuer())
                .put("device_authorization_endpoint", issuer() + "/device")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys")
                .put("token_endpoint_auth_methods_supported", taken.isEmpty() ? null : Json.texts(taken))
                .build();
    }

    private Reply device(Map<String, String> form) {
        if (!CLIENT.equals(form.get("client_id"))) {
            return Reply.error("invalid_client");
        }
        if (!form.getOrDefault("scope", "").contains("openid")) {
            return Reply.error("invalid_scope");
        }
        int number = numbers.incrementAndGet();
        Grant grant = new Grant(form.getOrDefault("nonce", ""), clock.instant().plus(LIFE));
        byUserCode.put("CODE-" + number, grant);
        byDeviceCode.put("device-code-" + number, grant);
        return Reply.good(Json.obj()
                .put("device_code", "device-code-" + number)
                .put("user_code", "CODE-" + number)
                .put("verification_uri", issuer() + "/activate")
                .put("expires_in", (int) LIFE.toSeconds())
                .put("interval", (int) pause.toSeconds())
                .build());
    }

    private Reply token(Map<String, String> form) {
        asked.incrementAndGet();
        if (!CLIENT.equals(form.get("client_id"))) {
            return Reply.error("invalid_client");
        }
        return "refresh_token".equals(form.get("grant_type"))
                ? refreshed(form.getOrDefault("refresh_token", ""))
                : first(form.getOrDefault("device_code", ""));
    }

    private synchronized Reply refreshed(String refreshToken) {
        Grant grant = byRefreshToken.remove(refreshToken);
        return grant == null || gone.contains(grant.subject) ? Reply.error("invalid_grant") : Reply.good(tokens(grant));
    }

    private synchronized Reply first(String deviceCode) {
        Grant grant = byDeviceCode.get(deviceCode);
        Instant now = clock.instant();
        if (grant == null || !now.isBefore(grant.expiresAt)) {
            return Reply.error("expired_token");
        }
        if (now.isBefore(grant.notBefore)) {
            tooOften.incrementAndGet();
            grant.notBefore = now.plus(pause).plusSeconds(5);
            return Reply.error("slow_down");
        }
        grant.notBefore = now.plus(pause);
        if (grant.denied) {
            return Reply.error("access_denied");
        }
        if (grant.subject == null) {
            return Reply.error("authorization_pending");
        }
        byDeviceCode.remove(deviceCode);
        return Reply.good(tokens(grant));
    }

    private Json.Obj tokens(Grant grant) {
        Instant now = clock.instant().plus(off);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(grant.subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", grant.nonce);
        if (!grant.means.isEmpty()) {
            claims.claim("amr", grant.means);
        }
        String refresh = "refresh-" + numbers.incrementAndGet();
        if (refreshes) {
            byRefreshToken.put(refresh, grant);
        }
        return Json.obj()
                .put("access_token", "for the provider itself")
                .put("token_type", "Bearer")
                .put("id_token", writing.apply(claims.build()))
                .put("refresh_token", refreshes ? refresh : null)
                .build();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .forEach(field -> form.put(
                        URLDecoder.decode(field[0], StandardCharsets.UTF_8),
                        URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        return form;
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        reply(exchange, reply.status(), JsonText.writeText(reply.body()));
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private record Reply(int status, Json.Obj body) {
        static Reply good(Json.Obj body) {
            return new Reply(200, body);
        }

        static Reply error(String code) {
            return new Reply(400, Json.obj().put("error", code).build());
        }
    }

    /** One sign-in, from its code on. */
    private static final class Grant {
        private final String nonce;
        private final Instant expiresAt;
        private Instant notBefore = Instant.EPOCH;
        private volatile @Nullable String subject;
        private volatile List<String> means = List.of();
        private volatile boolean denied;

        Grant(String nonce, Instant expiresAt) {
            this.nonce = nonce;
            this.expiresAt = expiresAt;
        }
    }
}
