package org.throughcare.mobile.gallery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.substance.SubstanceUse;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.testkit.FixedIds;

/** What the gallery's people have been through; all of it is made up. */
final class Stories {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> NAMES = List.of(
            "Aaron Adeyemi",
            "Ben Carter",
            "Callum Davies",
            "Darius Evans",
            "Emyr Ffoulkes",
            "Farid Hassan",
            "Gareth Hughes",
            "Harvey Jones",
            "Ibrahim Khan",
            "Jamie Lewis",
            "Kieran Morgan",
            "Luke Novak");

    private Stories() {}

    /** Everybody of both teams. */
    static List<Entry> everybody() {
        List<Entry> all = new ArrayList<>();
        all.addAll(mark());
        all.addAll(sian());
        all.addAll(declan());
        all.addAll(wing());
        all.addAll(team());
        return all;
    }

    /** Mark, in prison. */
    static List<Entry> mark() {
        Entries entries = Entries.of(Cast.MARK).at("2026-12-01T09:00:00Z");
        entries.record(Person.KIND, Cast.mark());
        entries.record(LegalStatus.KIND, new LegalStatus("sentenced", LocalDate.of(2026, 9, 14), "HMP Penmaen"));
        entries.at("2026-12-02T10:00:00Z").record(Screening.KIND, audit(4, 3, 3, 2, 2, 1, 2, 2, 4, 4));
        entries.record(
                Appointment.KIND, appointment("2026-12-08T15:30", "keywork", "C wing, room 2", ContactMode.WING_VISIT));
        return entries.all();
    }

    /** Siân, who comes to the clinic under a DRR: the fullest record. */
    static List<Entry> sian() {
        Entries entries = Entries.of(Cast.SIAN).at("2026-12-01T09:00:00Z");
        entries.record(Person.KIND, Cast.sian());
        entries.record(LegalStatus.KIND, new LegalStatus("community-order", LocalDate.of(2026, 12, 1), null));
        Entry drr = entries.record(Requirement.KIND, Bodies.drr("2026-12-01", "O", "C"));
        entries.record(
                SubstanceUse.KIND,
                new SubstanceUse(
                        LocalDate.of(2026, 12, 1),
                        List.of(
                                Bodies.uses("HER", "ILLICIT"),
                                Bodies.uses("MET", SubstanceUse.Line.PRESCRIBED),
                                Bodies.uses("OPM", SubstanceUse.Line.PRESCRIBED))));
        entries.at("2026-12-02T10:30:00Z").record(Screening.KIND, audit(3, 2, 2, 0, 0, 0, 0, 0, 0, 0));
        Entry test =
                entries.at("2026-12-07T11:00:00Z").record(DrugTest.KIND, test(drr, "2026-12-07T10:50:00Z", "O", "K"));
        entries.at("2026-12-08T09:10:00Z")
                .correct(
                        DrugTest.KIND,
                        test,
                        test(drr, "2026-12-07T10:50:00Z", "O"),
                        "Cannabis line was read too early; second look was negative");
        entries.at("2026-12-03T16:00:00Z").record(Attendance.KIND, attended("2026-12-03", "ATT", drr));
        entries.at("2026-12-04T16:00:00Z").record(Attendance.KIND, attended("2026-12-04", "FTA", drr));
        entries.record(
                Appointment.KIND,
                appointment("2026-12-08T14:30", "test", "Harbour Street clinic", ContactMode.IN_PERSON));
        entries.record(
                Appointment.KIND,
                appointment("2026-12-11T10:00", "keywork", "Harbour Street clinic", ContactMode.IN_PERSON));
        return entries.all();
    }

    /** Declan, of whom little is known yet, and who has died. */
    static List<Entry> declan() {
        Entries entries = Entries.of(Cast.DECLAN).at("2026-12-01T12:00:00Z");
        entries.record(Person.KIND, Cast.declan());
        entries.at("2026-12-08T08:00:00Z")
                .record(Death.KIND, new Death(Instant.parse("2026-12-07T23:10:00Z"), "His sister rang the clinic"));
        return entries.all();
    }

    /** Twelve more people on the wing. */
    static List<Entry> wing() {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String[] name = NAMES.get(i).split(" ", -1);
            Person person = new Person(
                    Cast.WING,
                    name[0],
                    name[1],
                    List.of(),
                    LocalDate.of(1980 + i, 1 + i, 3 + i),
                    List.of(new Identifier(Identifier.PRISON_NUMBER, "A%04dB%c".formatted(2100 + i * 37, 'C' + i))),
                    i == 4 ? "cy" : "en",
                    Person.PRISON,
                    "C wing, C" + (1 + i % 3) + "-" + (10 + i),
                    null);
            Entries entries = Entries.of(wingLedger(i)).at("2026-12-01T13:00:00Z");
            entries.record(Person.KIND, person);
            all.addAll(entries.all());
        }
        return all;
    }

    static LedgerId wingLedger(int number) {
        return LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ab_0000_0100L + number));
    }

    /** The wing's group of today. */
    static List<Entry> team() {
        LedgerId team = LedgerId.team(Cast.WING);
        Entries entries = Entries.of(team, FixedIds.after(0x7777_0000L)).at("2026-12-01T08:00:00Z");
        List<LedgerId> expected = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            expected.add(wingLedger(i));
        }
        entries.record(
                GroupSession.KIND,
                new GroupSession(
                        LocalDate.of(2026, 12, 8),
                        LocalTime.of(13, 30),
                        60,
                        "RELAPSE",
                        "GROUP",
                        "Staying well",
                        "C wing, group room",
                        null,
                        expected));
        return entries.all();
    }

    static Appointment appointment(String start, String what, String place, ContactMode mode) {
        return new Appointment(
                LocalDateTime.parse(start),
                LONDON,
                45,
                what,
                null,
                place,
                mode,
                "Asha Patel",
                null,
                Appointment.Status.BOOKED,
                null,
                null);
    }

    private static Attendance attended(String on, String outcome, Entry requirement) {
        return new Attendance(
                LocalDate.parse(on),
                null,
                null,
                requirement.id(),
                outcome,
                new Attendance.FrameworkRef("standard", LocalDate.of(2026, 1, 1)),
                "PSYCHOSOCIAL",
                "MOTIVATIONAL",
                45,
                ContactMode.IN_PERSON,
                null,
                null,
                null);
    }

    private static DrugTest test(Entry requirement, String at, String... positive) {
        List<ResultLine> lines = new ArrayList<>();
        for (String group : List.of("O", "C", "A", "K", "B")) {
            boolean on = List.of(positive).contains(group);
            lines.add(ResultLine.screened(group, on ? ResultLine.Screen.POS : ResultLine.Screen.NEG));
        }
        return new DrugTest(
                "CRT",
                requirement.id(),
                "URINE",
                "POC",
                new Kit("5-panel cup", "LT-2209", LocalDate.of(2027, 6, 30), null),
                Instant.parse(at),
                Instant.parse(at).plusSeconds(300),
                "Bethan Rowlands",
                null,
                "Harbour Street clinic",
                DrugTest.SAMPLE,
                null,
                lines,
                new SelfReport(true, List.of("O"), LocalDate.of(2026, 12, 5), null),
                null,
                null);
    }

    private static Screening audit(int... answers) {
        Map<String, Integer> given = new LinkedHashMap<>();
        int total = 0;
        for (int i = 0; i < answers.length; i++) {
            given.put(String.valueOf(i + 1), answers[i]);
            total += answers[i];
        }
        String band = total >= 20 ? "possible-dependence" : total >= 16 ? "higher" : total >= 8 ? "increasing" : "low";
        return new Screening(
                "AUDIT/uk-units",
                "1",
                "en",
                Screening.Mode.ASKED,
                given,
                List.of(),
                total,
                band,
                Instant.parse("2026-12-02T10:00:00Z"),
                null,
                null);
    }
}
