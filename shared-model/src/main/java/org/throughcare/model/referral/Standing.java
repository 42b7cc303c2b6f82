package org.throughcare.model.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;

/**
 * One referral as it stands now, with all that belongs to it.
 *
 * @param referral the referral itself
 * @param linked the automatic referrals that count as links of it, because it was open when they came
 * @param tests the threads of the tests that it is about
 * @param offers what was offered on it, in order
 */
public record Standing(
        Current<Referral> referral, List<Current<Referral>> linked, Set<EntryId> tests, List<Current<Offer>> offers) {

    private static final Comparator<Current<Offer>> IN_ORDER = Comparator.comparing(
                    (Current<Offer> offer) -> offer.body().offeredOn())
            .thenComparing(Current::id);

    /** How far a referral has come (domain a2). */
    public enum State {
        /** It came, and nothing was offered yet. */
        RECEIVED(true),
        /** Something was offered, and nobody has heard yet. */
        OFFERED(true),
        /** The person accepted. */
        ACCEPTED(true),
        /** The person declined; it is closed and counts as offered. */
        DECLINED(false),
        /** The person did not answer; it is closed and counts as offered. */
        NO_REPLY(false),
        /** The service is not the right one. */
        UNSUITABLE(false),
        /** It came to something else, such as a release. */
        CLOSED(false);

        private final boolean open;

        State(boolean open) {
            this.open = open;
        }
    }

    /** Puts the offers in order and copies the collections. */
    public Standing {
        linked = List.copyOf(linked);
        tests = Set.copyOf(tests);
        offers = offers.stream().sorted(IN_ORDER).toList();
    }

    /** The id of the referral's thread. */
    public EntryId id() {
        return referral.id();
    }

    /** The referral. */
    public Referral body() {
        return referral.body();
    }

    /** How far it has come: by its outcome, or else by what was said to the last offer. */
    public State state() {
        String outcome = body().outcome();
        if (outcome != null) {
            return state(outcome);
        }
        return lastOffer()
                .map(Current::body)
                .map(offer -> state(offer.response()))
                .orElse(State.RECEIVED);
    }

    /** Whether it is still for the service to see to. */
    public boolean isOpen() {
        return state().open;
    }

    /** Whether something was offered on it, whatever became of that (PRS-4). */
    public boolean countsAsOffered() {
        String outcome = body().outcome();
        return !offers.isEmpty() || (outcome != null && outcome.startsWith("OFFERED-"));
    }

    /** The local date on which it closed; null while it is open. */
    public @Nullable LocalDate closedOn() {
        if (isOpen()) {
            return null;
        }
        return body().outcome() != null
                ? body().outcomeOn()
                : lastOffer().map(offer -> offer.body().respondedOn()).orElse(null);
    }

    /** What was offered last. */
    public Optional<Current<Offer>> lastOffer() {
        return offers.isEmpty() ? Optional.empty() : Optional.of(offers.get(offers.size() - 1));
    }

    /** Whether it was open on that day; the day on which it closed counts. */
    boolean wasOpenOn(LocalDate day) {
        LocalDate closed = closedOn();
        return !body().receivedOn().isAfter(day) && (isOpen() || (closed != null && !day.isAfter(closed)));
    }

    private static State state(String outcome) {
        return switch (outcome) {
            case "OFFERED-ACCEPTED" -> State.ACCEPTED;
            case "OFFERED-DECLINED" -> State.DECLINED;
            case "OFFERED-NOREPLY" -> State.NO_REPLY;
            case Referral.UNSUITABLE -> State.UNSUITABLE;
            default -> State.CLOSED;
        };
    }

    private static State state(Offer.@Nullable Response response) {
        if (response == null) {
            return State.OFFERED;
        }
        return switch (response) {
            case ACCEPTED -> State.ACCEPTED;
            case DECLINED -> State.DECLINED;
            case NO_REPLY -> State.NO_REPLY;
        };
    }
}
