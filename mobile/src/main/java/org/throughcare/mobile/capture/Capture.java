package org.throughcare.mobile.capture;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.link.ServerTime;
import org.throughcare.mobile.store.Changes;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.Derivations;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.wire.EntryCodec;

/**
 * Saves what a worker recorded: checks it, writes it once, and returns when it is durable (USR-1). It never waits for a
 * network. What rules write because of it ({@link Derivations}) is durable with it.
 */
public final class Capture {

    private final Store store;
    private final Changes changes;
    private final Clock clock;
    private final Ids ids;
    private final DeviceId device;
    private final ServerTime serverTime;

    /** The capture of one tablet. */
    public Capture(Store store, Changes changes, Clock clock, Ids ids, DeviceId device, ServerTime serverTime) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
        this.ids = ids;
        this.device = device;
        this.serverTime = serverTime;
    }

    /** A draft that begins a thread in a ledger. */
    public <B extends Body> Draft<B> draft(LedgerId ledger, Kind<B> kind, B body) {
        return new Draft<>(new EntryId(ids.next()), ledger, kind, body, List.of(), null);
    }

    /** A draft that opens a new person's ledger, offline too. */
    public <B extends Body.Opening> Draft<B> newPerson(Kind<B> kind, B body) {
        return draft(LedgerId.person(ids.next()), kind, body);
    }

    /** A draft that amends a thread, and resolves it where it has several heads; every amendment has a reason (DRR-7). */
    public <B extends Body> Draft<B> amend(Current<B> current, B body, String reason) {
        Entry any = current.latest();
        return new Draft<>(
                new EntryId(ids.next()), any.ledger(), current.thread().kind(), body, current.basis(), reason);
    }

    /** Saves one draft, unless a rule refuses it or has something to say that the worker should hear first. */
    public SaveResult save(Session session, Draft<?> draft) {
        return save(session, List.of(draft));
    }

    /** Saves all drafts in one transaction, or none of them (PRS-22). */
    public SaveResult save(Session session, List<? extends Draft<?>> drafts) {
        return save(session, drafts, false, () -> {});
    }

    /** As {@link #save(Session, List)}, after the worker has read the warnings. */
    public SaveResult saveAnyway(Session session, List<? extends Draft<?>> drafts) {
        return saveAnyway(session, drafts, () -> {});
    }

    /** The same with what is to be written along with the entries, in the same transaction: both are kept or neither is. */
    public SaveResult saveAnyway(Session session, List<? extends Draft<?>> drafts, Runnable along) {
        return save(session, drafts, true, along);
    }

    /** What the rules say about drafts, without saving any; a draft that is saved already has nothing said about it. */
    public List<SaveResult.Found> check(Session session, List<? extends Draft<?>> drafts) {
        List<SaveResult.Found> found = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft<?> draft = drafts.get(i);
            if (store.find(draft.id()).isEmpty()) {
                for (Problem problem : problems(session, draft.kind(), EntryCodec.write(entry(session, draft)))) {
                    found.add(new SaveResult.Found(i, problem));
                }
            }
        }
        return found;
    }

    /**
     * Sends entries once more, as they were captured, which the server holds: what stood in the way may be out of it now.
     * Throws {@link StoreFault} when it can't be kept.
     */
    public void sendAgain(Collection<Entry> held) {
        store.resend(held.stream().map(Entry::id).toList());
        changes.announce(held.stream().map(Entry::ledger).collect(Collectors.toSet()));
    }

    private SaveResult save(Session session, List<? extends Draft<?>> drafts, boolean warned, Runnable along) {
        try {
            List<SaveResult.Found> found = new ArrayList<>();
            List<Written> written = new ArrayList<>();
            for (Draft<?> draft : drafts) {
                written.add(write(session, draft, written.size(), found));
            }
            boolean refused = found.stream().anyMatch(one -> one.problem().refuses());
            if (refused || (!warned && !found.isEmpty())) {
                return new SaveResult.Refused(found);
            }
            List<Written> all = withDerived(written);
            store.together(() -> {
                store.append(session.worker(), all);
                along.run();
            });
            announce(written);
            return new SaveResult.Saved(written.stream().map(Written::entry).toList());
        } catch (StoreFault fault) {
            return new SaveResult.NotStored(fault.why());
        }
    }

    /** The entry of a draft: the one that was saved before, or a new one whose problems join the others. */
    private Written write(Session session, Draft<?> draft, int index, List<SaveResult.Found> found) {
        Optional<Stored> before = store.find(draft.id());
        if (before.isPresent()) {
            return before.get().written();
        }
        Written written = EntryCodec.write(entry(session, draft));
        problems(session, draft.kind(), written).forEach(problem -> found.add(new SaveResult.Found(index, problem)));
        return written;
    }

    /** The entries and what rules write because of them, to be kept in one transaction. */
    private List<Written> withDerived(List<Written> written) {
        List<Entry> recorded = written.stream().map(Written::entry).toList();
        List<Written> all = new ArrayList<>(written);
        all.addAll(Derivations.from(recorded, ledger -> record(ledger, recorded)));
        return all;
    }

    private Ledger record(LedgerId ledger, List<Entry> recorded) {
        List<Entry> here = store.entries(ledger).stream().map(Stored::entry).toList();
        return new Ledger(ledger, here)
                .with(recorded.stream()
                        .filter(entry -> entry.ledger().equals(ledger))
                        .toList());
    }

    private void announce(List<Written> written) {
        Set<LedgerId> touched = new LinkedHashSet<>();
        written.forEach(one -> touched.add(one.entry().ledger()));
        changes.announce(touched);
    }

    private <B extends Body> Entry entry(Session session, Draft<B> draft) {
        return new Entry(
                draft.id(),
                draft.ledger(),
                draft.kind().name(),
                draft.kind().version(),
                session.author(),
                device,
                clock.instant(),
                serverTime.offset().orElse(null),
                draft.basis(),
                draft.reason(),
                draft.kind().writer().apply(draft.body()));
    }

    private static List<Problem> problems(Session session, Kind<?> kind, Written written) {
        if (written.bytes().length > Limits.ENTRY_BYTES) {
            return List.of(Problem.refusal("", HoldReason.TOO_LARGE));
        }
        if (!Kinds.mayBeSaid(written.entry(), session.roles())) {
            return List.of(Problem.refusal("", HoldReason.WRONG_ROLE));
        }
        if (!written.entry().basis().isEmpty() && blank(written.entry())) {
            return List.of(Problem.refusal("reason", "required"));
        }
        try {
            return kind.check(written.entry());
        } catch (Malformed malformed) {
            return List.of(Problem.refusal(malformed.field(), malformed.code()));
        }
    }

    private static boolean blank(Entry entry) {
        String reason = entry.reason();
        return reason == null || reason.isBlank();
    }
}
