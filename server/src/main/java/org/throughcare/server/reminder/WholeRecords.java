package org.throughcare.server.reminder;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.PersonLink;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.ledger.LedgerReader;

/** Reads what messages go by, from the ledgers themselves. */
@Singleton
final class WholeRecords {

    /** The kinds of entries that it depends on: those of a plan, and links. */
    static final Set<String> KINDS = Stream.concat(Plans.KINDS.stream(), Stream.of(PersonLink.KIND.name()))
            .collect(Collectors.toUnmodifiableSet());

    private final LedgerReader ledgers;

    WholeRecords(LedgerReader ledgers) {
        this.ledgers = ledgers;
    }

    /** Of these ledgers, and of all of whom something is said there: they may have been, or become, the same person's. */
    Map<LedgerId, Whole> around(Collection<LedgerId> asked, Connection tx) throws SQLException {
        Map<LedgerId, Ledger> read = new LinkedHashMap<>();
        Collection<LedgerId> toRead = asked;
        while (!toRead.isEmpty()) {
            Map<LedgerId, Ledger> next = ledgers.read(toRead, KINDS, tx);
            read.putAll(next);
            toRead = said(next.values())
                    .map(SamePeople.Statement::other)
                    .filter(other -> !read.containsKey(other))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        SamePeople people = SamePeople.of(said(read.values()).toList());
        return read.values().stream().collect(Collectors.toMap(Ledger::id, own -> whole(own, read, people)));
    }

    private static Stream<SamePeople.Statement> said(Collection<Ledger> ledgers) {
        return ledgers.stream().flatMap(ledger -> SamePeople.in(ledger).stream());
    }

    private static Whole whole(Ledger own, Map<LedgerId, Ledger> read, SamePeople people) {
        List<LedgerId> ledgers = people.ledgersOf(own.id());
        return new Whole(
                own,
                new Ledger(
                        own.id(),
                        ledgers.stream()
                                .flatMap(ledger -> Stream.ofNullable(read.get(ledger)))
                                .flatMap(ledger -> ledger.entries().stream())
                                .toList()),
                ledgers);
    }
}
