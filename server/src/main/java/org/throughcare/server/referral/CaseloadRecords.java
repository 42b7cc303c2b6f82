package org.throughcare.server.referral;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.Person;
import org.throughcare.model.referral.Offer;
import org.throughcare.model.referral.Referral;
import org.throughcare.server.access.Caller;
import org.throughcare.server.access.Caseloads;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Records;

/** What the shared rules of referrals fold, of everybody on a caseload: read from the ledgers each time, as on a tablet. */
@Singleton
final class CaseloadRecords {

    private static final Set<String> KINDS = Set.of(
            Person.KIND.name(), Referral.KIND.name(), Offer.KIND.name(), DrugTest.KIND.name(), Assessment.KIND.name());

    private final Records records;
    private final Transactions transactions;
    private final LedgerReader ledgers;
    private final Caseloads caseloads;

    CaseloadRecords(Records records, Transactions transactions, LedgerReader ledgers, Caseloads caseloads) {
        this.caseloads = caseloads;
        this.records = records;
        this.transactions = transactions;
        this.ledgers = ledgers;
    }

    /** A record for each person, under the lead of their ledgers. */
    List<Ledger> of(Caller caller) {
        List<List<LedgerId>> people = records.everybody(caller);
        List<LedgerId> all = people.stream().flatMap(List::stream).toList();
        Map<LedgerId, Ledger> read = transactions.readFor(caller.worker(), tx -> ledgers.read(all, KINDS, tx));
        return people.stream().map(person -> together(person, read)).toList();
    }

    /** What is known beside the records of the caller's caseload: working days by team, as the service has them now. */
    DutyContexts contexts(Caller caller) {
        Ledger service = transactions.readFor(caller.worker(), tx -> ledgers.read(LedgerId.SERVICE, tx));
        return new DutyContexts(service, caseloads.of(caller.worker()).calendars());
    }

    private static Ledger together(List<LedgerId> person, Map<LedgerId, Ledger> read) {
        return new Ledger(
                person.get(0),
                person.stream()
                        .flatMap(id -> Stream.ofNullable(read.get(id)))
                        .flatMap(ledger -> ledger.entries().stream())
                        .toList());
    }
}
