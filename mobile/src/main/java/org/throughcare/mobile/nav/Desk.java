package org.throughcare.mobile.nav;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.record.Reference;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.ReferenceData;

/**
 * What a screen works with while a worker is signed in.
 *
 * @param reference code lists, calendars and frameworks
 * @param rooms the features
 */
public record Desk(
        Session session,
        Texts texts,
        Navigator navigator,
        Threads threads,
        Clock clock,
        Capture capture,
        Drafts drafts,
        Records records,
        Reference reference,
        Rooms rooms) {

    /** The code lists in force today, with the teams that the worker knows of. */
    public ReferenceData lists() {
        return reference.lists(today()).with(session.teamList());
    }

    /** The record of a ledger. */
    public Ledger ledger(LedgerId id) {
        return records.of(id).ledger();
    }

    /**
     * Saves what the form of that key makes, after the worker has read the warnings, and forgets what was typed in the same
     * transaction: a tablet that dies has one or the other, and a worker does not wait for the medium twice.
     */
    public SaveResult save(String key, List<? extends Draft<?>> made) {
        return capture.saveAnyway(session, made, () -> drafts.discard(session.worker(), key));
    }

    /** The name of a person and the number they are known by, so that nobody records on the wrong one. */
    public String caption(LedgerId ledger) {
        return ledger(ledger).current(Person.KIND).stream()
                .findFirst()
                .map(current -> caption(current.body()))
                .orElse("");
    }

    private static String caption(Person person) {
        return person.name()
                + person.identifiers().stream()
                        .findFirst()
                        .map(identifier -> " · " + identifier.value())
                        .orElse("");
    }

    /** The local date. */
    public LocalDate today() {
        return day(clock);
    }

    /** The local date by that clock. */
    public static LocalDate day(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Texts.ZONE);
    }
}
