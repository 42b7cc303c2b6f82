package org.throughcare.model.referral;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Overall;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;

/**
 * The check list of mandatory tests that were failed and have no referral (NDS-9): recorded before the rule was there, or
 * left alone when their referral was closed as made twice. It names tests and days and no result.
 */
public final class Unreferred {

    private Unreferred() {}

    /**
     * A failed mandatory test.
     *
     * @param test its thread
     * @param on the local date on which it was taken
     * @param referred whether a referral stands for it
     */
    public record Failed(EntryId test, LocalDate on, boolean referred) {}

    /** The mandatory tests of a record, taken from one day to another, that were confirmed positive. */
    public static List<Failed> failed(Ledger record, LocalDate from, LocalDate to) {
        return failed(record.current(DrugTest.KIND), Referrals.of(record), from, to);
    }

    /** The same of tests and referrals, wherever they come from. */
    public static List<Failed> failed(
            List<Current<DrugTest>> tests, List<Standing> referrals, LocalDate from, LocalDate to) {
        Set<EntryId> stoodFor = new HashSet<>();
        referrals.stream()
                .filter(referral -> !Referral.DUPLICATE.equals(referral.body().outcome()))
                .forEach(referral -> stoodFor.addAll(referral.tests()));
        return tests.stream()
                .filter(test -> TestReferral.isMandatory(test.body().purpose()))
                .filter(test -> test.body().overall() == Overall.CONFIRMED_POSITIVE)
                .map(test -> new Failed(test.id(), takenOn(test), stoodFor.contains(test.id())))
                .filter(failed -> !failed.on().isBefore(from) && !failed.on().isAfter(to))
                .toList();
    }

    private static LocalDate takenOn(Current<DrugTest> test) {
        return LocalDate.ofInstant(test.body().collectedAt(), Referral.ZONE);
    }
}
