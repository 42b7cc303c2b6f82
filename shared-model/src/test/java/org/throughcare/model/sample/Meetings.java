package org.throughcare.model.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.ContactMode;
import org.throughcare.model.session.GroupSession;

/** Appointments and what came of them. */
final class Meetings {

    private static final Attendance.FrameworkRef FRAMEWORK =
            new Attendance.FrameworkRef(AttendanceFramework.STANDARD, LocalDate.of(2026, 1, 1));

    private Meetings() {}

    /**
     * One appointment a week with what came of each, oldest first: an outcome's code; {@code FTA>UNACC} for an absence
     * that was decided on three days later.
     */
    static void weekly(Story story, @Nullable EntryId requirement, DayOfWeek weekday, String time, String... outcomes) {
        for (int i = 0; i < outcomes.length; i++) {
            LocalDate day = story.days().last(weekday, outcomes.length - 1 - i);
            EntryId appointment = book(story, requirement, "keywork", day, time, day.minusDays(9));
            String[] outcome = outcomes[i].split(">", -1);
            attend(story, requirement, appointment, day, time, outcome);
        }
    }

    /** The first session under a requirement, the day after it was made. */
    static void first(Story story, EntryId requirement, LocalDate day) {
        Attendance attendance = new Attendance(
                day,
                null,
                null,
                requirement,
                "ATT",
                FRAMEWORK,
                "KEYWORK",
                "MOTIVATIONAL",
                60,
                ContactMode.IN_PERSON,
                null,
                "First session: went over what comes when.",
                null);
        story.says(Attendance.KIND, attendance, Days.at(day, "16:40"));
    }

    /** An appointment still to come, made so many days ago. */
    static EntryId book(
            Story story, @Nullable EntryId requirement, String what, LocalDate day, String time, LocalDate madeOn) {
        Instant madeAt = Days.at(madeOn, "16:05");
        return story.says(Appointment.KIND, appointment(story, requirement, what, day, time, madeOn), madeAt);
    }

    static Appointment appointment(
            Story story, @Nullable EntryId requirement, String what, LocalDate day, String time, LocalDate toldOn) {
        boolean wing = story.worker().teams().get(0).equals(SampleTeam.WING);
        return new Appointment(
                day.atTime(LocalTime.parse(time)),
                Days.ZONE,
                what.equals("test") ? 20 : 45,
                what,
                requirement,
                wing ? "C wing, interview room" : "Harbour Street, room 2",
                wing ? ContactMode.WING_VISIT : ContactMode.IN_PERSON,
                story.worker().name(),
                null,
                Appointment.Status.BOOKED,
                null,
                new Appointment.Instruction(
                        toldOn, wing ? "slip" : "spoken", story.worker().name(), "2026-10", true));
    }

    /** What came of a group session for one person. */
    static void attendGroup(Story story, Story team, EntryId session, GroupSession group, String outcome) {
        boolean attended = outcome.startsWith("ATT");
        Attendance attendance = new Attendance(
                group.on(),
                null,
                new Attendance.GroupRef(team.ledger(), session),
                null,
                outcome,
                FRAMEWORK,
                attended ? group.modality() : null,
                group.intervention(),
                attended ? group.minutes() : null,
                ContactMode.IN_PERSON,
                group.deliverer(),
                null,
                null);
        story.says(Attendance.KIND, attendance, Days.at(group.on(), "15:40"));
    }

    private static void attend(
            Story story,
            @Nullable EntryId requirement,
            EntryId appointment,
            LocalDate day,
            String time,
            String[] outcome) {
        boolean attended = outcome[0].startsWith("ATT");
        Attendance attendance = new Attendance(
                day,
                appointment,
                null,
                requirement,
                outcome[0],
                FRAMEWORK,
                attended ? "KEYWORK" : null,
                attended ? "MOTIVATIONAL" : null,
                attended ? 45 : null,
                ContactMode.IN_PERSON,
                null,
                note(outcome[0]),
                null);
        Instant recordedAt = Days.at(day, time).plusSeconds(3300);
        EntryId recorded = story.says(Attendance.KIND, attendance, recordedAt);
        if (outcome.length > 1) {
            LocalDate yesterday = story.days().today().minusDays(1);
            LocalDate decidedOn = day.plusDays(3).isAfter(yesterday) ? yesterday : day.plusDays(3);
            Attendance.Decision decision = new Attendance.Decision(
                    outcome[1],
                    SampleWorker.COLIN.id(),
                    decidedOn,
                    outcome[1].equals("ACC-MED") ? "surgery's letter seen" : null);
            story.amends(
                    recorded,
                    Attendance.KIND,
                    attendance.decided(decision),
                    "decided with the offender manager",
                    Days.at(decidedOn, "11:20"));
        }
    }

    private static @Nullable String note(String outcome) {
        return switch (outcome) {
            case "ATT" -> "Went over the week's diary; agreed one goal for the next.";
            case "ATT-LATE" -> "Bus was late; came in ten minutes after the start.";
            case "LOCK" -> "Wing was not unlocked; no escort.";
            case "ACC-MED" -> "Rang beforehand: at the dentist's.";
            default -> null;
        };
    }
}
