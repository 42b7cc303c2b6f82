package org.throughcare.server.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.throughcare.server.Server;

/** A server process whose clock stands at the time of its first argument; it says so when it serves. */
final class ServerThatIsKilled {

    static final String READY = "serving";

    private ServerThatIsKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        Clock clock = Clock.fixed(Instant.parse(arguments[0]), ZoneOffset.UTC);
        Server server = Server.start(System.getenv(), List.of(clock));
        System.out.println(READY + " at " + server.uri());
        new CountDownLatch(1).await();
    }
}
