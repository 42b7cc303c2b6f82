package org.throughcare.mobile.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.throughcare.mobile.capture.Capture;
import org.throughcare.mobile.capture.Draft;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.drugtest.SelfReport;
import org.throughcare.model.drugtest.Validity;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ids;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.person.Person;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.ContactMode;

/** What is recorded: a third each screenings, drug tests and attendance, about 1 KiB an entry with a note of 200 characters. */
final class Bodies {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int NOTE = 200;
    private static final String[] WORDS = """
            was said came in on time today after the group and spoke about sleep cravings family court housing work his her
            sister brother mother partner prison wing cell officer nurse doctor methadone buprenorphine dose script collected
            missed late early calm upset tired anxious hopeful quiet open angry tearful settled better worse same as last
            week month plan next session keywork goals relapse prevention trigger weekend pay day old friends moved away
            phone letter visit agreed to try breathing exercise diary walk gym meeting mutual aid sponsor asked for help
            with benefits form bank account address hostel tenancy release date gate pick-up naloxone kit trained overdose
            risk talked through warning signs support network children contact social worker probation appointment Tuesday
            Thursday morning afternoon reviewed care declined offered accepted referred hepatitis clinic vaccination weight
            appetite drink units cut down two cans cider evening none since Monday test negative positive opiate cocaine
            cannabis explained result understood consequences no concerns follow up""".trim().split("\\s+");
    private static final String[] GROUPS = {"O", "C", "A", "B", "K", "M"};

    private final Capture capture;
    private final Ids ids;
    private final RandomGenerator random;
    private final Questionnaire audit;
    private int made;

    Bodies(Capture capture, Ids ids, RandomGenerator random) {
        this.capture = capture;
        this.ids = ids;
        this.random = random;
        this.audit = Questionnaires.bundled().all().stream()
                .filter(each -> each.scoredItems().size() >= 10)
                .findFirst()
                .orElseThrow();
    }

    /** A new person of that team. */
    Draft<Person> person(TeamId team, int number) {
        return capture.newPerson(
                Person.KIND,
                new Person(
                        team,
                        capital(word()),
                        capital(word()) + "-" + number,
                        List.of(),
                        LocalDate.of(1960 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        List.of(),
                        "en",
                        Person.PRISON,
                        "C wing",
                        null));
    }

    /** The next entry about somebody, recorded at that instant: the kinds take turns. */
    Draft<?> next(LedgerId person, Instant now) {
        return switch (made++ % 3) {
            case 0 -> capture.draft(person, Screening.KIND, screening(now));
            case 1 -> capture.draft(person, DrugTest.KIND, drugTest(now));
            default -> capture.draft(person, Attendance.KIND, attendance(now));
        };
    }

    private Screening screening(Instant now) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (Questionnaire.Item item : audit.scoredItems()) {
            List<Questionnaire.Option> options = item.options();
            answers.put(
                    item.linkId(),
                    options.get(1 + random.nextInt(options.size() - 1)).code());
        }
        return Screening.ofAnswers(audit, Screening.Mode.ASKED, answers, now.minusSeconds(600))
                .with("C wing", note());
    }

    private DrugTest drugTest(Instant now) {
        Instant collected = now.minusSeconds(1200L + random.nextInt(600));
        return new DrugTest(
                DrugTest.VOLUNTARY,
                null,
                "URINE",
                "POC",
                new Kit("Six-panel cup", "LOT-" + random.nextInt(10_000), LocalDate.of(2040, 12, 31), null),
                collected,
                collected.plusSeconds(300),
                "C wing",
                null,
                "Recovery wing",
                DrugTest.SAMPLE,
                new Validity(new BigDecimal(34 + random.nextInt(3)), null, null, new BigDecimal("6.5"), null),
                List.of(GROUPS).stream()
                        .map(group -> ResultLine.screened(
                                group, random.nextInt(8) == 0 ? ResultLine.Screen.POS : ResultLine.Screen.NEG))
                        .toList(),
                new SelfReport(false, List.of(), null, null),
                collected.plusSeconds(420),
                note());
    }

    private Attendance attendance(Instant now) {
        return new Attendance(
                LocalDate.ofInstant(now, LONDON),
                null,
                new Attendance.GroupRef(LedgerId.team(new TeamId(ids.next())), new EntryId(ids.next())),
                null,
                "ATT",
                new Attendance.FrameworkRef(AttendanceFramework.STANDARD, LocalDate.of(2021, 6, 28)),
                "PSY",
                "RELAPSE",
                30 + random.nextInt(60),
                ContactMode.IN_PERSON,
                "Recovery wing, group room " + random.nextInt(4),
                note(),
                null);
    }

    private String note() {
        StringBuilder note = new StringBuilder(capital(word()));
        while (note.length() < NOTE) {
            note.append(' ').append(word());
        }
        return note.substring(0, NOTE).strip();
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
