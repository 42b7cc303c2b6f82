package org.throughcare.mobile.vault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.seal.SealKey;
import org.throughcare.model.seal.SealedBytes;
import org.throughcare.model.seal.Unsealable;
import org.throughcare.model.seal.VerifyingKey;
import org.throughcare.model.sync.EntrySignature;

/**
 * A worker's vault while it is open: it opens what the worker recorded and what they may read, and nothing of anybody
 * else. It signs what the worker records.
 */
public final class Vault {

    private final WorkerId worker;
    private final VaultKeys keys;
    private final RandomGenerator random;
    private final Map<Place, SealKey> ledgers = new ConcurrentHashMap<>();
    private final Map<LedgerId, Integer> newest = new ConcurrentHashMap<>();
    private final Map<LedgerId, Integer> alone = new ConcurrentHashMap<>();
    private final Set<Place> servers = ConcurrentHashMap.newKeySet();

    private Hash link = Hash.START;

    private record Place(LedgerId ledger, int number) {}

    /** The vault of these keys. */
    public Vault(WorkerId worker, VaultKeys keys, RandomGenerator random) {
        this.worker = worker;
        this.keys = keys;
        this.random = random;
    }

    /** A new vault. */
    public static Vault random(WorkerId worker, RandomGenerator random) {
        return new Vault(worker, VaultKeys.random(random), random);
    }

    /** Its keys, to be kept closed. */
    VaultKeys keys() {
        return keys;
    }

    /** By which others see what this vault has signed. */
    public VerifyingKey verifyingKey() {
        return keys.verifyingKey();
    }

    /**
     * Signs an entry that the vault's worker records here, as the next link of a chain which begins each time that the vault is
     * opened. What is signed and then not kept leaves a gap, which costs whoever sends the rest one signature more.
     */
    public synchronized EntrySignature sign(Written written) {
        Hash entry = written.hash();
        EntrySignature signature =
                EntrySignature.of(keys.signing(), worker, written.entry().device(), link, entry);
        link = link.then(entry);
        return signature;
    }

    /** Whose it is. */
    public WorkerId worker() {
        return worker;
    }

    /** For whom others seal what this vault is to open. */
    public Recipient recipient() {
        return keys.secret().recipient();
    }

    /** A new key for a ledger. */
    public SealKey newKey() {
        return SealKey.random(random);
    }

    /** Seals a text for a place in this worker's keeping. */
    public String seal(String text, String place) {
        return SealedBytes.of(keys.own().seal(text.getBytes(StandardCharsets.UTF_8), place))
                .toString();
    }

    /** Opens what {@link #seal(String, String)} sealed for that place; empty when it is not of this vault, or damaged. */
    public Optional<String> open(String sealed, String place) {
        return text(sealed, bytes -> keys.own().open(bytes, place));
    }

    /** Opens a text that was sealed for this vault's {@link #recipient} and that place. */
    public Optional<String> openFromOthers(String sealed, String place) {
        return text(sealed, bytes -> keys.secret().open(bytes, place));
    }

    private static Optional<String> text(String sealed, UnaryOperator<byte[]> opening) {
        try {
            byte[] open = opening.apply(SealedBytes.parse(sealed).bytes());
            return Optional.of(new String(open, StandardCharsets.UTF_8));
        } catch (Unsealable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Seals bytes for a place in this worker's keeping. */
    public byte[] seal(byte[] open, String place) {
        return keys.own().seal(open, place);
    }

    /** Opens the bytes that {@link #seal(byte[], String)} sealed; throws {@link Unsealable}. */
    public byte[] open(byte[] sealed, String place) {
        return keys.own().open(sealed, place);
    }

    /** Seals a key of a ledger for this vault, quicker than for its {@link #recipient}. */
    public byte[] wrap(SealKey key, String place) {
        return seal(key.bytes(), place);
    }

    /** Opens what {@link #wrap} sealed; throws {@link Unsealable}. */
    public SealKey unwrap(byte[] sealed, String place) {
        return SealKey.of(open(sealed, place));
    }

    /** Opens a key that was sealed for this vault's {@link #recipient}; throws {@link Unsealable}. */
    public SealKey unwrapFromOthers(byte[] sealed, String place) {
        return SealKey.of(keys.secret().open(sealed, place));
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

    /** The number of the key that the vault's worker alone has of a ledger, if that is known. */
    public Optional<Integer> alone(LedgerId ledger) {
        return Optional.ofNullable(alone.get(ledger));
    }

    /** Remembers which key of a ledger the vault's worker alone has. */
    public void isAlone(LedgerId ledger, int number) {
        alone.put(ledger, number);
    }

    /** Whether the server is known to have a copy of that key, too. */
    public boolean isServersToo(LedgerId ledger, int number) {
        return servers.contains(new Place(ledger, number));
    }

    /** Remembers that the server has a copy of that key. */
    public void serverHas(LedgerId ledger, int number) {
        servers.add(new Place(ledger, number));
    }

    /** Has none of a ledger's keys at hand any more. */
    public void forget(LedgerId ledger) {
        newest.remove(ledger);
        alone.remove(ledger);
        ledgers.keySet().removeIf(place -> place.ledger().equals(ledger));
        servers.removeIf(place -> place.ledger().equals(ledger));
    }

    /** Has that key of a ledger at hand no more. */
    public void forget(LedgerId ledger, int number) {
        ledgers.remove(new Place(ledger, number));
        servers.remove(new Place(ledger, number));
        alone.remove(ledger, number);
    }

    /** Has no ledger's keys at hand any more, so that they are looked up anew. */
    public void forgetAll() {
        newest.clear();
        alone.clear();
        servers.clear();
        ledgers.clear();
    }

    /** Tells nothing of what it holds. */
    @Override
    public String toString() {
        return "Vault[" + worker + "]";
    }
}
