package org.throughcare.server.person;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.person.SamePeople;
import org.throughcare.server.view.Links;

/** Reads links hop by hop; almost nobody has any, so almost always the first look is the last. */
@Singleton
final class PersonLinks implements Links {

    private final PersonLinkRows rows;

    PersonLinks(PersonLinkRows rows) {
        this.rows = rows;
    }

    @Override
    public SamePeople around(Collection<LedgerId> ledgers) {
        Set<UUID> asked = new HashSet<>();
        Set<UUID> toAsk = ledgers.stream().map(LedgerId::uuid).collect(Collectors.toSet());
        Set<PersonLinkRow> found = new HashSet<>();
        while (!toAsk.isEmpty()) {
            List<PersonLinkRow> about = rows.about(toAsk);
            asked.addAll(toAsk);
            found.addAll(about);
            toAsk = about.stream()
                    .flatMap(row -> Stream.of(row.ledger(), row.other()))
                    .filter(ledger -> !asked.contains(ledger))
                    .collect(Collectors.toSet());
        }
        return SamePeople.of(found.stream().map(PersonLinkRow::statement).toList());
    }
}
