package org.throughcare.model.session;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Problem;
import org.throughcare.model.ledger.Subject;

/**
 * One session of a group, in the ledger of the team that runs it (PRS-22). Who came is in each person's own ledger.
 *
 * @param on the local date
 * @param start the local time at which it begins
 * @param minutes how long it lasts
 * @param intervention the code from the intervention catalogue
 * @param modality the code of the kind of treatment; null when it is none
 * @param title what the team calls it
 * @param place where it is held; null when not said
 * @param deliverer who leads it, by name; null when the author does
 * @param expected the ledgers of the people who are to come
 */
public record GroupSession(
        LocalDate on,
        LocalTime start,
        int minutes,
        String intervention,
        @Nullable String modality,
        String title,
        @Nullable String place,
        @Nullable String deliverer,
        List<LedgerId> expected)
        implements Body {

    /** The kind of entry. Where heads disagree the earlier time counts, and more people are to come. */
    public static final Kind<GroupSession> KIND = new Kind<GroupSession>(
                    "group-session",
                    1,
                    Subject.TEAM,
                    (version, fields) -> read(fields),
                    GroupSession::write,
                    GroupSession::check)
            .cautious("on", Comparator.comparing(GroupSession::on))
            .cautious("start", Comparator.comparing(GroupSession::start))
            .cautious(
                    "expected",
                    Comparator.comparing(
                                    (GroupSession session) -> session.expected().size())
                            .reversed());

    /** Copies the list of people. */
    public GroupSession {
        expected = List.copyOf(expected);
    }

    /** Names the day only: who is in a group belongs in no log. */
    @Override
    public String toString() {
        return "GroupSession[" + on + "]";
    }

    private static GroupSession read(Fields fields) {
        return new GroupSession(
                fields.date("on"),
                fields.parsed("start", LocalTime::parse, "not-a-time"),
                fields.integer("minutes"),
                fields.text("intervention"),
                fields.optText("modality"),
                fields.text("title"),
                fields.optText("place"),
                fields.optText("deliverer"),
                people(fields.texts("expected")));
    }

    private static List<LedgerId> people(List<String> texts) {
        List<LedgerId> people = new ArrayList<>();
        for (String text : texts) {
            try {
                people.add(LedgerId.parse(text));
            } catch (IllegalArgumentException e) {
                throw new Malformed("expected[" + people.size() + "]", "not-a-ledger");
            }
        }
        return people;
    }

    private Json.Obj write() {
        return Json.obj()
                .putText("on", on)
                .putText("start", start)
                .put("minutes", minutes)
                .put("intervention", intervention)
                .put("modality", modality)
                .put("title", title)
                .put("place", place)
                .put("deliverer", deliverer)
                .putAll("expected", expected, person -> Json.of(person.toString()))
                .build();
    }

    private static List<Problem> check(GroupSession session, Entry entry) {
        List<Problem> problems = new ArrayList<>();
        if (session.minutes() < 1 || session.minutes() > 24 * 60) {
            problems.add(Problem.refusal("minutes", "out-of-range", "1", "1440"));
        }
        if (session.expected().stream().anyMatch(ledger -> ledger.subject() != Subject.PERSON)) {
            problems.add(Problem.refusal("expected", "not-a-person"));
        }
        if (new HashSet<>(session.expected()).size() != session.expected().size()) {
            problems.add(Problem.refusal("expected", "twice"));
        }
        return problems;
    }
}
