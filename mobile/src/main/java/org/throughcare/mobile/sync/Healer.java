package org.throughcare.mobile.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.Sealed;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.HandBack;
import org.throughcare.model.sync.Limits;

/**
 * Makes a ledger whole whose head the server does not recognise, and that ledger only: looks for the highest number on
 * which both agree, hands back what the server sealed behind it and has lost (other people's entries too), and goes back
 * to that number, from where the next page goes on.
 */
final class Healer {

    private final Store store;
    private final Link link;

    Healer(Store store, Link link) {
        this.store = store;
        this.link = link;
    }

    /** Heals a ledger; throws {@link LinkFault} when the server is not reached, and then nothing is changed. */
    void heal(String token, LedgerId ledger, List<Head> marks) {
        List<Stored> chain = numbered(ledger);
        List<Head> heads = heads(ledger, chain);
        Head agreed = agreed(heads, new HashSet<>(marks));
        long safe = agreed.number();
        Optional<Sealed> sealed = store.sealed(ledger).stream()
                .filter(it -> it.head().number() > agreed.number() && heads.contains(it.head()))
                .findFirst();
        if (sealed.isPresent() && handBack(token, agreed, sealed.get(), chain)) {
            safe = sealed.get().head().number();
        }
        store.rewind(agreed, safe);
    }

    /** The entries 1, 2, 3… of a ledger, up to the first that is missing. */
    private List<Stored> numbered(LedgerId ledger) {
        List<Stored> all = store.entries(ledger).stream()
                .filter(stored -> stored.number() != null)
                .sorted(Comparator.comparingLong(Healer::number))
                .toList();
        int upTo = 0;
        while (upTo < all.size() && number(all.get(upTo)) == upTo + 1) {
            upTo++;
        }
        return all.subList(0, upTo);
    }

    private static long number(Stored stored) {
        Long number = stored.number();
        return number == null ? Long.MAX_VALUE : number;
    }

    /** The heads at 0, 1, 2, 3… */
    private static List<Head> heads(LedgerId ledger, List<Stored> chain) {
        List<Head> heads = new ArrayList<>(List.of(Head.start(ledger)));
        for (Stored stored : chain) {
            heads.add(heads.get(heads.size() - 1).then(stored.written().hash()));
        }
        return heads;
    }

    private static Head agreed(List<Head> heads, Set<Head> marks) {
        Head agreed = heads.get(0);
        for (Head head : heads) {
            agreed = marks.contains(head) ? head : agreed;
        }
        return agreed;
    }

    /** Says whether the server took it; it does not when its secret is another than when it sealed. */
    private boolean handBack(String token, Head agreed, Sealed sealed, List<Stored> chain) {
        List<Written> lost = chain
                .subList((int) agreed.number(), (int) sealed.head().number())
                .stream()
                .map(Stored::written)
                .toList();
        if (lost.size() > Limits.HAND_BACK) {
            return false;
        }
        HandBack proof = new HandBack(
                agreed.number(),
                sealed.head(),
                sealed.seal(),
                lost.stream().map(Written::hash).toList());
        try {
            for (List<Written> batch : batches(lost, proof)) {
                link.handBack(token, proof, batch);
            }
            return true;
        } catch (LinkFault fault) {
            if (fault.sort() == LinkFault.Sort.REFUSED && !fault.code().equals(HandBack.MOVED)) {
                return false;
            }
            throw fault;
        }
    }

    /** Cuts entries into batches that keep the limits of a push together with the proof before them. */
    private static List<List<Written>> batches(List<Written> lost, HandBack proof) {
        int room = Limits.BATCH_BYTES - proof.hashes().size() * 48 - 1024;
        List<List<Written>> batches = new ArrayList<>();
        List<Written> batch = new ArrayList<>();
        long bytes = 0;
        for (Written written : lost) {
            int size = written.bytes().length + 1;
            if (!batch.isEmpty() && (batch.size() == Limits.BATCH_ENTRIES - 1 || bytes + size > room)) {
                batches.add(List.copyOf(batch));
                batch.clear();
                bytes = 0;
            }
            batch.add(written);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
