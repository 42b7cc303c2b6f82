package org.throughcare.mobile.drugtest;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.drugtest.Kit;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/**
 * How the last test on this tablet was taken, because the next one is mostly taken from the same box.
 *
 * @param kit null when it was taken without one
 * @param organisation whose test it was; null when not said
 */
public record LastTest(
        String matrix,
        String method,
        @Nullable Kit kit,
        @Nullable String organisation) {

    /** What a first test starts from: urine and a point-of-care kit. */
    public static final LastTest NONE = new LastTest("URINE", "POC", null, null);

    /** The last sample that was recorded on that tablet for the worker's caseload; {@link #NONE} when there is none. */
    public static LastTest on(DeviceId tablet, Store store, WorkerId worker) {
        return store.entriesOfKind(worker, DrugTest.KIND.name()).stream()
                .map(stored -> stored.entry())
                .filter(entry -> entry.device().equals(tablet))
                .sorted(Comparator.comparing(entry -> entry.recordedAt(), Comparator.reverseOrder()))
                .flatMap(entry -> Optional.ofNullable(DrugTest.KIND.bodyOf(entry)).stream())
                .filter(DrugTest::gaveSample)
                .findFirst()
                .map(test -> new LastTest(test.matrix(), test.method(), test.kit(), test.testerOrganisation()))
                .orElse(NONE);
    }
}
