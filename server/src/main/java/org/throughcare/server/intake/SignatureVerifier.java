package org.throughcare.server.intake;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Verifies the signatures of a ledger's entries once more, from nothing but what is in the database: each entry's bytes, the
 * run that is kept for it, and the key that its worker has told.
 */
@Singleton
class SignatureVerifier {

    private static final String WALK = """
            select e.id, e.bytes, e.worker, r.worker as signer, r.device, r.public_key, r.before, r.signature, r.hashes,
                exists (select 1 from signing_key k
                    where k.worker = r.worker and k.device = r.device and k.public_key = r.public_key) as told
            from entry e left join lateral (
                select * from signed_run s where s.device = e.device and (e.worker is null or s.worker = e.worker)
                    and position(e.hash in s.hashes) > 0 limit 1) r on true
            where e.ledger = ? and e.kind <> 'erased' order by e.number""";

    private final Transactions transactions;

    SignatureVerifier(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What an entry's signature turns out to be. */
    private enum What {
        SIGNED,
        DERIVED,
        UNSIGNED,
        WRONG
    }

    private record Seen(EntryId id, What what) {}

    /**
     * What came of it.
     *
     * @param signed how many entries have a good signature
     * @param derived how many the server's own rules wrote
     * @param unsigned those for which none is kept: from before there were signatures, or handed back after a restore
     * @param wrong those whose signature does not hold
     */
    record Verdict(int signed, int derived, List<EntryId> unsigned, List<EntryId> wrong) {}

    /** Verifies all entries of a ledger. */
    Verdict verify(LedgerId ledger) {
        List<Seen> seen = transactions.read(tx -> Sql.list(tx, WALK, SignatureVerifier::seen, ledger.uuid()));
        return new Verdict(
                ids(seen, What.SIGNED).size(),
                ids(seen, What.DERIVED).size(),
                ids(seen, What.UNSIGNED),
                ids(seen, What.WRONG));
    }

    private static List<EntryId> ids(List<Seen> seen, What what) {
        List<EntryId> ids = new ArrayList<>();
        for (Seen one : seen) {
            if (one.what() == what) {
                ids.add(one.id());
            }
        }
        return ids;
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(new EntryId(row.getObject("id", UUID.class)), what(row));
    }

    private static What what(ResultSet row) throws SQLException {
        if (row.getString("signature") == null) {
            return row.getObject("worker") == null ? What.DERIVED : What.UNSIGNED;
        }
        SignedRun run = SignedRuns.of(row);
        boolean holds = run.holds() && run.entries().contains(Hash.of(row.getBytes("bytes")));
        return holds && row.getBoolean("told") ? What.SIGNED : What.WRONG;
    }
}
