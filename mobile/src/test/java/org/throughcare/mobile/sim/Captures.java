package org.throughcare.mobile.sim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.person.ContactRestriction;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sync.Limits;
import org.throughcare.model.wire.EntryCodec;

/** What workers record: through the real capture where this build knows the kind, else as a newer build would write it. */
final class Captures {

    private static final int LARGE = 60_000;

    private final World world;
    private final Dice dice;
    private int count;

    Captures(World world) {
        this.world = world;
        this.dice = world.dice();
    }

    /** A worker of the tablet records something, if they get in. */
    void capture(SimTablet tablet) {
        Optional<Session> session = tablet.session(dice.pick(tablet.workers()));
        if (session.isEmpty()) {
            world.say(tablet, "lets nobody in");
            return;
        }
        List<LedgerId> people = tablet.disk().caseload(session.get().worker()).stream()
                .filter(ledger -> ledger.subject() == Subject.PERSON)
                .toList();
        int lot = people.isEmpty() ? 0 : dice.below(100);
        if (lot < 14) {
            newPerson(tablet, session.get());
        } else if (lot < 34) {
            LedgerId person = dice.pick(people);
            save(tablet, session.get(), "a phone of " + name(person), phone(tablet, person));
        } else if (lot < 50) {
            amend(tablet, session.get(), dice.pick(people));
        } else if (lot < 64) {
            group(tablet, session.get(), people);
        } else if (lot < 90) {
            LedgerId person = dice.pick(people);
            append(tablet, session.get(), "a note about " + name(person), List.of(note(tablet, session.get(), person)));
        } else {
            questionable(tablet, session.get(), dice.pick(people));
        }
    }

    private void newPerson(SimTablet tablet, Session session) {
        TeamId team = session.teams().isEmpty() || dice.chance(30)
                ? dice.pick(world.teams())
                : dice.pick(session.teams()).id();
        Draft<Person> draft = tablet.capture().newPerson(Person.KIND, person(team, null));
        world.truth().name(draft.ledger(), "person " + ++count);
        save(tablet, session, name(draft.ledger()) + " of " + name(team), draft);
    }

    private static Person person(TeamId team, @Nullable LocalDate birthDate) {
        return new Person(team, "Sam", "Doe", List.of(), birthDate, List.of(), "en", Person.PRISON, "C wing", null);
    }

    private Draft<Phone> phone(SimTablet tablet, LedgerId person) {
        return tablet.capture().draft(person, Phone.KIND, number());
    }

    private Phone number() {
        return new Phone(null, null, dice.chance(500) ? "en" : "cy", Phone.OWN, dice.chance(500), "note " + ++count);
    }

    /** Amends what the tablet knows, all heads of it. */
    private void amend(SimTablet tablet, Session session, LedgerId person) {
        List<Entry> known =
                tablet.disk().entries(person).stream().map(Stored::entry).toList();
        List<Current<Phone>> phones = new Ledger(person, known).current(Phone.KIND);
        Draft<Phone> draft = phones.isEmpty()
                ? phone(tablet, person)
                : tablet.capture().amend(dice.pick(phones), number(), "it was wrong");
        save(tablet, session, "an amendment for " + name(person), draft);
    }

    private void save(SimTablet tablet, Session session, String what, Draft<?> draft) {
        world.say(tablet, name(session.worker()) + " records " + what + " as " + name(draft.id()));
        tablet.capture().saveAnyway(session, List.of(draft));
    }

    /** A session: each person's attendance and the team's own entry, in one transaction. */
    private void group(SimTablet tablet, Session session, List<LedgerId> people) {
        List<Written> register = new ArrayList<>();
        if (!session.teams().isEmpty()) {
            LedgerId team = LedgerId.team(dice.pick(session.teams()).id());
            register.add(entry(tablet, session, team, "group-meeting", 1, List.of(), body()));
        }
        int first = dice.below(people.size());
        for (int i = 0; i < Math.min(people.size(), dice.between(2, 12)); i++) {
            LedgerId person = people.get((first + i) % people.size());
            register.add(entry(tablet, session, person, "group-attendance", 1, List.of(), body()));
        }
        append(tablet, session, "a group", register);
    }

    private Written note(SimTablet tablet, Session session, LedgerId person) {
        if (tablet.build() > 1 && dice.chance(400)) {
            // A newer build's version of a kind that the others know, with a field that they do not.
            Json.Obj phone = Phone.KIND.writer().apply(number());
            return entry(tablet, session, person, Phone.KIND.name(), tablet.build(), List.of(), phone);
        }
        ObjBuilder body = Json.obj().put("text", "note " + ++count);
        if (world.odds().heavy()) {
            body.put("photo", "x".repeat(dice.between(LARGE / 2, LARGE)));
        }
        return entry(tablet, session, person, "note", tablet.build(), List.of(), body.build());
    }

    private Json.Obj body() {
        return Json.obj().put("text", "note " + ++count).build();
    }

    /** What the server will hold, or escrow, or lay aside in some other way. */
    private void questionable(SimTablet tablet, Session session, LedgerId person) {
        int lot = dice.below(5);
        Written written = switch (lot) {
            case 0 -> entry(tablet, session, person, Person.KIND.name(), 1, List.of(), born3000());
            case 1 ->
                entry(
                        tablet,
                        session,
                        LedgerId.team(dice.pick(world.teams())),
                        Phone.KIND.name(),
                        1,
                        List.of(),
                        body());
            case 2 -> entry(tablet, session, stranger(), "note", 1, List.of(), body());
            case 3 -> entry(tablet, session, LedgerId.person(world.ids().next()), "note", 1, List.of(), body());
            default ->
                entry(tablet, session, person, ContactRestriction.KIND.name(), 1, List.of(), endsBeforeItBegins());
        };
        append(
                tablet,
                session,
                "something questionable (" + lot + ") about "
                        + name(written.entry().ledger()),
                List.of(written));
        if (dice.chance(50)) {
            Json.Obj large =
                    Json.obj().put("text", "x".repeat(Limits.ENTRY_BYTES)).build();
            append(
                    tablet,
                    session,
                    "something too large",
                    List.of(entry(tablet, session, person, "note", 1, List.of(), large)));
        }
    }

    private Json.Obj born3000() {
        return Person.KIND.writer().apply(person(dice.pick(world.teams()), LocalDate.of(3000, 1, 1)));
    }

    private static Json.Obj endsBeforeItBegins() {
        return ContactRestriction.KIND
                .writer()
                .apply(new ContactRestriction("restricted-case", LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1)));
    }

    /** A person who is on somebody's caseload, perhaps not on this worker's. */
    private LedgerId stranger() {
        List<LedgerId> people = world.books().ledgers().stream()
                .filter(ledger -> ledger.subject() == Subject.PERSON)
                .toList();
        return people.isEmpty() ? LedgerId.person(world.ids().next()) : dice.pick(people);
    }

    private Written entry(
            SimTablet tablet,
            Session session,
            LedgerId ledger,
            String kind,
            int version,
            List<EntryId> basis,
            Json.Obj body) {
        return EntryCodec.write(new Entry(
                new EntryId(world.ids().next()),
                ledger,
                kind,
                version,
                session.author(),
                tablet.device(),
                tablet.clock().instant(),
                null,
                basis,
                null,
                body));
    }

    private void append(SimTablet tablet, Session session, String what, List<Written> entries) {
        List<String> names = entries.stream().map(one -> name(one.entry().id())).toList();
        world.say(tablet, name(session.worker()) + " records " + what + " as " + String.join(", ", names));
        tablet.store().append(session.worker(), entries);
    }

    private String name(Object thing) {
        return world.truth().name(thing);
    }
}
