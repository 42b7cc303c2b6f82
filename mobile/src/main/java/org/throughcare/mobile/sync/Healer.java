package org.throughcare.mobile.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.Link;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.Sealed;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.ledger.Hash;
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
        List<Place> chain = numbered(ledger);
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

    /**
     * What stands under a number.
     *
     * @param written null where nobody here can read it, so that its hash alone is known
     */
    private record Place(Hash hash, @Nullable Written written) {}

    /** What stands under the numbers 1, 2, 3… of a ledger, up to the first that is missing. */
    private List<Place> numbered(LedgerId ledger) {
        Map<Long, Place> all = new HashMap<>();
        store.stubs(ledger).forEach((number, hash) -> all.put(number, new Place(hash, null)));
        for (Stored stored : store.entries(ledger)) {
            Long number = stored.number();
            if (number != null) {
                all.put(number, new Place(stored.written().hash(), stored.written()));
            }
        }
        List<Place> chain = new ArrayList<>();
        for (Place next = all.get(1L); next != null; next = all.get(chain.size() + 1L)) {
            chain.add(next);
        }
        return chain;
    }

    /** The heads at 0, 1, 2, 3… */
    private static List<Head> heads(LedgerId ledger, List<Place> chain) {
        List<Head> heads = new ArrayList<>(List.of(Head.start(ledger)));
        for (Place each : chain) {
            heads.add(heads.get(heads.size() - 1).then(each.hash()));
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
    private boolean handBack(String token, Head agreed, Sealed sealed, List<Place> chain) {
        List<Place> lost =
                chain.subList((int) agreed.number(), (int) sealed.head().number());
        if (lost.size() > Limits.HAND_BACK) {
            return false;
        }
        HandBack proof = new HandBack(
                agreed.number(),
                sealed.head(),
                sealed.seal(),
                lost.stream().map(Place::hash).toList());
        try {
            for (List<Written> batch : batches(readable(lost), proof)) {
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

    /** What can't be read here is handed back by whoever can. */
    private static List<Written> readable(List<Place> lost) {
        return lost.stream().flatMap(each -> Stream.ofNullable(each.written())).toList();
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
