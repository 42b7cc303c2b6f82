package org.throughcare.mobile.waiting;

import java.util.Set;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.sync.HoldReason;

/** Why the server keeps an entry aside, and what to do about it, in plain words. */
final class HoldWords {

    /** What can go out of the way by itself: access was given, the person was registered, the server is newer; it is signed anew. */
    static final Set<String> SENDABLE = Set.of(
            HoldReason.NO_GRANT,
            HoldReason.NO_LEDGER,
            HoldReason.MALFORMED,
            HoldReason.WRONG_AUTHOR,
            HoldReason.UNSIGNED,
            HoldReason.WRONG_SIGNATURE,
            HoldReason.WRONG_TEAM,
            HoldReason.WRONG_ROLE);

    private final Texts texts;

    HoldWords(Texts texts) {
        this.texts = texts;
    }

    /** The reason; a rule's own words where a rule refused it. */
    String why(HoldReason reason) {
        String key = "hold." + reason.code();
        return texts.has(key)
                ? texts.get(key)
                : new ProblemWords(texts).of(Problem.refusal(reason.field(), reason.code()));
    }

    /** What to do. */
    String what(HoldReason reason) {
        return texts.getOr("hold." + reason.code() + ".do", texts.get("hold.do"));
    }
}
