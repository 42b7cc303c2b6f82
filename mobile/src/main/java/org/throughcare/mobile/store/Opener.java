package org.throughcare.mobile.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.Unsealable;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.wire.EntryCodec;

/** Opens rows for whoever has opened their vault; what is not in it is left out. */
final class Opener {

    private static final int MANY = 256;

    private final LedgerKeys keys;

    Opener(LedgerKeys keys) {
        this.keys = keys;
    }

    /**
     * What the open vault opens of these rows, in their order; throws {@link StoreFault} LOCKED when none is open that might.
     * Many are opened by all cores at once.
     */
    List<Stored> open(List<SealedRow> rows) {
        Stream<SealedRow> all = rows.size() < MANY ? rows.stream() : rows.parallelStream();
        return all.map(this::stored).filter(Objects::nonNull).toList();
    }

    private @Nullable Stored stored(SealedRow row) {
        byte[] open = bytes(row, keys::forOpening);
        if (open == null && !keys.anyOpen()) {
            throw StoreFault.locked();
        }
        return open == null
                ? null
                : new Stored(
                        EntryCodec.later(open), row.state(), row.place(), row.number(), row.held(), row.signature());
    }

    /** Whether an open vault opens that row. */
    boolean opens(SealedRow row) {
        Integer key = row.key();
        return key == null || keys.forOpening(row.ledger(), key).isPresent();
    }

    /** What a row says, within the transaction; null when no open vault opens it. */
    byte @Nullable [] within(SealedRow row) {
        return bytes(row, keys::forOpeningWithin);
    }

    /** What a row says to that worker, within the transaction; null when it is not in their vault. */
    byte @Nullable [] within(WorkerId worker, SealedRow row) {
        return bytes(row, (ledger, number) -> keys.forOpeningWithin(worker, ledger, number));
    }

    private static byte @Nullable [] bytes(SealedRow row, BiFunction<LedgerId, Integer, Optional<SealKey>> keys) {
        Integer number = row.key();
        if (number == null) {
            return row.bytes().content();
        }
        SealKey key = keys.apply(row.ledger(), number).orElse(null);
        try {
            return key == null
                    ? null
                    : key.open(row.bytes().content(), Delivery.Item.place(row.id(), row.ledger(), number));
        } catch (Unsealable e) {
            throw new StoreFault(StoreFault.Cause.DAMAGED, "an entry does not open", e);
        }
    }
}
