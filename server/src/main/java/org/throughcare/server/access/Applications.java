package org.throughcare.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.json.Fields;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.openid.OpenIdSettings;

/** Reads what an administrator asks for, and refuses what can't be, naming the field. */
@Singleton
class Applications {

    private static final int LONGEST = 200;
    private static final int LONGEST_SUBJECT = 255;
    private static final int USUAL_HOURS = 24;
    private static final int MOST_HOURS = 336;
    private static final Set<String> SETTINGS = Set.of("prison", "community");

    private final Roll roll;
    private final GuessablePassphrases guessable;
    private final OpenIdSettings provider;

    Applications(Roll roll, GuessablePassphrases guessable, OpenIdSettings provider) {
        this.provider = provider;
        this.roll = roll;
        this.guessable = guessable;
    }

    /** A worker to be added and the teams to join. */
    record Joining(NewWorker worker, List<TeamId> teams) {}

    Team team(Fields fields) {
        TeamId id = fields.parsed("id", TeamId::parse, "not-an-id");
        String setting = fields.text("setting");
        check(SETTINGS.contains(setting), "setting", "not-a-setting", "has to be prison or community");
        String calendar = fields.text("calendar");
        check(
                Calendars.bundled().byName().containsKey(calendar),
                "calendar",
                "unknown",
                "names no calendar known here");
        return new Team(id, name(fields), setting, calendar);
    }

    Joining worker(Fields fields) {
        WorkerId id = fields.parsed("id", WorkerId::parse, "not-an-id");
        String name = name(fields);
        Optional<WorkerId> bearer = roll.named(name);
        if (bearer.isPresent() && !bearer.get().equals(id)) {
            throw Refusal.ofField(HttpStatus.CONFLICT, "name", "taken", "Another worker signs in with that name.");
        }
        String subject = fields.has("subject") ? subject(fields) : null;
        String passphrase = subject == null || fields.has("passphrase") ? passphrase(fields, name) : null;
        NewWorker worker = new NewWorker(id, name, passphrase, Set.copyOf(roles(fields)), subject);
        return new Joining(worker, teams(fields));
    }

    /** What the organisation's identity provider calls a worker; there has to be one. */
    String subject(Fields fields) {
        String subject = fields.text("subject");
        if (!provider.present()) {
            throw Refusal.ofField(
                    HttpStatus.CONFLICT, "subject", "no-provider", "This server knows no identity provider.");
        }
        check(subject.length() <= LONGEST_SUBJECT, "subject", "too-long", "is too long");
        return subject;
    }

    EnrolmentCodes.Order enrolment(Fields fields) {
        String name = fields.has("name") ? name(fields) : "";
        TeamId team = fields.has("team") ? fields.parsed("team", TeamId::parse, "not-an-id") : null;
        WorkerId worker = fields.has("worker") ? fields.parsed("worker", WorkerId::parse, "not-an-id") : null;
        check(team != null || worker != null || !name.isEmpty(), "name", "required", "or worker or team is needed");
        check(worker == null || roll.has(worker), "worker", "unknown", "names no worker");
        check(team == null || roll.has(team), "team", "unknown", "names no team");
        int hours = fields.has("hours") ? fields.integer("hours") : USUAL_HOURS;
        check(hours >= 1 && hours <= MOST_HOURS, "hours", "out-of-range", "has to be from 1 to " + MOST_HOURS);
        return new EnrolmentCodes.Order(name, worker, team, Duration.ofHours(hours));
    }

    private static List<String> roles(Fields fields) {
        List<String> roles = fields.texts("roles");
        check(!roles.isEmpty(), "roles", "required", "needs one role at least");
        for (int i = 0; i < roles.size(); i++) {
            check(Roles.GIVEN.contains(roles.get(i)), "roles[" + i + "]", "not-a-role", "is no role that can be given");
        }
        return roles;
    }

    private List<TeamId> teams(Fields fields) {
        List<TeamId> teams = new ArrayList<>();
        List<String> texts = fields.texts("teams");
        for (int i = 0; i < texts.size(); i++) {
            Optional<TeamId> team = parsed(texts.get(i)).filter(roll::has);
            check(team.isPresent(), "teams[" + i + "]", "unknown", "names no team");
            team.ifPresent(teams::add);
        }
        return teams;
    }

    private static Optional<TeamId> parsed(String text) {
        try {
            return Optional.of(TeamId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(Fields fields) {
        String name = fields.text("name").strip();
        check(!name.isEmpty(), "name", "required", "is needed");
        check(name.length() <= LONGEST, "name", "too-long", "is too long");
        return name;
    }

    private String passphrase(Fields fields, String name) {
        String passphrase = fields.text("passphrase");
        check(
                passphrase.length() >= NewWorker.SHORTEST_PASSPHRASE,
                "passphrase",
                "too-short",
                "needs at least " + NewWorker.SHORTEST_PASSPHRASE + " characters");
        check(passphrase.length() <= LONGEST, "passphrase", "too-long", "is too long");
        check(
                !guessable.has(passphrase, name),
                "passphrase",
                "guessable",
                "is one that is guessed soon: take several words that have nothing to do with each other");
        return passphrase;
    }

    private static void check(boolean holds, String field, String code, String what) {
        if (!holds) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, field, code, "The field " + field + " " + what + ".");
        }
    }
}
