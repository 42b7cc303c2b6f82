package org.throughcare.model.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import org.throughcare.model.ledger.Entry;

/** The local day on which an entry was recorded, by the best clock known then: no day within it can be later. */
final class RecordedDay {

    /** The clock of every place that the service works in; Guernsey goes by it too. */
    static final ZoneId LOCAL = ZoneId.of("Europe/London");

    private RecordedDay() {}

    static LocalDate latest(Entry entry) {
        return LocalDate.ofInstant(entry.recordedAt(), LOCAL);
    }
}
