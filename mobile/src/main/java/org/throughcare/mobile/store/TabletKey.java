package org.throughcare.mobile.store;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.wire.DestructionCodec;

/**
 * The key with which a tablet itself signs what it has destroyed, and that a request is its own, and how far it has counted. It lies outside of every vault,
 * for whatever is destroyed is destroyed while no vault is open; so it is worth what the medium is worth that it lies on.
 *
 * @param seed hexadecimal
 * @param last the number of what was signed last; 0 for nothing
 * @param before the hash of that
 */
public record TabletKey(DeviceId device, String seed, long last, Hash before) {

    /** The setting in which it is kept. */
    public static final String SETTING = "tablet-key";

    private static final int SEED_BYTES = 32;

    /** A new one. */
    public static TabletKey random(DeviceId device, RandomGenerator random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new TabletKey(device, HexFormat.of().formatHex(seed), 0, Hash.START);
    }

    /** By which the server sees what it has signed. */
    public VerifyingKey verifyingKey() {
        return signingKey().verifyingKey();
    }

    /** With which it signs. */
    public SigningKey signingKey() {
        return SigningKey.of(HexFormat.of().parseHex(seed));
    }

    /** What was signed, and the key as it is to be kept from then on. */
    record Receipt(Destruction.Signed signed, TabletKey next) {}

    /**
     * Signs for what goes; nothing when nothing does.
     *
     * @param gone the records that go, by the number up to which they are there
     * @param workers whose keys to these go
     */
    Optional<Receipt> sign(Parting parting, Map<LedgerId, Long> gone, Set<WorkerId> workers, Destruction.Left left) {
        Set<WorkerId> all = new TreeSet<>(workers);
        all.addAll(parting.vaults());
        if (all.isEmpty() && parting.why() != Destruction.Why.ERASED) {
            return Optional.empty();
        }
        Destruction destruction = new Destruction(
                device,
                last + 1,
                before,
                parting.at(),
                parting.why(),
                all.stream().toList(),
                parting.vaults().stream().sorted().toList(),
                gone.entrySet().stream()
                        .map(one -> new Destruction.Gone(one.getKey(), one.getValue()))
                        .toList(),
                left);
        Destruction.Signed signed = Destruction.Signed.of(DestructionCodec.said(destruction), signingKey());
        return Optional.of(new Receipt(signed, new TabletKey(device, seed, last + 1, signed.hash())));
    }

    /** The text in which it is kept. */
    public String text() {
        return JsonText.writeText(Json.obj()
                .putText("device", device)
                .put("seed", seed)
                .put("last", Json.of(last))
                .putText("before", before)
                .build());
    }

    /** Reads what {@link #text} wrote; empty for what a damaged medium has made of it. */
    public static Optional<TabletKey> read(String text) {
        try {
            Fields fields = Fields.of(JsonText.readObject(text));
            TabletKey key = new TabletKey(
                    fields.parsed("device", DeviceId::parse, "not-an-id"),
                    fields.text("seed"),
                    fields.integer("last"),
                    fields.parsed("before", Hash::parse, "not-a-hash"));
            return HexFormat.of().parseHex(key.seed).length == SEED_BYTES ? Optional.of(key) : Optional.empty();
        } catch (Malformed | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "TabletKey[" + device + "]";
    }
}
