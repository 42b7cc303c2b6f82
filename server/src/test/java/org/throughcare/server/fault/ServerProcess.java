package org.throughcare.server.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.throughcare.server.Server;
import org.throughcare.server.testkit.TestDatabase;

/** A server in a process of its own, on a test's database, for being killed or kept short of memory. */
public final class ServerProcess implements AutoCloseable {

    private static final String READY = "serving at ";

    private final Process process;
    private final URI uri;

    private ServerProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** What the process does: serves on a clock that stands at the time of its first argument. */
    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.fixed(Instant.parse(arguments[0]), ZoneOffset.UTC);
        Server server = Server.start(System.getenv(), List.of(clock));
        System.out.println(READY + server.uri());
        new CountDownLatch(1).await();
    }

    /** Starts one and waits until it serves; its clock stands at that time. */
    public static ServerProcess start(TestDatabase database, Instant now, String... jvm) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(jvm));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ServerProcess.class.getName(), now.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.put("THROUGHCARE_PORT", "-1");
        settings.put("THROUGHCARE_TOKEN_SECRET", "a secret that only tests know, long enough");
        settings.put("THROUGHCARE_SIGNATURES", "offered");
        settings.put("THROUGHCARE_ENROLMENT", "open");
        settings.put("THROUGHCARE_REQUESTS_PER_MINUTE", "off");
        settings.put("THROUGHCARE_PASSPHRASE_MEMORY", "64");
        builder.environment().putAll(settings);
        try {
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new ServerProcess(process, uri(process.inputReader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI uri(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the server does not start");
        }
        return URI.create(line.substring(READY.length()));
    }

    /** Where it answers. */
    public URI uri() {
        return uri;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: it gets no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
