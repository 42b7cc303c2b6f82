package org.throughcare.model.transfer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;

/**
 * That a team hands a person on to another one: from the offer on both have the record, from the acceptance on only the
 * receiving team, so that at no time the person is on nobody's caseload.
 *
 * @param from the team that hands the person on
 * @param to the team that is to take over
 * @param why the code of the reason; may be one that this build's list does not have
 * @param setting where the person will be met, in the words of {@code Person}; null when not said
 * @param place the wing and cell, or the clinic, where the person will be met; null when not known yet
 * @param movesOn the local date on which the person moves; null when not known yet
 * @param note what the receiving team should know at once; null when nothing
 * @param stage how far it has come
 */
public record Transfer(
        TeamId from,
        TeamId to,
        String why,
        @Nullable String setting,
        @Nullable String place,
        @Nullable LocalDate movesOn,
        @Nullable String note,
        Stage stage)
        implements Body.Granting {

    /** The kind of entry. */
    public static final Kind<Transfer> KIND =
            new Kind<>("transfer", 1, Subject.PERSON, Transfer::read, Transfer::write, Transfer::check).forGood();

    /** How far a transfer has come. */
    public enum Stage {
        /** The sending team has offered the person; both teams have the record. */
        OFFERED,
        /** The receiving team has taken over. */
        ACCEPTED,
        /** The receiving team can't take over. */
        DECLINED,
        /** The sending team has taken the offer back. */
        WITHDRAWN
    }

    /** The offers of a record that nobody has answered yet. */
    public static List<Current<Transfer>> openIn(Ledger record) {
        return record.current(KIND).stream()
                .filter(transfer -> transfer.body().isOpen() && !transfer.inConflict())
                .toList();
    }

    /** Whether it waits for an answer. */
    public boolean isOpen() {
        return stage == Stage.OFFERED;
    }

    /** The same transfer, come so far. */
    public Transfer at(Stage now) {
        return new Transfer(from, to, why, setting, place, movesOn, note, now);
    }

    @Override
    public TeamId says() {
        return stage == Stage.OFFERED || stage == Stage.WITHDRAWN ? from : to;
    }

    @Override
    public TeamId gains() {
        return stage == Stage.OFFERED || stage == Stage.ACCEPTED ? to : from;
    }

    @Override
    public @Nullable TeamId loses() {
        return switch (stage) {
            case OFFERED -> null;
            case ACCEPTED -> from;
            case DECLINED, WITHDRAWN -> to;
        };
    }

    /** An offer follows nothing; an answer follows the offer, or the same answer where several were given. */
    @Override
    public boolean mayFollow(List<? extends Body> cited) {
        if (stage == Stage.OFFERED) {
            return cited.isEmpty();
        }
        return cited.stream().allMatch(this::isSame)
                && cited.stream().anyMatch(body -> body instanceof Transfer before && opens(before));
    }

    private boolean isSame(Body body) {
        return body instanceof Transfer before && before.from.equals(from) && before.to.equals(to);
    }

    private boolean opens(Transfer before) {
        return before.stage == Stage.OFFERED || before.stage == stage;
    }

    /** Names how far it has come and nothing of the person. */
    @Override
    public String toString() {
        return "Transfer[" + stage + "]";
    }

    private static List<Problem> check(Transfer transfer, Entry entry) {
        if (transfer.from.equals(transfer.to)) {
            return List.of(Problem.refusal("to", "same-team"));
        }
        boolean begins = entry.basis().isEmpty();
        return begins == transfer.isOpen() ? List.of() : List.of(Problem.refusal("stage", "out-of-turn"));
    }

    private static Transfer read(int version, Fields fields) {
        return new Transfer(
                fields.parsed("from", TeamId::parse, "not-an-id"),
                fields.parsed("to", TeamId::parse, "not-an-id"),
                fields.text("why"),
                fields.optText("setting"),
                fields.optText("place"),
                fields.optDate("movesOn"),
                fields.optText("note"),
                fields.parsed("stage", word -> Words.parse(Stage.values(), word), "not-a-stage"));
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("from", from)
                .putText("to", to)
                .put("why", why)
                .put("setting", setting)
                .put("place", place)
                .putText("movesOn", movesOn)
                .put("note", note)
                .put("stage", Words.of(stage))
                .build();
    }
}
