package org.throughcare.model.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/**
 * Makes the entries of one ledger, as Asha's tablet would unless told otherwise, one minute apart from 09:00 on 1 December
 * 2026, and keeps them.
 */
public final class Entries {

    private final LedgerId ledger;
    private final FixedIds ids;
    private final List<Entry> made = new ArrayList<>();
    private Instant now = Instant.parse("2026-12-01T09:00:00Z");
    private WorkerId worker = Cast.ASHA;
    private DeviceId device = Cast.TABLET_A;
    private @Nullable Duration offset;

    private Entries(LedgerId ledger, FixedIds ids) {
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Entries of that ledger; their ids differ from those of every other ledger of the cast. */
    public static Entries of(LedgerId ledger) {
        long last = ledger.uuid().getLeastSignificantBits() & 0xffff;
        return of(ledger, FixedIds.after(last << 16));
    }

    /** Entries of that ledger with ids from that row. */
    public static Entries of(LedgerId ledger, FixedIds ids) {
        return new Entries(ledger, ids);
    }

    /** From here on entries are recorded at that instant, such as {@code 2026-12-08T14:05:00Z}, and after it. */
    public Entries at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** From here on entries are recorded by that worker. */
    public Entries by(WorkerId author) {
        worker = author;
        return this;
    }

    /** From here on entries are recorded on that tablet. */
    public Entries on(DeviceId tablet) {
        device = tablet;
        return this;
    }

    /** From here on the tablet knows that the server's clock is that much ahead of its own. */
    public Entries clockOffset(Duration ahead) {
        offset = ahead;
        return this;
    }

    /** A new thread of that kind. */
    public <B extends Body> Entry record(Kind<B> kind, B body) {
        return add(kind.name(), kind.version(), List.of(), null, kind.writer().apply(body));
    }

    /** An entry of the same thread that corrects or continues these, with the whole new body. */
    public <B extends Body> Entry correct(Kind<B> kind, List<Entry> cited, B body, String reason) {
        List<EntryId> basis = cited.stream().map(Entry::id).toList();
        return add(kind.name(), kind.version(), basis, reason, kind.writer().apply(body));
    }

    /** An entry of the same thread that corrects that one. */
    public <B extends Body> Entry correct(Kind<B> kind, Entry cited, B body, String reason) {
        return correct(kind, List.of(cited), body, reason);
    }

    /** An entry with any envelope, such as one of a kind or a version that this build does not know. */
    public Entry raw(String kind, int version, List<EntryId> basis, Json.Obj body) {
        return add(kind, version, basis, basis.isEmpty() ? null : "correction", body);
    }

    /** All entries made so far. */
    public List<Entry> all() {
        return List.copyOf(made);
    }

    /** The ledger of all entries made so far. */
    public Ledger ledger() {
        return new Ledger(ledger, made);
    }

    private Entry add(String kind, int version, List<EntryId> basis, @Nullable String reason, Json.Obj body) {
        Entry entry = new Entry(
                new EntryId(ids.next()),
                ledger,
                kind,
                version,
                new Author.Worker(worker),
                device,
                now,
                offset,
                basis,
                reason,
                body);
        made.add(entry);
        now = now.plusSeconds(60);
        return entry;
    }
}
