package org.throughcare.mobile.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.RecipientKey;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.seal.Unsealable;

/**
 * A worker's vault while it is open: it opens what the worker recorded and what they may read, and nothing of anybody
 * else. It holds two keys: one that seals quickly, and the secret half of one for which others seal without it.
 */
public final class Vault {

    private final WorkerId worker;
    private final SealKey own;
    private final RecipientKey secret;
    private final RandomGenerator random;
    private final Map<Place, SealKey> ledgers = new ConcurrentHashMap<>();
    private final Map<LedgerId, Integer> newest = new ConcurrentHashMap<>();

    private record Place(LedgerId ledger, int number) {}

    private Vault(WorkerId worker, SealKey own, RecipientKey secret, RandomGenerator random) {
        this.worker = worker;
        this.own = own;
        this.secret = secret;
        this.random = random;
    }

    /** A new vault. */
    public static Vault random(WorkerId worker, RandomGenerator random) {
        return new Vault(worker, SealKey.random(random), RecipientKey.random(random), random);
    }

    /** The vault of these keys, as {@link #bytes} wrote them; throws {@link Unsealable}. */
    static Vault of(WorkerId worker, byte[] bytes, RandomGenerator random) {
        return new Vault(
                worker,
                SealKey.of(Arrays.copyOf(bytes, SealKey.BYTES)),
                RecipientKey.of(Arrays.copyOfRange(bytes, SealKey.BYTES, bytes.length)),
                random);
    }

    byte[] bytes() {
        byte[] second = secret.bytes();
        byte[] both = Arrays.copyOf(own.bytes(), SealKey.BYTES + second.length);
        System.arraycopy(second, 0, both, SealKey.BYTES, second.length);
        return both;
    }

    /** Whose it is. */
    public WorkerId worker() {
        return worker;
    }

    /** For whom others seal what this vault is to open. */
    public Recipient recipient() {
        return secret.recipient();
    }

    /** A new key for a ledger. */
    public SealKey newKey() {
        return SealKey.random(random);
    }

    /** Seals a text for a place in this worker's keeping. */
    public String seal(String text, String place) {
        return SealedBytes.of(own.seal(text.getBytes(StandardCharsets.UTF_8), place))
                .toString();
    }

    /** Opens what {@link #seal} sealed for that place; empty when it is not of this vault, or damaged. */
    public Optional<String> open(String sealed, String place) {
        return text(sealed, bytes -> own.open(bytes, place));
    }

    /** Opens a text that was sealed for this vault's {@link #recipient} and that place. */
    public Optional<String> openFromOthers(String sealed, String place) {
        return text(sealed, bytes -> secret.open(bytes, place));
    }

    private static Optional<String> text(String sealed, UnaryOperator<byte[]> opening) {
        try {
            byte[] open = opening.apply(SealedBytes.parse(sealed).bytes());
            return Optional.of(new String(open, StandardCharsets.UTF_8));
        } catch (Unsealable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Seals a key of a ledger for this vault, quicker than for its {@link #recipient}. */
    public byte[] wrap(SealKey key, String place) {
        return own.seal(key.bytes(), place);
    }

    /** Opens what {@link #wrap} sealed; throws {@link Unsealable}. */
    public SealKey unwrap(byte[] sealed, String place) {
        return SealKey.of(own.open(sealed, place));
    }

    /** Opens a key that was sealed for this vault's {@link #recipient}; throws {@link Unsealable}. */
    public SealKey unwrapFromOthers(byte[] sealed, String place) {
        return SealKey.of(secret.open(sealed, place));
    }

    /** A ledger's key that was opened before. */
    public Optional<SealKey> known(LedgerId ledger, int number) {
        return Optional.ofNullable(ledgers.get(new Place(ledger, number)));
    }

    /** Has a ledger's key at hand from now on. */
    public void know(LedgerId ledger, int number, SealKey key) {
        ledgers.put(new Place(ledger, number), key);
    }

    /** The number of the key that is the newest of a ledger, if that is known and at hand. */
    public Optional<Integer> newest(LedgerId ledger) {
        return Optional.ofNullable(newest.get(ledger));
    }

    /** Remembers which key of a ledger is the newest. */
    public void isNewest(LedgerId ledger, int number) {
        newest.put(ledger, number);
    }

    /** Has none of a ledger's keys at hand any more. */
    public void forget(LedgerId ledger) {
        newest.remove(ledger);
        ledgers.keySet().removeIf(place -> place.ledger().equals(ledger));
    }

    /** Has no ledger's keys at hand any more, so that they are looked up anew. */
    public void forgetAll() {
        newest.clear();
        ledgers.clear();
    }

    /** Tells nothing of what it holds. */
    @Override
    public String toString() {
        return "Vault[" + worker + "]";
    }
}
