package org.throughcare.model.session;

import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.session.Attendance.Decision;
import org.throughcare.model.session.Attendance.FrameworkRef;
import org.throughcare.model.session.Attendance.GroupRef;

/** The JSON form of an attendance. */
final class AttendanceForm {

    private AttendanceForm() {}

    static Attendance read(Fields fields) {
        return new Attendance(
                fields.date("happenedOn"),
                fields.optParsed("appointment", EntryId::parse, "not-an-id"),
                group(fields.optObject("group")),
                fields.optParsed("requirement", EntryId::parse, "not-an-id"),
                fields.text("outcome"),
                framework(fields.object("framework")),
                fields.optText("modality"),
                fields.optText("intervention"),
                fields.optInteger("minutes"),
                fields.parsed("mode", ContactMode::ofWord, "not-a-contact-mode"),
                fields.optText("deliverer"),
                fields.optText("notes"),
                decision(fields.optObject("decision")));
    }

    static Json.Obj write(Attendance attendance) {
        return Json.obj()
                .putText("happenedOn", attendance.happenedOn())
                .putText("appointment", attendance.appointment())
                .put("group", group(attendance.group()))
                .putText("requirement", attendance.requirement())
                .put("outcome", attendance.outcome())
                .put("framework", framework(attendance.framework()))
                .put("modality", attendance.modality())
                .put("intervention", attendance.intervention())
                .put("minutes", attendance.minutes())
                .put("mode", attendance.mode().word())
                .put("deliverer", attendance.deliverer())
                .put("notes", attendance.notes())
                .put("decision", decision(attendance.decision()))
                .build();
    }

    private static @Nullable GroupRef group(@Nullable Fields fields) {
        return fields == null
                ? null
                : new GroupRef(
                        fields.parsed("team", LedgerId::parse, "not-a-ledger"),
                        fields.parsed("session", EntryId::parse, "not-an-id"));
    }

    private static @Nullable Json group(@Nullable GroupRef group) {
        return group == null
                ? null
                : Json.obj()
                        .putText("team", group.team())
                        .putText("session", group.session())
                        .build();
    }

    private static FrameworkRef framework(Fields fields) {
        return new FrameworkRef(fields.text("id"), fields.date("version"));
    }

    private static Json framework(FrameworkRef framework) {
        return Json.obj()
                .put("id", framework.id())
                .putText("version", framework.version())
                .build();
    }

    private static @Nullable Decision decision(@Nullable Fields fields) {
        return fields == null
                ? null
                : new Decision(
                        fields.text("code"),
                        fields.parsed("by", WorkerId::parse, "not-an-id"),
                        fields.date("on"),
                        fields.optText("evidence"));
    }

    private static @Nullable Json decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : Json.obj()
                        .put("code", decision.code())
                        .putText("by", decision.by())
                        .putText("on", decision.on())
                        .put("evidence", decision.evidence())
                        .build();
    }
}
