package org.throughcare.mobile.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between tablets and server and counts the bytes, headers and all, that go each way. */
final class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();

    private Relay(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    /** What has gone over the wire. */
    record Bytes(long up, long down) {
        static final Bytes NONE = new Bytes(0, 0);

        Bytes since(Bytes before) {
            return new Bytes(up - before.up, down - before.down);
        }
    }

    static Relay to(URI server) {
        try {
            Relay relay = new Relay(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server);
            relay.threads.execute(relay::welcome);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a tablet takes for the server's address. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    Bytes bytes() {
        return new Bytes(up.get(), down.get());
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket tablet = door.accept();
                Socket onward = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                threads.execute(() -> carry(tablet, onward, up));
                threads.execute(() -> carry(onward, tablet, down));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void carry(Socket from, Socket to, AtomicLong count) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                count.addAndGet(read);
            }
        } catch (IOException e) {
            // One side has hung up, and with it the other.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
