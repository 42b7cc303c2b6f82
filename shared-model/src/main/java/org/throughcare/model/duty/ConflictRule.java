package org.throughcare.model.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughcare.model.Kinds;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EnteredInError;
import org.throughcare.model.ledger.FieldConflict;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Ledger;

/**
 * A thread in which two tablets said different things is for a person to resolve: one duty for each such thread, of
 * whatever kind (USR-2). The details are the kind and then the fields in question; where it is in question whether it was
 * entered in error at all, the kind that says so stands in their place.
 */
final class ConflictRule implements DutyRule {

    static final String NAME = "to-resolve";

    @Override
    public Map<String, Settling> names() {
        return Map.of(NAME, Settling.BY_RECORD);
    }

    @Override
    public List<Duty> duties(Ledger record, DutyContext context) {
        List<Duty> duties = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            if (record.has(kind)) {
                inConflict(record, kind, context).forEach(duties::add);
                disputed(record, kind, context).forEach(duties::add);
            }
        }
        return duties;
    }

    private static <B extends Body> Stream<Duty> inConflict(Ledger record, Kind<B> kind, DutyContext context) {
        return record.inConflict(kind).stream()
                .map(current -> Duty.on(
                        context.calendar().dateOf(current.latest().recordedAt()),
                        NAME,
                        record.id(),
                        current.id(),
                        Duty.Gravity.SERIOUS,
                        details(kind, current)));
    }

    /** What somebody said was entered in error while somebody else amended it, unless it is in question anyway. */
    private static <B extends Body> Stream<Duty> disputed(Ledger record, Kind<B> kind, DutyContext context) {
        return record.disputed(kind).stream()
                .flatMap(thread -> thread.current().stream())
                .filter(current -> !current.inConflict())
                .map(current -> Duty.on(
                        context.calendar().dateOf(current.latest().recordedAt()),
                        NAME,
                        record.id(),
                        current.id(),
                        Duty.Gravity.SERIOUS,
                        List.of(kind.name(), EnteredInError.KIND.name())));
    }

    private static List<String> details(Kind<?> kind, Current<?> current) {
        List<String> details = new ArrayList<>();
        details.add(kind.name());
        current.conflicts().stream().map(FieldConflict::field).forEach(details::add);
        return details;
    }
}
