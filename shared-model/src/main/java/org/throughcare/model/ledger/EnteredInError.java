package org.throughcare.model.ledger;

import java.util.Comparator;
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;

/**
 * That something was entered in error: on the wrong person, twice, or not at all as it happened. Its entry cites the heads
 * of what it is about and says why. From then on every fold leaves that out, on tablet and server alike ({@link Struck});
 * nothing is deleted, and an amendment that says otherwise puts it back.
 *
 * @param kind the name of the kind of what it is about; may be one that this build does not know
 * @param thread the id of the thread that it is about, as it was known when this was said
 * @param mistaken whether it was entered in error; false where it turned out to be right
 */
public record EnteredInError(String kind, EntryId thread, boolean mistaken) implements Body {

    private static final String NAME = "entered-in-error";

    /**
     * The kind of entry. What two tablets say of one thread is one thing, and while they disagree what was recorded
     * counts: that something is left out takes everybody's word.
     */
    public static final Kind<EnteredInError> KIND = new Kind<EnteredInError>(
                    NAME, 1, Subject.PERSON, EnteredInError::read, EnteredInError::write, EnteredInError::check)
            .sameThing(said -> List.of(said.kind(), said.thread()))
            .cautious("mistaken", Comparator.comparing(EnteredInError::mistaken))
            .forGood();

    /** The same thing with the other word on it. */
    public EnteredInError saying(boolean otherwise) {
        return new EnteredInError(kind, thread, otherwise);
    }

    private static List<Problem> check(EnteredInError said, Entry entry) {
        if (entry.basis().isEmpty()) {
            return List.of(Problem.refusal("thread", "nothing-to-take-back"));
        }
        return said.kind.equals(NAME) ? List.of(Problem.refusal("kind", "not-of-itself")) : List.of();
    }

    private static EnteredInError read(int version, Fields fields) {
        return new EnteredInError(
                fields.text("kind"), fields.parsed("thread", EntryId::parse, "not-an-id"), fields.bool("mistaken"));
    }

    private Json.Obj write() {
        return Json.obj()
                .put("kind", kind)
                .putText("thread", thread)
                .put("mistaken", mistaken)
                .build();
    }
}
