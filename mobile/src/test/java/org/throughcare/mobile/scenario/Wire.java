package org.throughcare.mobile.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughcare.model.access.Proof;
import org.throughcare.server.door.Headers;

/** The line between one tablet and the server: real HTTP that can be down, lose replies and cut them. */
public final class Wire implements AutoCloseable {

    private static final List<String> PASSED_ON = List.of(
            "Authorization", "Content-Type", "Content-Encoding", "Accept-Encoding", Proof.HEADER, Headers.REASON);
    private static final List<String> PASSED_BACK =
            List.of("Content-Type", "Content-Encoding", "Throughcare-Time", "Retry-After", Proof.NONCE);

    private final URI server;
    private final HttpServer door;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean up = true;
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private final AtomicInteger readReplies = new AtomicInteger();
    private final AtomicInteger destructions = new AtomicInteger();
    private final AtomicInteger destructionReplies = new AtomicInteger();
    private final Map<String, AtomicInteger> postReplies = new ConcurrentHashMap<>();
    private final AtomicInteger repliesToCut = new AtomicInteger();
    private final AtomicInteger pushes = new AtomicInteger();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    private Wire(URI server, HttpServer door) {
        this.server = server;
        this.door = door;
    }

    /** A line to that server. */
    public static Wire to(URI server) {
        try {
            HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            Wire wire = new Wire(server, door);
            door.createContext("/", wire::carry);
            door.setExecutor(wire.threads);
            door.start();
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the tablet finds the server. */
    public URI uri() {
        return URI.create("http://" + door.getAddress().getAddress().getHostAddress() + ":"
                + door.getAddress().getPort() + "/");
    }

    /** No network from now on. */
    public void down() {
        up = false;
    }

    /** Network again. */
    public void up() {
        up = true;
    }

    /** So many replies to pushes never come back, though the server has taken the entries. */
    public void losePushReplies(int count) {
        repliesToLose.set(count);
    }

    /** So many replies to notes of reads never come back, though the server has taken them. */
    public void loseReadReplies(int count) {
        readReplies.set(count);
    }

    /** So many receipts of destruction never reach the server. */
    public void loseDestructions(int count) {
        destructions.set(count);
    }

    /** So many replies to receipts of destruction never come back, though the server has taken them. */
    public void loseDestructionReplies(int count) {
        destructionReplies.set(count);
    }

    /** So many replies to what is posted to that path never come back, though the server has done it. */
    public void loseRepliesToPosts(String path, int count) {
        postReplies.put(path, new AtomicInteger(count));
    }

    /** So many replies to pulls break off halfway. */
    public void cutPullReplies(int count) {
        repliesToCut.set(count);
    }

    /** How many pushes the server has answered. */
    public int pushes() {
        return pushes.get();
    }

    /** What somebody sees who reads the line: what shows who asks. */
    public record Seen(String token, String proof) {}

    /** The latest request of that path, as somebody has seen it who reads the line. */
    public Seen seen(String path) {
        return Objects.requireNonNull(seen.get(path), path);
    }

    /** Every answer of the server that refused something, as it was written. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!up) {
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/sync/destroyed") && isTurn(destructions)) {
                return;
            }
            see(exchange, path);
            HttpResponse<byte[]> reply = ask(exchange, body);
            if (reply.statusCode() >= 400) {
                refusals.add(new String(reply.body(), StandardCharsets.UTF_8));
            }
            if (path.equals("/sync/push") && reply.statusCode() == 200) {
                pushes.incrementAndGet();
                if (isTurn(repliesToLose)) {
                    return;
                }
            }
            if ((path.equals("/sync/reads") && isTurn(readReplies))
                    || (path.equals("/sync/destroyed") && isTurn(destructionReplies))) {
                return;
            }
            AtomicInteger posts = postReplies.get(path);
            if (posts != null && exchange.getRequestMethod().equals("POST") && isTurn(posts)) {
                return;
            }
            byte[] back = reply.body();
            int length = back.length;
            if (path.equals("/sync/pull") && isTurn(repliesToCut)) {
                length = back.length / 2;
            }
            PASSED_BACK.forEach(name -> reply.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
            exchange.sendResponseHeaders(reply.statusCode(), back.length == 0 ? -1 : back.length);
            exchange.getResponseBody().write(back, 0, length);
            exchange.getResponseBody().flush();
        }
    }

    private void see(HttpExchange exchange, String path) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String proof = exchange.getRequestHeaders().getFirst(Proof.HEADER);
        if (authorization != null && proof != null) {
            seen.put(path, new Seen(authorization.replace("Bearer ", ""), proof));
        }
    }

    private static boolean isTurn(AtomicInteger left) {
        return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.resolve(exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : PASSED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        door.stop(0);
        threads.shutdownNow();
    }
}
