package org.throughcare.server.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.PushCodec;

/** Signs entries one after the other, as a worker's vault on a tablet does. */
public final class Signing {

    private final SigningKey key;
    private final WorkerId worker;
    private final DeviceId device;
    private Hash link = Hash.START;

    /** With the key of that seed, as that worker on that device. */
    public Signing(long seed, WorkerId worker, DeviceId device) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        this.key = SigningKey.of(bytes);
        this.worker = worker;
        this.device = device;
    }

    /** The public half. */
    public VerifyingKey key() {
        return key.verifyingKey();
    }

    /** Signs an entry. */
    public Signed sign(Entry entry) {
        return sign(EntryCodec.write(entry));
    }

    /** Signs an entry in the bytes that it was captured in. */
    public Signed sign(Written written) {
        EntrySignature signature = EntrySignature.of(key, worker, device, link, written.hash());
        link = link.then(written.hash());
        return new Signed(written, signature);
    }

    /** A push of these entries, signed. */
    public byte[] push(List<Entry> entries) {
        List<Signed> signed = new ArrayList<>();
        entries.forEach(entry -> signed.add(sign(entry)));
        return lines(signed);
    }

    /** A push of these. */
    public static byte[] lines(List<Signed> signed) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            PushCodec.write(signed, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toByteArray();
    }
}
