package org.throughcare.server.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.Unsealable;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.HoldReason;

/**
 * Opens a delivery and reads what was sealed. What does not open, or turns out to be another entry than it was said to be,
 * is left out and gets no receipt, so that the tablet keeps it.
 */
final class Unsealing {

    private final RecipientKey owner;
    private final Map<Place, List<Delivery.Key>> sealed = new HashMap<>();
    private final Map<Place, Optional<SealKey>> opened = new HashMap<>();
    private final List<Handed> handed = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);

    private record Place(LedgerId ledger, int number) {}

    /** Why an entry is left out. */
    enum Fault {
        /** No key of its ledger and number is sealed for this server. */
        NO_KEY,
        /** Its key does not open. */
        KEY,
        /** It does not open with its key. */
        ENTRY,
        /** What was sealed is an entry of another id or ledger. */
        OTHER_ENTRY;

        String word() {
            return Words.of(this);
        }
    }

    private Unsealing(RecipientKey owner) {
        this.owner = owner;
    }

    /** Opens a delivery with the key that it is sealed for. */
    static Unsealing of(Delivery delivery, RecipientKey owner) {
        Unsealing unsealing = new Unsealing(owner);
        String name = owner.recipient().name();
        delivery.keys().stream()
                .filter(key -> key.recipient().equals(name))
                .forEach(key -> unsealing
                        .sealed
                        .computeIfAbsent(new Place(key.ledger(), key.number()), place -> new ArrayList<>())
                        .add(key));
        for (int i = 0; i < delivery.items().size(); i++) {
            unsealing.open(i + 1, delivery.items().get(i));
        }
        return unsealing;
    }

    /** What could be opened, in order; each under its place among all, and each with the signature of its own. */
    HandedIn handed() {
        return new HandedIn(handed, spans);
    }

    /** How many could not, and why. */
    Map<Fault, Integer> faults() {
        return faults;
    }

    private void open(int line, Delivery.Item item) {
        Place place = new Place(item.ledger(), item.key());
        if (!sealed.containsKey(place)) {
            leaveOut(Fault.NO_KEY);
            return;
        }
        Optional<SealKey> key = opened.computeIfAbsent(place, this::key);
        if (key.isEmpty()) {
            leaveOut(Fault.KEY);
            return;
        }
        byte[] bytes;
        try {
            bytes = item.open(key.get());
        } catch (Unsealable e) {
            leaveOut(Fault.ENTRY);
            return;
        }
        Handed read = read(line, item, bytes);
        if (read == null) {
            leaveOut(Fault.OTHER_ENTRY);
        } else {
            handed.add(read);
            if (item.signature() != null) {
                spans.add(new Span(handed.size() - 1, handed.size(), item.signature()));
            }
        }
    }

    private void leaveOut(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    private Optional<SealKey> key(Place place) {
        for (Delivery.Key key : sealed.getOrDefault(place, List.of())) {
            try {
                return Optional.of(key.open(owner));
            } catch (Unsealable e) {
                // Another one that is said to be the same key may open.
            }
        }
        return Optional.empty();
    }

    /** Reads an entry as a line of a push; null when it is another one than was said. */
    private static @Nullable Handed read(int line, Delivery.Item item, byte[] bytes) {
        Handed read = isOneLine(bytes)
                ? Reading.read(new Line(line, bytes))
                : new Handed.Illegible(line, bytes, Hash.of(bytes), null, new HoldReason(HoldReason.MALFORMED, ""));
        if (read instanceof Handed.Legible legible) {
            Entry entry = legible.written().entry();
            return entry.id().equals(item.id()) && entry.ledger().equals(item.ledger()) ? legible : null;
        }
        Handed.Illegible illegible = (Handed.Illegible) read;
        return new Handed.Illegible(line, bytes, illegible.hash(), item.id(), illegible.reason());
    }

    /** What is relayed as a line has to be one. */
    private static boolean isOneLine(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '\n') {
                return false;
            }
        }
        return true;
    }
}
