package org.throughcare.server.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a server and its PostgreSQL, on which one statement goes wrong: the Nth that is executed from when it
 * was told so, {@code begin} and {@code commit} included.
 */
final class DatabaseLine implements AutoCloseable {

    /** What goes wrong with the statement. */
    enum Fault {
        /** The database refuses it; the connection lives on. */
        REFUSED,
        /** The connection breaks before the statement reaches the database. */
        CUT_BEFORE,
        /** The database does it, and the connection breaks before its answer is back. */
        CUT_AFTER
    }

    private static final int SSL_REQUEST = 80877103;

    private final ServerSocket door;
    private final URI database;
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile Fault fault = Fault.REFUSED;

    private DatabaseLine(ServerSocket door, URI database) {
        this.door = door;
        this.database = database;
    }

    /** A line to the database of that JDBC address. */
    static DatabaseLine to(String url) {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            DatabaseLine line = new DatabaseLine(door, URI.create(url.substring("jdbc:".length())));
            daemon(line::serve);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of the same database through this line. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + database.getPath();
    }

    /** The Nth statement from now goes wrong in that way. */
    void strike(int nth, Fault how) {
        fault = how;
        left.set(nth);
    }

    /** Whether it has; nothing goes wrong from now on. */
    boolean struck() {
        return left.getAndSet(0) <= 0;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(database.getHost(), database.getPort());
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Pair pair = new Pair(client, server);
                daemon(pair::requests);
                daemon(pair::answers);
            } catch (IOException e) {
                // The door was closed, or one connection did not come about; the pool tries again.
                broken.incrementAndGet();
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "database-line");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection, both ways. */
    private final class Pair {
        private final Socket client;
        private final Socket server;
        private volatile boolean deaf;

        Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void requests() {
            try {
                DataInputStream in = new DataInputStream(client.getInputStream());
                DataOutputStream out = new DataOutputStream(server.getOutputStream());
                boolean greeted = false;
                while (!greeted) {
                    byte[] greeting = new byte[in.readInt() - 4];
                    in.readFully(greeting);
                    greeted = java.nio.ByteBuffer.wrap(greeting).getInt() != SSL_REQUEST;
                    out.writeInt(greeting.length + 4);
                    out.write(greeting);
                    out.flush();
                }
                while (true) {
                    int type = in.readUnsignedByte();
                    byte[] message = new byte[in.readInt() - 4];
                    in.readFully(message);
                    boolean strikes = type == 'E' && left.get() > 0 && left.decrementAndGet() == 0;
                    if (strikes && fault == Fault.CUT_BEFORE) {
                        return;
                    }
                    if (strikes && fault == Fault.REFUSED) {
                        type = 'P';
                        message = "\0no statement at all\0\0\0".getBytes(StandardCharsets.UTF_8);
                    }
                    deaf |= strikes && fault == Fault.CUT_AFTER;
                    out.write(type);
                    out.writeInt(message.length + 4);
                    out.write(message);
                    if (in.available() == 0) {
                        out.flush();
                    }
                }
            } catch (IOException e) {
                // One side hung up; so does the other.
                close();
            } finally {
                close();
            }
        }

        void answers() {
            try {
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] buffer = new byte[32 * 1024];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    boolean ready = read >= 6 && buffer[read - 6] == 'Z';
                    if (!deaf) {
                        out.write(buffer, 0, read);
                    } else if (ready) {
                        return;
                    }
                }
            } catch (IOException e) {
                close();
            } finally {
                close();
            }
        }

        private void close() {
            try (client;
                    server) {
                deaf = true;
            } catch (IOException e) {
                // It is gone either way.
                deaf = true;
            }
        }
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
