package org.throughcare.server.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughcare.model.audience.Agreed;
import org.throughcare.model.audience.Audience;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.access.Caller;

/**
 * What a caller may read of each of their ledgers.
 *
 * @param regiven how often a ledger was to be given again, where it was
 * @param usual the stamp of a ledger in which nobody agreed to anything and nothing was to be given again
 */
record Reader(
        Audience audience,
        Map<LedgerId, List<Agreed>> agreed,
        Map<LedgerId, Long> regiven,
        LocalDate today,
        String usual) {

    private static final int STAMP = 16;

    /** By the caller's roles; what people agreed to is asked for only where it opens something. */
    static Reader of(Caller caller, FeedBooks.View view) {
        Audience audience = Audience.of(caller.roles());
        LocalDate today = view.today();
        return new Reader(
                audience,
                audience.onConsent().isEmpty() ? Map.of() : view.agreed(),
                view.regiven(),
                today,
                stamp(audience.inWords(List.of(), today)));
    }

    /** What they may read of that ledger. */
    FeedBooks.Reads of(LedgerId ledger) {
        List<Agreed> those = agreed.getOrDefault(ledger, List.of());
        return entry -> audience.mayRead(entry.closeness(), entry.own(), entry.on(), those, today);
    }

    /** The same as a short text, for a tablet to keep: another one when they may read something else. */
    String stamp(LedgerId ledger) {
        List<Agreed> those = agreed.get(ledger);
        Long times = regiven.get(ledger);
        if (those == null && times == null) {
            return usual;
        }
        String words = audience.inWords(those == null ? List.of() : those, today);
        return stamp(times == null ? words : words + " " + times);
    }

    private static String stamp(String words) {
        return Hash.of(words.getBytes(StandardCharsets.UTF_8)).toString().substring(0, STAMP);
    }
}
