package org.throughcare.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.io.PrintStream;
import java.net.BindException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.model.seal.MachineCrypto;

/** A running server, and how to start one. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Throughcare",
                        version = "1",
                        description =
                                "What tablets and other programs say to the server. Errors are application/problem+json"
                                        + " (RFC 9457) with code and, where there is one, field. Every answer carries the"
                                        + " server's time in Throughcare-Time and in Throughcare-Nonce what the next"
                                        + " proof is made with. Whoever has told a key of their device (deviceKey) sends with every"
                                        + " token a proof of it, Throughcare-Proof: nonce.id.signature (docs/sync.md says of what);"
                                        + " without one that is good the answer is 401 with code proof-stale or proof-used (say it"
                                        + " again with the nonce of that answer), proof-required or proof-wrong."))
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private static final int PATIENCE_SECONDS = 60;

    private final Ground ground;
    private final ApplicationContext context;
    private final URI uri;

    private Server(Ground ground, ApplicationContext context, URI uri) {
        this.ground = ground;
        this.context = context;
        this.uri = uri;
    }

    /** Starts the server with what the environment says and serves until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream terminal = System.err;
        CompletableFuture<Server> running = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeOnceStarted(running), "close"));
        try {
            running.complete(start(System.getenv()));
        } catch (CannotStart e) {
            running.cancel(false);
            terminal.println(e.getMessage());
            System.exit(1);
        } finally {
            running.cancel(false);
        }
        new CountDownLatch(1).await();
    }

    /** A start that is told to end is let through first: cut off, it would leave its database process behind. */
    private static void closeOnceStarted(CompletableFuture<Server> running) {
        try {
            running.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().close();
        } catch (CancellationException | CompletionException e) {
            // There is nothing to close: it did not start.
        }
    }

    /** Starts the server with these {@code THROUGHCARE_*} variables; throws {@link CannotStart}. */
    public static Server start(Map<String, String> environment) {
        return start(environment, List.of());
    }

    /** Starts the server with ports of the caller's own (a clock, a source of randomness, a channel) before the real ones. */
    public static Server start(Map<String, String> environment, List<Object> ports) {
        MachineCrypto.useForCurves();
        // The database starts while the program's parts are read in: each takes about as long as the other.
        CompletableFuture<Ground> laid = CompletableFuture.supplyAsync(
                () -> Ground.lay(environment), work -> new Thread(work, "ground").start());
        ApplicationContext context = builder(ports).build();
        Ground ground;
        try {
            ground = laid.join();
        } catch (CompletionException e) {
            context.close();
            throw e.getCause() instanceof CannotStart cannot ? cannot : e;
        }
        return serve(ground, context, properties(environment, ground));
    }

    private static ApplicationContextBuilder builder(List<Object> ports) {
        return ApplicationContext.builder()
                .mainClass(Server.class)
                .banner(false)
                .deduceEnvironment(false)
                .environmentPropertySource(false)
                .singletons(ports.toArray());
    }

    private static Server serve(Ground ground, ApplicationContext context, Map<String, Object> properties) {
        try {
            context.getEnvironment().addPropertySource(PropertySource.of("throughcare", properties));
            EmbeddedServer http = context.start().getBean(EmbeddedServer.class).start();
            LOG.info("ready at {}", http.getURI());
            return new Server(ground, context, http.getURI());
        } catch (RuntimeException e) {
            context.close();
            ground.close();
            throw inPlainWords(e, properties);
        }
    }

    private static Map<String, Object> properties(Map<String, String> environment, Ground ground) {
        Map<String, Object> properties = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("THROUGHCARE_") && !value.isEmpty()) {
                properties.put(property(name), value);
            }
        });
        properties.put(
                "datasources.default.url", withDriverSettings(ground.database().url()));
        properties.put("datasources.default.username", ground.database().user());
        properties.put("datasources.default.password", ground.database().password());
        properties.put("throughcare.token-secret", ground.tokenSecret());
        properties.putAll(ground.tls());
        return properties;
    }

    /** Inserts travel together; and no error tells the row that was refused, for that is what was recorded. */
    private static String withDriverSettings(String url) {
        return url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true&logServerErrorDetail=false";
    }

    /** The variable {@code THROUGHCARE_TOKEN_SECRET} is the property {@code throughcare.token-secret}, and so on. */
    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    private static RuntimeException inPlainWords(RuntimeException failure, Map<String, Object> properties) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new CannotStart(
                        "Port " + properties.getOrDefault("throughcare.port", "8080")
                                + " is taken: stop what uses it, or set THROUGHCARE_PORT to another.",
                        failure);
            }
            if (cause instanceof java.sql.SQLException) {
                return new CannotStart(
                        "The database can't be reached or prepared: check THROUGHCARE_DATABASE_URL,"
                                + " THROUGHCARE_DATABASE_USER and THROUGHCARE_DATABASE_PASSWORD. ("
                                + cause.getMessage() + ")",
                        failure);
            }
        }
        return new CannotStart("The server can't start: " + failure.getMessage(), failure);
    }

    /** Where it answers. */
    public URI uri() {
        return uri;
    }

    /** One of its parts, for those that start it inside their own process: the sample world, tests. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        ground.close();
    }
}
