package org.throughcare.model.drugtest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Words;

/**
 * The result for one group of drugs.
 *
 * @param group the code of the group, such as {@code O} for opiates
 * @param screen what the kit shows
 * @param cutoff the concentration from which the kit shows a positive, with its unit; null when not noted
 * @param confirm what a laboratory says
 * @param laboratory which laboratory; null while none has answered
 * @param receivedAt when its answer came, in UTC; null while none has
 * @param explainedBy the prescribed medicine that explains a positive; null when none does
 */
public record ResultLine(
        String group,
        Screen screen,
        @Nullable String cutoff,
        Confirm confirm,
        @Nullable String laboratory,
        @Nullable Instant receivedAt,
        @Nullable String explainedBy) {

    /** What a kit shows. */
    public enum Screen {
        /** Below the cut-off. */
        NEG,
        /** At or above the cut-off; not confirmed by that. */
        POS,
        /** The control failed. */
        INVALID,
        /** The kit has no such line, or it was not read. */
        NOT_TESTED
    }

    /** What a laboratory says. */
    public enum Confirm {
        /** None was asked. */
        NOT_REQUESTED,
        /** One was asked and has not answered yet. */
        REQUESTED,
        /** The drug is there. */
        CONFIRMED,
        /** The drug is not there. */
        NOT_CONFIRMED,
        /** It can't tell. */
        INCONCLUSIVE;

        /** Whether a laboratory has answered. */
        public boolean isAnswer() {
            return this != NOT_REQUESTED && this != REQUESTED;
        }
    }

    /** A line that only a kit was read for. */
    public static ResultLine screened(String group, Screen screen) {
        return new ResultLine(group, screen, null, Confirm.NOT_REQUESTED, null, null, null);
    }

    /** What this line comes to. */
    public Overall overall() {
        return Overall.of(this);
    }

    /** Whether the group was looked for: the kit gave a result, or a laboratory was asked. */
    public boolean lookedFor() {
        return screen == Screen.NEG || screen == Screen.POS || confirm != Confirm.NOT_REQUESTED;
    }

    /** Names its group only: results belong in no log. */
    @Override
    public String toString() {
        return "ResultLine[" + group + "]";
    }

    static ResultLine read(Fields fields) {
        return new ResultLine(
                fields.text("group"),
                fields.parsed("screen", word -> Words.parse(Screen.values(), word), "not-a-screen-result"),
                fields.optText("cutoff"),
                fields.parsed("confirm", word -> Words.parse(Confirm.values(), word), "not-a-confirmation"),
                fields.optText("laboratory"),
                fields.optInstant("receivedAt"),
                fields.optText("explainedBy"));
    }

    Json write() {
        return Json.obj()
                .put("group", group)
                .put("screen", Words.of(screen))
                .put("cutoff", cutoff)
                .put("confirm", Words.of(confirm))
                .put("laboratory", laboratory)
                .putText("receivedAt", receivedAt)
                .put("explainedBy", explainedBy)
                .build();
    }
}
