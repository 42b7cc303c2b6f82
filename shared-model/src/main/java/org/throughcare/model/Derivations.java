package org.throughcare.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughcare.model.ledger.Derivation;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.referral.TestReferral;
import org.throughcare.model.wire.EntryCodec;

/**
 * The register of every rule that writes entries; a new rule adds one line here. The tablet asks it when it captures, the
 * server after it has taken entries in, each in the transaction that keeps the cause.
 */
public final class Derivations {

    private static final List<Derivation<?>> RULES = List.of(TestReferral.RULE);

    private Derivations() {}

    /**
     * What follows from entries that have just been recorded and is not in its record yet.
     *
     * @param records gives the record of a ledger with these entries in it; asked only for ledgers in which something may
     *     follow
     */
    public static List<Written> from(Collection<Entry> recorded, Function<LedgerId, Ledger> records) {
        return recorded.stream()
                .filter(entry ->
                        RULES.stream().anyMatch(rule -> rule.mayFollow().test(entry)))
                .collect(Collectors.groupingBy(Entry::ledger))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> from(each.getValue(), records.apply(each.getKey())).stream())
                .toList();
    }

    private static List<Written> from(List<Entry> causes, Ledger record) {
        Set<EntryId> there = record.entries().stream().map(Entry::id).collect(Collectors.toSet());
        return RULES.stream()
                .flatMap(rule -> rule.of(causes, record).stream())
                .filter(derived -> !there.contains(derived.id()))
                .map(EntryCodec::write)
                .toList();
    }
}
