package org.throughcare.server.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/** What is known so far of one request, for the trail; used by whoever is at work on the request, one after the other. */
final class Note {

    private static final int LONGEST = 1000;

    private final UUID id;
    private final Instant at;
    private final TreeSet<LedgerId> told = new TreeSet<>();
    private final TreeSet<String> about = new TreeSet<>();
    private @Nullable WorkerId worker;
    private @Nullable DeviceId device;
    private @Nullable String reason;
    private @Nullable String detail;
    private boolean settled;

    Note(UUID id, Instant at) {
        this.id = id;
        this.at = at;
    }

    void ledgers(Collection<LedgerId> some) {
        told.addAll(some);
    }

    List<LedgerId> told() {
        return List.copyOf(told);
    }

    void about(String word, Object other) {
        about.add(word + ":" + other);
    }

    void by(WorkerId someone, DeviceId tablet) {
        worker = someone;
        device = tablet;
    }

    boolean isBySomebody() {
        return worker != null;
    }

    void reason(String text) {
        reason = text;
    }

    void detail(String text) {
        detail = text;
    }

    /** Notes that the record is in the transaction of what was done, or that the request is counted instead. */
    void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    Deed deed(Act act, String address, String outcome) {
        return new Deed(
                id,
                at,
                worker == null ? null : worker.uuid(),
                device == null ? null : device.uuid(),
                act.word(),
                told.stream().map(LedgerId::uuid).sorted().distinct().toList(),
                List.copyOf(about),
                address,
                cut(reason),
                outcome,
                cut(detail),
                null);
    }

    /** PostgreSQL keeps no NUL in a text. */
    static @Nullable String cut(@Nullable String text) {
        return text == null
                ? null
                : text.substring(0, Math.min(text.length(), LONGEST)).replace('\0', ' ');
    }
}
