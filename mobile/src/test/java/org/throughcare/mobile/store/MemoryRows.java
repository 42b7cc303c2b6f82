package org.throughcare.mobile.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.Kinds;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.HoldReason;

/** The entries of the store in memory, each with how it stands; behind the vaults, where there are any. */
final class MemoryRows {

    private static final Comparator<Stored> ORDER = Comparator.comparing(
                    Stored::number, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
            .thenComparingLong(Stored::place);

    private final Map<EntryId, Row> rows = new LinkedHashMap<>();
    private long places;
    private @Nullable Vaults vaults;

    /** One of them; without an author where it was recorded on another tablet. */
    record Row(@Nullable WorkerId author, Stored stored) {
        Written written() {
            return stored.written();
        }

        LedgerId ledger() {
            return stored.entry().ledger();
        }
    }

    void behind(Vaults theirs) {
        vaults = theirs;
    }

    void mustBeOpen(WorkerId worker) {
        if (vaults != null && vaults.of(worker).isEmpty()) {
            throw StoreFault.locked();
        }
    }

    private boolean locked() {
        return vaults != null && vaults.open().isEmpty();
    }

    private List<Stored> readable(List<Stored> found) {
        if (locked() && !found.isEmpty()) {
            throw StoreFault.locked();
        }
        return found;
    }

    @Nullable
    Row get(@Nullable EntryId id) {
        return id == null ? null : rows.get(id);
    }

    /** Whether other bytes are known under the id of this entry. */
    boolean hasOther(Written written) {
        Row known = rows.get(written.entry().id());
        return known != null && !known.written().equals(written);
    }

    /** Puts in what was recorded here, signed for its author. */
    void add(WorkerId author, Written written) {
        put(author, written, EntryState.WAITING, null, null, sign(author, written));
    }

    void put(
            @Nullable WorkerId author,
            Written written,
            EntryState state,
            @Nullable Long number,
            @Nullable HoldReason held) {
        Row known = rows.get(written.entry().id());
        put(
                author,
                written,
                state,
                number,
                held,
                known == null ? null : known.stored().signature());
    }

    private void put(
            @Nullable WorkerId author,
            Written written,
            EntryState state,
            @Nullable Long number,
            @Nullable HoldReason held,
            @Nullable EntrySignature signature) {
        Row known = rows.get(written.entry().id());
        long place = known == null ? ++places : known.stored().place();
        rows.put(written.entry().id(), new Row(author, new Stored(written, state, place, number, held, signature)));
    }

    private @Nullable EntrySignature sign(@Nullable WorkerId author, Written written) {
        Vaults theirs = vaults;
        return theirs == null || author == null
                ? null
                : theirs.of(author).map(vault -> vault.sign(written)).orElse(null);
    }

    /** Those of them that are held wait again, signed anew where their author's vault is open. */
    void resend(Collection<EntryId> held) {
        for (EntryId id : held) {
            Row row = rows.get(id);
            if (row != null && row.stored().state() == EntryState.HELD) {
                EntrySignature signature = sign(row.author(), row.written());
                put(
                        row.author(),
                        row.written(),
                        EntryState.WAITING,
                        row.stored().number(),
                        null,
                        signature == null ? row.stored().signature() : signature);
            }
        }
    }

    void removeIf(Predicate<Row> goes) {
        rows.values().removeIf(goes);
    }

    List<Row> of(LedgerId ledger) {
        return rows().filter(row -> row.ledger().equals(ledger)).toList();
    }

    Stream<Row> rows() {
        return rows.values().stream();
    }

    private Stream<Stored> all() {
        return rows().map(Row::stored);
    }

    List<Stored> inOrder(Predicate<Stored> wanted) {
        return readable(all().filter(wanted).sorted(ORDER).toList());
    }

    Optional<Stored> find(EntryId id) {
        return readable(Stream.ofNullable(rows.get(id)).map(Row::stored).toList()).stream()
                .findFirst();
    }

    List<WorkerId> authorsWaiting() {
        return rows().filter(row -> row.stored().state() == EntryState.WAITING)
                .flatMap(row -> Stream.ofNullable(row.author()))
                .distinct()
                .toList();
    }

    List<Stored> outbox(WorkerId author, long behind, int entries, int bytes) {
        return readable(waiting(author, behind, entries, bytes));
    }

    private List<Stored> waiting(WorkerId author, long behind, int entries, int bytes) {
        List<Stored> oldest = rows().filter(
                        row -> author.equals(row.author()) && row.stored().state() == EntryState.WAITING)
                .map(Row::stored)
                .filter(stored -> stored.place() > behind)
                .limit(entries)
                .toList();
        return Batch.within(oldest, bytes);
    }

    /** Sealed only now, for whoever is handed it. */
    Parcel parcel(WorkerId author, long behind, int entries, int bytes) {
        Vaults theirs = vaults;
        Optional<Recipient> server =
                theirs == null || theirs.of(author).isPresent() ? Optional.empty() : theirs.server();
        List<Stored> waiting = server.isEmpty() ? List.of() : waiting(author, behind, entries, bytes);
        List<Delivery.Key> keys = new ArrayList<>();
        List<Delivery.Item> items = new ArrayList<>();
        for (Stored stored : waiting) {
            SealKey key = SealKey.random(new SecureRandom());
            int number = items.size() + 1;
            EntryId id = stored.entry().id();
            LedgerId ledger = stored.entry().ledger();
            byte[] sealed = key.seal(stored.written().bytes(), Delivery.Item.place(id, ledger, number));
            keys.add(Delivery.Key.of(ledger, number, server.orElseThrow(), key));
            items.add(new Delivery.Item(id, ledger, number, SealedBytes.of(sealed), stored.signature()));
        }
        long last = waiting.isEmpty() ? behind : waiting.get(waiting.size() - 1).place();
        return new Parcel(new Delivery(keys, items), last);
    }

    List<Stored> unsent() {
        return locked() ? List.of() : all().filter(Stored::unsent).toList();
    }

    int count(EntryState state) {
        return (int) all().filter(stored -> stored.state() == state).count();
    }

    Map<LedgerId, Backlog> backlogs() {
        Map<LedgerId, Backlog> backlogs = new TreeMap<>();
        for (Stored stored : all().filter(Stored::unsent).toList()) {
            boolean waiting = stored.state() == EntryState.WAITING;
            backlogs.merge(
                    stored.entry().ledger(),
                    new Backlog(waiting ? 1 : 0, waiting ? 0 : 1),
                    (one, other) -> new Backlog(one.waiting() + other.waiting(), one.held() + other.held()));
        }
        return backlogs;
    }

    /** The entries of a ledger that have a number behind that one, by number. */
    Map<Long, EntryId> numbered(LedgerId ledger, long behind) {
        Map<Long, EntryId> known = new TreeMap<>();
        for (Row row : of(ledger)) {
            Long number = row.stored().number();
            if (number != null && number > behind) {
                known.put(number, row.stored().entry().id());
            }
        }
        return known;
    }

    boolean isForEverybody(Written written) {
        return Kinds.closenessOf(
                        written.entry(),
                        id -> Optional.ofNullable(rows.get(id))
                                .map(row -> isForEverybody(row.written()) ? Closeness.NORMAL : Closeness.UNKNOWN))
                .isNormal();
    }
}
