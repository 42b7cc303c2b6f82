package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.server.store.Sql;

/**
 * The signatures that entries came with: a row for each run and none for each entry, so that a push of hundreds writes one.
 * Whose signature an entry has is found by its hash among the runs of its tablet.
 */
@Singleton
class SignedRuns {

    private static final int HASH_BYTES = 32;

    /** Keeps these; the same run once. */
    void keep(Collection<SignedRun> runs, Instant now, Connection tx) throws SQLException {
        for (SignedRun run : runs) {
            Sql.run(
                    tx,
                    """
                    insert into signed_run (signature, before, worker, device, public_key, hashes, received_at)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    run.signature().signature(),
                    run.signature().before().bytes(),
                    run.worker().uuid(),
                    run.device().uuid(),
                    run.key().bytes(),
                    bytes(run.entries()),
                    now);
        }
    }

    /** Which of these entries a signature of that worker is kept for. */
    Set<Hash> of(WorkerId worker, Collection<Hash> entries, Connection tx) throws SQLException {
        return new HashSet<>(Sql.list(
                tx,
                "select asked.hash from unnest(?) asked (hash) where exists"
                        + " (select 1 from signed_run r where r.worker = ? and position(asked.hash in r.hashes) > 0)",
                row -> Hash.ofBytes(row.getBytes(1)),
                entries.stream().map(Hash::bytes).toArray(byte[][]::new),
                worker.uuid()));
    }

    /** The run of a row, as it came. */
    static SignedRun of(ResultSet row) throws SQLException {
        VerifyingKey key = VerifyingKey.of(row.getBytes("public_key"));
        return new SignedRun(
                new WorkerId(row.getObject("signer", UUID.class)),
                new DeviceId(row.getObject("device", UUID.class)),
                key,
                new EntrySignature(key.name(), Hash.ofBytes(row.getBytes("before")), row.getString("signature")),
                hashes(row.getBytes("hashes")));
    }

    private static byte[] bytes(List<Hash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(hashes.size() * HASH_BYTES);
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    private static List<Hash> hashes(byte[] bytes) {
        List<Hash> hashes = new ArrayList<>();
        for (int at = 0; at + HASH_BYTES <= bytes.length; at += HASH_BYTES) {
            hashes.add(Hash.ofBytes(Arrays.copyOfRange(bytes, at, at + HASH_BYTES)));
        }
        return hashes;
    }
}
