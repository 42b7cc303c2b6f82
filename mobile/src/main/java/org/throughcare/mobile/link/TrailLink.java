package org.throughcare.mobile.link;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * The port to the server's audit trail (USR-6). Every method waits for the answer and throws {@link LinkFault} when none
 * comes; one that names a field says which part of what was asked the server could not read.
 */
public interface TrailLink {

    /** So many records an export has at most at once; fewer are the last ones. */
    int EXPORTED_AT_ONCE = 5000;

    /**
     * What is looked for; a record is found that meets all of it.
     *
     * @param worker who did it; null for anybody
     * @param device on which tablet; null for any
     * @param ledger whose record, as it was typed: {@code person:UUID}; empty for anybody's
     * @param act the word of what was done; empty for anything
     * @param outcome {@code done} or the code of a refusal; empty for either
     * @param from not before this moment; null for from the beginning
     * @param to before this moment; null for until now
     */
    record TrailQuery(
            @Nullable WorkerId worker,
            @Nullable DeviceId device,
            String ledger,
            String act,
            String outcome,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * One record of the trail.
     *
     * @param at by the server's clock
     * @param worker who did it; null where nobody was known to ask
     * @param act the word of what was done, which this build may not know
     * @param ledgers whose records it was about
     * @param address where the request came from
     * @param reason in the words of whoever did it; empty where none was asked for
     * @param outcome {@code done} or the code of a refusal
     * @param detail figures and codes that say more; empty for none
     * @param deviceAt when it was done, by the tablet's clock, where the tablet told of it afterwards; else null
     * @param offline whether the tablet had no network then
     */
    record TrailLine(
            long number,
            Instant at,
            @Nullable WorkerId worker,
            @Nullable DeviceId device,
            String act,
            List<UUID> ledgers,
            List<String> about,
            String address,
            String reason,
            String outcome,
            String detail,
            @Nullable Instant deviceAt,
            boolean offline) {
        /** Copies the lists. */
        public TrailLine {
            ledgers = List.copyOf(ledgers);
            about = List.copyOf(about);
        }

        /** Names the record only: reasons belong in no log. */
        @Override
        public String toString() {
            return "TrailLine[" + number + "]";
        }
    }

    /**
     * Records that were found, the latest first.
     *
     * @param next the number to ask for earlier ones with; null when there are none
     */
    record TrailPage(List<TrailLine> lines, @Nullable Long next) {
        /** Copies the list. */
        public TrailPage {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A part of an export, the earliest record first: a line of JSON each, as the server hashed it.
     *
     * @param number of the last one; 0 for none
     * @param hash of the last one; empty for none
     */
    record TrailPart(List<String> lines, long number, String hash) {
        /** Copies the list. */
        public TrailPart {
            lines = List.copyOf(lines);
        }

        /** Says how many there are only. */
        @Override
        public String toString() {
            return "TrailPart[" + lines.size() + "]";
        }
    }

    /** In what way the chain of records is broken at one place. */
    enum BreakSort {
        /** Links are missing before this number. */
        LINKS_MISSING,
        /** The record is gone. */
        RECORD_GONE,
        /** The record or a hash does not say what it said. */
        CHANGED,
        /** A record is in no link. */
        NOT_LINKED,
        /** What was noted is older than what is kept. */
        LET_GO,
        /** The chain does not have what was noted. */
        NOT_AS_NOTED
    }

    /**
     * A place at which the chain is broken.
     *
     * @param number 0 where the record is in no link
     */
    record Break(long number, BreakSort sort) {}

    /**
     * Whether the chain of records is whole.
     *
     * @param number how far it goes
     * @param hash of that record
     */
    record Verdict(boolean whole, long number, String hash, List<Break> breaks) {
        /** Copies the list. */
        public Verdict {
            breaks = List.copyOf(breaks);
        }
    }

    /** Records of the trail that are looked for, of those before that number; null for the latest. */
    TrailPage trail(String accessToken, TrailQuery query, @Nullable Long before);

    /** The same with their hashes, of those after that number, at most {@value #EXPORTED_AT_ONCE}. */
    TrailPart exportTrail(String accessToken, TrailQuery query, long after);

    /** Verifies the chain, and that it has the hash that was noted for that number; both as typed, empty for none. */
    Verdict verifyTrail(String accessToken, String number, String hash);
}
