package org.throughcare.mobile.waiting;

import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.sync.SyncStatus;

/**
 * The state of the sync in two lines and a picture.
 *
 * @param share how much of what there was to send has been sent, 0 to 1; negative when that is not what is going on
 */
record SyncWords(Feather icon, Tone tone, String strong, String more, double share) {

    /** The words for that status; with access that has lapsed nothing goes, whatever the last try came to. */
    SyncWords(SyncStatus status, boolean lapsed, Texts texts) {
        this(
                icon(status, lapsed),
                tone(status, lapsed),
                strong(status, lapsed, texts),
                more(status, lapsed, texts),
                share(status));
    }

    private static String strong(SyncStatus status, boolean lapsed, Texts texts) {
        if (lapsed) {
            return stands(status, texts);
        }
        return switch (status.phase()) {
            case PUSHING -> texts.get("waiting.phase.pushing");
            case PULLING -> texts.get("waiting.phase.pulling");
            case OFFLINE -> texts.get("waiting.phase.offline");
            case TROUBLED -> texts.get("waiting.phase.troubled");
            case WIPED -> texts.get("waiting.phase.wiped");
            case IDLE, DONE, DEFERRED -> stands(status, texts);
        };
    }

    /** What waits, or else what is held, or else that neither is. */
    private static String stands(SyncStatus status, Texts texts) {
        if (status.waiting() > 0) {
            return texts.count("waiting.phase.waits", status.waiting());
        }
        return status.held() > 0 ? texts.count("waiting.phase.held", status.held()) : texts.get("waiting.phase.done");
    }

    private static String more(SyncStatus status, boolean lapsed, Texts texts) {
        if (lapsed) {
            return texts.get("waiting.signin.short");
        }
        return switch (status.phase()) {
            case PUSHING ->
                texts.get(
                        "waiting.phase.pushing.more",
                        texts.number(status.sent()),
                        texts.number((long) status.sent() + status.waiting()));
            case PULLING -> texts.get("waiting.phase.pulling.more", texts.number(status.received()));
            case OFFLINE -> texts.get("waiting.phase.offline.more");
            case TROUBLED -> texts.get("waiting.phase.troubled.more");
            case WIPED -> texts.get("waiting.phase.wiped.more");
            case DEFERRED -> texts.get("waiting.phase.deferred.more");
            case IDLE -> texts.get("waiting.phase.idle.more");
            case DONE -> texts.get("waiting.phase.done.more");
        };
    }

    private static double share(SyncStatus status) {
        int all = status.sent() + status.waiting();
        return status.phase() == SyncStatus.Phase.PUSHING && all > 0 ? (double) status.sent() / all : -1;
    }

    private static Feather icon(SyncStatus status, boolean lapsed) {
        if (lapsed) {
            return Feather.LOCK;
        }
        return switch (status.phase()) {
            case PUSHING -> Feather.UPLOAD_CLOUD;
            case PULLING -> Feather.DOWNLOAD_CLOUD;
            case OFFLINE -> Feather.CLOUD_OFF;
            case TROUBLED, WIPED -> Feather.ALERT_TRIANGLE;
            case IDLE, DONE, DEFERRED -> {
                if (status.waiting() > 0) {
                    yield Feather.CLOUD;
                }
                yield status.held() > 0 ? Feather.PAUSE_CIRCLE : Feather.CHECK_CIRCLE;
            }
        };
    }

    private static Tone tone(SyncStatus status, boolean lapsed) {
        if (lapsed) {
            return Tone.WARNING;
        }
        return switch (status.phase()) {
            case PUSHING, PULLING -> Tone.INFO;
            case OFFLINE -> Tone.NEUTRAL;
            case TROUBLED, WIPED -> Tone.WARNING;
            case IDLE, DONE, DEFERRED -> {
                if (status.waiting() > 0) {
                    yield Tone.INFO;
                }
                yield status.held() > 0 ? Tone.WARNING : Tone.GOOD;
            }
        };
    }
}
