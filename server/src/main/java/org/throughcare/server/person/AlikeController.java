package org.throughcare.server.person;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.access.Roles;
import org.throughcare.server.audit.Act;
import org.throughcare.server.audit.Audited;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.view.Answers;

/** People who may have two records, across all teams, so that two teams that hold one each can be told. */
@Controller("/administration/alike")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class AlikeController {

    private final PersonRows people;
    private final PersonLinkRows links;
    private final Holders holders;
    private final Drawing drawing;
    private final Clock clock;
    private final Trail trail;

    AlikeController(
            PersonRows people, PersonLinkRows links, Holders holders, Drawing drawing, Clock clock, Trail trail) {
        this.people = people;
        this.links = links;
        this.holders = holders;
        this.drawing = drawing;
        this.clock = clock;
        this.trail = trail;
    }

    @Audited(Act.ALIKE_LISTED)
    @Get
    @Operation(
            summary = "People who may have two records",
            description =
                    "Answer: proposals [{grounds (prison-number, crn, pnc, nhs-number, name-and-birth-date), people"
                            + " [{ledger, givenName, familyName, birthDate, identifiers [{type, value}], setting, place,"
                            + " teams [{id, name}]}]}], by ledger. Only workers who hold both records can say whether they"
                            + " are about one person; whom somebody has said to be different is not listed.")
    byte[] alike() {
        drawing.catchUp();
        Map<LedgerId, PersonRow> rows = people.findAll().stream()
                .collect(Collectors.toMap(row -> LedgerId.person(row.ledger()), Function.identity()));
        SamePeople said = SamePeople.of(
                links.findAll().stream().map(PersonLinkRow::statement).toList());
        Map<LedgerId, Likeness.Traits> traits = rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().traits()));
        List<Likeness.Proposal> proposals = Likeness.among(traits, said);
        List<LedgerId> alike = proposals.stream()
                .flatMap(proposal -> Stream.of(proposal.one(), proposal.other()))
                .toList();
        trail.ledgers(alike);
        Map<UUID, List<Holders.Holder>> teams =
                holders.of(alike.stream().map(LedgerId::uuid).toList(), clock.instant());
        return Answers.bytes(Json.obj()
                .put(
                        "proposals",
                        Answers.list(
                                proposals,
                                proposal -> Json.obj()
                                        .put("grounds", Json.texts(proposal.grounds()))
                                        .put(
                                                "people",
                                                Answers.list(
                                                        Stream.of(proposal.one(), proposal.other())
                                                                .map(rows::get)
                                                                .toList(),
                                                        row -> person(
                                                                row, teams.getOrDefault(row.ledger(), List.of())))))));
    }

    private static ObjBuilder person(PersonRow row, List<Holders.Holder> teams) {
        return Json.obj()
                .putText("ledger", LedgerId.person(row.ledger()))
                .put("givenName", row.givenName())
                .put("familyName", row.familyName())
                .putText("birthDate", row.birthDate())
                .put("identifiers", row.identifiersJson())
                .put("setting", row.setting())
                .put("place", row.place())
                .put(
                        "teams",
                        Answers.list(
                                teams,
                                team -> Json.obj().putText("id", team.team()).put("name", team.name())));
    }
}
