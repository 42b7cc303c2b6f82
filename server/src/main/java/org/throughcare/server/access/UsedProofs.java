package org.throughcare.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.throughcare.model.ledger.Hash;

/**
 * The proofs that this process has taken, for as long as the nonce in one may be good. When there are too many all are forgotten,
 * and no proof with a nonce of before is taken any more: its tablet says it again with a new one.
 */
final class UsedProofs {

    private static final Duration GOOD = Nonces.LIFE.plus(Nonces.AHEAD);

    private final int most;
    private Set<Hash> young = new HashSet<>();
    private Set<Hash> old = new HashSet<>();
    private Instant turned = Instant.MIN;
    private Instant latest = Instant.MIN;
    private Instant floor = Instant.MIN;

    /** Remembers twice so many at most. */
    UsedProofs(int most) {
        this.most = most;
    }

    /** What became of a proof that may be taken. */
    enum Taking {
        /** It was taken. */
        TAKEN,
        /** It was taken before. */
        AGAIN,
        /** Whether it was is not known any more. */
        TOO_OLD
    }

    /** Takes a proof whose nonce is of that time, unless it was taken before. */
    synchronized Taking take(Hash proof, Instant nonce, Instant now) {
        turn(now);
        if (!nonce.isAfter(floor)) {
            return Taking.TOO_OLD;
        }
        if (old.contains(proof) || !young.add(proof)) {
            return Taking.AGAIN;
        }
        latest = nonce.isAfter(latest) ? nonce : latest;
        return Taking.TAKEN;
    }

    private void turn(Instant now) {
        if (young.size() >= most) {
            floor = latest.isAfter(now) ? now : latest;
            young = new HashSet<>();
            old = new HashSet<>();
            turned = now;
        } else if (!turned.plus(GOOD).isAfter(now)) {
            old = young;
            young = new HashSet<>();
            turned = now;
        }
    }
}
