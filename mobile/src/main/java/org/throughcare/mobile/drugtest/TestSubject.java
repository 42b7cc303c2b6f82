package org.throughcare.mobile.drugtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.model.drugtest.TestPurposes;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.substance.SubstanceUse;

/**
 * What has to be known of a person before a test.
 *
 * @param drrs the DRRs that run on the day
 * @param medicines the names of the medicines that somebody prescribes to the person
 * @param onlyAtr whether a court can order no test, because an ATR is all the treatment it ordered (ATR-B3)
 */
record TestSubject(List<Current<Requirement>> drrs, List<String> medicines, boolean onlyAtr) {

    TestSubject {
        drrs = List.copyOf(drrs);
        medicines = List.copyOf(medicines);
    }

    static TestSubject of(Ledger record, LocalDate on, CodeWords codes) {
        List<Current<Requirement>> drrs = record.current(Requirement.KIND).stream()
                .filter(one -> one.body().isDrr() && one.body().runsOn(on))
                .toList();
        List<String> medicines = record.current(SubstanceUse.KIND).stream()
                .reduce((one, other) ->
                        other.body().happenedOn().isBefore(one.body().happenedOn()) ? one : other)
                .map(current -> current.body().prescribed().stream()
                        .map(line -> medicine(line, codes))
                        .distinct()
                        .toList())
                .orElse(List.of());
        return new TestSubject(drrs, medicines, TestPurposes.onlyAtr(record, on));
    }

    static String medicine(SubstanceUse.Line line, CodeWords codes) {
        return Objects.requireNonNullElseGet(line.otherText(), () -> codes.name(ReferenceData.SUBSTANCES, line.code()));
    }

    /** Whether a test may be offered for that purpose. */
    boolean offers(String purpose) {
        return !onlyAtr || TestPurposes.mayBeUnderAtr(purpose);
    }

    /** The DRR under which a court-ordered test is taken; null when none runs. */
    @Nullable
    EntryId drr() {
        return drrs.isEmpty() ? null : drrs.get(0).id();
    }

    /** The groups that a court-ordered test has to look for (DRR-5), each once. */
    List<String> primaryDrugs() {
        return drrs.stream()
                .flatMap(one -> one.body().primaryDrugs().stream())
                .distinct()
                .toList();
    }
}
