package org.throughcare.mobile.audit;

import java.util.function.BooleanSupplier;
import org.throughcare.mobile.sync.Sync;
import org.throughcare.mobile.sync.SyncStatus;

/** Whether the tablet reached the server when it last tried: a try that is under way changes nothing before it has ended. */
public final class Reach {

    private volatile boolean reached;

    private Reach() {}

    /** Whether the tablet is offline as far as its sync knows; true before it has tried. */
    public static BooleanSupplier of(Sync sync) {
        Reach reach = new Reach();
        sync.listen(reach::note);
        return () -> !reach.reached;
    }

    private void note(SyncStatus status) {
        switch (status.phase()) {
            case DONE, DEFERRED, TROUBLED, WIPED -> reached = true;
            case OFFLINE -> reached = false;
            case IDLE, PUSHING, PULLING -> {}
        }
    }
}
