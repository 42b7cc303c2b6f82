package org.throughcare.mobile.shift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.throughcare.mobile.jvm.ClassArchive;

/** The real server in a process of its own, with its log in a file. */
public final class ServerProcess implements AutoCloseable {

    /** Keeps the process small and quick to start; a server for many teams is given more. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xms64m",
            "-Xmx160m",
            "-Xss512k",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=64m");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final Process process;
    private final URI uri;
    private final Path log;
    private Duration ready = Duration.ZERO;

    private ServerProcess(Process process, URI uri, Path log) {
        this.process = process;
        this.uri = uri;
        this.log = log;
    }

    /** Starts it and waits until it is healthy; throws IllegalStateException that says what it said last. */
    static ServerProcess start(Path jar, int port, Map<String, String> settings, Path log) {
        return start(jar, new ClassArchive(jar).use(), port, settings, log);
    }

    /** Starts it with those flags for its JVM beside its usual ones, and waits until it is healthy. */
    public static ServerProcess start(Path jar, List<String> flags, int port, Map<String, String> settings, Path log) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("THROUGHCARE_PORT", Integer.toString(port));
        long began = System.nanoTime();
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "end the server"));
            ServerProcess server = new ServerProcess(process, URI.create("http://127.0.0.1:" + port + "/"), log);
            server.awaitHealth(began);
            server.ready = Duration.ofNanos(System.nanoTime() - began);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's jar as the build left it; throws IllegalStateException when there is none. */
    public static Path builtJar() {
        return Run.jar(Path.of("server", "target"), "server-");
    }

    /** Where it answers, with a slash at its end. */
    public URI uri() {
        return uri;
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** From the start of the process to its first healthy answer. */
    Duration ready() {
        return ready;
    }

    /** The process's resident memory in MiB; empty where the system does not tell. */
    Optional<Long> residentMebibytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Ends it, and says whether it ended by itself. */
    boolean end() {
        return end(process);
    }

    @Override
    public void close() {
        end();
    }

    /** Says whether it ended by itself. */
    private static boolean end(Process process) {
        process.destroy();
        try {
            if (process.waitFor(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void awaitHealth(long began) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(uri.resolve("health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The server did not start: " + lastWords());
            }
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                close();
                throw new IllegalStateException("interrupted", e);
            }
        }
        close();
        throw new IllegalStateException("The server was not ready after " + PATIENCE.toSeconds() + " s: see " + log);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1) + " (all of it is in " + log + ")";
        } catch (IOException e) {
            return "see " + log;
        }
    }
}
