package org.throughcare.mobile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.seal.Unsealable;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.EntrySignature;

/**
 * The keys that the entries of a ledger are sealed with. Each is kept sealed, once for every worker who holds the ledger and
 * once for the server. A worker who comes to a ledger without its newest key makes a newer one for everybody; taking a
 * worker's copy away is what ends their access, whatever is left on the medium.
 *
 * <p>What is not for everybody who holds the ledger has another key. What one worker alone recorded or was given lies under a key
 * of theirs; what several did has a key of its own, sealed for each of them. Keys of a ledger count up from 1, these down from -1.
 */
final class LedgerKeys {

    /** How the server is called among those for whom a key is sealed: this, and the name of its own key. */
    private static final String SERVER = "server ";

    private static final String QUICK = "quick";
    private static final String FOR_LATER = "later";
    /** The copy stays of a key that something waits under and the server has none of. */
    private static final String NOT_THE_LAST = " AND (NOT EXISTS (SELECT 1 FROM entry"
            + " WHERE entry.ledger = ledger_key.ledger AND entry.key = ledger_key.number AND entry.state = 'WAITING')"
            + " OR EXISTS (SELECT 1 FROM ledger_key other WHERE other.ledger = ledger_key.ledger"
            + " AND other.number = ledger_key.number AND other.holder LIKE '" + SERVER + "%'))";

    /** The keys that are a worker's alone. */
    private static final String ALONE = "SELECT own.number FROM ledger_key own"
            + " WHERE own.ledger = ?1 AND own.holder = ?2 AND own.number < 0"
            + " AND NOT EXISTS (SELECT 1 FROM ledger_key other WHERE other.ledger = own.ledger"
            + " AND other.number = own.number AND other.holder <> ?2 AND other.holder NOT LIKE '" + SERVER + "%')"
            + " ORDER BY own.number LIMIT 1";

    /** Where there is a copy of the one that is asked for: they are as good as always wanted together. */
    private static final String ALL_NOT_FOR_EVERYBODY = "number < 0 AND EXISTS (SELECT 1 FROM ledger_key asked"
            + " WHERE asked.ledger = ?1 AND asked.number = ?2 AND asked.holder = ?3)";

    private static final String INSERT =
            "INSERT OR REPLACE INTO ledger_key (ledger, number, holder, way, sealed) VALUES (?, ?, ?, ?, ?)";

    private final Db writer;
    private final Db reader;
    private final Vaults vaults;

    LedgerKeys(Db writer, Db reader, Vaults vaults) {
        this.writer = writer;
        this.reader = reader;
        this.vaults = vaults;
    }

    /** A key and its number among those of its ledger. */
    record Numbered(int number, SealKey key) {}

    private record Copy(int number, String way, SealedRow.Bytes sealed) {
        static Copy of(ResultSet row) throws SQLException {
            return new Copy(row.getInt(1), row.getString(2), new SealedRow.Bytes(row.getBytes(3)));
        }

        SealKey open(Vault vault, LedgerId ledger) {
            String place = Delivery.Key.place(ledger, number);
            try {
                return way.equals(QUICK)
                        ? vault.unwrap(sealed.content(), place)
                        : vault.unwrapFromOthers(sealed.content(), place);
            } catch (Unsealable e) {
                throw new StoreFault(StoreFault.Cause.DAMAGED, "a ledger's key does not open", e);
            }
        }
    }

    /**
     * The key with which this worker seals what they recorded, within the transaction; the server gets a copy, for it may have to
     * be handed in by a tablet that nobody unlocks. Throws {@link StoreFault} LOCKED.
     */
    Numbered forRecording(WorkerId worker, LedgerId ledger, boolean forEverybody) throws SQLException {
        Numbered key = forEverybody ? forSealing(worker, ledger) : forOneWorker(worker, ledger);
        giveServer(worker, ledger, key);
        return key;
    }

    /**
     * The key with which this worker seals what came to them in a ledger, within the transaction; throws {@link StoreFault}
     * LOCKED.
     */
    Numbered forSealing(WorkerId worker, LedgerId ledger) throws SQLException {
        Vault vault = vaults.of(worker).orElseThrow(StoreFault::locked);
        Optional<Integer> number = vault.newest(ledger);
        Optional<SealKey> known = number.flatMap(newest -> vault.known(ledger, newest));
        if (number.isPresent() && known.isPresent()) {
            return new Numbered(number.get(), known.get());
        }
        int newest = newest(ledger);
        Optional<SealKey> key = newest == 0 ? Optional.empty() : opened(vault, writer, ledger, newest);
        Numbered numbered = key.isPresent() ? new Numbered(newest, key.get()) : make(vault, ledger, newest + 1);
        vault.know(ledger, numbered.number(), numbered.key());
        vault.isNewest(ledger, numbered.number());
        return numbered;
    }

    /** Whether that is the number of a key under which lies what is not for everybody who holds the ledger. */
    static boolean isNotForEverybody(int number) {
        return number < 0;
    }

    /**
     * The key that this worker alone has in a ledger, within the transaction, for what is not for everybody and came to nobody
     * else on this tablet; throws {@link StoreFault} LOCKED.
     */
    Numbered forOneWorker(WorkerId worker, LedgerId ledger) throws SQLException {
        Vault vault = vaults.of(worker).orElseThrow(StoreFault::locked);
        Optional<Integer> alone = vault.alone(ledger);
        Optional<SealKey> known = alone.flatMap(number -> vault.known(ledger, number));
        if (alone.isPresent() && known.isPresent()) {
            return new Numbered(alone.get(), known.get());
        }
        for (int number : writer.query(ALONE, row -> row.getInt(1), ledger.toString(), worker.toString())) {
            Optional<SealKey> own = forOpeningWithin(worker, ledger, number);
            if (own.isPresent()) {
                vault.isAlone(ledger, number);
                return new Numbered(number, own.get());
            }
        }
        Numbered fresh = makeForSome(vault, ledger, List.of());
        vault.isAlone(ledger, fresh.number());
        return fresh;
    }

    /**
     * A new key for what is not for everybody, within the transaction, sealed for this worker, these others and the server;
     * throws {@link StoreFault} LOCKED.
     */
    Numbered forSome(WorkerId worker, LedgerId ledger, Collection<WorkerId> others) throws SQLException {
        Numbered fresh = makeForSome(vaults.of(worker).orElseThrow(StoreFault::locked), ledger, others);
        giveServer(worker, ledger, fresh);
        return fresh;
    }

    private Numbered makeForSome(Vault vault, LedgerId ledger, Collection<WorkerId> others) throws SQLException {
        int number = writer.query(
                        "SELECT min(0, coalesce(min(number), 0)) - 1 FROM ledger_key WHERE ledger = ?",
                        row -> row.getInt(1),
                        ledger.toString())
                .get(0);
        SealKey key = vault.newKey();
        String place = Delivery.Key.place(ledger, number);
        keep(ledger, number, vault.worker().toString(), QUICK, vault.wrap(key, place));
        keepForOthers(vault, ledger, number, key, others);
        // A number may have been that of a key which is gone.
        vaults.open().forEach(open -> open.forget(ledger, number));
        vault.know(ledger, number, key);
        return new Numbered(number, key);
    }

    /** The workers who have a copy of a key, within the transaction. */
    List<WorkerId> holders(LedgerId ledger, int number) {
        return writer.query(
                "SELECT holder FROM ledger_key WHERE ledger = ? AND number = ? AND holder NOT LIKE '" + SERVER + "%'",
                row -> WorkerId.parse(row.getString(1)),
                ledger.toString(),
                number);
    }

    /** Takes a worker's copy of one key away. */
    void destroy(WorkerId worker, LedgerId ledger, int number) throws SQLException {
        vaults.of(worker).ifPresent(vault -> vault.forget(ledger, number));
        writer.update(
                "DELETE FROM ledger_key WHERE ledger = ? AND number = ? AND holder = ?",
                ledger.toString(),
                number,
                worker.toString());
    }

    /** Takes the keys for what is not for everybody away that seal nothing any more. */
    void sweepNotForEverybody(LedgerId ledger) {
        List<Integer> gone = writer.query(
                "DELETE FROM ledger_key WHERE ledger = ?1 AND number < 0"
                        + " AND number NOT IN (SELECT key FROM entry WHERE ledger = ?1 AND key IS NOT NULL)"
                        + " RETURNING number",
                row -> row.getInt(1),
                ledger.toString());
        // Else whoever has one at hand would seal with it what nobody opens again.
        gone.forEach(number -> vaults.open().forEach(vault -> vault.forget(ledger, number)));
    }

    /** Signs what this worker recorded; throws {@link StoreFault} LOCKED. */
    EntrySignature sign(WorkerId worker, Written written) {
        return vaults.of(worker).orElseThrow(StoreFault::locked).sign(written);
    }

    private int newest(LedgerId ledger) {
        return writer.query(
                        "SELECT coalesce(max(number), 0) FROM ledger_key WHERE ledger = ?",
                        row -> row.getInt(1),
                        ledger.toString())
                .get(0);
    }

    private Numbered make(Vault vault, LedgerId ledger, int number) throws SQLException {
        SealKey key = vault.newKey();
        String place = Delivery.Key.place(ledger, number);
        keep(ledger, number, vault.worker().toString(), QUICK, vault.wrap(key, place));
        keepForOthers(vault, ledger, number, key, holders(ledger));
        vaults.open().forEach(other -> other.forget(ledger));
        return new Numbered(number, key);
    }

    private void keepForOthers(Vault vault, LedgerId ledger, int number, SealKey key, Collection<WorkerId> others)
            throws SQLException {
        for (WorkerId other : others) {
            Optional<Recipient> recipient = vaults.recipient(other);
            if (!other.equals(vault.worker()) && recipient.isPresent()) {
                byte[] sealed = recipient.get().seal(key.bytes(), Delivery.Key.place(ledger, number));
                keep(ledger, number, other.toString(), FOR_LATER, sealed);
            }
        }
    }

    /**
     * Sees that the server has a copy of a key, as soon as it is known for whom to seal it. What came from the server needs none,
     * and sealing one takes as long as all else that is done for a new entry.
     */
    private void giveServer(WorkerId worker, LedgerId ledger, Numbered key) throws SQLException {
        Vault vault = vaults.of(worker).orElseThrow(StoreFault::locked);
        Optional<Recipient> server = vaults.server();
        if (server.isEmpty() || vault.isServersToo(ledger, key.number())) {
            return;
        }
        if (!serverHas(ledger, key.number())) {
            Delivery.Key sealed = Delivery.Key.of(ledger, key.number(), server.get(), key.key());
            keep(
                    ledger,
                    key.number(),
                    SERVER + sealed.recipient(),
                    FOR_LATER,
                    sealed.sealed().bytes());
        }
        vault.serverHas(ledger, key.number());
    }

    private boolean serverHas(LedgerId ledger, int number) {
        return !writer.query(
                        "SELECT 1 FROM ledger_key WHERE ledger = ? AND number = ? AND holder LIKE '" + SERVER
                                + "%' LIMIT 1",
                        row -> true,
                        ledger.toString(),
                        number)
                .isEmpty();
    }

    private List<WorkerId> holders(LedgerId ledger) {
        return writer.query(
                "SELECT worker FROM caseload WHERE ledger = ?",
                row -> WorkerId.parse(row.getString(1)),
                ledger.toString());
    }

    private void keep(LedgerId ledger, int number, String holder, String way, byte[] sealed) throws SQLException {
        writer.update(INSERT, ledger.toString(), number, holder, way, sealed);
    }

    /** A key of a ledger, out of whichever vault is open and has it. */
    Optional<SealKey> forOpening(LedgerId ledger, int number) {
        return forOpening(reader, ledger, number);
    }

    /** The same within the transaction. */
    Optional<SealKey> forOpeningWithin(LedgerId ledger, int number) {
        return forOpening(writer, ledger, number);
    }

    /** A key of a ledger out of that worker's vault alone, within the transaction. */
    Optional<SealKey> forOpeningWithin(WorkerId worker, LedgerId ledger, int number) {
        return forOpening(writer, vaults.of(worker).stream().toList(), ledger, number);
    }

    private Optional<SealKey> forOpening(Db through, LedgerId ledger, int number) {
        return forOpening(through, vaults.open(), ledger, number);
    }

    private static Optional<SealKey> forOpening(Db through, List<Vault> open, LedgerId ledger, int number) {
        for (Vault vault : open) {
            Optional<SealKey> key = vault.known(ledger, number).or(() -> opened(vault, through, ledger, number));
            if (key.isPresent()) {
                vault.know(ledger, number, key.get());
                return key;
            }
        }
        return Optional.empty();
    }

    /** The key of that number; where it is not for everybody, all such keys of the ledger are at hand from then on. */
    private static Optional<SealKey> opened(Vault vault, Db through, LedgerId ledger, int number) {
        List<Copy> copies = through.query(
                "SELECT number, way, sealed FROM ledger_key WHERE ledger = ?1 AND holder = ?3 AND "
                        + (isNotForEverybody(number) ? ALL_NOT_FOR_EVERYBODY : "number = ?2"),
                Copy::of,
                ledger.toString(),
                number,
                vault.worker().toString());
        SealKey asked = null;
        for (Copy copy : copies) {
            SealKey key = copy.open(vault, ledger);
            vault.know(ledger, copy.number(), key);
            asked = copy.number() == number ? key : asked;
        }
        return Optional.ofNullable(asked);
    }

    /** Whether anybody's vault is open. */
    boolean anyOpen() {
        return !vaults.open().isEmpty();
    }

    /** The keys that these items need, as they are sealed for the server; of which there is none, it is left out. */
    List<Delivery.Key> forServer(List<Delivery.Item> items) {
        Map<String, Delivery.Key> keys = new LinkedHashMap<>();
        for (Delivery.Item item : items) {
            keys.computeIfAbsent(
                    Delivery.Key.place(item.ledger(), item.key()), place -> forServer(item.ledger(), item.key()));
        }
        return new ArrayList<>(keys.values());
    }

    private Delivery.@Nullable Key forServer(LedgerId ledger, int number) {
        return reader
                .query(
                        "SELECT holder, sealed FROM ledger_key WHERE ledger = ? AND number = ? AND holder LIKE '"
                                + SERVER + "%' LIMIT 1",
                        row -> new Delivery.Key(
                                ledger,
                                number,
                                row.getString(1).substring(SERVER.length()),
                                SealedBytes.of(row.getBytes(2))),
                        ledger.toString(),
                        number)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Takes a worker's copies of a ledger's keys away. */
    void destroy(WorkerId worker, LedgerId ledger) throws SQLException {
        vaults.of(worker).ifPresent(vault -> vault.forget(ledger));
        writer.update(
                "DELETE FROM ledger_key WHERE ledger = ? AND holder = ?" + NOT_THE_LAST,
                ledger.toString(),
                worker.toString());
    }

    /** Takes every worker's copies away, and the server's where nothing is left to hand in. */
    void destroyAll() throws SQLException {
        vaults.open().forEach(Vault::forgetAll);
        writer.update("DELETE FROM ledger_key WHERE holder NOT LIKE '" + SERVER + "%'" + NOT_THE_LAST);
        writer.update("DELETE FROM ledger_key WHERE ledger NOT IN (SELECT ledger FROM entry)");
    }

    /** Takes the keys of a ledger away of which nothing is left. */
    void sweep(LedgerId ledger) throws SQLException {
        writer.update(
                "DELETE FROM ledger_key WHERE ledger = ?1 AND NOT EXISTS (SELECT 1 FROM entry WHERE ledger = ?1)",
                ledger.toString());
    }

    /** What was undone may have been at hand already. */
    void undone() {
        vaults.open().forEach(Vault::forgetAll);
    }
}
