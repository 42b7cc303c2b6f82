package org.throughcare.mobile.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.throughcare.mobile.vault.Vault;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.Unsealable;

/** The rows of what is prepared; triggers beside the tables of entries, keys and caseloads take them away. */
final class PreparedRows implements PreparedDays {

    private static final String OF_DAY = " FROM prepared WHERE worker = ? AND day = ? AND basis = ?";

    private final Db writer;
    private final Consumer<Db.Work> writing;
    private final Db reader;
    private final LedgerKeys keys;
    private final Vaults vaults;

    /** {@code writing} is a transaction of the writer that undoes keys too, for one may be made in it. */
    PreparedRows(Db writer, Consumer<Db.Work> writing, Db reader, LedgerKeys keys, Vaults vaults) {
        this.writer = writer;
        this.writing = writing;
        this.reader = reader;
        this.keys = keys;
        this.vaults = vaults;
    }

    private record Row(LedgerId ledger, int key, SealedRow.Bytes sealed) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(LedgerId.parse(row.getString(1)), row.getInt(2), new SealedRow.Bytes(row.getBytes(3)));
        }
    }

    @Override
    public Map<LedgerId, String> of(Basis basis, LocalDate day) {
        Vault vault = vaults.of(basis.worker()).orElse(null);
        Map<LedgerId, String> prepared = new HashMap<>();
        if (vault != null) {
            for (Row row : reader.query("SELECT ledger, key, sealed" + OF_DAY, Row::of, day(basis, day))) {
                open(vault, basis, day, row).ifPresent(text -> prepared.put(row.ledger(), text));
            }
        }
        return prepared;
    }

    /** One that does not open is worked out anew, whatever became of it. */
    private Optional<String> open(Vault vault, Basis basis, LocalDate day, Row row) {
        Optional<SealKey> key = keys.forOpening(row.ledger(), row.key());
        String place = place(basis, row.ledger(), day, row.key());
        try {
            return key.map(opens ->
                    new String(opens.open(vault.open(row.sealed().content(), place), place), StandardCharsets.UTF_8));
        } catch (Unsealable e) {
            return Optional.empty();
        }
    }

    @Override
    public Set<LedgerId> ledgers(Basis basis, LocalDate day) {
        return reader.query("SELECT ledger" + OF_DAY, row -> LedgerId.parse(row.getString(1)), day(basis, day)).stream()
                .collect(Collectors.toSet());
    }

    private static Object[] day(Basis basis, LocalDate day) {
        return new Object[] {basis.worker().toString(), day.toString(), basis.rest()};
    }

    /** As the connection that reads sees it, which learns of each commit of the one that writes. */
    @Override
    public long mark() {
        return reader.query("PRAGMA data_version", row -> row.getLong(1)).get(0);
    }

    @Override
    public boolean keep(Basis basis, long mark, LocalDate from, List<Prepared> prepared) {
        AtomicBoolean kept = new AtomicBoolean();
        writing.accept(() -> {
            // Nobody else writes within the transaction, so that what was read since the mark still stands.
            if (mark() == mark) {
                writer.update(
                        "DELETE FROM prepared WHERE worker = ? AND (day < ? OR basis <> ?)",
                        basis.worker().toString(),
                        from.toString(),
                        basis.rest());
                for (Prepared one : prepared) {
                    keep(basis, one);
                }
                kept.set(true);
            }
        });
        return kept.get();
    }

    private void keep(Basis basis, Prepared one) throws SQLException {
        Vault vault = vaults.of(basis.worker()).orElseThrow(StoreFault::locked);
        LedgerKeys.Numbered key = keys.forSealing(basis.worker(), one.ledger());
        String place = place(basis, one.ledger(), one.day(), key.number());
        byte[] text = one.text().getBytes(StandardCharsets.UTF_8);
        writer.update(
                "INSERT OR REPLACE INTO prepared (worker, day, ledger, basis, key, sealed) VALUES (?, ?, ?, ?, ?, ?)",
                basis.worker().toString(),
                one.day().toString(),
                one.ledger().toString(),
                basis.rest(),
                key.number(),
                vault.seal(key.key().seal(text, place), place));
    }

    /** What both seals of a row are bound to. */
    static String place(Basis basis, LedgerId ledger, LocalDate day, int key) {
        return "prepared " + basis.worker() + ' ' + ledger + ' ' + day + ' ' + basis.rest() + ' ' + key;
    }
}
