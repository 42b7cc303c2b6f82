package org.throughcare.mobile.shell;

import java.time.Instant;
import java.time.LocalDate;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.sync.SyncStatus;

/**
 * What the bar at the foot of every screen says of the sync (USR-1).
 *
 * @param icon a picture of the state
 * @param strong what waits
 * @param more when the server was last met and what hinders
 * @param trouble whether somebody should look at it
 */
public record StatusLine(Feather icon, String strong, String more, boolean trouble) {

    /** The line for that status on that day. */
    public static StatusLine of(SyncStatus status, LocalDate today, Texts texts) {
        String strong =
                status.waiting() == 0 ? texts.get("status.none") : texts.count("status.waiting", status.waiting());
        if (status.held() > 0) {
            strong += " · " + texts.count("status.held", status.held());
        }
        boolean trouble = status.held() > 0
                || status.clockWrong()
                || !status.signInAgain().isEmpty()
                || status.phase() == SyncStatus.Phase.TROUBLED;
        return new StatusLine(icon(status, trouble), strong, more(status, today, texts), trouble);
    }

    private static String more(SyncStatus status, LocalDate today, Texts texts) {
        Instant contact = status.lastContact();
        String text =
                contact == null ? texts.get("status.never") : texts.get("status.contact", texts.when(contact, today));
        if (status.clockWrong()) {
            return text + " · " + texts.get("status.clock");
        }
        if (!status.signInAgain().isEmpty()) {
            return text + " · " + texts.get("status.signin");
        }
        String phase = switch (status.phase()) {
            case PUSHING -> "status.sending";
            case PULLING -> "status.receiving";
            case DEFERRED -> "status.deferred";
            case OFFLINE -> "status.offline";
            case TROUBLED -> "status.trouble";
            case IDLE, DONE, WIPED -> "";
        };
        return phase.isEmpty() ? text : text + " · " + texts.get(phase);
    }

    private static Feather icon(SyncStatus status, boolean trouble) {
        if (trouble) {
            return Feather.ALERT_TRIANGLE;
        }
        return switch (status.phase()) {
            case PUSHING -> Feather.UPLOAD_CLOUD;
            case PULLING -> Feather.DOWNLOAD_CLOUD;
            case OFFLINE -> Feather.CLOUD_OFF;
            case IDLE, DONE, DEFERRED, TROUBLED, WIPED -> status.waiting() == 0 ? Feather.CHECK_CIRCLE : Feather.CLOUD;
        };
    }
}
