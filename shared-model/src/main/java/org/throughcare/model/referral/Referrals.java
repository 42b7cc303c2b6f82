package org.throughcare.model.referral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;

/**
 * The referrals of a person. Each that somebody recorded is one, as often as a person asks (NDS-8). An automatic one that
 * came while another was open, or that is about a test which has its referral, is a link of that other one and none of its
 * own (PRS-3). It is a fold of all that is known, so that it comes out the same in whatever order tablets hear of it.
 */
public final class Referrals {

    private static final Comparator<Current<Referral>> IN_ORDER = Comparator.comparing(
                    (Current<Referral> referral) -> referral.body().receivedAt())
            .thenComparing(Referrals::isAutomatic)
            .thenComparing(Current::id);

    private final List<Standing> standing = new ArrayList<>();
    private final Map<EntryId, EntryId> testOf = new HashMap<>();
    private final Map<EntryId, List<Current<Offer>>> offers = new HashMap<>();

    private Referrals(Ledger record) {
        record.threads(DrugTest.KIND)
                .forEach(test -> test.entries().forEach(entry -> testOf.put(entry.id(), test.id())));
        record.current(Offer.KIND)
                .forEach(offer -> offers.computeIfAbsent(offer.body().referral(), id -> new ArrayList<>())
                        .add(offer));
        Set<EntryId> errors = testsInError(record);
        record.current(Referral.KIND).stream()
                .filter(referral -> !followsFrom(errors, referral))
                .sorted(IN_ORDER)
                .forEach(this::add);
    }

    /** The referrals of a record, the oldest first. */
    public static List<Standing> of(Ledger record) {
        return List.copyOf(new Referrals(record).standing);
    }

    /** The referral whose thread that is, or of which it is a link. */
    public static Optional<Standing> find(Ledger record, EntryId thread) {
        return of(record).stream()
                .filter(each -> each.id().equals(thread)
                        || each.linked().stream().anyMatch(link -> link.id().equals(thread)))
                .findFirst();
    }

    private static Set<EntryId> testsInError(Ledger record) {
        Set<EntryId> errors = new HashSet<>();
        record.inError(DrugTest.KIND).forEach(test -> test.entries().forEach(entry -> errors.add(entry.id())));
        return errors;
    }

    /** What a rule wrote because of a test that was entered in error is none, as long as nobody has taken it up. */
    private boolean followsFrom(Set<EntryId> errors, Current<Referral> referral) {
        return isAutomatic(referral)
                && referral.thread().entries().size() == 1
                && offersOn(referral).isEmpty()
                && errors.containsAll(referral.body().tests());
    }

    private void add(Current<Referral> referral) {
        Set<EntryId> tests = tests(referral);
        int at = isAutomatic(referral) ? indexOfOther(referral, tests) : -1;
        if (at < 0) {
            standing.add(new Standing(referral, List.of(), tests, offersOn(referral)));
        } else {
            standing.set(at, joined(standing.get(at), referral, tests));
        }
    }

    /** The one that it is a link of; -1 when it stands for itself. */
    private int indexOfOther(Current<Referral> referral, Set<EntryId> tests) {
        for (int at = 0; at < standing.size(); at++) {
            Standing other = standing.get(at);
            boolean sameTest = other.tests().stream().anyMatch(tests::contains);
            if (sameTest || other.wasOpenOn(referral.body().receivedOn())) {
                return at;
            }
        }
        return -1;
    }

    private Standing joined(Standing other, Current<Referral> link, Set<EntryId> tests) {
        List<Current<Referral>> linked = new ArrayList<>(other.linked());
        linked.add(link);
        Set<EntryId> both = new HashSet<>(other.tests());
        both.addAll(tests);
        List<Current<Offer>> all = new ArrayList<>(other.offers());
        all.addAll(offersOn(link));
        return new Standing(other.referral(), linked, both, all);
    }

    private Set<EntryId> tests(Current<Referral> referral) {
        Set<EntryId> threads = new HashSet<>();
        referral.body().tests().forEach(entry -> threads.add(testOf.getOrDefault(entry, entry)));
        return threads;
    }

    private List<Current<Offer>> offersOn(Current<Referral> referral) {
        return offers.getOrDefault(referral.id(), List.of());
    }

    private static boolean isAutomatic(Current<Referral> referral) {
        Entry first = referral.thread().entries().get(0);
        return TestReferral.RULE.wrote(first);
    }
}
