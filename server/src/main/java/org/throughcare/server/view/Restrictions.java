package org.throughcare.server.view;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.person.Restriction;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.ledger.Drawing;
import org.throughcare.server.ledger.LedgerReader;
import org.throughcare.server.store.Transactions;

/**
 * Says whose records are restricted, from the ledgers themselves. What restricts one of a person's records restricts all of
 * them, whichever of them somebody holds.
 */
@Singleton
public class Restrictions {

    /** The zone by whose dates a restriction begins and ends: the one of every site, as Guernsey keeps London's time. */
    private static final ZoneId LOCAL = ZoneId.of("Europe/London");

    private final LedgerReader ledgers;
    private final Links links;
    private final Drawing drawing;
    private final Transactions transactions;
    private final Clock clock;

    /** On the ledgers as they are now. */
    public Restrictions(LedgerReader ledgers, Links links, Drawing drawing, Transactions transactions, Clock clock) {
        this.ledgers = ledgers;
        this.links = links;
        this.drawing = drawing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether one of these people's records is restricted today. */
    public boolean anyOf(Collection<LedgerId> told) {
        return !of(told).isEmpty();
    }

    /** Those of these people's records that are restricted today. */
    public Set<LedgerId> of(Collection<LedgerId> told) {
        List<LedgerId> asked = told.stream()
                .filter(ledger -> ledger.subject() == Subject.PERSON)
                .toList();
        drawing.catchUp();
        SamePeople said = transactions.read(tx -> links.around(asked));
        List<LedgerId> all = asked.stream()
                .flatMap(ledger -> said.ledgersOf(ledger).stream())
                .distinct()
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), LOCAL);
        Map<LedgerId, Ledger> records = transactions.read(tx -> ledgers.read(all, Restriction.KINDS, tx));
        return asked.stream()
                .filter(ledger -> said.ledgersOf(ledger).stream()
                        .flatMap(each -> Stream.ofNullable(records.get(each)))
                        .anyMatch(each -> Restriction.of(each).holdsOn(today)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
