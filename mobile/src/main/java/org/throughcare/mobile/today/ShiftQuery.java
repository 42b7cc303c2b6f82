package org.throughcare.mobile.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Drafts;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.mobile.record.Records;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.GroupSession;

/** Puts a worker's day together from the records and the unfinished forms. */
public final class ShiftQuery {

    private final Today today;
    private final Records records;
    private final Drafts drafts;

    /** On these records and forms. */
    public ShiftQuery(Today today, Records records, Drafts drafts) {
        this.today = today;
        this.records = records;
        this.drafts = drafts;
    }

    /** The worker's day. */
    public Shift of(Session session, Instant now, LocalDate date) {
        List<Shift.Coming> coming = today.appointments(session, now).stream()
                .map(meeting -> new Shift.Coming(meeting, recorded(meeting)))
                .toList();
        List<Shift.Due> due = today.duties(session, now).stream().map(this::due).toList();
        return new Shift(due, coming, groups(session, date), unfinished(session));
    }

    private Shift.Due due(Duty duty) {
        Person person = person(duty.ledger());
        return person == null
                ? new Shift.Due(duty, "", null, null, null)
                : new Shift.Due(duty, person.name(), person.manager(), person.team(), person.place());
    }

    private boolean recorded(Today.Meeting meeting) {
        return records.glance(meeting.ledger()).ledger().current(Attendance.KIND).stream()
                .anyMatch(one -> meeting.appointment().id().equals(one.body().appointment()));
    }

    private List<Shift.Group> groups(Session session, LocalDate date) {
        List<Shift.Group> groups = new ArrayList<>();
        for (Session.Team team : session.teams()) {
            LedgerId ledger = LedgerId.team(team.id());
            for (Current<GroupSession> group : records.of(ledger).ledger().current(GroupSession.KIND)) {
                if (group.body().on().equals(date)) {
                    groups.add(new Shift.Group(ledger, group, recorded(group)));
                }
            }
        }
        groups.sort(Comparator.comparing(
                (Shift.Group group) -> group.session().body().start()));
        return groups;
    }

    private int recorded(Current<GroupSession> group) {
        return (int) group.body().expected().stream()
                .filter(person -> cameTo(records.glance(person).ledger(), group.id()))
                .count();
    }

    private static boolean cameTo(Ledger person, EntryId session) {
        return person.current(Attendance.KIND).stream()
                .map(one -> one.body().group())
                .anyMatch(group -> group != null && group.session().equals(session));
    }

    private List<Shift.Unfinished> unfinished(Session session) {
        List<Shift.Unfinished> forms = new ArrayList<>();
        for (String key : drafts.begun(session.worker())) {
            String[] parts = key.split("/", -1);
            if (parts.length == 2) {
                forms.add(new Shift.Unfinished(
                        parts[0], parts[1], name(parts[1].startsWith("person:") ? LedgerId.parse(parts[1]) : null)));
            }
        }
        return forms;
    }

    private String name(@Nullable LedgerId ledger) {
        Person person = ledger == null ? null : person(ledger);
        return person == null ? "" : person.name();
    }

    /** Who a record is about, as the caseload knows it: nobody's whole record is read for a name. */
    private @Nullable Person person(LedgerId ledger) {
        return records.everybody().find(ledger).map(Everybody.One::person).orElse(null);
    }
}
