package org.throughcare.mobile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.Texts;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * A worker who recorded something about a person.
 *
 * @param lastContact the last day on which they met, as they recorded it: a session that was attended, a sample, a
 *     screening; null when they recorded none
 * @param lastRecorded when they recorded anything last
 */
record Involved(WorkerId worker, @Nullable LocalDate lastContact, Instant lastRecorded) {

    private static final Comparator<Involved> LATEST_FIRST = Comparator.comparing(
                    Involved::lastContact, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Involved::lastRecorded)
            .thenComparing(one -> one.worker().toString())
            .reversed();

    /** Everybody who recorded something in that record, the one of the last contact first. */
    static List<Involved> in(Ledger record, AttendanceFrameworks frameworks) {
        Map<WorkerId, Instant> recorded = new HashMap<>();
        for (Entry entry : record.entries()) {
            if (entry.author() instanceof Author.Worker author) {
                recorded.merge(author.worker(), entry.recordedAt(), Involved::later);
            }
        }
        Map<WorkerId, LocalDate> contacts = contacts(record, frameworks);
        List<Involved> all = new ArrayList<>();
        recorded.forEach((worker, last) -> all.add(new Involved(worker, contacts.get(worker), last)));
        all.sort(LATEST_FIRST);
        return all;
    }

    private static Map<WorkerId, LocalDate> contacts(Ledger record, AttendanceFrameworks frameworks) {
        Map<WorkerId, LocalDate> contacts = new HashMap<>();
        for (Current<Attendance> one : record.current(Attendance.KIND)) {
            Attendance body = one.body();
            // What somebody else delivered was recorded by the author, and no contact of theirs.
            if (body.deliverer() == null && frameworks.countOf(body) == Counts.COMPLIED) {
                met(contacts, one, body.happenedOn());
            }
        }
        met(contacts, record, DrugTest.KIND, test -> test.gaveSample() ? test.collectedAt() : null);
        met(contacts, record, Screening.KIND, Screening::happenedAt);
        return contacts;
    }

    private static <B extends Body> void met(
            Map<WorkerId, LocalDate> contacts, Ledger record, Kind<B> kind, When<B> when) {
        for (Current<B> one : record.current(kind)) {
            Instant at = when.of(one.body());
            if (at != null) {
                met(contacts, one, LocalDate.ofInstant(at, Texts.ZONE));
            }
        }
    }

    /** Whoever began the thread was there; whoever amended it need not have been. */
    private static void met(Map<WorkerId, LocalDate> contacts, Current<?> one, LocalDate day) {
        if (one.thread().entries().get(0).author() instanceof Author.Worker author) {
            contacts.merge(author.worker(), day, (before, now) -> now.isAfter(before) ? now : before);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** When somebody was met, as a body says; null where they were not. */
    @FunctionalInterface
    private interface When<B> {
        @Nullable
        Instant of(B body);
    }
}
