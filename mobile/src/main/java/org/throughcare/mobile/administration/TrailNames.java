package org.throughcare.mobile.administration;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.link.AdministrationLink;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.NameSearch;

/** Who and what the audit trail's numbers stand for: all workers, whose access may have ended, and all tablets. */
record TrailNames(List<WorkerLine> workers, List<TabletLine> tablets) {

    /** In the order of the alphabet. */
    TrailNames {
        workers = workers.stream()
                .sorted(Comparator.comparing(worker -> NameSearch.fold(worker.name())))
                .toList();
        tablets = tablets.stream()
                .sorted(Comparator.comparing(tablet -> NameSearch.fold(tablet.name())))
                .toList();
    }

    static TrailNames of(AdministrationLink link, String token) {
        return new TrailNames(link.workers(token), link.tablets(token));
    }

    /** What a worker is called; their number for one that the list does not have. */
    String worker(WorkerId id) {
        return workers.stream()
                .filter(worker -> worker.id().equals(id))
                .map(WorkerLine::name)
                .findFirst()
                .orElse(id.toString());
    }

    /** A tablet; null for one that the list does not have. */
    @Nullable
    TabletLine tablet(DeviceId id) {
        return tablets.stream()
                .filter(tablet -> tablet.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
