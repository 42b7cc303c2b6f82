package org.throughcare.server.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.seal.Unsealable;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.wire.ReadNoteCodec;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.DeliveryKey;
import org.throughcare.server.door.BodyLines;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/**
 * Takes in what was read on tablets: each note becomes one record of the trail, however often it is handed in. A note is sealed
 * for the server, but anybody has the public key: which tablet it is from is the token's to say, and a note that does not fit
 * what the server knows of that tablet, worker and ledger is kept with a code for its outcome.
 */
@Singleton
class TabletReads {

    private static final Logger LOG = LoggerFactory.getLogger(TabletReads.class);

    /** What the database can keep as a time, and more than any clock that is merely wrong says. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Duration FURTHEST = Duration.ofDays(366L * 100);

    private static final String ONCE =
            "insert into tablet_read (device, id, record) values (?, ?, ?) on conflict do nothing";

    private final DeliveryKey deliveryKey;
    private final Trail trail;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;
    private final MeterRegistry meters;

    TabletReads(
            DeliveryKey deliveryKey,
            Trail trail,
            Transactions transactions,
            Ids ids,
            Clock clock,
            MeterRegistry meters) {
        this.deliveryKey = deliveryKey;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Takes in the lines of a tablet and says which notes are in the trail now. Throws {@link Malformed} when a line is no
     * note, and {@link Refusal} when they are more than may come at once.
     */
    List<ReadId> take(byte[] body, Caller caller) {
        List<ReadNote.Sealed> sealed = BodyLines.of(body, Limits.READS_BYTES, Limits.READS).stream()
                .map(ReadNoteCodec::readSealed)
                .toList();
        List<ReadNote> notes =
                sealed.stream().flatMap(note -> open(note).stream()).toList();
        int unopened = sealed.size() - notes.size();
        if (unopened > 0) {
            LOG.warn("{} notes of reads that {} handed in do not open", unopened, caller.device());
            meters.counter("throughcare.audit.unopened-reads").increment(unopened);
        }
        trail.detail("notes " + notes.size() + (unopened > 0 ? ", unopened " + unopened : ""));
        String address = trail.address();
        return transactions.write(tx -> {
            for (ReadNote note : notes) {
                add(note, caller, address, tx);
            }
            trail.add(tx);
            return notes.stream().map(ReadNote::id).toList();
        });
    }

    private Optional<ReadNote> open(ReadNote.Sealed note) {
        try {
            return Optional.of(ReadNoteCodec.open(note, deliveryKey.opener()));
        } catch (Unsealable | Malformed e) {
            return Optional.empty();
        }
    }

    private void add(ReadNote note, Caller caller, String address, Connection tx) throws SQLException {
        UUID record = ids.next();
        UUID device = caller.device().uuid();
        if (Sql.run(tx, ONCE, device, note.id().uuid(), record) == 0) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = within(note.at());
        Duration offset = offset(note);
        Instant best = offset == null ? at : at.plus(offset);
        ReadStanding standing = note.device().equals(caller.device())
                ? ReadStanding.of(note, device, best.isAfter(now) ? now : best, tx)
                : ReadStanding.ANOTHER_TABLET;
        trail.addHandedIn(
                new Deed(
                        record,
                        now,
                        note.worker().uuid(),
                        device,
                        Act.RECORD_READ_ON_TABLET.word(),
                        note.ledgers().stream()
                                .map(LedgerId::uuid)
                                .sorted()
                                .distinct()
                                .toList(),
                        about(note, caller),
                        address,
                        Note.cut(note.reason()),
                        standing.outcome(),
                        note.missed() == 0 ? null : "missed " + note.missed(),
                        new Deed.OnTablet(at, offset == null ? null : offset.toMillis(), note.offline())),
                tx);
    }

    private static List<String> about(ReadNote note, Caller caller) {
        List<String> about = new ArrayList<>();
        if (!note.worker().equals(caller.worker())) {
            about.add("handed-in-by:" + caller.worker());
        }
        if (!note.device().equals(caller.device())) {
            about.add("says-tablet:" + note.device());
        }
        return about;
    }

    private static Instant within(Instant at) {
        Instant cut = at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
        return cut.truncatedTo(ChronoUnit.MICROS);
    }

    /** An offset that no clock can have is none. */
    private static @Nullable Duration offset(ReadNote note) {
        Duration offset = note.offset();
        return offset == null || offset.abs().compareTo(FURTHEST) > 0 ? null : offset;
    }
}
