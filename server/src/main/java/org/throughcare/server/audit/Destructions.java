package org.throughcare.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.wire.DestructionCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.DeviceKeys;
import org.throughcare.server.store.Sql;

/**
 * What tablets have signed that they destroyed. Each is taken once, however often it is handed in; it has to be about the tablet that
 * hands it in, signed with a key of that tablet, and to follow what came before. What is kept is the very text with its
 * signature, and is verified again whenever it is shown.
 */
@Singleton
class Destructions {

    /** What the database can keep as a time. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final DeviceKeys keys;
    private final Clock clock;

    Destructions(DeviceKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Takes one in, within the transaction, and says what became of it. */
    Destruction.Answer take(Destruction.Signed signed, Caller caller, Connection tx) throws SQLException {
        try {
            Destruction said = DestructionCodec.read(signed.said());
            String refused = said.device().equals(caller.device())
                    ? refusal(said, signed, caller, tx)
                    : Destruction.ANOTHER_TABLET;
            return refused == null
                    ? new Destruction.Answer.Kept(signed.hash())
                    : new Destruction.Answer.Refused(signed.hash(), refused);
        } catch (Malformed e) {
            return new Destruction.Answer.Refused(signed.hash(), Destruction.MALFORMED);
        }
    }

    /** Why it is not kept; null when it is kept now. */
    private @Nullable String refusal(Destruction said, Destruction.Signed signed, Caller caller, Connection tx)
            throws SQLException {
        // One after the other, so that two that come at once don't both follow the same one.
        Sql.list(
                tx,
                "select 1 from device where id = ? for update",
                row -> 1,
                caller.device().uuid());
        Optional<DeviceKeys.Known> key = keys.of(caller.device(), tx).stream()
                .filter(known -> known.key().name().equals(signed.key()))
                .findFirst();
        if (key.isEmpty()) {
            return Destruction.UNKNOWN_KEY;
        } else if (!signed.holds(key.get().key())) {
            return Destruction.WRONG_SIGNATURE;
        }
        Optional<Last> last = last(caller.device(), key.get().key(), tx);
        if (last.isPresent() && said.number() <= last.get().number()) {
            return isThere(said, signed, key.get().key(), tx) ? null : Destruction.STALE;
        }
        // A gap is of what a restored server has lost; what comes next in turn has to cite the one before it.
        boolean next = said.number() == (last.isPresent() ? last.get().number() + 1 : 1);
        if (next && !said.before().equals(last.map(Last::hash).orElse(Hash.START))) {
            return Destruction.STALE;
        }
        keep(said, signed, key.get().key(), caller.worker(), tx);
        return null;
    }

    private record Last(long number, Hash hash) {}

    private static Optional<Last> last(DeviceId device, VerifyingKey key, Connection tx) throws SQLException {
        return Sql.first(
                tx,
                "select number, hash from destruction where device = ? and public_key = ? order by number desc limit 1",
                row -> new Last(row.getLong("number"), Hash.ofBytes(row.getBytes("hash"))),
                device.uuid(),
                key.bytes());
    }

    private static boolean isThere(Destruction said, Destruction.Signed signed, VerifyingKey key, Connection tx)
            throws SQLException {
        return Sql.first(
                        tx,
                        "select 1 from destruction where device = ? and public_key = ? and number = ? and hash = ?",
                        row -> 1,
                        said.device().uuid(),
                        key.bytes(),
                        said.number(),
                        signed.hash().bytes())
                .isPresent();
    }

    private void keep(Destruction said, Destruction.Signed signed, VerifyingKey key, WorkerId bearer, Connection tx)
            throws SQLException {
        Sql.run(
                tx,
                """
                insert into destruction (device, public_key, number, hash, said, signature, why, at, workers, ledgers,
                    received_at, handed_in_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                said.device().uuid(),
                key.bytes(),
                said.number(),
                signed.hash().bytes(),
                signed.said(),
                signed.signature(),
                said.why().word(),
                within(said.at()),
                said.workers().stream().map(WorkerId::uuid).toArray(UUID[]::new),
                said.ledgers().stream()
                        .map(Destruction.Gone::ledger)
                        .map(LedgerId::uuid)
                        .toArray(UUID[]::new),
                clock.instant(),
                bearer.uuid());
    }

    private static Instant within(Instant at) {
        Instant cut = at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
        return cut.truncatedTo(ChronoUnit.MICROS);
    }

    /** All that a tablet has signed, the first first, each verified again with the keys that are known of it. */
    List<ObjBuilder> of(DeviceId device, Connection tx) throws SQLException {
        List<DeviceKeys.Known> known = keys.of(device, tx);
        List<Kept> kept = Sql.list(
                tx,
                "select said, signature, public_key, received_at, handed_in_by from destruction where device = ?"
                        + " order by received_at, public_key, number",
                Kept::of,
                device.uuid());
        List<ObjBuilder> all = new ArrayList<>();
        kept.forEach(one -> all.add(one.json(known)));
        return all;
    }

    private record Kept(Destruction.Signed signed, Instant receivedAt, String handedInBy) {

        static Kept of(ResultSet row) throws SQLException {
            String key = VerifyingKey.of(row.getBytes("public_key")).name();
            return new Kept(
                    new Destruction.Signed(row.getString("said"), key, row.getString("signature")),
                    row.getTimestamp("received_at").toInstant(),
                    row.getString("handed_in_by"));
        }

        ObjBuilder json(List<DeviceKeys.Known> known) {
            Optional<DeviceKeys.Known> key = known.stream()
                    .filter(one -> one.key().name().equals(signed.key()))
                    .findFirst();
            return Json.obj()
                    .put("verified", key.filter(one -> signed.holds(one.key())).isPresent())
                    .put("receipt", DestructionCodec.json(DestructionCodec.read(signed.said())))
                    .put("said", signed.said())
                    .put("signature", signed.signature())
                    .putText("key", key.map(DeviceKeys.Known::key).orElse(null))
                    .putText("keyToldAt", key.map(DeviceKeys.Known::toldAt).orElse(null))
                    .putText("keyToldBy", key.map(DeviceKeys.Known::toldBy).orElse(null))
                    .putText("receivedAt", receivedAt)
                    .put("handedInBy", handedInBy);
        }
    }
}
