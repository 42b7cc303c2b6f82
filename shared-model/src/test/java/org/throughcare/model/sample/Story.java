package org.throughcare.model.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;

/** What was recorded in one ledger, by whom and when; told in any order, kept in that of time. */
final class Story {

    private final String key;
    private final LedgerId ledger;
    private final List<Entry> entries = new ArrayList<>();
    private final Days days;
    private SampleWorker by;

    private Story(String key, LedgerId ledger, SampleWorker by, LocalDate today) {
        this.key = key;
        this.ledger = ledger;
        this.by = by;
        this.days = new Days(today);
    }

    static Story person(String key, SampleWorker by, LocalDate today) {
        return new Story(key, LedgerId.person(SampleIds.of("person/" + key)), by, today);
    }

    static Story team(SampleTeam team, SampleWorker by, LocalDate today) {
        return new Story("team/" + team.name(), LedgerId.team(team.id()), by, today);
    }

    LedgerId ledger() {
        return ledger;
    }

    Days days() {
        return days;
    }

    SampleWorker worker() {
        return by;
    }

    /** From here on that worker records. */
    Story by(SampleWorker worker) {
        by = worker;
        return this;
    }

    /** A new thread. */
    <B extends Body> EntryId says(Kind<B> kind, B body, Instant at) {
        return add(kind, body, List.of(), null, at);
    }

    /** The next entry of a thread; made after the one it cites, where a weekend brings both to the same day. */
    <B extends Body> EntryId amends(EntryId cited, Kind<B> kind, B body, String reason, Instant at) {
        Instant before = entries.stream()
                .filter(entry -> entry.id().equals(cited))
                .map(Entry::capturedAt)
                .findFirst()
                .orElseThrow();
        return add(kind, body, List.of(cited), reason, at.isAfter(before) ? at : before.plusSeconds(300));
    }

    /** Everything, in the order of time. */
    List<Entry> entries() {
        return entries.stream().sorted(Comparator.comparing(Entry::capturedAt)).toList();
    }

    private <B extends Body> EntryId add(
            Kind<B> kind, B body, List<EntryId> basis, @Nullable String reason, Instant at) {
        EntryId id = new EntryId(SampleIds.of("entry/" + key + "/" + entries.size()));
        entries.add(new Entry(
                id,
                ledger,
                kind.name(),
                kind.version(),
                new Author.Worker(by.id()),
                by.device(),
                at,
                Duration.ZERO,
                basis,
                reason,
                kind.writer().apply(body)));
        return id;
    }
}
