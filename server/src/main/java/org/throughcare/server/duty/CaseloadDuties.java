package org.throughcare.server.duty;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.duty.DutyContexts;
import org.throughcare.model.duty.SamePersonRule;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.Likeness;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.access.Caseload;
import org.throughcare.server.access.Caseloads;
import org.throughcare.server.audit.Trail;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.store.Transactions;
import org.throughcare.server.view.Alike;
import org.throughcare.server.view.Links;

/**
 * What is due for the people on a worker's caseload: the same as the worker's tablet shows when it has synced. Large
 * caseloads are answered some people at a time.
 */
@Singleton
public class CaseloadDuties {

    private static final Comparator<Due> FIRST_THINGS_FIRST = Comparator.comparing(Due::duty, Duty.FIRST_THINGS_FIRST);

    private final Caseloads caseloads;
    private final Links links;
    private final Alike alike;
    private final DutyBook book;
    private final Drawing drawing;
    private final Trail trail;
    private final Transactions transactions;

    CaseloadDuties(
            Caseloads caseloads,
            Links links,
            Alike alike,
            DutyBook book,
            Drawing drawing,
            Trail trail,
            Transactions transactions) {
        this.caseloads = caseloads;
        this.links = links;
        this.alike = alike;
        this.book = book;
        this.drawing = drawing;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Some people of a caseload.
     *
     * @param people how many people are on the caseload altogether
     * @param next the last of those answered, behind whom to go on; null when nobody is left
     * @param due what is due for those answered, by day, first things first; a day for each that was asked for
     */
    public record Answer(int people, @Nullable LedgerId next, Map<LocalDate, List<Due>> due) {}

    /**
     * What is due on these days for at most so many people, in the order of their ledgers, behind that ledger (null for
     * from the beginning).
     */
    public Answer on(WorkerId worker, List<LocalDate> days, @Nullable LedgerId behind, int atMost) {
        drawing.catchUp();
        Caseload caseload = caseloads.of(worker);
        SamePeople said = transactions.readFor(
                worker, tx -> links.around(caseload.people().keySet()));
        List<List<LedgerId>> everybody = everybody(caseload, said);
        List<List<LedgerId>> left = everybody.stream()
                .filter(person -> behind == null || person.get(0).compareTo(behind) > 0)
                .toList();
        List<List<LedgerId>> asked = left.subList(0, Math.min(atMost, left.size()));
        asked.forEach(trail::ledgers);
        Map<LocalDate, List<Due>> due = new TreeMap<>();
        days.forEach(day -> due.put(day, new ArrayList<>()));
        addOwn(worker, asked, caseload, due);
        addAlike(worker, asked, caseload, said, due);
        due.values().forEach(list -> list.sort(FIRST_THINGS_FIRST));
        LedgerId next =
                asked.size() == left.size() ? null : asked.get(asked.size() - 1).get(0);
        return new Answer(everybody.size(), next, due);
    }

    /** The ledgers of each person that the worker may read, the lead first, in the order of the leads. */
    private static List<List<LedgerId>> everybody(Caseload caseload, SamePeople said) {
        List<List<LedgerId>> everybody = new ArrayList<>();
        Set<LedgerId> seen = new HashSet<>();
        for (LedgerId ledger : new TreeSet<>(caseload.people().keySet())) {
            if (!seen.contains(ledger)) {
                List<LedgerId> person = said.ledgersOf(ledger).stream()
                        .filter(caseload.people()::containsKey)
                        .toList();
                seen.addAll(person);
                everybody.add(person);
            }
        }
        return everybody;
    }

    private void addOwn(
            WorkerId worker, Collection<List<LedgerId>> asked, Caseload caseload, Map<LocalDate, List<Due>> due) {
        Map<LedgerId, DutyBook.Page> pages = book.of(worker, asked, caseload, List.copyOf(due.keySet()));
        due.forEach((day, list) -> pages.forEach((lead, page) -> page.days().getOrDefault(day, List.of()).stream()
                .filter(duty -> duty.concerns(caseload.teams()))
                .forEach(duty -> list.add(new Due(lead, page.name(), duty)))));
    }

    /** Who may have two records: one duty for each two, with the first of them. */
    private void addAlike(
            WorkerId worker,
            List<List<LedgerId>> asked,
            Caseload caseload,
            SamePeople said,
            Map<LocalDate, List<Due>> due) {
        Map<LedgerId, List<LedgerId>> leads = new TreeMap<>();
        asked.forEach(person -> leads.put(person.get(0), person));
        List<Likeness.Proposal> proposals =
                transactions.readFor(worker, tx -> alike.among(caseload.people().keySet(), said)).stream()
                        .filter(proposal -> leads.containsKey(proposal.one()))
                        .toList();
        if (proposals.isEmpty()) {
            return;
        }
        DutyContexts contexts = book.contexts(worker, caseload);
        for (Likeness.Proposal proposal : proposals) {
            Ledger one = record(worker, proposal.one(), caseload, said);
            Ledger other = record(worker, proposal.other(), caseload, said);
            due.forEach((day, list) -> SamePersonRule.duty(proposal, one, other, contexts.of(one, day))
                    .ifPresent(duty -> list.add(new Due(one.id(), DutyBook.nameIn(one), duty))));
        }
    }

    private Ledger record(WorkerId worker, LedgerId lead, Caseload caseload, SamePeople said) {
        List<LedgerId> person = said.ledgersOf(lead).stream()
                .filter(caseload.people()::containsKey)
                .toList();
        return book.record(worker, person);
    }
}
