package org.throughcare.server.subjectaccess;

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
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.view.Answers;

/** People's requests to see what is held on them, for the administrators who answer them: how each comes and how it ends. */
@Controller("/subject-access")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SubjectAccessController {

    private final Answering answering;
    private final RequestDesk desk;

    SubjectAccessController(Answering answering, RequestDesk desk) {
        this.answering = answering;
        this.desk = desk;
    }

    @Audited(Act.SUBJECT_REQUESTS_LISTED)
    @Get
    @Operation(
            summary = "People's requests to see what is held on them",
            description =
                    "Answer: requests [{id, ledger, language, state (received, gathered, in-review, released or refused),"
                            + " receivedOn, identityAskedOn, identityShownOn, moreMonths, dueOn and daysLeft (left out once it is"
                            + " closed and while identity is checked), calendarConfirmed, exemption}], open ones first, the oldest"
                            + " first, at most 1000.")
    byte[] requests() {
        return Answers.bytes(Json.obj().put("requests", Answers.list(desk.all(), desk::told)));
    }

    @Audited(Act.SUBJECT_REQUEST_OPENED)
    @Post
    @Operation(
            summary = "Open a request",
            description =
                    "Body: id (a UUID of the caller's making, so that asking again is safe), ledger, receivedOn (the local date),"
                            + " calendar (england-and-wales or guernsey), language (en or cy), identityAskedOn (left out where there"
                            + " is no doubt who asks). Answer: the request as in the list.")
    byte[] open(@Body byte[] body, Authentication authentication) {
        SubjectRequest request = desk.read(fields(body));
        return told(answering.open(request, Caller.of(authentication).worker()));
    }

    @Audited(Act.SUBJECT_IDENTITY_NOTED)
    @Post("/{request}/identity")
    @Operation(
            summary = "Say when the person was asked to show who they are, and when they did",
            description =
                    "Body: askedOn, shownOn (local dates; without the second the time stands still). Answer: the request.")
    byte[] identity(String request, @Body byte[] body) {
        Fields fields = fields(body);
        return told(
                answering.identity(desk.id(request), desk.day(fields, "askedOn"), desk.notLater(fields, "shownOn")));
    }

    @Audited(Act.SUBJECT_REQUEST_EXTENDED)
    @Post("/{request}/longer")
    @Operation(
            summary = "Say that it takes longer, and why",
            description =
                    "Body: months (1 or 2), reason. The person has to be told too, within the first month. Answer: the request;"
                            + " 409 when it is too late for that.")
    byte[] longer(String request, @Body byte[] body) {
        Fields fields = fields(body);
        return told(answering.longer(desk.id(request), fields.integer("months"), desk.reason(fields)));
    }

    @Audited(Act.SUBJECT_RECORD_GATHERED)
    @Post("/{request}/gather")
    @Operation(
            summary = "Gather everything that is held on the person",
            description =
                    "No body. Over all records that are linked as theirs: entries and their versions, what is held or escrowed,"
                            + " who read the record, messages, who has the record. Answer: the request; 409 once somebody has"
                            + " decided about an item.")
    byte[] gather(String request, Authentication authentication) {
        return told(answering.gather(desk.id(request), Caller.of(authentication).worker()));
    }

    @Audited(Act.SUBJECT_RECORD_RELEASED)
    @Post("/{request}/release")
    @Operation(
            summary = "Release what was decided to be given",
            description =
                    "No body. By somebody who has neither gathered nor decided anything. Answer: the request; 409 undecided while"
                            + " nobody has decided about an item, 409 second-reader for whoever has.")
    byte[] release(String request, Authentication authentication) {
        return told(
                answering.release(desk.id(request), Caller.of(authentication).worker()));
    }

    @Audited(Act.SUBJECT_REQUEST_REFUSED)
    @Post("/{request}/refuse")
    @Operation(
            summary = "Refuse a request",
            description =
                    "Body: exemption (a code of the exemptions, also those that hold for a whole request), reason (which the"
                            + " person is told). Answer: the request.")
    byte[] refuse(String request, @Body byte[] body, Authentication authentication) {
        Fields fields = fields(body);
        return told(answering.refuse(
                desk.id(request),
                desk.exemption(fields),
                desk.reason(fields),
                Caller.of(authentication).worker()));
    }

    private byte[] told(SubjectRequest request) {
        return Answers.bytes(desk.told(request));
    }

    private static Fields fields(byte[] body) {
        return Fields.of(JsonText.readObject(body));
    }
}
