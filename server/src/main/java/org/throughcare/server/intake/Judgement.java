package org.throughcare.server.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Handover;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.sync.HoldReason;
import org.throughcare.model.sync.Receipt;
import org.throughcare.server.access.Access;
import org.throughcare.server.ledger.Numbered;
import org.throughcare.server.ledger.Placed;

/**
 * Judges the lines of one run, one after the other, each on the ground that the ones before it made. A line that hands its
 * ledger on is the last one of its run, for the ground is another one after it.
 */
final class Judgement {

    private final Ground ground;
    private final Admission admission;
    private final Map<LedgerId, Head> moved = new LinkedHashMap<>();
    private final Map<EntryId, Placed> placed;
    private final List<Numbered> admitted = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private @Nullable Handover handover;

    Judgement(Speaker speaker, Ground ground) {
        this.ground = ground;
        this.admission =
                new Admission(speaker, ground.teams(), ground.authorTeams(), ground.devices(), ground.vouching());
        this.placed = new HashMap<>(ground.placed());
    }

    /** The receipt of one line. */
    Receipt of(Handed handed) {
        if (handed instanceof Handed.Illegible unreadable) {
            return hold(unreadable, unreadable.id(), unreadable.reason());
        }
        Handed.Legible readable = (Handed.Legible) handed;
        EntryId id = readable.written().entry().id();
        Placed same = placed.get(id);
        if (same != null && same.hash().equals(readable.hash())) {
            return new Receipt.Duplicate(id, same.number());
        }
        if (ground.erased().contains(readable.written().entry().ledger())) {
            return refuseForErased(readable, id);
        }
        if (isStrange(readable)) {
            return answerAsIfUnknown(readable, id);
        }
        HoldReason reason = objection(readable);
        boolean escrowed = reason != null && reason.equals(Admission.ESCROW);
        if (same != null && (reason == null || escrowed)) {
            return hold(readable, id, new HoldReason(HoldReason.ID_TAKEN, "id"));
        }
        if (reason == null) {
            return admit(readable);
        }
        return escrowed ? escrow(readable) : hold(readable, id, reason);
    }

    /** Whether the ledger is there, and is one that the speaker never had. */
    private boolean isStrange(Handed.Legible readable) {
        LedgerId ledger = readable.written().entry().ledger();
        return ledger.subject() != Subject.SERVICE
                && head(ledger) != null
                && admission.isStrange(ground.access().getOrDefault(ledger, Access.NEVER));
    }

    /** The receipt is the one for a ledger that is not there; only what is kept tells why, and that to administrators. */
    private Receipt answerAsIfUnknown(Handed.Legible readable, EntryId id) {
        HoldReason wrongAuthor = admission.wrongAuthor(readable);
        HoldReason told = wrongAuthor != null ? wrongAuthor : noLedger(readable);
        kept.add(Kept.of(
                readable, false, wrongAuthor != null ? wrongAuthor : new HoldReason(HoldReason.NO_GRANT, "ledger")));
        return told.equals(Admission.ESCROW) ? new Receipt.Escrowed(id) : new Receipt.Held(id, readable.line(), told);
    }

    /** The receipt is the one for a ledger that is not there, and nothing of it is kept. */
    private Receipt refuseForErased(Handed.Legible readable, EntryId id) {
        HoldReason wrongAuthor = admission.wrongAuthor(readable);
        HoldReason told = wrongAuthor != null ? wrongAuthor : noLedger(readable);
        return new Receipt.Held(
                id,
                readable.line(),
                told.equals(Admission.ESCROW) ? new HoldReason(HoldReason.NO_LEDGER, "ledger") : told);
    }

    private HoldReason noLedger(Handed.Legible readable) {
        HoldReason noLedger = admission.noLedger(readable.opens());
        HoldReason refusal = readable.refusal();
        return refusal != null && !noLedger.equals(Admission.ESCROW) ? refusal : noLedger;
    }

    private @Nullable HoldReason objection(Handed.Legible readable) {
        HoldReason wrongAuthor = admission.wrongAuthor(readable);
        if (wrongAuthor != null) {
            return wrongAuthor;
        }
        LedgerId ledger = readable.written().entry().ledger();
        Head head = head(ledger);
        if (head == null) {
            return noLedger(readable);
        }
        HoldReason noGrant = admission.noGrant(ledger, ground.access().getOrDefault(ledger, Access.NEVER));
        if (noGrant != null) {
            return noGrant;
        }
        HoldReason wrongRole = admission.wrongRole(readable.written().entry());
        if (wrongRole != null) {
            return wrongRole;
        }
        boolean begins = head.number() == 0 && ledger.subject() == Subject.PERSON;
        if (begins && readable.opens() == null && readable.refusal() == null) {
            return new HoldReason(HoldReason.NO_LEDGER, "ledger");
        }
        return readable.refusal() != null ? readable.refusal() : outOfTurn(readable);
    }

    /** Why what hands the ledger on can't do so; null when it can, or hands nothing on. */
    private @Nullable HoldReason outOfTurn(Handed.Legible readable) {
        Body.Granting grants = readable.grants();
        if (grants == null || !admission.minds()) {
            return null;
        }
        Entry entry = readable.written().entry();
        Kind<?> kind = Kinds.named(entry.kind());
        HoldReason wrongTeam = admission.wrongTeam(grants.says());
        if (wrongTeam != null) {
            return wrongTeam;
        }
        boolean mayBe = kind != null && Handover.mayBeSaid(entry, grants, kind, ground.earlier());
        return mayBe ? null : new HoldReason(HoldReason.OUT_OF_TURN, "basis");
    }

    private Receipt admit(Handed.Legible readable) {
        LedgerId ledger = readable.written().entry().ledger();
        Head before = head(ledger);
        Head after = (before == null ? Head.start(ledger) : before).then(readable.hash());
        moved.put(ledger, after);
        EntryId id = readable.written().entry().id();
        placed.put(id, new Placed(after.number(), readable.hash()));
        admitted.add(new Numbered(readable.written(), readable.hash(), after));
        if (readable.grants() != null) {
            handover = Handover.of(readable.written().entry(), readable.grants(), ground.earlier());
        }
        return new Receipt.Accepted(id, after.number());
    }

    private Receipt escrow(Handed.Legible readable) {
        kept.add(Kept.of(readable, true, Admission.ESCROW));
        return new Receipt.Escrowed(readable.written().entry().id());
    }

    private Receipt hold(Handed handed, @Nullable EntryId id, HoldReason reason) {
        kept.add(Kept.of(handed, false, reason));
        return new Receipt.Held(id, handed.line(), reason);
    }

    private @Nullable Head head(LedgerId ledger) {
        Head head = moved.get(ledger);
        return head == null ? ground.heads().get(ledger) : head;
    }

    /** What goes into the ledgers. */
    List<Numbered> admitted() {
        return admitted;
    }

    /** Where the ledgers stand then. */
    Collection<Head> moved() {
        return moved.values();
    }

    /** What the last line does to the grants of its ledger; null when nothing. */
    @Nullable
    Handover handover() {
        return handover;
    }

    /** What is kept beside them. */
    List<Kept> kept() {
        return kept;
    }
}
