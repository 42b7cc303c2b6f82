package org.throughcare.mobile.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.throughcare.model.access.Proof;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;

/**
 * Requests and their answers, whatever they are about: each goes out with a proof of the tablet's key, and each answer tells the
 * server's time and the nonce for the next proof. One that the server wants said again with a new nonce is said again once.
 */
final class Exchange {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int DENIED = 401;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    /** For how long a server is left alone that wants to be and does not say for how long. */
    private static final Duration UNSAID = Duration.ofSeconds(30);

    private static final String BEARER = "Bearer ";
    private static final Set<String> SAY_AGAIN = Set.of(Proof.STALE, Proof.USED);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;
    private final Clock clock;
    private final ClockOffset offset;
    private final Prover prover;
    private final Duration patience;
    private volatile String nonce = "";

    Exchange(URI server, Clock clock, ClockOffset offset, Prover prover, Duration patience) {
        this.server = server;
        this.clock = clock;
        this.offset = offset;
        this.prover = prover;
        this.patience = patience;
    }

    /** Sends a request and gives the body of a good answer; throws {@link LinkFault} for any other. */
    InputStream send(HttpRequest request) {
        String authorization = request.headers().firstValue("Authorization").orElse(BEARER);
        return send(request, authorization.substring(BEARER.length()));
    }

    /** The same with a token that is in the body. */
    InputStream send(HttpRequest request, String token) {
        try {
            Reply reply = once(request, token);
            return (reply.wantsItAgain() ? once(request, token) : reply).good();
        } catch (IOException e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, "interrupted", e);
        }
    }

    /**
     * An answer.
     *
     * @param problem what is wrong; empty when nothing is
     */
    private record Reply(HttpResponse<InputStream> answer, InputStream body, Problem problem) {

        boolean wantsItAgain() {
            return answer.statusCode() == DENIED && SAY_AGAIN.contains(problem.code());
        }

        InputStream good() {
            if (answer.statusCode() / 100 != 2) {
                throw refusal();
            }
            return body;
        }

        /** What a problem answer (RFC 9457) means for the tablet. */
        private LinkFault refusal() {
            int status = answer.statusCode();
            String code = problem.code();
            Optional<Duration> pause =
                    answer.headers().firstValue("Retry-After").flatMap(Exchange::seconds);
            if (status == TOO_MANY || (status == UNAVAILABLE && pause.isPresent())) {
                return LinkFault.busy(code, pause.orElse(UNSAID));
            }
            if (status == DENIED) {
                // Whoever's nonces do not arrive is denied nothing: it may go well the next time.
                return new LinkFault(wantsItAgain() ? LinkFault.Sort.UNREACHABLE : LinkFault.Sort.DENIED, code, null);
            }
            String told = code.isEmpty() ? Integer.toString(status) : code;
            return status >= 500
                    ? new LinkFault(LinkFault.Sort.UNREACHABLE, told, null)
                    : LinkFault.refused(told, problem.field());
        }
    }

    private Reply once(HttpRequest request, String token) throws IOException, InterruptedException {
        Instant asked = clock.instant();
        HttpResponse<InputStream> answer = client.send(proven(request, token), BodyHandlers.ofInputStream());
        hear(answer, asked);
        InputStream body = unpacked(answer);
        return new Reply(answer, body, answer.statusCode() / 100 == 2 ? Problem.NONE : Problem.of(body));
    }

    private HttpRequest proven(HttpRequest request, String token) {
        Optional<Proof> proof = prover.proof(new Proof.Asked(request.method(), path(request.uri()), token), nonce);
        HttpRequest.Builder again = HttpRequest.newBuilder(request, (name, value) -> true);
        proof.ifPresent(one -> again.header(Proof.HEADER, one.text()));
        return again.build();
    }

    /** As the server's routes are called: a proxy in front may have its own beginning. */
    private String path(URI asked) {
        String base = server.resolve("").getRawPath();
        String whole =
                asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        return whole.startsWith(base) ? "/" + whole.substring(base.length()) : whole;
    }

    private void hear(HttpResponse<?> answer, Instant asked) {
        answer.headers().firstValue(Proof.NONCE).ifPresent(next -> nonce = next);
        answer.headers().firstValue(HttpLink.TIME).ifPresent(time -> {
            try {
                offset.heard(Instant.parse(time), asked, clock.instant());
            } catch (DateTimeException e) {
                // A server that tells its time badly tells nothing of it; the rest of its answer counts.
            }
        });
    }

    private InputStream unpacked(HttpResponse<InputStream> answer) throws IOException {
        boolean gzip =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        InputStream guarded = new StallGuard(answer.body(), patience);
        return gzip ? new GZIPInputStream(guarded) : guarded;
    }

    /** A date instead of seconds says nothing to a tablet whose clock may be wrong. */
    private static Optional<Duration> seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Duration.ofSeconds(Integer.parseInt(text))) : Optional.empty();
    }

    /** What a problem answer says: its code, and the field that it is about; each empty where it says nothing. */
    private record Problem(String code, String field) {

        static final Problem NONE = new Problem("", "");

        static Problem of(InputStream body) {
            try (body) {
                Fields fields = Fields.of(JsonText.readObject(body.readNBytes(64 * 1024)));
                return new Problem(fields.textOrEmpty("code"), fields.textOrEmpty("field"));
            } catch (IOException | Malformed e) {
                return NONE;
            }
        }
    }
}
