package org.throughcare.server.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;

/**
 * A stand-in of FCM HTTP v1 together with the phones behind it: it takes messages as Google does, answers each error on
 * request, and shows what a phone received. A phone drops a message whose reference it has seen, as our app does.
 */
public final class FakeFcm implements AutoCloseable {

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final Deque<FcmAnswer> script = new ArrayDeque<>();
    private final List<Json.Obj> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger names = new AtomicInteger();
    private volatile Duration pause = Duration.ZERO;

    private FakeFcm(HttpServer http) {
        this.http = http;
    }

    /** One that listens on a free port of this machine. */
    public static FakeFcm start() {
        return start(0);
    }

    /** One that listens on that port of this machine; 0 for a free one. Throws UncheckedIOException if it is taken. */
    public static FakeFcm start(int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            FakeFcm fake = new FakeFcm(http);
            http.createContext("/", fake::handle);
            http.setExecutor(fake.threads);
            http.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a server sets as THROUGHCARE_FCM_URL to send here. */
    public String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + http.getAddress().getPort();
    }

    /** The next requests are answered so, one each; after that everything is delivered again. */
    public void answerNext(FcmAnswer... answers) {
        synchronized (script) {
            script.addAll(List.of(answers));
        }
    }

    /** From now on the app is gone from that phone. */
    public void uninstall(String token) {
        gone.add(token);
    }

    /** From now on each answer takes this long, as Google's does. */
    public void slow(Duration answering) {
        pause = answering;
    }

    /** The phone with that token. */
    public Phone phone(String token) {
        return phones.computeIfAbsent(token, Phone::new);
    }

    /** The bodies of all requests so far, refused ones too. */
    public List<Json.Obj> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!exchange.getRequestURI().getPath().matches("/v1/projects/[^/]+/messages:send")) {
                reply(exchange, FcmAnswer.NOT_FOUND);
                return;
            }
            Json.Obj request = JsonText.readObject(text);
            requests.add(request);
            Fields message = Fields.of(request).object("message");
            FcmAnswer answer = gone.contains(message.text("token")) ? FcmAnswer.UNREGISTERED : next();
            if (answer.delivers()) {
                phone(message.text("token")).receive(Push.of(message));
            }
            Thread.sleep(pause.toMillis());
            reply(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FcmAnswer next() {
        synchronized (script) {
            @Nullable FcmAnswer answer = script.poll();
            return answer == null ? FcmAnswer.DELIVERED : answer;
        }
    }

    private void reply(HttpExchange exchange, FcmAnswer answer) throws IOException {
        if (answer.hangsUp()) {
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body("projects/stand-in/messages/" + names.incrementAndGet())
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
