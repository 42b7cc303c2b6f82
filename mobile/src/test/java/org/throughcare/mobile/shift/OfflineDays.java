package org.throughcare.mobile.shift;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.mobile.people.PersonRow;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.sample.SampleWorker;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.session.GroupSession;
import org.throughcare.model.session.Register;

/**
 * Five days at the clinic without a network, in a process of their own: after the last save it says {@link #SAVED} and
 * waits to be killed.
 */
public final class OfflineDays {

    /** The line after which everything that was recorded is durable. */
    static final String SAVED = "::saved::";

    static final int DAYS = 5;

    private final Tablet tablet;
    private final ShiftClock clock;
    private final Account account;
    private final Session session;
    private final Recorder recorder;
    private final TeamId team;

    private OfflineDays(Tablet tablet, ShiftClock clock, Account account) {
        this.tablet = tablet;
        this.clock = clock;
        this.account = account;
        this.session = Scene.signIn(tablet, SampleWorker.BETHAN);
        this.recorder = new Recorder(tablet, session, account);
        this.team = session.teams().get(0).id();
    }

    /** Plays the days on the tablet in that folder, whose server is at that address. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        ShiftClock clock = new ShiftClock(Clock.systemUTC(), Duration.ofDays(DAYS));
        Tablet tablet = Scene.tablet(Path.of(arguments[0]), URI.create(arguments[1]), "clinic tablet 1", clock);
        new OfflineDays(tablet, clock, new Account(out)).play();
        out.println(SAVED);
        // Whoever started it kills it here; should they be gone first, their end of the pipe says so.
        System.exit(System.in.read());
    }

    private void play() {
        account.done("signed in with the passphrase alone: " + session.name());
        day(5, "somebody new comes, and somebody who is written to in Welsh");
        int known = tablet.caseload().everybody(session).size();
        LedgerId english = arrive(Arrivals.english(team, known));
        LedgerId welsh = arrive(Arrivals.welsh(team, known));
        EntryId order = order(english);
        day(4, "screening and testing");
        screen(english, "AUDIT/uk-units", 4, 3, 3, 2, 2, 1, 2, 2, 4, 4);
        screen(welsh, "PHQ-9", 1, 2, 1, 2, 1, 0, 1, 0, 0);
        LedgerId ceri = find("Ceri Llanfair");
        test(ceri);
        day(3, "the group");
        register(english, welsh);
        day(2, "a correction, and keywork");
        correct(ceri);
        keywork(english, order);
        day(0, "appointments");
        book(english, order, LocalTime.of(10, 0));
        book(welsh, null, LocalTime.of(11, 30));
    }

    private void day(int ago, String what) {
        clock.behind(Duration.ofDays(ago));
        account.heading((ago == 0 ? "Today" : ago + " days ago") + ", no network: " + what);
    }

    private LedgerId arrive(Person person) {
        Draft<Person> opening = tablet.capture().newPerson(Person.KIND, person);
        LedgerId ledger = opening.ledger();
        String token = "phone-of-" + ledger.uuid();
        recorder.save(
                List.of(
                        opening,
                        tablet.capture()
                                .draft(ledger, LegalStatus.KIND, new LegalStatus("community-order", today(), null)),
                        tablet.capture()
                                .draft(
                                        ledger,
                                        Phone.KIND,
                                        new Phone(token, "android", person.language(), Phone.OWN, true, null))),
                "record opened for " + person.name() + ", with legal status and phone");
        return ledger;
    }

    private EntryId order(LedgerId ledger) {
        Requirement atr =
                new Requirement(Requirement.ATR, today(), today().plusMonths(6), "low", 1, List.of(), null, null);
        Entry requirement = recorder.save(ledger, Requirement.KIND, atr, "alcohol treatment requirement");
        recorder.save(
                ledger,
                OrderConsent.KIND,
                new OrderConsent(
                        requirement.id(),
                        today(),
                        "signed",
                        session.name(),
                        "attendance and risk, with probation",
                        "2026-10",
                        "public-task",
                        null),
                "consent to it");
        return requirement.id();
    }

    private void screen(LedgerId ledger, String instrument, int... answers) {
        Questionnaire questionnaire = Questionnaires.bundled().all().stream()
                .filter(each -> each.about().instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> given = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            given.put(questionnaire.scoredItems().get(i).linkId(), answers[i]);
        }
        Screening screening = Screening.ofAnswers(questionnaire, Screening.Mode.ASKED, given, clock.instant());
        recorder.save(
                ledger,
                Screening.KIND,
                screening,
                questionnaire.about().title() + ": total " + screening.total() + ", " + screening.band());
    }

    private void test(LedgerId ledger) {
        Current<Requirement> drr =
                tablet.records().of(ledger).ledger().current(Requirement.KIND).get(0);
        Instant collectedAt = clock.instant().minusSeconds(900);
        DrugTest test = new DrugTest(
                DrugTest.COURT_ORDERED,
                drr.id(),
                "URINE",
                "POC",
                new Kit("Six-panel cup", "LOT-2207", today().plusMonths(6), null),
                collectedAt,
                collectedAt.plusSeconds(300),
                session.name(),
                null,
                "Harbour Street Clinic",
                DrugTest.SAMPLE,
                null,
                List.of(
                        ResultLine.screened("O", ResultLine.Screen.NEG),
                        ResultLine.screened("C", ResultLine.Screen.POS)),
                null,
                null,
                null);
        recorder.save(
                ledger,
                DrugTest.KIND,
                test,
                "drug test of Ceri Llanfair: " + test.overall().code());
    }

    private void register(LedgerId... arrivals) {
        List<LedgerId> people = new ArrayList<>(List.of(arrivals));
        for (String name : List.of("Priya", "Jodie", "Bronwen", "Ifeoma", "Megan", "Olga")) {
            people.add(find(name));
        }
        GroupSession group = new GroupSession(
                today(), LocalTime.of(9, 30), 60, "MUTUAL-AID", "GROUP", "Harbour mornings", "Room 1", null, people);
        Draft<GroupSession> session = tablet.capture().draft(LedgerId.team(team), GroupSession.KIND, group);
        List<String> outcomes = List.of("ATT", "ATT", "ATT", "ATT", "ATT", "ATT", "ACC-MED", "DECL-VOL");
        List<Register.Mark> marks = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            marks.add(new Register.Mark(
                    people.get(i),
                    outcomes.get(i),
                    AttendanceFrameworks.bundled().forRequirement(null, today()),
                    null,
                    null,
                    null));
        }
        List<Draft<?>> drafts = new ArrayList<>(List.of(session));
        for (Register.Row row : new Register(LedgerId.team(team), session.id(), group, marks).rows()) {
            drafts.add(tablet.capture().draft(row.person(), Attendance.KIND, row.attendance()));
        }
        recorder.save(drafts, "register of a group of 8 in one save: 6 attended, 1 acceptable absence, 1 declined");
    }

    private void correct(LedgerId ledger) {
        Current<DrugTest> test = tablet.records().of(ledger).ledger().current(DrugTest.KIND).stream()
                .max(Comparator.comparing(each -> each.body().collectedAt()))
                .orElseThrow();
        DrugTest old = test.body();
        DrugTest corrected = new DrugTest(
                old.purpose(),
                old.requirement(),
                old.matrix(),
                old.method(),
                old.kit(),
                old.collectedAt(),
                old.readAt(),
                old.collector(),
                old.witness(),
                old.testerOrganisation(),
                old.outcome(),
                old.validity(),
                List.of(
                        ResultLine.screened("O", ResultLine.Screen.NEG),
                        ResultLine.screened("C", ResultLine.Screen.NEG)),
                old.selfReport(),
                old.toldPersonAt(),
                old.note());
        recorder.amend(
                test, corrected, "line misread", "the test corrected, with the reason; version 1 stays readable");
    }

    private void keywork(LedgerId ledger, EntryId order) {
        Attendance attendance = new Attendance(
                today(),
                null,
                null,
                order,
                "ATT",
                AttendanceFrameworks.bundled().forRequirement(null, today()).ref(),
                "KEYWORK",
                "ADVICE-ALC",
                45,
                ContactMode.IN_PERSON,
                null,
                "First keywork; went over the units of a week.",
                null);
        recorder.save(ledger, Attendance.KIND, attendance, "keywork session: attended");
    }

    private void book(LedgerId ledger, @Nullable EntryId order, LocalTime time) {
        LocalDate day = today().plusDays(3);
        Appointment appointment = new Appointment(
                day.atTime(time),
                Scene.ZONE,
                45,
                "keywork",
                order,
                "Harbour Street, room 2",
                ContactMode.IN_PERSON,
                session.name(),
                null,
                Appointment.Status.BOOKED,
                null,
                new Appointment.Instruction(today(), "spoken", session.name(), "2026-10", true));
        recorder.save(ledger, Appointment.KIND, appointment, "appointment on " + day + " at " + time);
    }

    private LedgerId find(String name) {
        return tablet.caseload().search(session, name).stream()
                .map(PersonRow::ledger)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return clock.instant().atZone(Scene.ZONE).toLocalDate();
    }
}
