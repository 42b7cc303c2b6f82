package org.throughcare.mobile.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.throughcare.mobile.store.KeptRead;
import org.throughcare.mobile.vault.SealedTexts;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.wire.ReadNoteCodec;

/**
 * Seals notes of reads: for the server, so that nobody at the tablet reads them back; in the worker's vault for as long as the
 * tablet does not know the server's key.
 */
public final class ReadSeals {

    /** How the holder begins of what is sealed for a server. */
    public static final String SERVER = "server ";

    private final Vaults vaults;
    private final SealedTexts texts;

    /** Seals for whom these vaults know. */
    public ReadSeals(Vaults vaults) {
        this.vaults = vaults;
        this.texts = new SealedTexts(vaults);
    }

    /** The note, sealed; empty when there is nobody to seal it for. */
    Optional<KeptRead> seal(ReadNote note) {
        return forServer(note)
                .or(() -> texts.seal(
                                note.worker(),
                                new String(ReadNoteCodec.write(note), StandardCharsets.UTF_8),
                                ReadNote.Sealed.place(note.id()))
                        .map(closed -> new KeptRead(note.id(), note.worker().toString(), closed, 0)));
    }

    private Optional<KeptRead> forServer(ReadNote note) {
        return vaults.server()
                .map(server -> ReadNoteCodec.seal(note, server))
                .map(closed -> new KeptRead(
                        closed.id(),
                        SERVER + closed.recipient(),
                        closed.sealed().toString(),
                        0));
    }

    /** A note out of a worker's open vault, sealed for the server; empty when it does not open. */
    public Optional<KeptRead> forServer(WorkerId worker, KeptRead kept) {
        return texts.open(worker, kept.sealed(), ReadNote.Sealed.place(kept.id()))
                .flatMap(text -> read(text, kept.id()))
                .flatMap(this::forServer);
    }

    private static Optional<ReadNote> read(String text, ReadId id) {
        try {
            ReadNote note = ReadNoteCodec.read(text.getBytes(StandardCharsets.UTF_8));
            return note.id().equals(id) ? Optional.of(note) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** A note that is sealed for a server, as it travels. */
    public static ReadNote.Sealed toSend(KeptRead kept) {
        return new ReadNote.Sealed(
                kept.id(), kept.holder().substring(SERVER.length()), SealedBytes.parse(kept.sealed()));
    }
}
