package org.throughcare.mobile.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.people.Caseload;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.session.GroupSession;

/** Puts the people of a register together from the caseload and their records. */
final class RegisterQuery {

    private final Desk desk;
    private final Caseload caseload;

    RegisterQuery(Desk desk, Caseload caseload) {
        this.desk = desk;
        this.caseload = caseload;
    }

    /** The people of a session: whoever is expected, and everybody else who could have come. */
    RegisterPeople people(Current<GroupSession> planned) {
        AttendanceFrameworks frameworks = desk.reference().frameworks();
        List<RegisterPeople.One> inOrder = new ArrayList<>();
        for (PersonRow row : caseload.everybody(desk.session())) {
            Person person = row.person();
            if (person != null) {
                inOrder.add(one(row, person));
            }
        }
        Map<LedgerId, SessionSubject> subjects = new HashMap<>();
        Set<LedgerId> expected =
                planned.body().expected().stream().map(desk.records()::lead).collect(Collectors.toSet());
        List<String> recorded = new ArrayList<>();
        List<RegisterPeople.One> coming = new ArrayList<>();
        List<RegisterPeople.One> others = new ArrayList<>();
        for (RegisterPeople.One one : inOrder) {
            Ledger record = desk.records().glance(one.ledger()).ledger();
            subjects.put(
                    one.ledger(),
                    SessionSubject.of(record, frameworks, planned.body().on()));
            if (isRecorded(record, planned.id())) {
                recorded.add(one.name());
            } else {
                (expected.contains(one.ledger()) ? coming : others).add(one);
            }
        }
        return new RegisterPeople(coming, others, subjects, recorded);
    }

    private static boolean isRecorded(Ledger record, EntryId session) {
        return record.current(Attendance.KIND).stream()
                .map(one -> one.body().group())
                .anyMatch(group -> group != null && group.session().equals(session));
    }

    private static RegisterPeople.One one(PersonRow row, Person person) {
        String place = person.place();
        return new RegisterPeople.One(
                row.ledger(),
                row.teams().stream().map(LedgerId::team).collect(Collectors.toSet()),
                person.name(),
                place == null ? "" : place,
                person.familyName() + " " + person.givenName());
    }
}
