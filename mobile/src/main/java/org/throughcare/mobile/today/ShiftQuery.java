package org.throughcare.mobile.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.mobile.record.Everybody;
import org.throughcare.mobile.record.Records;
import org.throughcare.mobile.sync.Sync;
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
    private final Caseload caseload;
    private final Sync sync;
    private final Desk desk;
    private final Records records;
    private final Beginnings beginnings;

    /** The day of the worker at the desk, on these records. */
    public ShiftQuery(Today today, Caseload caseload, Sync sync, Desk desk) {
        this.today = today;
        this.caseload = caseload;
        this.sync = sync;
        this.desk = desk;
        this.records = desk.records();
        this.beginnings = new Beginnings(desk);
    }

    /** The worker's day. */
    public Shift now() {
        Session session = desk.session();
        Instant now = desk.clock().instant();
        List<Shift.Coming> coming =
                today.appointments(session, now).stream().map(Shift.Coming::new).toList();
        List<Shift.Due> concerns = new ArrayList<>();
        List<Shift.Due> due = new ArrayList<>();
        for (Duty duty : today.duties(session, now)) {
            (desk.rooms().concerns(duty) ? concerns : due).add(due(duty));
        }
        return new Shift(
                concerns,
                due,
                coming,
                groups(session, desk.today()),
                beginnings.unfinished(),
                desk.drafts().lost().of(session.worker()),
                people(session));
    }

    private Shift.People people(Session session) {
        List<PersonRow> rows = caseload.everybody(session);
        return new Shift.People(
                rows.size(),
                rows.stream().mapToInt(row -> row.marks().waiting()).sum(),
                rows.stream().mapToInt(row -> row.marks().held()).sum(),
                sync.status().lastContact() != null);
    }

    private Shift.Due due(Duty duty) {
        Person person = person(duty.ledger());
        return person == null
                ? new Shift.Due(duty, "", null, null, null)
                : new Shift.Due(duty, person.name(), person.manager(), person.team(), person.place());
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

    /** Who a record is about, as the caseload knows it: nobody's whole record is read for a name. */
    private @Nullable Person person(LedgerId ledger) {
        return records.everybody().find(ledger).map(Everybody.One::person).orElse(null);
    }
}
