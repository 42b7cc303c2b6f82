package org.throughcare.model.sync;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.seal.VerifyingKey;

/**
 * What a tablet let go of, so that nobody opens it there any more, as it tells the server afterwards (USR-4). It is signed by the
 * tablet's own key in the transaction that destroys: whatever vault is destroyed, it can still be said.
 *
 * @param number counts what was signed with one key, from 1
 * @param before the hash of the one with the number before; {@link Hash#START} for the first
 * @param at when, by the tablet's clock
 * @param workers whose keys went
 * @param vaults those of them whose whole vault went, with what lay in it: unfinished forms, tokens
 * @param ledgers the records that these workers could open here until then
 * @param left what the server had given no receipt for at that moment
 */
public record Destruction(
        DeviceId device,
        long number,
        Hash before,
        Instant at,
        Why why,
        List<WorkerId> workers,
        List<WorkerId> vaults,
        List<Gone> ledgers,
        Left left) {

    /** Copies the lists. */
    public Destruction {
        workers = List.copyOf(workers);
        vaults = List.copyOf(vaults);
        ledgers = List.copyOf(ledgers);
    }

    /** Why a tablet lets go of something. */
    public enum Why {
        /** The server said so, of a record or of all that a worker has there. */
        WITHDRAWN,
        /** The passphrase was wrong too often. */
        WRONG_TRIES,
        /** There was no contact for too long. */
        LEASE,
        /** The passphrase opens no vault here any more, and the worker got a new one. */
        REPLACED,
        /** Nobody is left for whom the tablet keeps anything: all of it goes. */
        ERASED;

        /** How it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads what {@link #word} wrote; throws IllegalArgumentException. */
        public static Why of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A record that went, and the number up to which it was on the tablet. */
    public record Gone(LedgerId ledger, long upTo) {}

    /**
     * What was recorded on the tablet and not delivered before. It stays there, sealed for the server, and is delivered later;
     * only where all of it goes nothing is left to deliver.
     *
     * @param waiting entries that the server had given no receipt for
     * @param held entries that the server has and holds
     * @param reads notes of who opened what
     */
    public record Left(int waiting, int held, int reads) {}

    /**
     * One as it was signed and travels: the very text.
     *
     * @param key the {@link VerifyingKey#name} of the tablet's key
     * @param signature in base64
     */
    public record Signed(String said, String key, String signature) {

        /** Signs a text. */
        public static Signed of(String said, SigningKey key) {
            return new Signed(said, key.verifyingKey().name(), key.sign(purpose(said)));
        }

        /** Whether it is that key's. */
        public boolean holds(VerifyingKey by) {
            return by.name().equals(key) && by.holds(purpose(said), signature);
        }

        /** What it is called, and what the next one cites. */
        public Hash hash() {
            return Hash.of(said.getBytes(StandardCharsets.UTF_8));
        }

        /** A text that is signed says what it is for, so that it can't be taken for anything else. */
        private static String purpose(String said) {
            return "throughcare destruction " + said;
        }
    }

    /** What the server made of one. */
    public sealed interface Answer {
        /** Which it is about. */
        Hash hash();

        /** The server has it, now or from before. */
        record Kept(Hash hash) implements Answer {}

        /** The server does not take it, and why not. */
        record Refused(Hash hash, String code) implements Answer {}
    }

    /** The server does not know the tablet's key: it takes it once somebody has signed in there again. */
    public static final String UNKNOWN_KEY = "unknown-key";

    /** It is not signed with the tablet's key. */
    public static final String WRONG_SIGNATURE = "wrong-signature";

    /** It is about another tablet than the one that hands it in. */
    public static final String ANOTHER_TABLET = "another-tablet";

    /** Something else stands under its number, or it does not follow what came before. */
    public static final String STALE = "stale";

    /** It can't be read. */
    public static final String MALFORMED = "malformed";
}
