package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** The local day on which an entry was recorded, by the best clock known then: no day within it can be later. */
final class RecordedDay {

    /** The clock of every place that the service works in; Guernsey goes by it too. */
    private static final ZoneId LOCAL = ZoneId.of("Europe/London");

    private RecordedDay() {}

    /** What is to be said of a day that is later than the entry. */
    static Optional<Problem> later(String field, @Nullable LocalDate day, Entry entry) {
        return day != null && day.isAfter(LocalDate.ofInstant(entry.recordedAt(), LOCAL))
                ? Optional.of(Problem.refusal(field, "in-the-future"))
                : Optional.empty();
    }
}
