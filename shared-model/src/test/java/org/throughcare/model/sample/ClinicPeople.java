package org.throughcare.model.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.throughcare.model.sample.SampleWorker.BETHAN;
import static org.throughcare.model.sample.SampleWorker.NIA;
import static org.throughcare.model.sample.SampleWorker.TOMASZ;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;

/** The twelve people who come to the clinic. */
final class ClinicPeople {

    private static final List<String> PANEL = List.of("O", "C", "P", "K", "B");
    private static final String COURT = "CRT";
    private static final String MANAGER = SampleWorker.COLIN.name();

    private final LocalDate today;

    private ClinicPeople(LocalDate today) {
        this.today = today;
    }

    static List<Life> on(LocalDate today) {
        ClinicPeople clinic = new ClinicPeople(today);
        return List.of(
                clinic.ceri(),
                clinic.bronwen(),
                clinic.desmond(),
                clinic.priya(),
                clinic.jodie(),
                clinic.graham(),
                clinic.nathan(),
                clinic.ifeoma(),
                clinic.luke(),
                clinic.megan(),
                clinic.yusuf(),
                clinic.olga());
    }

    /** A DRR that goes well; spoken and written to in Welsh. */
    private Life ceri() {
        return person("ceri", BETHAN, 110, "Ceri", "Llanfair", "1994-02-09", "cy", "X701401", MANAGER)
                .status("community-order", 108, null)
                .phone(Phone.OWN, true, 108)
                .requirement(Requirement.DRR, 105, 1, "O", "C")
                .consents(105, "signed")
                .induction(104)
                .uses(104, "HER/ILLICIT/SMOKED/22", "CRK/ILLICIT/SMOKED/9")
                .phq9(103, 2, 2, 2, 2, 1, 2, 1, 1, 0)
                .phq9(19, 1, 1, 1, 1, 0, 1, 0, 0, 0)
                .tests(COURT, PANEL, TUESDAY, "O!", "O+", "-", "O+", "-", "-", "-", "-")
                .keywork(TUESDAY, "10:00", "ATT", "ATT", "ATT-LATE", "ATT", "ATT", "ATT")
                .coming(0, "10:00", "keywork")
                .coming(1, "10:30", "test")
                .coming(8, "10:00", "keywork");
    }

    /** An ATR; her drinking comes down. */
    private Life bronwen() {
        return person("bronwen", BETHAN, 95, "Bronwen", "Tregarth", "1972-10-30", "cy", "X701402", MANAGER)
                .status("community-order", 93, null)
                .phone(Phone.OWN, true, 93)
                .requirement(Requirement.ATR, 92, null)
                .consents(92, "in-court")
                .induction(91)
                .audit(91, 4, 4, 4, 3, 3, 2, 3, 2, 4, 4)
                .audit(50, 4, 3, 3, 2, 2, 1, 2, 1, 4, 4)
                .audit(12, 3, 2, 2, 1, 1, 0, 1, 1, 4, 2)
                .uses(90, "ALC/OTC/ORAL/26")
                .keywork(WEDNESDAY, "11:00", "ATT", "ATT", "ATT", "ACC-MED", "ATT", "ATT")
                .coming(0, "11:00", "keywork")
                .coming(7, "11:00", "keywork");
    }

    /** An ATR; missed last week, and nobody has decided yet. */
    private Life desmond() {
        return person("desmond", TOMASZ, 70, "Desmond", "Hollowell", "1965-06-18", "en", "X701403", MANAGER, "Des")
                .status("community-order", 69, null)
                .phone(Phone.OWN, true, 69)
                .requirement(Requirement.ATR, 68, null)
                .consents(68, "signed")
                .induction(67)
                .audit(67, 4, 3, 3, 3, 2, 1, 2, 3, 4, 2)
                .uses(67, "ALC/OTC/ORAL/24", "TOB/OTC/SMOKED/28")
                .keywork(THURSDAY, "09:30", "ATT", "ATT", "FTA>UNACC", "ATT", "FTA")
                .coming(0, "13:00", "keywork")
                .coming(4, "09:30", "keywork");
    }

    /** A DRR with everything in order. */
    private Life priya() {
        return person("priya", TOMASZ, 80, "Priya", "Marlowe", "1990-03-15", "en", "X701404", MANAGER)
                .status("suspended-sentence-order", 79, null)
                .phone(Phone.OWN, true, 79)
                .requirement(Requirement.DRR, 78, 1, "C", "P")
                .consents(78, "signed")
                .induction(77)
                .uses(77, "CRK/ILLICIT/SMOKED/16", "COC/ILLICIT/SNORTED/4")
                .tests(COURT, PANEL, MONDAY, "C+", "-", "-", "-", "-", "-")
                .keywork(MONDAY, "15:00", "ATT", "ATT", "ATT", "ATT", "ATT")
                .coming(0, "15:00", "keywork")
                .coming(2, "09:45", "test");
    }

    /** Shares her phone, so that nothing is sent to it. */
    private Life jodie() {
        return person("jodie", TOMASZ, 65, "Jodie", "Sparrowhawk", "2000-12-01", "en", "X701405", MANAGER)
                .status("community-order", 64, null)
                .phone(Phone.SHARED, true, 64)
                .requirement(Requirement.DRR, 63, 2, "O")
                .consents(63, "spoken")
                .induction(62)
                .uses(62, "HER/ILLICIT/INJ-IV/14", "BUP/PRESCRIBED/ORAL/28")
                .tests(COURT, PANEL, TUESDAY, "O!", "O=buprenorphine", "F", "-")
                .tests(COURT, PANEL, FRIDAY, "-", "O+", "-", "-")
                .keywork(FRIDAY, "12:00", "ATT", "ACC-FAM", "ATT", "ATT")
                .coming(0, "16:00", "test")
                .coming(3, "12:00", "keywork");
    }

    /** Has died. */
    private Life graham() {
        return person("graham", TOMASZ, 150, "Graham", "Ellsworthy", "1961-04-04", "en", "X701406", MANAGER)
                .status("community-order", 149, null)
                .phone(Phone.OWN, true, 149)
                .requirement(Requirement.ATR, 148, null)
                .consents(148, "signed")
                .induction(147)
                .audit(147, 4, 4, 4, 4, 3, 3, 3, 3, 4, 4)
                .keywork(WEDNESDAY, "14:00", "ATT", "ATT", "ACC-MED")
                .coming(2, "14:00", "keywork")
                .died(1);
    }

    /** Was taken into custody with appointments still in the book. */
    private Life nathan() {
        return person("nathan", BETHAN, 60, "Nathan", "Coldbrook", "1989-08-08", "en", "X701407", MANAGER)
                .status("community-order", 59, null)
                .phone(Phone.OWN, true, 59)
                .requirement(Requirement.DRR, 58, 1, "O", "B")
                .consents(58, "signed")
                .induction(57)
                .uses(57, "HER/ILLICIT/SMOKED/28", "BZS/ILLICIT/ORAL/20")
                .tests(COURT, PANEL, THURSDAY, "O+", "O!", "B+", "R")
                .keywork(THURSDAY, "10:30", "ATT", "FTA>ACC-MED", "FTA>UNACC")
                .coming(4, "10:30", "keywork")
                .status("remand", 2, "HMP Fernhill");
    }

    /** Comes of her own will; two things on the checklist have not been told yet. */
    private Life ifeoma() {
        return person("ifeoma", NIA, 20, "Ifeoma", "Brightwater", "1997-05-26", "en", "X701408", null)
                .status("voluntary", 19, null)
                .phone(Phone.OWN, true, 19)
                .requirement(Requirement.ATR, 18, null)
                .consents(18, "spoken")
                .induction(17, "COMPLAINTS", "EMERGENCY")
                .audit(17, 3, 3, 2, 1, 1, 1, 2, 1, 2, 0)
                .gad7(17, 2, 2, 2, 1, 1, 1, 2)
                .keywork(MONDAY, "12:30", "ATT")
                .coming(0, "12:30", "keywork");
    }

    /** Refuses tests and stays away; two absences wait to be decided. */
    private Life luke() {
        return person("luke", TOMASZ, 75, "Luke", "Pennyfeather", "1987-11-19", "en", "X701409", MANAGER)
                .status("community-order", 74, null)
                .phone(Phone.OWN, false, 74)
                .requirement(Requirement.DRR, 73, 1, "O")
                .consents(73, "in-court")
                .induction(72, "TESTING")
                .uses(72, "HER/ILLICIT/INJ-IV/26", "PRE/MISUSED/ORAL/14")
                .tests(COURT, PANEL, WEDNESDAY, "O+", "R", "", "R", "O?")
                .keywork(WEDNESDAY, "09:00", "ATT", "FTA>UNACC", "ATT-FTC", "FTA", "FTA")
                .coming(1, "09:00", "keywork");
    }

    /** A DRR and, since, an ATR; Welsh and English. */
    private Life megan() {
        return person("megan", BETHAN, 88, "Megan", "Aberdore", "1983-01-12", "cy", "X701410", MANAGER, "Meg")
                .status("community-order", 87, null)
                .phone(Phone.OWN, true, 87)
                .requirement(Requirement.DRR, 86, 1, "P", "K")
                .consents(86, "signed")
                .induction(85)
                .tests(COURT, PANEL, MONDAY, "P+", "K+", "-", "-", "-")
                .keywork(MONDAY, "16:15", "ATT", "ATT", "ATT")
                .requirement(Requirement.ATR, 40, null)
                .consents(40, "signed")
                .audit(39, 4, 3, 2, 2, 1, 1, 2, 1, 2, 2)
                .uses(39, "COC/ILLICIT/SNORTED/2", "ALC/OTC/ORAL/18", "CAN/ILLICIT/SMOKED/3")
                .keywork(FRIDAY, "10:45", "ATT", "FTA", "ATT")
                .coming(0, "16:15", "keywork");
    }

    /** Took his consent to sharing back. */
    private Life yusuf() {
        return person("yusuf", NIA, 66, "Yusuf", "Larkspur", "1992-09-09", "en", "X701411", MANAGER)
                .status("community-order", 65, null)
                .requirement(Requirement.DRR, 64, 1, "A")
                .consentWithdrawn(64, 5)
                .induction(63)
                .uses(63, "MAM/ILLICIT/INJ-IV/8", "GHB/ILLICIT/ORAL/5", "KET/ILLICIT/SNORTED/3")
                .tests(COURT, List.of("A", "O", "C"), THURSDAY, "A!", "A+", "-")
                .phq9(60, 2, 1, 3, 2, 1, 2, 1, 0, 0)
                .keywork(THURSDAY, "17:00", "ATT", "ATT", "RESCH-P")
                .coming(2, "17:00", "keywork");
    }

    /** Moves her appointments about; one is cancelled. */
    private Life olga() {
        return person("olga", NIA, 58, "Olga", "Winterbourne", "1978-03-03", "en", "X701412", MANAGER)
                .status("community-order", 57, null)
                .phone(Phone.OWN, true, 57)
                .requirement(Requirement.ATR, 56, null)
                .consents(56, "signed")
                .induction(55)
                .audit(55, 4, 2, 3, 1, 1, 0, 2, 1, 2, 2)
                .keywork(TUESDAY, "14:30", "ATT", "RESCH-P", "ATT", "SENT-SVC")
                .moved(1, 3, "14:30")
                .moved(0, 2, "11:45")
                .cancelled(2, "09:00", Appointment.Party.SERVICE);
    }

    private Life person(
            String key,
            SampleWorker by,
            int openedDaysAgo,
            String given,
            String family,
            String born,
            String language,
            String crn,
            @Nullable String manager,
            String... aliases) {
        Person person = new Person(
                SampleTeam.CLINIC.id(),
                given,
                family,
                List.of(aliases),
                LocalDate.parse(born),
                List.of(new Identifier(Identifier.CRN, crn)),
                language,
                Person.COMMUNITY,
                "Harbour Street Clinic",
                manager);
        return Life.of(key, by, today, openedDaysAgo, person);
    }
}
