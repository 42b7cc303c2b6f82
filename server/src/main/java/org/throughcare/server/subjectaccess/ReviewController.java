package org.throughcare.server.subjectaccess;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.List;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.subjectaccess.Standing;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.door.Refusal;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Answers;

/** What was gathered for a request: looked through item by item, and taken away once it is released. */
@Controller("/subject-access/{request}")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ReviewController {

    private static final int PAGE = 200;

    private final Answering answering;
    private final RequestDesk desk;
    private final RequestTable requests;
    private final ItemTable items;
    private final Transactions transactions;

    ReviewController(
            Answering answering, RequestDesk desk, RequestTable requests, ItemTable items, Transactions transactions) {
        this.answering = answering;
        this.desk = desk;
        this.requests = requests;
        this.items = items;
        this.transactions = transactions;
    }

    @Audited(Act.SUBJECT_ITEMS_READ)
    @Get("/items")
    @Operation(
            summary = "What was gathered for a request",
            description =
                    "Asked with: after (a number). Answer: items [{number, sort (entry, kept, read, reminder or grant), ledger,"
                            + " item, concerns (why somebody has to look at it: colleague, name, free-text, family, protected,"
                            + " unknown), standing {decision, exemption, reason, fields}, decidedBy}], at most 200, and next (ask"
                            + " again after this one; left out when there are no more). Nothing once the request is closed."
                            + Answers.REASON)
    byte[] items(String request, HttpRequest<?> asked) {
        SubjectRequest found = desk.find(request);
        long after = after(asked);
        List<ItemTable.Standed> page = transactions.read(tx -> items.page(found.id(), after, PAGE, tx));
        return Answers.bytes(Json.obj()
                .put("items", Answers.list(page, ItemTable.Standed::told))
                .put(
                        "next",
                        page.size() < PAGE ? null : Json.of(page.get(PAGE - 1).number())));
    }

    private static long after(HttpRequest<?> asked) {
        String text = asked.getParameters().get("after");
        try {
            return text == null || text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.ofField(HttpStatus.BAD_REQUEST, "after", "not-a-number", "This needs a whole number.");
        }
    }

    @Audited(Act.SUBJECT_ITEMS_DECIDED)
    @Post("/items")
    @Operation(
            summary = "Decide about items",
            description =
                    "Body: first, last (numbers, both included), only (one concern: then those items that have no other),"
                            + " decision (given, withheld or redacted), exemption, reason, fields (JSON pointers into the item, such"
                            + " as /body/note). Answer: the request.")
    byte[] decide(String request, @Body byte[] body, Authentication authentication) {
        Fields fields = Fields.of(JsonText.readObject(body));
        return Answers.bytes(desk.told(answering.decide(
                desk.id(request),
                ItemRange.read(fields),
                Standing.read(fields),
                Caller.of(authentication).worker())));
    }

    @Audited(Act.SUBJECT_FILE_TAKEN)
    @Get("/file.html")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "What was released, to be read",
            description = "Answer: one page of HTML that stands by itself, without scripts; 404 before it is released."
                    + Answers.REASON)
    HttpResponse<byte[]> html(String request) {
        SubjectRequest found = desk.find(request);
        return named(found, "html", file(found).html()).contentType(MediaType.TEXT_HTML_TYPE);
    }

    @Audited(Act.SUBJECT_FILE_TAKEN)
    @Get("/file.json")
    @Operation(
            summary = "What was released, as data",
            description = "Answer: the same items as in the page; 404 before it is released." + Answers.REASON)
    HttpResponse<byte[]> json(String request) {
        SubjectRequest found = desk.find(request);
        return named(found, "json", file(found).json());
    }

    private ReleasedFile file(SubjectRequest request) {
        return transactions.read(tx -> requests.file(request.id(), tx)).orElseThrow(Answering::unknown);
    }

    /** The name is made of the id alone, and whoever opens the page in a browser lets it load and run nothing. */
    private static MutableHttpResponse<byte[]> named(SubjectRequest request, String ending, byte[] bytes) {
        return HttpResponse.ok(bytes)
                .header("Content-Security-Policy", FileWriter.POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"subject-access-" + request.id() + "." + ending + "\"");
    }
}
