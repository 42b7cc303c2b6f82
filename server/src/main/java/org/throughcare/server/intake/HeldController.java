package org.throughcare.server.intake;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.server.access.Roles;
import org.throughcare.server.store.Sql;
import org.throughcare.server.store.Transactions;

/** What was handed in and is in no ledger, so that somebody deals with it; never what was recorded in it. */
@Controller("/administration/held")
@Secured(Roles.ADMINISTRATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.APPLICATION_JSON)
class HeldController {

    private static final int MOST = 1000;
    private static final String OPEN = """
            select entry, ledger, worker, device, standing, code, field, first_at, last_at from held
            where admitted_at is null order by first_at, hash limit ?""";

    private final Transactions transactions;

    HeldController(Transactions transactions) {
        this.transactions = transactions;
    }

    @Get
    @Operation(
            summary = "Entries that are held or escrowed",
            description = "Answer: [{entry, ledger, worker, device, standing (held or escrowed), code, field, firstAt,"
                    + " lastAt}], the oldest first, at most 1000; nothing of what was recorded.")
    byte[] open() {
        return JsonText.write(new Json.Arr(transactions.read(tx -> Sql.list(tx, OPEN, HeldController::read, MOST))));
    }

    private static Json read(ResultSet row) throws SQLException {
        return Json.obj()
                .putText("entry", row.getObject("entry", UUID.class))
                .putText("ledger", row.getObject("ledger", UUID.class))
                .putText("worker", row.getObject("worker", UUID.class))
                .putText("device", row.getObject("device", UUID.class))
                .put("standing", row.getString("standing"))
                .put("code", row.getString("code"))
                .put("field", row.getString("field"))
                .putText("firstAt", Sql.instant(row, "first_at"))
                .putText("lastAt", Sql.instant(row, "last_at"))
                .build();
    }
}
