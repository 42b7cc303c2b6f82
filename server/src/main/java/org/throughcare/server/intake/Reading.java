package org.throughcare.server.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.wire.EntryCodec;

/** Reads lines and looks at what they say: everything about an entry that can be told without the database. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private Reading() {}

    /** Reads one line. */
    static Handed read(Line line) {
        Hash hash = Hash.of(line.bytes());
        if (line.bytes().length > Limits.ENTRY_BYTES) {
            return unreadable(line, hash, new HoldReason(HoldReason.TOO_LARGE, ""));
        }
        try {
            return judge(line.number(), EntryCodec.read(line.bytes()), hash);
        } catch (Malformed e) {
            return unreadable(line, hash, new HoldReason(HoldReason.MALFORMED, e.field()));
        }
    }

    /** Looks at an entry that was read before. */
    static Handed judge(int line, Written written, Hash hash) {
        Entry entry = written.entry();
        Kind<?> kind = Kinds.named(entry.kind());
        if (kind == null) {
            return new Handed.Legible(line, written, hash, null, null, null);
        }
        if (kind.subject() != entry.ledger().subject()) {
            HoldReason wrong = new HoldReason(HoldReason.WRONG_SUBJECT, "ledger");
            return new Handed.Legible(line, written, hash, null, null, wrong);
        }
        return check(line, written, hash, kind);
    }

    private static Handed check(int line, Written written, Hash hash, Kind<?> kind) {
        Entry entry = written.entry();
        if (entry.version() > kind.version()) {
            return legible(line, written, hash, null, null);
        }
        try {
            Kind.Checked<?> checked = kind.checked(entry);
            return legible(line, written, hash, checked.body(), refusal(checked.problems()));
        } catch (Malformed e) {
            return legible(line, written, hash, null, ofBody(e.code(), e.field()));
        } catch (RuntimeException e) {
            // A rule that trips over a body nobody thought of must not stop the rest of the batch.
            LOG.error(
                    "a rule of the kind {} failed on an entry with {}",
                    kind.name(),
                    e.getClass().getName());
            return legible(line, written, hash, kind.bodyOf(entry), ofBody(HoldReason.MALFORMED, ""));
        }
    }

    private static Handed legible(
            int line, Written written, Hash hash, @Nullable Body body, @Nullable HoldReason refusal) {
        TeamId opens = body instanceof Body.Opening opening ? opening.team() : null;
        Body.Granting grants = body instanceof Body.Granting granting ? granting : null;
        return new Handed.Legible(line, written, hash, opens, grants, refusal);
    }

    private static @Nullable HoldReason refusal(List<Problem> problems) {
        Optional<Problem> refusal = problems.stream().filter(Problem::refuses).findFirst();
        return refusal.map(it -> ofBody(it.code(), it.field())).orElse(null);
    }

    private static HoldReason ofBody(String code, String field) {
        return new HoldReason(code, field.isEmpty() ? "body" : "body." + field);
    }

    private static Handed unreadable(Line line, Hash hash, HoldReason reason) {
        return new Handed.Illegible(line.number(), line.bytes(), hash, seemingId(line), reason);
    }

    /** The id that a line seems to have. */
    static @Nullable EntryId seemingId(Line line) {
        try {
            return JsonText.readObject(line.bytes()).get("id") instanceof Json.Text text
                    ? EntryId.parse(text.value())
                    : null;
        } catch (Malformed | IllegalArgumentException e) {
            return null;
        }
    }
}
