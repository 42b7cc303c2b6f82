package org.throughcare.model.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.throughcare.model.sample.SampleWorker.ASHA;
import static org.throughcare.model.sample.SampleWorker.GETHIN;
import static org.throughcare.model.sample.SampleWorker.TOMASZ;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.person.Identifier;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;

/** The twelve people on C wing. */
final class WingPeople {

    private static final List<String> PANEL = List.of("O", "C", "K", "B", "A", "S");
    private static final String FERNHILL = "HMP Fernhill";
    private static final String COMPACT = "CBV";

    private final LocalDate today;

    private WingPeople(LocalDate today) {
        this.today = today;
    }

    static List<Life> on(LocalDate today) {
        WingPeople wing = new WingPeople(today);
        return List.of(
                wing.dafydd(),
                wing.marcus(),
                wing.jerome(),
                wing.kieran(),
                wing.owain(),
                wing.tariq(),
                wing.leander(),
                wing.stefan(),
                wing.rhodri(),
                wing.anthony(),
                wing.callum(),
                wing.emrys());
    }

    /** Drinks far less than when he came in; speaks Welsh. */
    private Life dafydd() {
        return person("dafydd", GETHIN, 90, "Dafydd", "Penhallow", "1979-05-14", "cy", "C1-04", "F1401CW")
                .status("sentenced", 88, FERNHILL)
                .audit(85, 4, 3, 3, 2, 2, 1, 2, 2, 4, 4)
                .audit(43, 3, 3, 3, 2, 1, 1, 2, 1, 4, 4)
                .audit(8, 2, 2, 2, 1, 1, 0, 1, 1, 4, 2)
                .phq9(84, 2, 2, 2, 3, 1, 2, 1, 1, 0)
                .phq9(9, 1, 1, 1, 2, 0, 1, 1, 0, 0)
                .uses(84, "ALC/OTC/ORAL/0", "TOB/OTC/SMOKED/28")
                .keywork(TUESDAY, "09:30", "ATT", "ATT", "LOCK", "ATT", "ATT-LATE", "ATT")
                .coming(0, "09:30", "keywork")
                .coming(7, "09:30", "keywork");
    }

    /** Spice, and a row of clean compact tests since. */
    private Life marcus() {
        return person("marcus", ASHA, 75, "Marcus", "Thistlewood", "1991-11-02", "en", "C1-11", "F1402CW", "Thistle")
                .status("sentenced", 74, FERNHILL)
                .uses(72, "SCR/ILLICIT/SMOKED/20", "CAN/ILLICIT/SMOKED/4")
                .gad7(70, 3, 2, 3, 2, 2, 1, 2)
                .gad7(14, 1, 1, 2, 1, 0, 1, 1)
                .tests(COMPACT, PANEL, WEDNESDAY, "S+", "S!", "-", "-", "-", "-")
                .keywork(THURSDAY, "14:00", "ATT", "ATT", "ATT", "DECL-VOL", "ATT")
                .coming(0, "11:00", "test")
                .coming(4, "14:00", "keywork");
    }

    /** Takes methadone as prescribed; a kit that shows opiates is explained by it. */
    private Life jerome() {
        return person("jerome", ASHA, 60, "Jerome", "Ashgrove", "1984-03-27", "en", "C2-02", "F1403CW")
                .status("sentenced", 59, FERNHILL)
                .uses(58, "HER/ILLICIT/INJ-IV/0", "MET/PRESCRIBED/ORAL/28", "OPM/PRESCRIBED/ORAL/12")
                .tests("CLI", PANEL, MONDAY, "O=methadone", "O=methadone", "O+", "O?")
                .phq9(57, 2, 3, 3, 3, 2, 2, 2, 1, 1)
                .keywork(MONDAY, "10:30", "ATT", "ATT", "LEFT", "ATT")
                .coming(0, "15:15", "medical")
                .coming(3, "10:30", "keywork");
    }

    /** Two workers moved his next appointment without knowing of each other: a thread in conflict. */
    private Life kieran() {
        return person("kieran", ASHA, 50, "Kieran", "Oakshott", "1996-08-19", "en", "C2-07", "F1404CW")
                .status("sentenced", 49, FERNHILL)
                .auditC(48, 3, 2, 2)
                .uses(48, "COC/ILLICIT/SNORTED/6", "ALC/OTC/ORAL/8")
                .tests(COMPACT, PANEL, TUESDAY, "-", "C+", "-")
                .keywork(WEDNESDAY, "10:00", "ATT", "SENT-BEH", "ATT")
                .movedTwice(2, "10:00", ASHA, "13:30", GETHIN, "15:00");
    }

    /** Recalled from licence; his phone is with the staff. */
    private Life owain() {
        return person("owain", GETHIN, 40, "Owain", "Brynmor", "1988-01-30", "cy", "C2-15", "F1405CW")
                .status("recalled", 39, FERNHILL)
                .phone(Phone.STAFF, false, 39)
                .uses(38, "HER/ILLICIT/SMOKED/24", "BZS/ILLICIT/ORAL/15", "PRE/MISUSED/ORAL/28")
                .tests("MDR", PANEL, THURSDAY, "O!", "", "R")
                .gad7(36, 2, 2, 2, 1, 3, 2, 1)
                .keywork(FRIDAY, "09:45", "DECL-VOL", "ATT", "ATT")
                .coming(1, "09:45", "keywork");
    }

    /** Pregabalin that was prescribed and is misused. */
    private Life tariq() {
        return person("tariq", ASHA, 34, "Tariq", "Lindley", "1993-06-08", "en", "C3-01", "F1406CW")
                .status("sentenced", 33, FERNHILL)
                .uses(32, "PRE/MISUSED/ORAL/28", "CAN/ILLICIT/SMOKED/10")
                .tests(COMPACT, PANEL, MONDAY, "K+", "K+", "-")
                .gad7(31, 3, 3, 3, 2, 2, 2, 3)
                .keywork(TUESDAY, "13:45", "ATT", "ATT")
                .coming(0, "16:30", "keywork");
    }

    /** Works in the kitchens; misses sessions for it. */
    private Life leander() {
        return person("leander", ASHA, 55, "Leander", "Foxcombe", "1974-12-11", "en", "C3-06", "F1407CW", "Lee")
                .status("sentenced", 54, FERNHILL)
                .audit(53, 3, 2, 2, 1, 0, 0, 1, 1, 2, 2)
                .uses(53, "ALC/OTC/ORAL/0")
                .keywork(THURSDAY, "09:15", "ATT", "ACC-WORK", "ATT", "ACC-WORK")
                .coming(5, "09:15", "keywork");
    }

    /** Could not give a sample, twice. */
    private Life stefan() {
        return person("stefan", GETHIN, 45, "Stefan", "Quillby", "1999-04-23", "en", "C3-12", "F1408CW")
                .status("sentenced", 44, FERNHILL)
                .uses(43, "KET/ILLICIT/SNORTED/5", "MDM/ILLICIT/ORAL/3")
                .tests(COMPACT, PANEL, FRIDAY, "-", "U", "U", "-")
                .keywork(FRIDAY, "14:30", "ATT", "STOOD", "ATT")
                .coming(2, "14:30", "test");
    }

    /** Uses nothing any more and mentors others; speaks Welsh. */
    private Life rhodri() {
        return person("rhodri", GETHIN, 100, "Rhodri", "Maesgwyn", "1969-09-03", "cy", "C1-09", "F1409CW")
                .status("sentenced", 99, FERNHILL)
                .audit(98, 3, 2, 3, 2, 1, 1, 1, 1, 2, 0)
                .audit(20, 0)
                .tests(COMPACT, PANEL, TUESDAY, "-", "-", "-", "-", "-")
                .keywork(MONDAY, "14:15", "ATT", "ATT", "ATT", "ATT", "ATT")
                .coming(0, "14:15", "keywork");
    }

    /** Low, and drinking brewed alcohol on the wing. */
    private Life anthony() {
        return person("anthony", ASHA, 30, "Anthony", "Wrenfield", "1982-02-17", "en", "C2-11", "F1410CW", "Ant")
                .status("sentenced", 29, FERNHILL)
                .audit(28, 4, 4, 4, 3, 3, 2, 3, 3, 4, 4)
                .phq9(28, 3, 3, 3, 3, 2, 3, 2, 2, 1)
                .phq9(6, 3, 2, 3, 3, 2, 3, 2, 1, 1)
                .uses(27, "ALC/ILLICIT/ORAL/9", "CAN/ILLICIT/SMOKED/15")
                .keywork(WEDNESDAY, "11:15", "ATT", "ATT")
                .coming(0, "10:15", "keywork")
                .coming(1, "11:00", "medical");
    }

    /** Came in this week, on remand. */
    private Life callum() {
        return person("callum", ASHA, 4, "Callum", "Dunmoor", "2002-10-05", "en", "C3-14", "F1411CW")
                .status("remand", 4, FERNHILL)
                .auditC(4, 2, 1, 1)
                .coming(0, "13:30", "keywork");
    }

    /** Leaves soon; the clinic knows him already. */
    private Life emrys() {
        return person("emrys", ASHA, 120, "Emrys", "Caldicote", "1986-07-21", "en", "C1-02", "F1412CW", "Em")
                .status("sentenced", 119, FERNHILL)
                .audit(118, 4, 3, 4, 2, 2, 1, 3, 2, 4, 4)
                .audit(15, 2, 2, 2, 1, 1, 0, 1, 0, 4, 2)
                .uses(117, "CRK/ILLICIT/SMOKED/18", "HER/ILLICIT/SMOKED/10", "ALC/OTC/ORAL/12")
                .tests(COMPACT, PANEL, WEDNESDAY, "C+", "-", "-", "-", "-")
                .keywork(TUESDAY, "15:30", "ATT", "ATT", "ATT", "ATT")
                .by(TOMASZ)
                .coming(3, "11:30", "keywork")
                .by(ASHA);
    }

    private Life person(
            String key,
            SampleWorker by,
            int openedDaysAgo,
            String given,
            String family,
            String born,
            String language,
            String cell,
            String number,
            String... aliases) {
        Person person = new Person(
                SampleTeam.WING.id(),
                given,
                family,
                List.of(aliases),
                LocalDate.parse(born),
                List.of(new Identifier(Identifier.PRISON_NUMBER, number)),
                language,
                Person.PRISON,
                "C wing, " + cell,
                null);
        return Life.of(key, by, today, openedDaysAgo, person);
    }
}
