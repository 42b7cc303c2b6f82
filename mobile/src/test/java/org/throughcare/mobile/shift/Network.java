package org.throughcare.mobile.shift;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.throughcare.model.access.Proof;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.wire.ReceiptCodec;

/**
 * The way between tablets and server: it can be cut, it can lose the server's replies, and it notes the receipts that
 * went over it, the lost ones too.
 */
final class Network implements AutoCloseable {

    private static final String PUSH = "/sync/push";
    private static final String TIME = "Throughcare-Time";
    private static final String PACKED = "Content-Encoding";
    private static final List<String> ASKED =
            List.of("Authorization", "Content-Type", PACKED, "Accept", "Accept-Encoding", TIME, Proof.HEADER);
    private static final List<String> ANSWERED = List.of("Content-Type", PACKED, "Retry-After", Proof.NONCE);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final AtomicInteger toLose = new AtomicInteger();
    private final List<List<Receipt>> answers = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private volatile Duration past = Duration.ZERO;

    private Network(HttpServer http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** A way to that server, open. */
    static Network to(URI server) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            Network network = new Network(http, server);
            http.createContext("/", network::carry);
            http.setExecutor(network.threads);
            http.start();
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a tablet takes for the server's address. */
    URI address() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + http.getAddress().getPort() + "/");
    }

    /** Nothing gets through from now on. */
    void cut() {
        cut = true;
    }

    /** Everything gets through again. */
    void restore() {
        cut = false;
    }

    /** The next replies to pushes are lost after the server has done its work. */
    void loseReplies(int replies) {
        toLose.set(replies);
    }

    /** Whatever goes over the way goes as if it were so long ago: the server's time is told so much earlier. */
    void past(Duration ago) {
        past = ago;
    }

    /** The server's answers to all pushes, lost ones too: for each, its receipts. */
    List<List<Receipt>> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            if (cut) {
                return;
            }
            HttpResponse<byte[]> answer =
                    client.send(request(exchange, question), HttpResponse.BodyHandlers.ofByteArray());
            if (exchange.getRequestURI().getPath().equals(PUSH) && answer.statusCode() == 200) {
                answers.add(receipts(answer));
                if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    return;
                }
            }
            reply(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : ASKED) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, name.equals(TIME) ? moved(value, past) : value);
            }
        }
        return request.build();
    }

    private void reply(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        for (String name : ANSWERED) {
            header(answer, name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
        header(answer, TIME).ifPresent(value -> exchange.getResponseHeaders().set(TIME, moved(value, past.negated())));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private static String moved(String instant, Duration by) {
        return Instant.parse(instant).plus(by).toString();
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }

    private static List<Receipt> receipts(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = header(answer, PACKED).orElse("").equals("gzip");
        InputStream body = new ByteArrayInputStream(answer.body());
        try (InputStream lines = packed ? new GZIPInputStream(body) : body) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> ReceiptCodec.read(line.getBytes(StandardCharsets.UTF_8)))
                    .toList();
        }
    }
}
