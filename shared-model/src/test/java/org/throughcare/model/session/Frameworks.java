package org.throughcare.model.session;

import java.time.LocalDate;
import java.util.List;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Reference;

/** Attendance frameworks as a service would publish them. */
final class Frameworks {

    private Frameworks() {}

    static Reference published(
            String id, String version, int evidenceWorkingDays, int failuresToWarn, int failuresToRefer) {
        return new Reference(
                "attendance-framework/" + id,
                LocalDate.parse(version),
                JsonText.readObject(json(id, version, evidenceWorkingDays, failuresToWarn, failuresToRefer)));
    }

    static String json(String id, String version, int evidenceWorkingDays, int failuresToWarn, int failuresToRefer) {
        return """
                {"framework":"%s","version":"%s","source":"test","evidenceWorkingDays":%d,
                 "warning":{"failures":%d,"withinMonths":12},"breach":{"failures":%d,"withinMonths":12},
                 "decider":"offender-manager",
                 "codes":[{"code":"ATT","counts":"complied","attended":true},{"code":"FTA","counts":"open"},
                          {"code":"ACC-MED","counts":"acceptable"},{"code":"UNACC","counts":"failure"}]}""".formatted(id, version, evidenceWorkingDays, failuresToWarn, failuresToRefer);
    }

    /** An ATR monitored by that framework. */
    static Requirement under(String framework) {
        return new Requirement(
                Requirement.ATR,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 6, 1),
                null,
                null,
                List.of(),
                framework,
                null);
    }
}
