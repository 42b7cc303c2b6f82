package org.throughcare.mobile.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.session.Register;

/** What stands in the form of a register, and the register that it comes to (PRS-22). */
final class RegisterValues {

    /** The answer that leads to every other outcome. */
    static final String OTHER = "OTHER";

    private static final String ATTENDED = "ATT";

    private RegisterValues() {}

    /** A form in which everybody is marked as attended, so that only exceptions are tapped. */
    static Values start(GroupSession held, RegisterPeople people) {
        Map<String, String> typed = new TreeMap<>();
        Stream.concat(people.expected().stream(), people.others().stream())
                .forEach(one -> typed.put(mark(one.ledger()), ATTENDED));
        return new Values(typed).with("modality", held.modality());
    }

    static String mark(LedgerId person) {
        return "marks." + person;
    }

    static String other(LedgerId person) {
        return "other." + person;
    }

    /** The outcome that a person is marked with; empty while it has not been chosen. */
    static String outcome(Values values, LedgerId person) {
        String marked = values.text(mark(person));
        return marked.equals(OTHER) ? values.text(other(person)) : marked;
    }

    /** Whether somebody attended under an order, so that the kind of treatment has to be said (CTR-25). */
    static boolean needsModality(Values values, RegisterPeople people) {
        return people.marked(values.codes("added")).stream().anyMatch(one -> {
            SessionSubject subject = people.subjects().get(one.ledger());
            if (subject == null || subject.first() == null) {
                return false;
            }
            AttendanceFramework.Code code = subject.framework(subject.first()).find(outcome(values, one.ledger()));
            return code != null && code.attended();
        });
    }

    /** The group session as it was planned, with the kind of treatment that was chosen. */
    private static GroupSession held(Values values, GroupSession planned) {
        return new GroupSession(
                planned.on(),
                planned.start(),
                planned.minutes(),
                planned.intervention(),
                values.optional("modality"),
                planned.title(),
                planned.place(),
                planned.deliverer(),
                planned.expected());
    }

    /** The register that stands in the form. */
    static Register register(
            Values values, LedgerId team, EntryId session, GroupSession planned, RegisterPeople people) {
        List<Register.Mark> marks = new ArrayList<>();
        for (RegisterPeople.One one : people.marked(values.codes("added"))) {
            SessionSubject subject = people.subjects().get(one.ledger());
            if (subject != null) {
                EntryId requirement = subject.first();
                marks.add(new Register.Mark(
                        one.ledger(),
                        outcome(values, one.ledger()),
                        subject.framework(requirement),
                        requirement,
                        null,
                        null));
            }
        }
        return new Register(team, session, held(values, planned), marks);
    }
}
