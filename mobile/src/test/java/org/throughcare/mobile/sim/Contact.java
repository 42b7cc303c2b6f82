package org.throughcare.mobile.sim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughcare.model.ledger.LedgerId;

/** What one worker of a tablet may have on it, as of the last contact that came to its end. */
final class Contact {

    private Set<LedgerId> allowed = new HashSet<>();
    private Set<LedgerId> answered = new HashSet<>();
    private final Set<LedgerId> capturedSince = new HashSet<>();
    private final Set<LedgerId> notInQuestion = new HashSet<>();
    private Set<LedgerId> there = Set.of();
    private int answeredAfter;
    private boolean due;
    private boolean asked;
    private boolean ended;
    private boolean wiped;

    /** The worker's tablet asks, by what it has now. */
    void questioned() {
        notInQuestion.clear();
    }

    /** The server answers a pull, by what the worker may have at that moment. */
    void answered(Set<LedgerId> granted, List<LedgerId> all, boolean withdrawn, int restores) {
        answeredAfter = restores;
        capturedSince.retainAll(notInQuestion);
        answered = new HashSet<>(granted);
        there = Set.copyOf(all);
        allowed.addAll(granted);
        asked = true;
        ended = false;
        wiped = withdrawn;
    }

    /** The answer has reached the tablet to its last line, which leaves nothing to ask. */
    void ended() {
        ended = true;
    }

    /** A receipt says that the worker's own entry is in that ledger. */
    void accepted(LedgerId ledger) {
        allowed.add(ledger);
        answered.add(ledger);
    }

    /** The worker recorded something in that ledger. */
    void captured(LedgerId ledger) {
        capturedSince.add(ledger);
        notInQuestion.add(ledger);
    }

    /** A sync begins, for a worker whom the server would hear or not. */
    void begin(boolean speaks) {
        due = speaks;
        asked = false;
        ended = false;
    }

    /** The worker takes the tablet in hand, perhaps in the middle of a sync that began without them. */
    void signedIn() {
        due = false;
    }

    /** A sync has gone through; says whether the worker's part of it came to its end. */
    boolean close(boolean undisturbed) {
        boolean complete = undisturbed && ended;
        if (complete) {
            // Of a ledger that the server has lost it can't say anything, until the tablet has brought it back.
            allowed.removeIf(there::contains);
            allowed.addAll(answered);
        }
        return complete;
    }

    /** Whether the sync should have asked what the worker may have, and has not. */
    boolean isOverdue() {
        return due && !asked;
    }

    boolean wiped() {
        return wiped;
    }

    boolean allows(LedgerId ledger) {
        return allowed.contains(ledger);
    }

    /** How often the server had been put back when it answered last. */
    int answeredAfter() {
        return answeredAfter;
    }

    /** Whether the server had that ledger when it answered. */
    boolean wasThere(LedgerId ledger) {
        return there.contains(ledger);
    }

    boolean capturedSince(LedgerId ledger) {
        return capturedSince.contains(ledger);
    }

    /** The tablet was erased: whoever signs in begins anew. */
    void forget() {
        allowed.clear();
        answered.clear();
        capturedSince.clear();
    }
}
