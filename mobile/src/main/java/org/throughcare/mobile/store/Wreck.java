package org.throughcare.mobile.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.wire.EntryCodec;

/** What can still be read of a damaged file, each row judged by what it says itself. */
final class Wreck {

    private final Map<EntryId, Found> entries = new HashMap<>();
    private final Map<String, Cursor> cursors = new TreeMap<>();
    private final Map<String, KeyCopy> keys = new TreeMap<>();
    private final Set<String> keysThatAnybodyHas = new HashSet<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<ReadId, KeptRead> reads = new TreeMap<>(Comparator.comparing(ReadId::toString));
    private final Map<String, Stub> stubs = new TreeMap<>();
    private final Set<Long> unsentPlaces = new HashSet<>();

    /**
     * An entry that can be read.
     *
     * @param author as the file has it: empty for what was pulled
     */
    record Found(String author, String kind, SealedRow row) {}

    /** How far a worker's tablet had come in a ledger, and the newest sealed head. */
    record Cursor(
            WorkerId worker,
            Head head,
            boolean complete,
            @Nullable Sealed sealed,
            @Nullable String audience) {}

    /** What stands in the place of an entry that a worker may not read. */
    record Stub(WorkerId worker, LedgerId ledger, long number, Hash hash) {}

    /** A ledger's key, as it is sealed for somebody. */
    record KeyCopy(String ledger, long number, String holder, String way, SealedRow.Bytes sealed) {}

    private Wreck() {}

    /** Reads the file and the journal beside it. */
    static Wreck of(Path file) throws IOException {
        Wreck wreck = new Wreck();
        try (Pages pages = Pages.of(file)) {
            RawRows.read(pages, wreck::take);
        }
        // What nobody has a key of any more is as lost as what can't be read.
        wreck.entries.values().removeIf(wreck::isLost);
        return wreck;
    }

    /** The entries, at most one of an id. */
    Collection<Found> entries() {
        return entries.values();
    }

    /** How far the tablet had come. */
    Collection<Cursor> cursors() {
        return cursors.values();
    }

    /** The keys. */
    Collection<KeyCopy> keys() {
        return keys.values();
    }

    /** Whether a worker has the key of that entry. */
    boolean opens(SealedRow row, WorkerId worker) {
        return row.key() == null || keys.containsKey(row.ledger() + " " + row.key() + " " + worker);
    }

    private boolean isLost(Found found) {
        SealedRow row = found.row();
        return row.key() != null && !keysThatAnybodyHas.contains(row.ledger() + " " + row.key());
    }

    /** The stubs. */
    Collection<Stub> stubs() {
        return stubs.values();
    }

    /** Whether a stub stands under that number for a worker. */
    boolean isClosed(WorkerId worker, LedgerId ledger, long number) {
        return stubs.containsKey(worker + " " + ledger + " " + number);
    }

    /** The settings by name. */
    Map<String, String> settings() {
        return settings;
    }

    /** The notes that records were opened. */
    Collection<KeptRead> reads() {
        return reads.values();
    }

    /** How many entries are known to have waited or been held, and can't be read. */
    int lost() {
        Set<Long> lost = new HashSet<>(unsentPlaces);
        entries.values().forEach(found -> lost.remove(found.row().place()));
        return lost.size();
    }

    private void take(RawRows.Row row) {
        try {
            if (row.place() > 0 && row.values().size() == 4) {
                takeRead(row);
            } else if (row.place() > 0) {
                takeEntry(row);
            } else if (row.values().size() == 4) {
                takeStub(row);
            } else if (row.values().size() >= 5) {
                takeCursorOrKey(row);
            } else {
                takeSmall(row);
            }
        } catch (Malformed | IllegalArgumentException e) {
            // Says something that can't be; it is past reading.
            System.getLogger(Wreck.class.getName()).log(System.Logger.Level.DEBUG, "a row makes no sense");
        }
    }

    private void takeRead(RawRows.Row row) {
        String id = row.get(1, String.class);
        String holder = row.get(2, String.class);
        String sealed = row.get(3, String.class);
        if (id != null && holder != null && sealed != null) {
            KeptRead note = new KeptRead(ReadId.parse(id), holder, sealed, row.place());
            reads.put(note.id(), note);
        }
    }

    private void takeEntry(RawRows.Row row) {
        String id = row.get(1, String.class);
        String ledger = row.get(2, String.class);
        String kind = row.get(3, String.class);
        byte[] bytes = row.get(5, byte[].class);
        if (id == null || ledger == null || kind == null || bytes == null) {
            return;
        }
        Long key = row.get(10, Long.class);
        boolean asSaved = key == null
                ? saysItself(row, id, ledger, kind, bytes)
                : Long.valueOf(SealedRow.sum(id, ledger, kind, key.intValue(), bytes))
                        .equals(row.get(11, Long.class));
        if (asSaved) {
            String author = row.get(4, String.class);
            SealedRow found = stored(row, EntryId.parse(id), LedgerId.parse(ledger), bytes, author);
            entries.putIfAbsent(found.id(), new Found(author(author, found), kind, found));
        }
    }

    /** An entry that lies open, from before there were vaults; the file may have its hash. */
    private static boolean saysItself(RawRows.Row row, String id, String ledger, String kind, byte[] bytes) {
        Written written = EntryCodec.read(bytes);
        byte[] hash = row.get(10, byte[].class);
        return written.entry().id().toString().equals(id)
                && written.entry().ledger().toString().equals(ledger)
                && written.entry().kind().equals(kind)
                && (hash == null || Arrays.equals(hash, written.hash().bytes()));
    }

    private static String author(@Nullable String told, SealedRow row) {
        if (told != null && told.isEmpty()) {
            return "";
        }
        try {
            return WorkerId.parse(told == null ? "" : told).toString();
        } catch (IllegalArgumentException e) {
            return row.key() == null
                            && EntryCodec.read(row.bytes().content()).entry().author() instanceof Author.Worker author
                    ? author.worker().toString()
                    : "";
        }
    }

    /** When in doubt an own entry waits: what the server has already it knows again. */
    private static SealedRow stored(
            RawRows.Row row, EntryId id, LedgerId ledger, byte[] bytes, @Nullable String author) {
        EntryState state = Arrays.stream(EntryState.values())
                .filter(one -> one.name().equals(row.get(6, String.class)))
                .findFirst()
                .orElse(author != null && author.isEmpty() ? EntryState.NUMBERED : EntryState.WAITING);
        String code = row.get(8, String.class);
        String field = row.get(9, String.class);
        HoldReason held = code == null ? null : new HoldReason(code, field == null ? "" : field);
        Long key = row.get(10, Long.class);
        return new SealedRow(
                id,
                ledger,
                new SealedRow.Bytes(bytes),
                state,
                row.place(),
                row.get(7, Long.class),
                held,
                SealedRow.signature(row.get(12, String.class)),
                key == null ? null : key.intValue());
    }

    private void takeCursorOrKey(RawRows.Row row) {
        String ledger = row.get(0, String.class);
        Long number = row.get(1, Long.class);
        String holder = row.get(2, String.class);
        String way = row.get(3, String.class);
        byte[] sealed = row.get(4, byte[].class);
        if (ledger != null && number != null && holder != null && way != null && sealed != null) {
            LedgerId.parse(ledger);
            keysThatAnybodyHas.add(ledger + " " + number);
            keys.put(
                    ledger + " " + number + " " + holder,
                    new KeyCopy(ledger, number, holder, way, new SealedRow.Bytes(sealed)));
        } else {
            takeCursor(row);
        }
    }

    private void takeStub(RawRows.Row row) {
        String worker = row.get(0, String.class);
        String ledger = row.get(1, String.class);
        Long number = row.get(2, Long.class);
        byte[] hash = row.get(3, byte[].class);
        if (worker != null && ledger != null && number != null && hash != null) {
            Stub stub = new Stub(WorkerId.parse(worker), LedgerId.parse(ledger), number, Hash.ofBytes(hash));
            stubs.put(worker + " " + ledger + " " + number, stub);
        }
    }

    private void takeCursor(RawRows.Row row) {
        String worker = row.get(0, String.class);
        String ledger = row.get(1, String.class);
        Long number = row.get(2, Long.class);
        byte[] chain = row.get(3, byte[].class);
        if (worker == null || ledger == null || number == null || chain == null) {
            return;
        }
        LedgerId id = LedgerId.parse(ledger);
        boolean complete = Long.valueOf(1).equals(row.get(4, Long.class));
        cursors.put(
                worker + " " + ledger,
                new Cursor(
                        WorkerId.parse(worker),
                        new Head(id, number, Hash.ofBytes(chain)),
                        complete,
                        sealed(row, id),
                        row.get(8, String.class)));
    }

    private static @Nullable Sealed sealed(RawRows.Row row, LedgerId ledger) {
        Long number = row.get(5, Long.class);
        byte[] chain = row.get(6, byte[].class);
        String seal = row.get(7, String.class);
        return number == null || chain == null || seal == null
                ? null
                : new Sealed(new Head(ledger, number, Hash.ofBytes(chain)), seal);
    }

    /** A setting is two texts; so is the index that leads from ledgers to workers; that of what is unsent has a place. */
    private void takeSmall(RawRows.Row row) {
        String name = row.get(0, String.class);
        String value = row.get(1, String.class);
        Long place = row.get(1, Long.class);
        if (name != null && value != null && !name.matches("[a-z]+:[0-9a-f-]{36}")) {
            settings.put(name, value);
        } else if (place != null
                && (EntryState.WAITING.name().equals(name)
                        || EntryState.HELD.name().equals(name))) {
            unsentPlaces.add(place);
        }
    }
}
