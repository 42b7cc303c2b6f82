package org.throughcare.server.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.door.Refusal;

/** How an administrator keeps the directory: teams, workers, memberships, grants; and what stands in it. */
@Controller("/administration")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class DirectoryController {

    private final Directory directory;
    private final Roll roll;
    private final Applications applications;
    private final Trail trail;

    DirectoryController(Directory directory, Roll roll, Applications applications, Trail trail) {
        this.directory = directory;
        this.roll = roll;
        this.applications = applications;
        this.trail = trail;
    }

    @Audited(Act.TEAMS_LISTED)
    @Get("/teams")
    @Operation(summary = "All teams", description = "Answer: [{id, name, setting, calendar}].")
    byte[] teams() {
        return JsonText.write(roll.teams());
    }

    @Audited(Act.TEAM_KEPT)
    @Post("/teams")
    @Operation(
            summary = "Add a team, or change one",
            description =
                    "Body: id (a UUID of the caller's making, so that asking again is safe), name, setting (prison or"
                            + " community), calendar (england-and-wales or guernsey). 204.")
    HttpResponse<?> keepTeam(@Body byte[] body) {
        Team team = applications.team(fields(body));
        trail.about("team", team.id());
        directory.keep(team);
        return HttpResponse.noContent();
    }

    @Audited(Act.WORKERS_LISTED)
    @Get("/workers")
    @Operation(summary = "All workers", description = "Answer: [{id, name, roles, teams, withdrawnAt, subject}].")
    byte[] workers() {
        return JsonText.write(roll.workers());
    }

    @Audited(Act.WORKER_MADE)
    @Post("/workers")
    @Operation(
            summary = "Add a worker",
            description =
                    "Body: id (a UUID of the caller's making, so that asking again is safe), name (to sign in with),"
                            + " roles (worker-community, worker-prison, offender-manager, team-manager, administrator), teams"
                            + " (ids), passphrase (the first one, at least 12 characters, and none that is guessed soon), subject"
                            + " (what the organisation's identity provider calls them, where there is one; then no passphrase is"
                            + " needed). A worker of that id who is there"
                            + " already stays as they are. 204, or 409 when another worker has that name or that subject, or there is no provider.")
    HttpResponse<?> addWorker(@Body byte[] body) {
        Applications.Joining joining = applications.worker(fields(body));
        trail.about("worker", joining.worker().id());
        joining.teams().forEach(team -> trail.about("team", team));
        directory.add(joining.worker());
        joining.teams().forEach(team -> directory.join(joining.worker().id(), team));
        return HttpResponse.noContent();
    }

    @Audited(Act.WORKER_LINKED)
    @Post("/workers/openid")
    @Operation(
            summary = "Link a worker to who they are at the organisation's identity provider",
            description =
                    "Body: worker (id), subject (what the provider calls them; without it the worker is linked to nobody). The"
                            + " worker's sessions end: they sign in again, another way. 204; 409 when another worker has that"
                            + " subject, or there is no provider.")
    HttpResponse<?> link(@Body byte[] body) {
        Fields fields = fields(body);
        WorkerId worker = knownWorker(fields);
        directory.link(worker, fields.has("subject") ? applications.subject(fields) : null);
        return HttpResponse.noContent();
    }

    @Audited(Act.MEMBERSHIP_GIVEN)
    @Post("/memberships")
    @Operation(summary = "Make a worker a member of a team", description = "Body: worker, team (ids). 204.")
    HttpResponse<?> join(@Body byte[] body) {
        Fields fields = fields(body);
        directory.join(knownWorker(fields), knownTeam(fields));
        return HttpResponse.noContent();
    }

    @Audited(Act.MEMBERSHIP_ENDED)
    @Post("/memberships/end")
    @Operation(
            summary = "End a worker's membership of a team",
            description = "Body: worker, team (ids). The worker's tablets are told to drop the team's ledgers. 204.")
    HttpResponse<?> leave(@Body byte[] body) {
        Fields fields = fields(body);
        directory.leave(knownWorker(fields), knownTeam(fields));
        return HttpResponse.noContent();
    }

    @Audited(Act.GRANT_GIVEN)
    @Post("/grants")
    @Operation(
            summary = "Grant a ledger to one more team, or to one worker",
            description =
                    "Body: ledger, and team or worker (who covers for somebody, perhaps). Their tablets get it from its"
                            + " first entry on. 204.")
    HttpResponse<?> grant(@Body byte[] body) {
        Fields fields = fields(body);
        LedgerId ledger = ledger(fields);
        if (fields.has("worker")) {
            directory.grant(ledger, knownWorker(fields));
        } else {
            directory.grant(ledger, knownTeam(fields));
        }
        return HttpResponse.noContent();
    }

    @Audited(Act.GRANT_ENDED)
    @Post("/grants/end")
    @Operation(
            summary = "End a team's or a worker's grant of a ledger",
            description =
                    "Body: ledger, and team or worker. Their tablets are told to drop the ledger. 204; 404 when there is no"
                            + " such grant; 409 for the last team's: a person is always on some team's caseload.")
    HttpResponse<?> end(@Body byte[] body) {
        Fields fields = fields(body);
        LedgerId ledger = ledger(fields);
        if (fields.has("worker")) {
            known(directory.end(ledger, knownWorker(fields)), "ledger", ledger);
            return HttpResponse.noContent();
        }
        Directory.Ending ending = directory.endUnlessLast(ledger, knownTeam(fields));
        if (ending == Directory.Ending.LAST) {
            throw Refusal.ofField(
                    HttpStatus.CONFLICT,
                    "team",
                    "last-grant",
                    "No other team has this record: move it, or grant it to another team first.");
        }
        known(ending == Directory.Ending.ENDED, "ledger", ledger);
        return HttpResponse.noContent();
    }

    @Audited(Act.TABLETS_LISTED)
    @Get("/devices")
    @Operation(
            summary = "All tablets",
            description =
                    "Answer: [{id, name, workers, enrolledAt, lastContactAt (when it last fetched or handed in something), revokedAt, erasedAt"
                            + " (when it erased itself, by its own clock, as it has signed), skewSeconds}].")
    byte[] devices() {
        return JsonText.write(roll.devices());
    }

    private LedgerId ledger(Fields fields) {
        LedgerId ledger = fields.parsed("ledger", LedgerId::parse, "not-a-ledger");
        trail.ledger(ledger);
        return ledger;
    }

    private WorkerId knownWorker(Fields fields) {
        WorkerId worker = fields.parsed("worker", WorkerId::parse, "not-an-id");
        trail.about("worker", worker);
        return known(roll.has(worker), "worker", worker);
    }

    private TeamId knownTeam(Fields fields) {
        TeamId team = fields.parsed("team", TeamId::parse, "not-an-id");
        trail.about("team", team);
        return known(roll.has(team), "team", team);
    }

    private static <T> T known(boolean is, String field, T value) {
        if (!is) {
            throw Refusal.ofField(
                    HttpStatus.NOT_FOUND, field, "unknown", "The field " + field + " names nothing known.");
        }
        return value;
    }

    private static Fields fields(byte[] body) {
        return Fields.of(JsonText.readObject(body));
    }
}
