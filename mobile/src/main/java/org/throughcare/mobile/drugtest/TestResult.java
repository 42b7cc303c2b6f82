package org.throughcare.mobile.drugtest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.PrimaryDrugs;
import org.throughcare.model.drugtest.TestReading;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceFramework.Counts;
import org.throughcare.model.session.AttendanceFrameworks;
import org.throughcare.model.substance.SubstanceUse;

/**
 * One test with the indicators it is read with (CTR-14). Nothing follows from it.
 *
 * @param current the test as it stands
 * @param medicines what somebody prescribes to the person
 * @param attendance how often sessions counted so, up to that day
 * @param scores the latest screening with each instrument
 * @param missing primary drugs that the test did not look for (DRR-5)
 */
record TestResult(
        Current<DrugTest> current,
        List<SubstanceUse.Line> medicines,
        Map<Counts, Long> attendance,
        List<Screening> scores,
        List<String> missing) {

    TestResult {
        medicines = List.copyOf(medicines);
        attendance = Map.copyOf(attendance);
        scores = List.copyOf(scores);
        missing = List.copyOf(missing);
    }

    /** The test of that thread, as long as the record has it. */
    static Optional<TestResult> of(Ledger record, EntryId thread, AttendanceFrameworks frameworks, LocalDate on) {
        return record.current(DrugTest.KIND).stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .map(test -> new TestResult(
                        test,
                        TestReading.of(record, test.body()).medicines(),
                        attendance(record, frameworks, on),
                        scores(record),
                        missing(record, test.body())));
    }

    private static Map<Counts, Long> attendance(Ledger record, AttendanceFrameworks frameworks, LocalDate on) {
        Map<Counts, Long> counts = new TreeMap<>();
        for (Current<Attendance> one : record.current(Attendance.KIND)) {
            if (!one.body().happenedOn().isAfter(on)) {
                counts.merge(frameworks.countOf(one.body()), 1L, Long::sum);
            }
        }
        return counts;
    }

    private static List<Screening> scores(Ledger record) {
        Map<String, Screening> latest = new TreeMap<>();
        record.current(Screening.KIND).stream()
                .map(Current::body)
                .sorted(Comparator.comparing(Screening::happenedAt))
                .forEach(one -> latest.put(one.instrument(), one));
        return List.copyOf(latest.values());
    }

    private static List<String> missing(Ledger record, DrugTest test) {
        return record.current(Requirement.KIND).stream()
                .filter(one -> one.id().equals(test.requirement()))
                .findFirst()
                .map(one -> PrimaryDrugs.missing(one.body().primaryDrugs(), test))
                .orElse(List.of());
    }
}
