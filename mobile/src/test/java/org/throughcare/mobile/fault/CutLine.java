package org.throughcare.mobile.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** A line of plain TCP between a tablet and the server that breaks at a byte, of what goes there or of what comes back. */
final class CutLine implements AutoCloseable {

    private static final long NEVER = Long.MAX_VALUE;

    private final ServerSocket door;
    private final URI server;
    private final AtomicLong there = new AtomicLong();
    private final AtomicLong back = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();
    private volatile long cutThere = NEVER;
    private volatile long cutBack = NEVER;

    private CutLine(ServerSocket door, URI server) {
        this.door = door;
        this.server = server;
    }

    /** A line to that server. */
    static CutLine to(URI server) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            CutLine line = new CutLine(door, server);
            daemon(line::serve);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the tablet finds the server. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    /** Breaks once so many bytes have gone there from now on. */
    void cutThereAfter(long bytes) {
        whole();
        cutThere = bytes;
    }

    /** Breaks once so many bytes have come back from now on. */
    void cutBackAfter(long bytes) {
        whole();
        cutBack = bytes;
    }

    /** Breaks no more, and counts from nought. */
    void whole() {
        cutThere = NEVER;
        cutBack = NEVER;
        there.set(0);
        back.set(0);
    }

    /** How many bytes have gone there since. */
    long there() {
        return there.get();
    }

    /** How many bytes have come back since. */
    long back() {
        return back.get();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket tablet = door.accept();
                Socket real = new Socket(server.getHost(), server.getPort());
                daemon(() -> carry(tablet, real, true));
                daemon(() -> carry(real, tablet, false));
            } catch (IOException e) {
                // The door was closed, or one connection did not come about: to the tablet that is a broken line too.
                broken.incrementAndGet();
            }
        }
    }

    private void carry(Socket from, Socket to, boolean isRequest) {
        AtomicLong passed = isRequest ? there : back;
        byte[] buffer = new byte[8 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long limit = isRequest ? cutThere : cutBack;
                long before = passed.getAndAdd(read);
                boolean cut = before + read > limit;
                out.write(buffer, 0, cut ? (int) Math.max(0, limit - before) : read);
                out.flush();
                if (cut) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other way broke, and this one with it.
            broken.incrementAndGet();
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
