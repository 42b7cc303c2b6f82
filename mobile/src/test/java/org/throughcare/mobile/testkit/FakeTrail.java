package org.throughcare.mobile.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.link.TrailLink;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.LedgerId;

/** An audit trail in memory. */
public final class FakeTrail implements TrailLink {

    /** Its records. */
    public final List<TrailLine> lines = new ArrayList<>();
    /** What was looked for, once for each time. */
    public final List<TrailQuery> asked = new ArrayList<>();
    /** What there is to break in its chain. */
    public final List<Break> breaks = new ArrayList<>();
    /** So many records are answered at once. */
    public int atOnce = 200;

    @Override
    public TrailPage trail(String accessToken, TrailQuery query, @Nullable Long before) {
        asked.add(query);
        List<TrailLine> found = found(query)
                .filter(line -> before == null || line.number() < before)
                .sorted(Comparator.comparing(TrailLine::number).reversed())
                .limit(atOnce)
                .toList();
        return new TrailPage(
                found, found.size() < atOnce ? null : found.get(atOnce - 1).number());
    }

    @Override
    public TrailPart exportTrail(String accessToken, TrailQuery query, long after) {
        List<TrailLine> found = found(query)
                .filter(line -> line.number() > after)
                .sorted(Comparator.comparing(TrailLine::number))
                .limit(EXPORTED_AT_ONCE)
                .toList();
        List<String> exported =
                found.stream().map(line -> "{\"number\":" + line.number() + "}").toList();
        return found.isEmpty()
                ? new TrailPart(List.of(), 0, "")
                : new TrailPart(exported, found.get(found.size() - 1).number(), Hash.START.toString());
    }

    @Override
    public Verdict verifyTrail(String accessToken, String number, String hash) {
        if (!number.matches("[0-9]*")) {
            throw LinkFault.refused("not-a-number", "number");
        }
        if (!hash.matches("([0-9a-f]{64})?")) {
            throw LinkFault.refused("not-a-hash", "hash");
        }
        return new Verdict(breaks.isEmpty(), lines.size(), Hash.START.toString(), breaks);
    }

    private Stream<TrailLine> found(TrailQuery query) {
        return lines.stream()
                .filter(line -> query.worker() == null || query.worker().equals(line.worker()))
                .filter(line -> query.device() == null || query.device().equals(line.device()))
                .filter(line -> query.act().isEmpty() || query.act().equals(line.act()))
                .filter(line -> query.outcome().isEmpty() || query.outcome().equals(line.outcome()))
                .filter(line -> query.ledger().isEmpty()
                        || line.ledgers().contains(ledger(query.ledger()).uuid()))
                .filter(line -> isIn(line.at(), query));
    }

    private static boolean isIn(Instant at, TrailQuery query) {
        return (query.from() == null || !at.isBefore(query.from())) && (query.to() == null || at.isBefore(query.to()));
    }

    private static LedgerId ledger(String text) {
        try {
            return LedgerId.parse(text);
        } catch (IllegalArgumentException e) {
            throw LinkFault.refused("not-a-ledger", "ledger");
        }
    }
}
