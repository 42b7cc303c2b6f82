package org.throughcare.mobile.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.Kinds;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;
import org.throughcare.model.wire.EntryCodec;

/** Siân with one thread of every kind in her record, as the golden lines have them, so that every form can be opened. */
final class EveryKind {

    /** What would leave nothing to record, or is about two records. */
    private static final Set<String> LEFT_OUT = Set.of("death", "person-link", "reference", "person");

    private static final LedgerId TEAM = LedgerId.team(Cast.WING);
    private static final LedgerId AGAIN = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ab_0000_0999L));

    private static final LedgerId TWIN = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ab_0000_0998L));

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, EntryId> threads = new LinkedHashMap<>();
    private final EntryId conflict;
    private final EntryId again;
    private final EntryId linked;

    EveryKind() {
        Entries sian = Entries.of(Cast.SIAN).at("2026-11-01T09:00:00Z");
        keep(sian.record(Person.KIND, Cast.sian()));
        for (Kind<?> kind : Kinds.all()) {
            if (!LEFT_OUT.contains(kind.name())) {
                keep(golden(kind));
            }
        }
        Entry booked = sian.record(Appointment.KIND, appointment("2027-02-02T10:00"));
        entries.add(booked);
        entries.add(sian.correct(Appointment.KIND, booked, appointment("2027-02-03T10:00"), "Bus"));
        entries.add(sian.correct(Appointment.KIND, booked, appointment("2027-02-04T10:00"), "Court"));
        conflict = booked.id();
        Entries mark = Entries.of(Cast.MARK);
        mark.record(Person.KIND, Cast.mark());
        mark.record(PersonLink.KIND, new PersonLink(TWIN, true, List.of(Identifier.PNC)));
        entries.addAll(mark.all());
        Entries twin = Entries.of(TWIN, FixedIds.after(0x9998_0000L));
        linked = twin.record(Person.KIND, Cast.mark()).id();
        twin.record(PersonLink.KIND, new PersonLink(Cast.MARK, true, List.of(Identifier.PNC)));
        entries.addAll(twin.all());
        Entry twice = Entries.of(AGAIN, FixedIds.after(0x9999_0000L)).record(Person.KIND, likeSian());
        entries.add(twice);
        again = twice.id();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The ways to every form by a name for each; a new kind with a form takes part by its golden line. */
    Map<String, Route> ways(Set<String> recorded, Set<String> corrected) {
        Map<String, Route> ways = new LinkedHashMap<>();
        for (String what : recorded) {
            ways.put(what, new Route.Capture(what, Cast.SIAN, about(what), of(what)));
        }
        for (String what : corrected) {
            LedgerId ledger = what.equals("group-session") ? TEAM : Cast.SIAN;
            ways.put(what + " corrected", Route.Capture.correcting(what, ledger, threads.get(what)));
        }
        ways.put("group-session", Route.Capture.of("group-session", TEAM));
        ways.put("register", new Route.Capture("register", TEAM, threads.get("group-session"), null));
        for (String newcomer : List.of("person", "reception-screen", "self-referral")) {
            ways.put(newcomer + " of somebody new", new Route.Capture(newcomer, null, null, null));
        }
        ways.put(
                "attendance of an appointment",
                new Route.Capture("attendance", Cast.SIAN, threads.get("appointment"), null));
        ways.put("same-person", new Route.Capture("same-person", Cast.SIAN, again, null));
        ways.put("different-people", new Route.Capture("different-people", Cast.SIAN, again, null));
        ways.put("part-records", new Route.Capture("part-records", Cast.MARK, linked, null));
        ways.put(
                "what is due",
                new Route.Settle(Duty.on(
                        LocalDate.of(2026, 12, 8),
                        "weekly-test",
                        Cast.SIAN,
                        threads.get("requirement"),
                        Duty.Gravity.SERIOUS,
                        List.of("2026-12-01"))));
        ways.put("two values", new Route.Resolve(Cast.SIAN, "appointment", conflict));
        return ways;
    }

    /** What a form is about that does not begin with nothing. */
    private EntryId about(String what) {
        return switch (what) {
            case "breach-decision" -> threads.get("breach-referral");
            case "review-report" -> threads.get("court-review");
            case "offer" -> threads.get("referral");
            case "entered-in-error" -> threads.get("drug-test");
            default -> null;
        };
    }

    private EntryId of(String what) {
        if (what.startsWith("assessment-")) {
            return threads.get("assessment");
        }
        return switch (what) {
            case "consent-withdrawal" -> threads.get("order-consent");
            case "duty-settled" -> threads.get("duty-settled");
            default -> null;
        };
    }

    private void keep(Entry entry) {
        entries.add(entry);
        threads.put(entry.kind(), entry.id());
    }

    private Entry golden(Kind<?> kind) {
        Entry line = EntryCodec.read(line("/golden/" + kind.name() + "-" + kind.version() + ".json"))
                .entry();
        // The golden lines were not made to stand in one record, and some share an id.
        boolean taken = entries.stream().anyMatch(entry -> entry.id().equals(line.id()));
        return new Entry(
                taken ? new EntryId(FixedIds.at(0x5555_0000L + entries.size())) : line.id(),
                kind.subject() == Subject.PERSON ? Cast.SIAN : TEAM,
                line.kind(),
                line.version(),
                line.author(),
                line.device(),
                line.recordedAt(),
                line.clockOffset(),
                List.of(),
                null,
                line.body());
    }

    private static byte[] line(String file) {
        try (InputStream in = EveryKind.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Appointment appointment(String start) {
        return Stories.appointment(start, "keywork", "Harbour Street clinic", ContactMode.IN_PERSON);
    }

    private static Person likeSian() {
        return new Person(
                Cast.CLINIC,
                "Sian",
                "Llewellyn",
                List.of(),
                null,
                List.of(new Identifier(Identifier.CRN, "X123456")),
                "en",
                Person.COMMUNITY,
                null,
                null);
    }
}
