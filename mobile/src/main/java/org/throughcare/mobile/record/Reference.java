package org.throughcare.mobile.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Hash;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.session.AttendanceFrameworks;

/** Code lists, calendars and frameworks as this tablet has them: what ships with it, grown by the service's ledger. */
public final class Reference {

    private final Records records;
    private volatile @Nullable Known known;

    /** What was made of the service's ledger last. */
    private record Known(Ledger service, Map<TeamId, String> calendars, DutyContexts contexts, String word) {
        static Known of(Ledger service, Map<TeamId, String> calendars) {
            String all = new TreeMap<>(calendars)
                    + service.entries().stream().map(Entry::id).toList().toString();
            return new Known(
                    service,
                    calendars,
                    new DutyContexts(service, calendars),
                    Hash.of(all.getBytes(StandardCharsets.UTF_8)).toString());
        }
    }

    /** What these records hold of it. */
    public Reference(Records records) {
        this.records = records;
    }

    /** The code lists in force on a day (PRS-13). */
    public ReferenceData lists(LocalDate on) {
        return ReferenceData.inForce(service(), on);
    }

    /** All attendance frameworks (DRR-8, ATR-3). */
    public AttendanceFrameworks frameworks() {
        return AttendanceFrameworks.of(service());
    }

    /** The working days of a person's team, or England and Wales' when that is not known here. */
    public WorkingDayCalendar calendar(Session session, Ledger person, LocalDate on) {
        return contexts(session).of(person, on).calendar();
    }

    /** What the rules of duties know of each day beside the records. */
    public DutyContexts contexts(Session session) {
        return known(session).contexts();
    }

    /** All of what rules know beside the records, in a word: another one for other reference data or calendars. */
    public String word(Session session) {
        return known(session).word();
    }

    private Known known(Session session) {
        Ledger service = service();
        Map<TeamId, String> calendars = session.calendars();
        Known last = known;
        if (last == null
                || !last.calendars().equals(calendars)
                || !last.service().equals(service)) {
            last = Known.of(service, calendars);
            known = last;
        }
        return last;
    }

    private Ledger service() {
        return records.of(LedgerId.SERVICE).ledger();
    }
}
