package org.throughcare.server.referral;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.referral.FirstAssessment;
import org.throughcare.model.referral.Referral;
import org.throughcare.model.referral.Unreferred;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.view.Answers;

/** The referrals of the caller's caseload. */
@Controller("/referrals")
@Secured({Roles.TEAM_MANAGER, Roles.WORKER_PRISON, Roles.WORKER_COMMUNITY})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class ReferralsController {

    private final CaseloadRecords records;
    private final Clock clock;

    ReferralsController(CaseloadRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    private record OfPerson(LedgerId person, Unreferred.Failed test) {}

    /** Security reads of all mandatory tests (decision 0015), a worker of those alone that they recorded. */
    @Audited(Act.UNMATCHED_REFERRALS_LISTED)
    @Secured({Roles.TEAM_MANAGER, Roles.WORKER_PRISON, Roles.WORKER_COMMUNITY, Roles.SECURITY})
    @Get("/unmatched")
    @Operation(
            summary = "Failed mandatory tests without a referral (NDS-9)",
            description =
                    "Of tests taken from one day to another (dates, both included). Answer: failed and referred (numbers),"
                            + " unmatched [{ledger, test, on}], the earliest first. It says that a test was failed and"
                            + " nothing else of it.")
    byte[] unmatched(@QueryValue LocalDate from, @QueryValue LocalDate to, Authentication authentication) {
        List<OfPerson> failed = new ArrayList<>();
        for (Ledger record : records.of(Caller.of(authentication))) {
            Unreferred.failed(record, from, to).forEach(test -> failed.add(new OfPerson(record.id(), test)));
        }
        List<OfPerson> unmatched = failed.stream()
                .filter(one -> !one.test().referred())
                .sorted(Comparator.comparing((OfPerson one) -> one.test().on())
                        .thenComparing(one -> one.test().test()))
                .toList();
        return Answers.bytes(Json.obj()
                .put("failed", failed.size())
                .put("referred", failed.size() - unmatched.size())
                .put("unmatched", Answers.list(unmatched, ReferralsController::unmatched)));
    }

    @Audited(Act.FIRST_ASSESSMENTS_LISTED)
    @Get("/first-assessments")
    @Operation(
            summary = "First assessments within five working days of referral (PRS-9)",
            description =
                    "Of referrals received from one day to another (dates, both included). Answer: onTime, due and percent"
                            + " (numbers), and referrals [{ledger, thread, receivedOn, dueOn, heldOn, timing (on-time, late,"
                            + " waiting, overdue, not-needed), lateReason, offered}], person by person.")
    byte[] firstAssessments(@QueryValue LocalDate from, @QueryValue LocalDate to, Authentication authentication) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Referral.ZONE);
        Caller caller = Caller.of(authentication);
        DutyContexts contexts = records.contexts(caller);
        List<ObjBuilder> rows = new ArrayList<>();
        List<FirstAssessment> counted = new ArrayList<>();
        for (Ledger record : records.of(caller)) {
            for (FirstAssessment clockOf :
                    FirstAssessment.of(record, contexts.of(record, today).calendar(), today)) {
                LocalDate received = clockOf.referral().body().receivedOn();
                if (!received.isBefore(from) && !received.isAfter(to)) {
                    counted.add(clockOf);
                    rows.add(row(record.id(), clockOf));
                }
            }
        }
        FirstAssessment.Share share = FirstAssessment.share(counted);
        return Answers.bytes(Json.obj()
                .put("onTime", share.onTime())
                .put("due", share.due())
                .put("percent", share.percent())
                .put("referrals", Answers.list(rows, row -> row)));
    }

    private static ObjBuilder unmatched(OfPerson one) {
        return Json.obj()
                .putText("ledger", one.person())
                .putText("test", one.test().test())
                .putText("on", one.test().on());
    }

    private static ObjBuilder row(LedgerId person, FirstAssessment clock) {
        return Json.obj()
                .putText("ledger", person)
                .putText("thread", clock.referral().id())
                .putText("receivedOn", clock.referral().body().receivedOn())
                .putText("dueOn", clock.deadline().dueOn())
                .putText("heldOn", clock.heldOn())
                .put("timing", Words.of(clock.timing()))
                .put("lateReason", clock.referral().body().lateReason())
                .put("offered", clock.referral().countsAsOffered());
    }
}
