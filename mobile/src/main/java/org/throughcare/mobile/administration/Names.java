package org.throughcare.mobile.administration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.model.ledger.WorkerId;

/** What workers are called, as the server's list of them says. */
final class Names {

    private Names() {}

    static Map<WorkerId, String> of(List<WorkerLine> workers) {
        return workers.stream().collect(Collectors.toMap(WorkerLine::id, WorkerLine::name, (one, same) -> one));
    }

    /** The names of these workers in the order of the alphabet; the id of one that the list does not have. */
    static List<String> of(Collection<WorkerId> workers, Map<WorkerId, String> names) {
        return workers.stream().map(worker -> of(worker, names)).sorted().toList();
    }

    static String of(WorkerId worker, Map<WorkerId, String> names) {
        return names.getOrDefault(worker, worker.toString());
    }
}
