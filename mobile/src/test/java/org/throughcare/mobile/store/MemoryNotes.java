package org.throughcare.mobile.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.ReadId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.sync.Destruction;

/** What the store in memory keeps beside the entries: settings, and what is to be told to the server. */
final class MemoryNotes {

    private final Map<String, String> settings = new TreeMap<>();
    private final Map<ReadId, KeptRead> reads = new LinkedHashMap<>();
    private final Map<Long, KeptDestruction> destructions = new TreeMap<>();
    private long places;

    /** Forgets all but the receipts. */
    void clear() {
        settings.clear();
        reads.clear();
    }

    /** Signs for what goes, and changes the settings that go with it. */
    void part(Parting parting, Map<LedgerId, Long> gone, Set<WorkerId> workers, Backlog backlog) {
        Destruction.Left left = new Destruction.Left(backlog.waiting(), backlog.held(), reads.size());
        setting(TabletKey.SETTING)
                .flatMap(TabletKey::read)
                .flatMap(key -> key.sign(parting, gone, workers, left))
                .ifPresent(receipt -> {
                    long place = ++places;
                    destructions.put(place, new KeptDestruction(receipt.signed(), parting.tokens(), place));
                    settings.put(TabletKey.SETTING, receipt.next().text());
                });
        settings.putAll(parting.instead());
        parting.forgotten().forEach(settings::remove);
    }

    List<KeptDestruction> destructions(long behind, int most) {
        return destructions.values().stream()
                .filter(one -> one.place() > behind)
                .limit(most)
                .toList();
    }

    void forgetDestructions(Collection<Long> those) {
        destructions.keySet().removeAll(those);
    }

    boolean keepRead(KeptRead note) {
        KeptRead known = reads.get(note.id());
        if (known == null && reads.size() >= KeptRead.MOST) {
            return false;
        }
        long place = known == null ? ++places : known.place();
        reads.put(note.id(), new KeptRead(note.id(), note.holder(), note.sealed(), place));
        return true;
    }

    List<KeptRead> reads(String holder, long behind, int most) {
        return reads.values().stream()
                .filter(note -> note.place() > behind && note.holder().startsWith(holder))
                .limit(most)
                .toList();
    }

    void forgetReads(Collection<ReadId> handedIn) {
        reads.keySet().removeAll(handedIn);
    }

    Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    List<String> settings(String beginning) {
        return settings.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    void keep(String name, String value) {
        settings.put(name, value);
    }

    void forget(Collection<String> names) {
        names.forEach(settings::remove);
    }
}
