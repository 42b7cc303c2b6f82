package org.throughcare.mobile.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughcare.mobile.access.Accounts;
import org.throughcare.mobile.link.DockLink;
import org.throughcare.mobile.link.LinkFault;
import org.throughcare.mobile.store.KeptDestruction;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.sync.Limits;

/**
 * Hands in the receipts of what was destroyed, oldest first, once the medium has forgotten it (USR-4). Each can be handed in with
 * the tokens that were there when it was signed, for nothing else may be left; the signature is what vouches for it.
 */
final class DestructionSender {

    private static final int BYTES = Limits.DESTRUCTIONS_BYTES / 2;

    private final Store store;
    private final DockLink dock;
    private final Accounts accounts;

    DestructionSender(Store store, DockLink dock, Accounts accounts) {
        this.store = store;
        this.dock = dock;
        this.accounts = accounts;
    }

    /** Hands in all of them; what the server can't take yet stays. Throws a link's fault. */
    void send() {
        long behind = 0;
        List<KeptDestruction> waiting = store.destructions(behind, Limits.DESTRUCTIONS);
        if (!waiting.isEmpty()) {
            // What is said to be destroyed is so on the medium as well, before anybody is told.
            store.scrub();
        }
        while (!waiting.isEmpty()) {
            List<KeptDestruction> batch = batch(waiting);
            store.forgetDestructions(settled(batch, answers(batch)));
            behind = batch.get(batch.size() - 1).place();
            waiting = store.destructions(behind, Limits.DESTRUCTIONS);
        }
    }

    /** The first of them that can be handed in together: with the same tokens, and not too much at once. */
    private static List<KeptDestruction> batch(List<KeptDestruction> waiting) {
        List<KeptDestruction> batch = new ArrayList<>();
        int bytes = 0;
        for (KeptDestruction one : waiting) {
            bytes += one.signed().said().length();
            boolean alike = one.tokens().equals(waiting.get(0).tokens());
            if (!batch.isEmpty() && (!alike || bytes > BYTES)) {
                return batch;
            }
            batch.add(one);
        }
        return batch;
    }

    /** With the first token that the server takes; none that it takes leaves them for whoever signs in next. */
    private List<Destruction.Answer> answers(List<KeptDestruction> batch) {
        Set<String> tokens = new LinkedHashSet<>(batch.get(0).tokens());
        tokens.addAll(accounts.dockTokens());
        List<Destruction.Signed> signed =
                batch.stream().map(KeptDestruction::signed).toList();
        for (String token : tokens) {
            try {
                return dock.destroyed(token, signed);
            } catch (LinkFault fault) {
                if (fault.sort() != LinkFault.Sort.DENIED) {
                    throw fault;
                }
            }
        }
        return List.of();
    }

    /** The places of those that the server has, or will never take. */
    private static List<Long> settled(List<KeptDestruction> batch, List<Destruction.Answer> answers) {
        Map<Hash, Long> places = new HashMap<>();
        batch.forEach(one -> places.put(one.signed().hash(), one.place()));
        return answers.stream()
                .filter(DestructionSender::isFinal)
                .flatMap(answer -> Stream.ofNullable(places.get(answer.hash())))
                .toList();
    }

    private static boolean isFinal(Destruction.Answer answer) {
        return !(answer instanceof Destruction.Answer.Refused refused
                && refused.code().equals(Destruction.UNKNOWN_KEY));
    }
}
