package org.throughcare.model.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.DataFile;
import org.throughcare.model.reference.Published;
import org.throughcare.model.session.Attendance.FrameworkRef;

/** All attendance frameworks in all their versions: the bundled one, and what the service's ledger holds (DRR-8, ATR-3). */
public record AttendanceFrameworks(Map<FrameworkRef, AttendanceFramework> versions) {

    private static final String MEMBER = "framework";

    /** Copies the versions. */
    public AttendanceFrameworks {
        versions = Map.copyOf(versions);
    }

    /** The frameworks that ship with the program. */
    public static AttendanceFrameworks bundled() {
        return Bundled.FRAMEWORKS;
    }

    /** The bundled frameworks and those of the service's ledger, where one of the same version replaces a bundled one. */
    public static AttendanceFrameworks of(Ledger service) {
        List<AttendanceFramework> all = new ArrayList<>(bundled().versions().values());
        all.addAll(Published.inForce(service, LocalDate.MAX, MEMBER, AttendanceFramework::read));
        return of(all);
    }

    /** That very version; null when it is not known here. */
    public @Nullable AttendanceFramework find(FrameworkRef ref) {
        return versions.get(ref);
    }

    /** The version of a framework that is in force on a day; null when there is none. */
    public @Nullable AttendanceFramework inForce(String id, LocalDate on) {
        return versions.values().stream()
                .filter(framework ->
                        framework.id().equals(id) && !framework.version().isAfter(on))
                .max(Comparator.comparing(AttendanceFramework::version))
                .orElse(null);
    }

    /**
     * The framework by which attendance at a requirement is monitored on a day: its own, or the standard one when it names
     * none, when its own is not known here, or when there is no requirement.
     */
    public AttendanceFramework forRequirement(@Nullable Requirement requirement, LocalDate on) {
        String id = requirement == null ? null : requirement.framework();
        AttendanceFramework own = id == null ? null : inForce(id, on);
        if (own != null) {
            return own;
        }
        AttendanceFramework standard = inForce(AttendanceFramework.STANDARD, on);
        return standard == null ? oldestStandard() : standard;
    }

    /** How an attendance counts now, by the version that it was recorded under; open while that is not known here. */
    public AttendanceFramework.Counts countOf(Attendance attendance) {
        AttendanceFramework framework = find(attendance.framework());
        return framework == null ? AttendanceFramework.Counts.OPEN : framework.countOf(attendance);
    }

    private AttendanceFramework oldestStandard() {
        return versions.values().stream()
                .filter(framework -> framework.id().equals(AttendanceFramework.STANDARD))
                .min(Comparator.comparing(AttendanceFramework::version))
                .orElseThrow();
    }

    private static AttendanceFrameworks of(List<AttendanceFramework> all) {
        Map<FrameworkRef, AttendanceFramework> versions = new LinkedHashMap<>();
        all.forEach(framework -> versions.put(framework.ref(), framework));
        return new AttendanceFrameworks(versions);
    }

    /** Reads the files once, when they are first asked for. */
    private static final class Bundled {
        static final AttendanceFrameworks FRAMEWORKS =
                of(List.of(AttendanceFramework.read(DataFile.read("session/attendance-framework-standard.json"))));
    }
}
