package org.throughcare.server.drugtest;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.Kinds;
import org.throughcare.model.audience.Closeness;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.ResultLine;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.ledger.RowTable;
import org.throughcare.server.ledger.ThreadProjection;

/** Draws drug tests into their table. */
@Singleton
final class DrugTestProjection extends ThreadProjection<DrugTest, DrugTestRow> {

    DrugTestProjection(LedgerReader ledgers) {
        super(DrugTest.KIND, new RowTable<>("drug_test", DrugTestRow.class), ledgers);
    }

    @Override
    protected DrugTestRow row(LedgerId ledger, Current<DrugTest> current, boolean dangling) {
        DrugTest test = current.body();
        return new DrugTestRow(
                current.id().uuid(),
                ledger.uuid(),
                test.purpose(),
                uuid(test.requirement()),
                test.matrix(),
                test.method(),
                test.collectedAt(),
                test.readAt(),
                test.testerOrganisation(),
                test.outcome(),
                test.overall().code(),
                JsonText.writeText(new Json.Arr(test.lines().stream()
                        .<Json>map(DrugTestProjection::line)
                        .toList())),
                current.latest().recordedAt(),
                closeness(current).words(),
                current.inConflict(),
                dangling);
    }

    /** As closely as everything that was ever said of the test, so that an amendment opens nothing of what it replaced. */
    private static Closeness closeness(Current<DrugTest> current) {
        return Closeness.ofAll(
                current.thread().entries().stream().map(Kinds::sensitivityOf).collect(Collectors.toSet()));
    }

    private static @Nullable UUID uuid(@Nullable EntryId id) {
        return id == null ? null : id.uuid();
    }

    private static Json.Obj line(ResultLine line) {
        return Json.obj()
                .put("group", line.group())
                .put("screen", Words.of(line.screen()))
                .put("confirm", Words.of(line.confirm()))
                .put("overall", line.overall().code())
                .put("explainedBy", line.explainedBy())
                .build();
    }
}
