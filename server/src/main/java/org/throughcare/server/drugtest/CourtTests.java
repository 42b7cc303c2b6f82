package org.throughcare.server.drugtest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughcare.model.calendar.Calendars;
import org.throughcare.model.calendar.WorkingDayCalendar;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.WeeklyTests;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.order.TestSchedule;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Answers;

/**
 * What the court agreed and whether it is kept, for each drug rehabilitation requirement (CTR-10, CTR-11). It is worked
 * out by the shared rules from the ledger each time, as on every tablet; England, Wales and Guernsey share one clock.
 */
@Singleton
final class CourtTests {

    private static final Set<String> KINDS =
            Set.of(Requirement.KIND.name(), TestSchedule.KIND.name(), DrugTest.KIND.name(), Reference.KIND.name());

    private final Transactions transactions;
    private final LedgerReader ledgers;

    CourtTests(Transactions transactions, LedgerReader ledgers) {
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    /** An object for each requirement of the record that these ledgers are together, the lead first, for that reader. */
    Json of(WorkerId reader, List<LedgerId> person, Instant now) {
        List<LedgerId> asked = new ArrayList<>(person);
        asked.add(LedgerId.SERVICE);
        Map<LedgerId, Ledger> read = transactions.readFor(reader, tx -> ledgers.read(asked, KINDS, tx));
        Ledger record = new Ledger(
                person.get(0),
                person.stream()
                        .flatMap(id -> Stream.ofNullable(read.get(id)))
                        .flatMap(ledger -> ledger.entries().stream())
                        .toList());
        Ledger service = read.getOrDefault(LedgerId.SERVICE, new Ledger(LedgerId.SERVICE, List.of()));
        WorkingDayCalendar calendar = Calendars.bundled().named(Calendars.ENGLAND_AND_WALES);
        LocalDate today = calendar.dateOf(now);
        ReferenceData reference = ReferenceData.inForce(service, today);
        List<Current<Requirement>> drrs = record.current(Requirement.KIND).stream()
                .filter(requirement -> requirement.body().isDrr())
                .toList();
        return Answers.list(
                drrs,
                drr -> requirement(
                        drr,
                        WeeklyTests.of(record, drr, calendar.zone(), reference),
                        TestSchedule.history(record, drr.id()),
                        today));
    }

    private static ObjBuilder requirement(
            Current<Requirement> drr, WeeklyTests tests, List<TestSchedule> schedule, LocalDate today) {
        return Json.obj()
                .putText("thread", drr.id())
                .putText("start", drr.body().start())
                .putText("end", drr.body().end())
                .put("primaryDrugs", Json.texts(drr.body().primaryDrugs()))
                .put("schedule", Answers.list(schedule, CourtTests::schedule))
                .putText("nextDueOn", tests.dueOn(today))
                .put("flagged", tests.isFlagged(today))
                .put("gaps", Answers.list(tests.gaps(), CourtTests::gap));
    }

    private static ObjBuilder schedule(TestSchedule schedule) {
        return Json.obj()
                .put("perWeek", schedule.perWeek())
                .putText("from", schedule.from())
                .put("courtReference", schedule.courtReference())
                .putText("approvedOn", schedule.approvedOn());
    }

    private static ObjBuilder gap(WeeklyTests.Gap gap) {
        return Json.obj().putText("from", gap.from()).putText("to", gap.to()).put("days", (int) gap.days());
    }
}
