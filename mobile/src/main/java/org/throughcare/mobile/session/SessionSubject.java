package org.throughcare.mobile.session;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.session.AttendanceFramework;
import org.throughcare.model.session.AttendanceFrameworks;

/**
 * What has to be known of a person to record a session.
 *
 * @param requirements the treatment requirements that run on the day
 * @param on the local date
 */
record SessionSubject(List<Current<Requirement>> requirements, AttendanceFrameworks frameworks, LocalDate on) {

    SessionSubject {
        requirements = List.copyOf(requirements);
    }

    static SessionSubject of(Ledger record, AttendanceFrameworks frameworks, LocalDate on) {
        return new SessionSubject(
                record.current(Requirement.KIND).stream()
                        .filter(one -> one.body().runsOn(on))
                        .toList(),
                frameworks,
                on);
    }

    /** The requirement that a group's session counts for: the only one, or the first of several. */
    @Nullable
    EntryId first() {
        return requirements.isEmpty() ? null : requirements.get(0).id();
    }

    /** The framework by which a session under that requirement counts; null stands for no requirement. */
    AttendanceFramework framework(@Nullable EntryId requirement) {
        Requirement body = requirements.stream()
                .filter(one -> one.id().equals(requirement))
                .map(Current::body)
                .findFirst()
                .orElse(null);
        return frameworks.forRequirement(body, on);
    }
}
