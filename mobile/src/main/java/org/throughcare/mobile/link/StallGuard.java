package org.throughcare.mobile.link;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A stream that ends with an error when nothing comes for too long; the client's own time limit stops at the headers. */
final class StallGuard extends FilterInputStream {

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "link-stall-guard");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration patience;

    StallGuard(InputStream in, Duration patience) {
        super(in);
        this.patience = patience;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        ScheduledFuture<?> alarm = WATCH.schedule(this::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return in.read(buffer, from, length);
        } finally {
            alarm.cancel(false);
        }
    }

    private void giveUp() {
        try {
            in.close();
        } catch (IOException e) {
            // The reader gets an error either way.
        }
    }
}
