package org.throughcare.model.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.consent.OrderConsent;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Induction;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.person.Death;
import org.throughcare.model.person.LegalStatus;
import org.throughcare.model.person.Person;
import org.throughcare.model.person.Phone;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.screening.Questionnaire;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.substance.SubstanceUse;

/** One person of the sample world, told in the words of the field; days are counted back from today. */
final class Life {

    private final Story story;
    private final Person person;
    private @Nullable EntryId requirement;

    private Life(Story story, Person person) {
        this.story = story;
        this.person = person;
    }

    /** A person whose record that worker opened so many days ago. */
    static Life of(String key, SampleWorker by, LocalDate today, int openedDaysAgo, Person person) {
        Life life = new Life(Story.person(key, by, today), person);
        life.story.says(Person.KIND, person, life.at(openedDaysAgo, "09:10"));
        return life;
    }

    Story story() {
        return story;
    }

    Person person() {
        return person;
    }

    Life by(SampleWorker worker) {
        story.by(worker);
        return this;
    }

    Life status(String status, int daysAgo, @Nullable String establishment) {
        story.says(
                LegalStatus.KIND,
                new LegalStatus(status, story.days().ago(daysAgo), establishment),
                at(daysAgo, "09:25"));
        return this;
    }

    Life phone(String held, boolean mayRemind, int daysAgo) {
        String token =
                held.equals(Phone.STAFF) ? null : "phone-of-" + story.ledger().uuid();
        String note = held.equals(Phone.SHARED) ? "Shares it with a sister; she may see that a message came." : null;
        Phone phone = new Phone(token, token == null ? null : "android", person.language(), held, mayRemind, note);
        story.says(Phone.KIND, phone, at(daysAgo, "09:40"));
        return this;
    }

    /** A requirement of twelve months, with the consent to it; what follows in this life counts for it. */
    Life requirement(String type, int startedDaysAgo, @Nullable Integer testsPerWeek, String... primaryDrugs) {
        LocalDate start = story.days().ago(startedDaysAgo);
        boolean drr = type.equals(Requirement.DRR);
        Requirement order = new Requirement(
                type,
                start,
                start.plusYears(1).minusDays(1),
                drr ? "medium" : "low",
                drr ? 2 : 1,
                List.of(primaryDrugs),
                null,
                testsPerWeek);
        EntryId made = story.says(Requirement.KIND, order, Days.at(start, "09:50"));
        requirement = made;
        if (testsPerWeek != null) {
            TestSchedule schedule = new TestSchedule(made, testsPerWeek, start, "FMC-2207", start.minusDays(7));
            story.says(TestSchedule.KIND, schedule, Days.at(start, "09:55"));
        }
        Meetings.first(story, made, story.days().ago(startedDaysAgo - 1));
        if (drr && !Integer.valueOf(2).equals(testsPerWeek)) {
            reviewed(made, start);
        }
        return this;
    }

    /** The court reviews it after six weeks and then again; only where it wants two tests a week no hearing is fixed yet. */
    private void reviewed(EntryId made, LocalDate start) {
        LocalDate first = start.plusWeeks(6);
        boolean held = first.isBefore(story.days().today().minusDays(2));
        if (held) {
            EntryId hearing = story.says(CourtReview.KIND, hearing(made, first, null, null), Days.at(start, "10:20"));
            story.amends(
                    hearing,
                    CourtReview.KIND,
                    hearing(made, first, first.minusDays(5), "CONTINUES"),
                    "held",
                    Days.at(first.plusDays(1), "09:15"));
        }
        LocalDate next = held ? story.days().in(16) : first;
        story.says(CourtReview.KIND, hearing(made, next, null, null), Days.at(start.plusDays(1), "10:25"));
    }

    private static CourtReview hearing(
            EntryId made, LocalDate on, @Nullable LocalDate sentOn, @Nullable String outcome) {
        return new CourtReview(
                made,
                on,
                LocalTime.of(10, 30),
                "Harbour Magistrates' Court",
                "MAGISTRATES",
                false,
                null,
                null,
                sentOn,
                outcome == null ? null : CourtReview.ATTENDED,
                outcome);
    }

    Life consents(int daysAgo, String how) {
        story.says(OrderConsent.KIND, consent(daysAgo, how), at(daysAgo, "10:05"));
        return this;
    }

    /** Consented, and took it back. */
    Life consentWithdrawn(int givenDaysAgo, int withdrawnDaysAgo) {
        OrderConsent consent = consent(givenDaysAgo, "signed");
        EntryId given = story.says(OrderConsent.KIND, consent, at(givenDaysAgo, "10:05"));
        story.amends(
                given,
                OrderConsent.KIND,
                consent.withdrawn(story.days().ago(withdrawnDaysAgo)),
                "said so in keywork",
                at(withdrawnDaysAgo, "12:10"));
        return this;
    }

    /** Told everything on the information checklist but these items. */
    Life induction(int daysAgo, String... notYet) {
        LocalDate on = story.days().ago(daysAgo);
        List<Induction.Item> items = new ArrayList<>();
        for (Code item : ReferenceData.bundled()
                .list(ReferenceData.INFORMATION_CHECKLIST)
                .codes()) {
            if (!Set.of(notYet).contains(item.code())) {
                items.add(new Induction.Item(
                        item.code(),
                        on,
                        "spoken",
                        person.language(),
                        story.worker().id(),
                        true));
            }
        }
        story.says(Induction.KIND, new Induction(order(), items), Days.at(on, "11:30"));
        return this;
    }

    /** What the person uses: {@code CODE/SOURCE/ROUTE/days in the last 28}. */
    Life uses(int daysAgo, String... lines) {
        LocalDate on = story.days().ago(daysAgo);
        LocalDate version =
                ReferenceData.bundled().list(ReferenceData.SUBSTANCES).version();
        List<SubstanceUse.Line> used = Arrays.stream(lines)
                .map(line -> line.split("/", -1))
                .map(part -> new SubstanceUse.Line(
                        part[0], version, null, part[1], part[2], Integer.valueOf(part[3]), null, on.minusDays(2)))
                .toList();
        story.says(SubstanceUse.KIND, new SubstanceUse(on, used), Days.at(on, "11:05"));
        return this;
    }

    Life audit(int daysAgo, int... answers) {
        return screening("AUDIT/uk-units", daysAgo, "10:10", answers);
    }

    Life auditC(int daysAgo, int... answers) {
        return screening("AUDIT-C/uk-units", daysAgo, "10:10", answers);
    }

    Life phq9(int daysAgo, int... answers) {
        return screening("PHQ-9", daysAgo, "10:20", answers);
    }

    Life gad7(int daysAgo, int... answers) {
        return screening("GAD-7", daysAgo, "10:30", answers);
    }

    /** See {@link Testing#weekly}. */
    Life tests(String purpose, List<String> panel, DayOfWeek weekday, String... results) {
        boolean court = purpose.equals("CRT");
        Testing.weekly(story, court ? order() : null, purpose, panel, weekday, results);
        return this;
    }

    /** See {@link Meetings#weekly}. */
    Life keywork(DayOfWeek weekday, String time, String... outcomes) {
        Meetings.weekly(story, requirement, weekday, time, outcomes);
        return this;
    }

    /** An appointment in so many days (0 is today), made two weeks before or, where the record is younger, in it. */
    Life coming(int inDays, String time, String what) {
        Meetings.book(
                story,
                requirement,
                what,
                story.days().in(inDays),
                time,
                story.days().ago(3));
        return this;
    }

    /** An appointment that was moved to another day. */
    Life moved(int fromInDays, int toInDays, String time) {
        LocalDate from = story.days().in(fromInDays);
        EntryId first = Meetings.book(
                story, requirement, "keywork", from, time, story.days().ago(5));
        Appointment booked = Meetings.appointment(
                story, requirement, "keywork", from, time, story.days().ago(5));
        Appointment later =
                booked.movedTo(story.days().in(toInDays).atTime(booked.start().toLocalTime()));
        story.amends(first, Appointment.KIND, later, "asked for a later day", at(1, "14:30"));
        return this;
    }

    /** An appointment that was cancelled. */
    Life cancelled(int inDays, String time, Appointment.Party by) {
        LocalDate day = story.days().in(inDays);
        EntryId first = Meetings.book(
                story, requirement, "medical", day, time, story.days().ago(6));
        Appointment booked = Meetings.appointment(
                story, requirement, "medical", day, time, story.days().ago(6));
        story.amends(first, Appointment.KIND, booked.cancelled(by), "no longer needed", at(1, "15:10"));
        return this;
    }

    /** An appointment that two workers moved to different times without knowing of each other. */
    Life movedTwice(int inDays, String time, SampleWorker one, String firstTime, SampleWorker other, String otherTime) {
        LocalDate day = story.days().in(inDays);
        EntryId booked = Meetings.book(
                story, requirement, "keywork", day, time, story.days().ago(4));
        Appointment made = Meetings.appointment(
                story, requirement, "keywork", day, time, story.days().ago(4));
        by(one);
        story.amends(
                booked,
                Appointment.KIND,
                made.movedTo(day.atTime(LocalTime.parse(firstTime))),
                "clash",
                at(2, "10:15"));
        by(other);
        story.amends(
                booked,
                Appointment.KIND,
                made.movedTo(day.atTime(LocalTime.parse(otherTime))),
                "court",
                at(2, "11:45"));
        return by(one);
    }

    Life died(int daysAgo) {
        Instant at = at(daysAgo, "06:30");
        story.says(Death.KIND, new Death(at, "coroner's officer"), at(daysAgo, "16:40"));
        return this;
    }

    private Life screening(String instrument, int daysAgo, String time, int... answers) {
        Questionnaire questionnaire = Questionnaires.bundled().all().stream()
                .filter(each -> each.about().instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
        Map<String, Integer> given = new LinkedHashMap<>();
        List<Questionnaire.Item> items = questionnaire.scoredItems();
        for (int i = 0; i < answers.length; i++) {
            given.put(items.get(i).linkId(), answers[i]);
        }
        Instant at = at(daysAgo, time);
        story.says(
                Screening.KIND,
                Screening.ofAnswers(questionnaire, Screening.Mode.ASKED, given, at),
                at.plusSeconds(240));
        return this;
    }

    private OrderConsent consent(int daysAgo, String how) {
        return new OrderConsent(
                order(),
                story.days().ago(daysAgo),
                how,
                story.worker().name(),
                "attendance, test results and risk, with probation",
                "2026-10",
                "public-task",
                null);
    }

    private EntryId order() {
        return Objects.requireNonNull(requirement, "the life has no requirement yet");
    }

    private Instant at(int daysAgo, String time) {
        return Days.at(story.days().ago(daysAgo), time);
    }
}
