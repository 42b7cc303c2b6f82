package org.throughcare.model.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.session.GroupSession;

/** The groups of both teams: what was held with its register, and what is held today. */
final class Groups {

    private static final List<String> REGISTER =
            List.of("ATT", "ATT", "ATT", "ATT-LATE", "ATT", "ATT", "ACC-MED", "DECL-VOL");

    private Groups() {}

    static Story wing(List<Life> people, LocalDate today) {
        Story team = Story.team(SampleTeam.WING, SampleWorker.GETHIN, today);
        List<Life> group = people.subList(0, 8);
        held(team, group, team.days().last(DayOfWeek.FRIDAY, 1), "Staying well on the wing", "RELAPSE");
        held(team, group, team.days().last(DayOfWeek.FRIDAY, 0), "Staying well on the wing", "RELAPSE");
        planned(team, group, today, "Staying well on the wing", "RELAPSE");
        return team;
    }

    static Story clinic(List<Life> people, LocalDate today) {
        Story team = Story.team(SampleTeam.CLINIC, SampleWorker.NIA, today);
        List<Life> group = people.stream()
                .filter(life -> !List.of("Graham", "Nathan", "Luke", "Yusuf")
                        .contains(life.person().givenName()))
                .toList();
        held(team, group, team.days().last(DayOfWeek.WEDNESDAY, 0), "Harbour mornings", "MUTUAL-AID");
        planned(team, group, today, "Harbour mornings", "MUTUAL-AID");
        planned(team, group, team.days().in(7), "Harbour mornings", "MUTUAL-AID");
        return team;
    }

    private static void held(Story team, List<Life> people, LocalDate day, String title, String intervention) {
        GroupSession session = session(team, people, day, title, intervention);
        EntryId id = team.says(GroupSession.KIND, session, Days.at(day.minusDays(4), "12:20"));
        for (int i = 0; i < people.size(); i++) {
            Life life = people.get(i);
            SampleWorker own = life.story().worker();
            Meetings.attendGroup(life.by(team.worker()).story(), team, id, session, REGISTER.get(i % REGISTER.size()));
            life.by(own);
        }
    }

    private static void planned(Story team, List<Life> people, LocalDate day, String title, String intervention) {
        team.says(
                GroupSession.KIND,
                session(team, people, day, title, intervention),
                Days.at(team.days().ago(2), "12:20"));
    }

    private static GroupSession session(
            Story team, List<Life> people, LocalDate day, String title, String intervention) {
        return new GroupSession(
                day,
                LocalTime.of(14, 0),
                90,
                intervention,
                "GROUP",
                title,
                team.worker().teams().get(0).equals(SampleTeam.WING) ? "C wing, association room" : "Room 1",
                team.worker().name(),
                people.stream().map(life -> life.story().ledger()).toList());
    }
}
