package org.throughcare.model.drugtest;

import java.util.Comparator;
import java.util.List;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.substance.SubstanceUse;

/**
 * A test as it is to be read: never without the medicines that the person is prescribed (CTR-14). Nothing follows from a
 * reading; it makes no entry and no duty.
 *
 * @param overall what the test comes to
 * @param medicines the prescribed medicines of the latest substance profile
 */
public record TestReading(DrugTest test, Overall overall, List<SubstanceUse.Line> medicines) {

    /** Copies the medicines. */
    public TestReading {
        medicines = List.copyOf(medicines);
    }

    /** The reading of a test of that record. */
    public static TestReading of(Ledger record, DrugTest test) {
        List<SubstanceUse.Line> medicines = record.current(SubstanceUse.KIND).stream()
                .max(Comparator.comparing(
                                (Current<SubstanceUse> use) -> use.body().happenedOn())
                        .thenComparing(Current::id))
                .map(use -> use.body().prescribed())
                .orElse(List.of());
        return new TestReading(test, test.overall(), medicines);
    }
}
