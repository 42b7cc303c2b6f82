package org.throughcare.server.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.ReadNoteCodec;

/** Seals entries as a tablet does: one key a ledger, each sealed for the server. */
public final class Sealing {

    private final Random random = new Random(20261201);
    private final Recipient server;
    private final Map<LedgerId, SealKey> keys = new LinkedHashMap<>();

    private Sealing(Recipient server) {
        this.server = server;
    }

    /** For a server of that public key. */
    public static Sealing to(Recipient server) {
        return new Sealing(server);
    }

    /** A delivery of these entries. */
    public Delivery of(List<Entry> entries) {
        return ofWritten(entries.stream().map(EntryCodec::write).toList());
    }

    /** A delivery of these entries in the bytes that they were captured in. */
    public Delivery ofWritten(List<Written> entries) {
        List<Delivery.Item> items = new ArrayList<>();
        for (Written written : entries) {
            Entry entry = written.entry();
            items.add(item(entry.id(), entry.ledger(), written.bytes()));
        }
        return new Delivery(keys(), items);
    }

    /** An item that says it is that entry and holds these bytes. */
    public Delivery.Item item(EntryId id, LedgerId ledger, byte[] bytes) {
        byte[] sealed = key(ledger).seal(bytes, Delivery.Item.place(id, ledger, 1));
        return new Delivery.Item(id, ledger, 1, SealedBytes.of(sealed));
    }

    /** The line of a sealed note that the author of this entry opened its ledger on its device. */
    public String read(Entry entry) {
        Author.Worker author = (Author.Worker) entry.author();
        return line(new ReadNote(
                new ReadId(entry.id().uuid()),
                author.worker(),
                entry.device(),
                List.of(entry.ledger()),
                entry.recordedAt(),
                null,
                true,
                0,
                null));
    }

    /** The line of a sealed note of a read. */
    public String line(ReadNote note) {
        return new String(ReadNoteCodec.writeSealed(List.of(ReadNoteCodec.seal(note, server))), StandardCharsets.UTF_8);
    }

    /** The keys of all ledgers so far. */
    public List<Delivery.Key> keys() {
        return keys.entrySet().stream()
                .map(key -> Delivery.Key.of(key.getKey(), 1, server, key.getValue()))
                .toList();
    }

    /** The key of a ledger. */
    public SealKey key(LedgerId ledger) {
        return keys.computeIfAbsent(ledger, id -> SealKey.random(random));
    }
}
