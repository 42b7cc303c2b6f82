package org.throughcare.server.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.sync.EntrySignature;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.access.SigningKeys;

/**
 * For which lines of a push somebody vouches. A tablet may hand in what its worker signed on the tablet on which it was
 * recorded, whoever holds a token of theirs; one bad signature is no objection to what another one vouches for. What a rule
 * wrote on a tablet is signed like what its worker recorded. Nobody else needs a signature: the server speaks for itself, a
 * seal of its own proves what is handed back, and what is let in out of escrow was judged when it came.
 */
final class Vouching {

    private static final HoldReason UNSIGNED = new HoldReason(HoldReason.UNSIGNED, "");
    private static final HoldReason WRONG = new HoldReason(HoldReason.WRONG_SIGNATURE, "");

    private static final HoldReason REVOKED = new HoldReason(HoldReason.REVOKED_KEY, "");

    private final Map<Integer, HoldReason> objections = new HashMap<>();
    private final List<Good> good = new ArrayList<>();

    /** A run whose signature holds, and where it is among the lines. */
    private record Good(Span span, SignedRun run) {}

    private Vouching() {}

    /** What is there to be said of these lines when that speaker hands them in. */
    static Vouching of(HandedIn handing, Speaker speaker, boolean required, IntakeBooks.Page page) {
        Vouching vouching = new Vouching();
        if (speaker instanceof Speaker.Tablet tablet) {
            vouching.judge(handing, tablet, required, page);
        }
        return vouching;
    }

    /** Nobody needs to vouch for what the server says itself. */
    static Vouching ofServer() {
        return new Vouching();
    }

    /** Why a line can't be taken for what its author said; null when it can. */
    @Nullable
    HoldReason objection(Handed.Legible line) {
        return objections.get(line.line());
    }

    /** The runs that say something new, to be kept with their signatures. */
    List<SignedRun> worthKeeping(List<Receipt> receipts) {
        return good.stream()
                .filter(one -> receipts.subList(one.span().from(), one.span().to()).stream()
                        .anyMatch(receipt -> !(receipt instanceof Receipt.Duplicate)))
                .map(Good::run)
                .toList();
    }

    private void judge(HandedIn handing, Speaker.Tablet tablet, boolean required, IntakeBooks.Page page) {
        List<SigningKeys.Known> keys = page.signingKeys(tablet.worker());
        List<Handed> lines = handing.handed();
        Set<Integer> vouched = new HashSet<>();
        Map<Integer, HoldReason> objectionable = new HashMap<>();
        for (Span span : handing.spans()) {
            List<Handed> covered = lines.subList(span.from(), span.to());
            SigningKeys.Known key = key(span, covered, keys);
            SignedRun run = key == null ? null : run(span, covered, tablet, key);
            boolean revoked = key != null && key.revoked();
            if (run != null && !revoked && run.holds()) {
                good.add(new Good(span, run));
                covered.forEach(line -> vouched.add(line.line()));
            } else {
                covered.forEach(line -> objectionable.put(line.line(), revoked ? REVOKED : WRONG));
            }
        }
        List<Handed.Legible> open = lines.stream()
                .filter(line -> line instanceof Handed.Legible && !vouched.contains(line.line()))
                .map(Handed.Legible.class::cast)
                .toList();
        Set<Hash> before = open.isEmpty() || keys.isEmpty()
                ? Set.of()
                : page.signedBefore(
                        tablet.worker(), open.stream().map(Handed.Legible::hash).toList());
        for (Handed.Legible line : open) {
            if (before.contains(line.hash())) {
                continue;
            }
            DeviceId device = line.written().entry().device();
            HoldReason objection = objectionable.get(line.line());
            if (objection != null) {
                objections.put(line.line(), objection);
            } else if (required
                    || keys.stream().anyMatch(known -> known.device().equals(device))) {
                objections.put(line.line(), UNSIGNED);
            }
        }
    }

    /** The key of a signature, when all that it is under is of one tablet and the worker has told that key on it. */
    private static SigningKeys.@Nullable Known key(Span span, List<Handed> covered, List<SigningKeys.Known> keys) {
        Set<DeviceId> devices = new HashSet<>();
        for (Handed line : covered) {
            if (line instanceof Handed.Legible legible) {
                devices.add(legible.written().entry().device());
            }
        }
        EntrySignature signature = span.signature();
        if (signature == null || devices.size() != 1) {
            return null;
        }
        DeviceId device = devices.iterator().next();
        return keys.stream()
                .filter(known ->
                        known.device().equals(device) && known.key().name().equals(signature.key()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable SignedRun run(
            Span span, List<Handed> covered, Speaker.Tablet tablet, SigningKeys.Known key) {
        EntrySignature signature = span.signature();
        return signature == null
                ? null
                : new SignedRun(
                        tablet.worker(),
                        key.device(),
                        key.key(),
                        signature,
                        covered.stream().map(Handed::hash).toList());
    }
}
