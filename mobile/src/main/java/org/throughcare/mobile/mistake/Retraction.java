package org.throughcare.mobile.mistake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.LedgerThread;
import org.throughcare.model.ledger.Subject;

/**
 * One thing to take back, and the entry that does so, without its reason yet.
 *
 * @param of what is taken back
 * @param draft the entry: that it was entered in error, that it was right after all, or how it stood before it was amended
 */
record Retraction(Entry of, Draft<?> draft) {

    /** The same entry with why. */
    Draft<?> because(String reason) {
        return because(draft, reason);
    }

    private static <B extends Body> Draft<B> because(Draft<B> draft, String reason) {
        return new Draft<>(draft.id(), draft.ledger(), draft.kind(), draft.body(), draft.basis(), reason);
    }

    /** Whether what was saved just now can be taken back by whoever has these roles. */
    static boolean isPossible(List<Entry> saved, Function<LedgerId, Ledger> records, Collection<String> roles) {
        List<Entry> those = saved.stream().filter(Retraction::ofAPerson).toList();
        return !those.isEmpty()
                && those.stream()
                        .allMatch(entry ->
                                Kinds.mayBeSaid(entry, roles) && hasWayBack(entry, records.apply(entry.ledger())));
    }

    /**
     * What takes back what was saved just now: a new thing was entered in error, an amendment gives way to what was there
     * before. It cites what was saved and nothing else, so that what somebody else made of it meanwhile is not passed over.
     */
    static Optional<Retraction> of(Entry saved, Ledger record, Capture capture) {
        Kind<?> kind = Kinds.named(saved.kind());
        if (kind == null || !ofAPerson(saved) || !hasWayBack(saved, record)) {
            return Optional.empty();
        }
        EnteredInError said = EnteredInError.KIND.bodyOf(saved);
        if (said != null) {
            return Optional.of(new Retraction(
                    saved,
                    draft(capture, saved, EnteredInError.KIND, said.saying(!said.mistaken()), List.of(saved.id()))));
        }
        return Optional.of(
                saved.basis().isEmpty()
                        ? new Retraction(saved, strike(capture, saved, saved.id(), List.of(saved.id())))
                        : new Retraction(saved, former(capture, saved, kind, record)));
    }

    /** What says that the whole thread was entered in error, as it stands now and whatever was said of that before. */
    static Retraction ofThread(LedgerThread<?> thread, Ledger record, Capture capture) {
        List<EntryId> cited = Stream.concat(
                        record.saidOf(thread).stream().flatMap(said -> said.basis().stream()),
                        thread.heads().stream().map(Entry::id))
                .toList();
        EntryId named = record.saidOf(thread).map(said -> said.body().thread()).orElse(thread.id());
        Entry latest = thread.heads().get(thread.heads().size() - 1);
        return new Retraction(latest, strike(capture, latest, named, cited));
    }

    /** What says that what was taken for an error was none. */
    static Retraction ofWord(Current<EnteredInError> said, Capture capture) {
        return new Retraction(said.latest(), capture.amend(said, said.body().saying(false), ""));
    }

    private static boolean ofAPerson(Entry entry) {
        return entry.ledger().subject() == Subject.PERSON;
    }

    private static boolean hasWayBack(Entry saved, Ledger record) {
        Kind<?> kind = Kinds.named(saved.kind());
        if (kind == null || EnteredInError.KIND.names(saved)) {
            return kind != null;
        }
        return saved.basis().isEmpty()
                ? !kind.lasting()
                : saved.basis().size() == 1
                        && before(saved, record).map(kind::bodyOf).isPresent();
    }

    private static Optional<Entry> before(Entry saved, Ledger record) {
        return record.entries().stream()
                .filter(entry -> entry.id().equals(saved.basis().get(0)))
                .filter(entry -> entry.kind().equals(saved.kind()))
                .findFirst();
    }

    private static <B extends Body> Draft<B> former(Capture capture, Entry saved, Kind<B> kind, Ledger record) {
        B body = before(saved, record).map(kind::bodyOf).orElseThrow();
        return draft(capture, saved, kind, body, List.of(saved.id()));
    }

    private static Draft<EnteredInError> strike(Capture capture, Entry of, EntryId thread, List<EntryId> cited) {
        return draft(capture, of, EnteredInError.KIND, new EnteredInError(of.kind(), thread, true), cited);
    }

    private static <B extends Body> Draft<B> draft(
            Capture capture, Entry of, Kind<B> kind, B body, List<EntryId> basis) {
        Draft<B> begun = capture.draft(of.ledger(), kind, body);
        return new Draft<>(begun.id(), begun.ledger(), kind, body, basis, "");
    }
}
