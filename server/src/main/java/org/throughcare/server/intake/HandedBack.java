package org.throughcare.server.intake;

import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.wire.HandBackCodec;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.ledger.Seals;

/** Entries of one ledger that a tablet hands back, and its proof that this server had them before. */
record HandedBack(HandBack proof, List<Handed> handed) {

    /** Reads the proof and the entries; one that the proof does not cover is held. Throws {@link Malformed}. */
    static HandedBack read(byte[] body) {
        List<Line> lines = Lines.ofHandBack(body);
        if (lines.isEmpty()) {
            throw new Malformed("seal", "required");
        }
        HandBack proof = HandBackCodec.read(lines.get(0).bytes());
        Set<Hash> covered = new HashSet<>(proof.hashes());
        List<Handed> handed = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            handed.add(read(new Line(line.number() - 1, line.bytes()), proof, covered));
        }
        return new HandedBack(proof, List.copyOf(handed));
    }

    private static Handed read(Line line, HandBack proof, Set<Hash> covered) {
        Handed handed = Reading.read(line);
        boolean its = handed instanceof Handed.Legible legible
                && legible.written().entry().ledger().equals(proof.ledger());
        return its && covered.contains(handed.hash())
                ? handed
                : new Handed.Illegible(
                        line.number(),
                        line.bytes(),
                        handed.hash(),
                        Reading.seemingId(line),
                        new HoldReason(HoldReason.NOT_SEALED, ""));
    }

    void mustBeSealedBy(Seals seals) {
        if (!seals.holds(proof.sealed(), proof.seal())) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "seal", "not-proved", "This server did not seal that head.");
        }
    }

    void mustGoOnFrom(IntakeBooks.Page page) {
        page.lock(Set.of(proof.ledger()));
        if (!page.erased(Set.of(proof.ledger())).isEmpty()) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "ledger", "erased", "That record was erased.");
        }
        Hash chain = page.chain(proof.ledger(), proof.after())
                .orElseThrow(() -> moved("after", "The ledger does not reach that number."));
        if (!proof.leadsFrom(chain)) {
            throw moved("hashes", "The hashes do not lead from that number to the sealed head.");
        }
    }

    private static Refusal moved(String field, String detail) {
        return Refusal.ofField(HttpStatus.CONFLICT, field, HandBack.MOVED, detail);
    }
}
