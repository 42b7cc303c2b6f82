package org.throughcare.mobile.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.throughcare.mobile.link.AdministrationLink.TabletLine;
import org.throughcare.mobile.link.AdministrationLink.WorkerLine;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.person.NameSearch;

/**
 * A tablet in the list.
 *
 * @param workers the names of who has signed in on it
 * @param searchText by what it is found: its name, theirs, its id
 */
record TabletRow(TabletLine tablet, State state, List<String> workers, String searchText) implements ListModel.Row {

    /** How a tablet stands with the service. */
    enum State {
        /** It may fetch and hand in. */
        IN_USE,
        /** Its access has ended; what is on it goes at its next contact. */
        REVOKED,
        /** Its access has ended, and it has signed since that it erased itself. */
        ERASED;

        /** What the server says of it. */
        static State of(TabletLine tablet) {
            if (tablet.revokedAt() == null) {
                return IN_USE;
            }
            return tablet.erasedAt() == null ? REVOKED : ERASED;
        }
    }

    /** Copies the list. */
    TabletRow {
        workers = List.copyOf(workers);
    }

    /** All tablets in the order of the list: those in use first, then by name, those without one last. */
    static List<TabletRow> all(List<TabletLine> tablets, List<WorkerLine> workers) {
        Map<WorkerId, String> names = Names.of(workers);
        return tablets.stream()
                .map(tablet -> of(tablet, names))
                .sorted(Comparator.comparing(TabletRow::state)
                        .thenComparing(row -> row.tablet.name().isBlank())
                        .thenComparing(row -> NameSearch.fold(row.tablet.name()))
                        .thenComparing(row -> row.tablet.id().toString()))
                .toList();
    }

    static TabletRow of(TabletLine tablet, Map<WorkerId, String> names) {
        List<String> workers = Names.of(tablet.workers(), names);
        List<String> words = new ArrayList<>(workers);
        words.add(tablet.name());
        words.add(tablet.id().toString());
        return new TabletRow(tablet, State.of(tablet), workers, NameSearch.fold(String.join(" ", words)));
    }

    /** When it was last met: its last contact, or never since it was let in. */
    Instant lastMet() {
        Instant contact = tablet.lastContactAt();
        return contact == null ? tablet.enrolledAt() : contact;
    }
}
