package org.throughcare.server.duty;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duties;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.view.Answers;

/** What is due on the caller's caseload: the team's list. */
@Controller("/duties")
@Secured({Roles.OFFENDER_MANAGER, Roles.TEAM_MANAGER, Roles.WORKER_COMMUNITY, Roles.WORKER_PRISON})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class DutiesController {

    private static final ZoneId LOCAL = ZoneId.of("Europe/London");
    /** So many people are answered in well under a second, even when none of their records is at hand. */
    private static final int PEOPLE = 100;

    private final CaseloadDuties duties;
    private final Clock clock;

    DutiesController(CaseloadDuties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    @Audited(Act.DUTIES_LISTED)
    @Get
    @Operation(
            summary = "What is due on my caseload",
            description =
                    "The same as on my tablet when it has synced. Asked with: on (a local date; today when left out),"
                            + " behind (a ledger: go on after that person). Answer: on, people (how many are on the caseload),"
                            + " next (ask again behind this one; left out when nobody is left), duties [{ledger, name, rule,"
                            + " because, dueOn, adviseOn, late, gravity (routine, serious or grave), unconfirmedYear (whose bank"
                            + " holidays are not known yet), team (whose it is, when it is one team's), settling (by-person,"
                            + " by-record-unless-not-needed or by-record), details [codes and figures]}] of at most 100 people,"
                            + " the gravest first, then the earliest.")
    byte[] duties(@Nullable @QueryValue String on, @Nullable @QueryValue String behind, Authentication authentication) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LOCAL);
        LocalDate day = on == null ? today : read("on", on, LocalDate::parse, "not-a-date");
        LedgerId from = behind == null ? null : read("behind", behind, LedgerId::parse, "not-a-ledger");
        CaseloadDuties.Answer answer = duties.on(Caller.of(authentication).worker(), List.of(day), from, PEOPLE);
        return Answers.bytes(Json.obj()
                .putText("on", day)
                .put("people", answer.people())
                .putText("next", answer.next())
                .put("duties", Answers.list(answer.due().getOrDefault(day, List.of()), due -> duty(due, day))));
    }

    private static ObjBuilder duty(Due due, LocalDate day) {
        Duty duty = due.duty();
        return Json.obj()
                .putText("ledger", due.person())
                .put("name", due.name())
                .put("rule", duty.rule())
                .putText("because", duty.because())
                .putText("dueOn", duty.dueOn())
                .putText("adviseOn", duty.adviseOn())
                .put("late", duty.isOverdue(day))
                .put("gravity", Words.of(duty.gravity()))
                .put("unconfirmedYear", unconfirmed(duty))
                .putText("team", duty.team())
                .put("settling", Words.of(Duties.settling(duty.rule())))
                .put("details", Json.texts(duty.details()));
    }

    private static @Nullable Integer unconfirmed(Duty duty) {
        return duty.confirmed() ? null : duty.unconfirmedYear().getAsInt();
    }

    private static <T> T read(String field, String text, Function<String, T> reader, String code) {
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, field, code, "This can't be read.");
        }
    }
}
