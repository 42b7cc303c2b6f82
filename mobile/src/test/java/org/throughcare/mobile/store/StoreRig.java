package org.throughcare.mobile.store;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.throughcare.mobile.testkit.Pages;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Head;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.Person;
import org.throughcare.model.sync.Destruction;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;

/** A store under test, and the entries and pages that are put into it. */
abstract class StoreRig {

    static final Parting LEAVE =
            Parting.of(Destruction.Why.WITHDRAWN, Instant.parse("2026-12-08T09:00:00Z"), List.of("dock token"));

    final Entries mark = Entries.of(Cast.MARK);
    Store store;

    /** A store without anything in it. */
    abstract Store empty();

    @BeforeEach
    void open() {
        store = empty();
    }

    @AfterEach
    void close() {
        store.close();
    }

    List<EntryState> states() {
        return store.entries(Cast.MARK).stream().map(Stored::state).toList();
    }

    Written opening() {
        return EntryCodec.write(mark.record(Person.KIND, Cast.mark()));
    }

    Written note(String text) {
        return EntryCodec.write(
                mark.raw("note", 1, List.of(), Json.obj().put("text", text).build()));
    }

    static Written sameIdOtherBytes(Written entry) {
        Entry old = entry.entry();
        return EntryCodec.write(new Entry(
                old.id(),
                old.ledger(),
                old.kind(),
                old.version(),
                old.author(),
                old.device(),
                old.capturedAt(),
                old.clockOffset(),
                List.<EntryId>of(),
                "other bytes",
                old.body()));
    }

    /** The page that leads from after so many of these entries to the end of them. */
    static LedgerPage page(int after, List<Written> all, boolean complete) {
        return new LedgerPage(after, all.subList(after, all.size()), head(all), complete, "seal of " + all.size());
    }

    static Head head(List<Written> entries) {
        return Pages.head(entries.get(0).entry().ledger(), entries);
    }
}
