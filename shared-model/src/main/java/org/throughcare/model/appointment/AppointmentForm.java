package org.throughcare.model.appointment;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.appointment.Appointment.Instruction;
import org.throughcare.model.appointment.Appointment.Party;
import org.throughcare.model.appointment.Appointment.Status;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.session.ContactMode;

/** The JSON form of an appointment. */
final class AppointmentForm {

    private AppointmentForm() {}

    static Appointment read(Fields fields) {
        return new Appointment(
                fields.dateTime("start"),
                fields.parsed("zone", ZoneId::of, "not-a-zone"),
                fields.integer("minutes"),
                fields.text("what"),
                fields.optParsed("requirement", EntryId::parse, "not-an-id"),
                fields.optText("place"),
                fields.parsed("mode", ContactMode::ofWord, "not-a-contact-mode"),
                fields.optText("withWhom"),
                fields.optText("series"),
                fields.parsed("status", word -> ofWord(Status.values(), word), "not-a-status"),
                fields.optParsed("cancelledBy", word -> ofWord(Party.values(), word), "not-a-party"),
                instruction(fields.optObject("instruction")));
    }

    static Json.Obj write(Appointment appointment) {
        return Json.obj()
                .putText("start", appointment.start())
                .putText("zone", appointment.zone())
                .put("minutes", appointment.minutes())
                .put("what", appointment.what())
                .putText("requirement", appointment.requirement())
                .put("place", appointment.place())
                .put("mode", appointment.mode().word())
                .put("withWhom", appointment.withWhom())
                .put("series", appointment.series())
                .put("status", word(appointment.status()))
                .put("cancelledBy", word(appointment.cancelledBy()))
                .put("instruction", instruction(appointment.instruction()))
                .build();
    }

    private static @Nullable Instruction instruction(@Nullable Fields fields) {
        return fields == null
                ? null
                : new Instruction(
                        fields.date("on"),
                        fields.text("method"),
                        fields.text("by"),
                        fields.text("textVersion"),
                        fields.bool("acknowledged"));
    }

    private static @Nullable Json instruction(@Nullable Instruction instruction) {
        return instruction == null
                ? null
                : Json.obj()
                        .putText("on", instruction.on())
                        .put("method", instruction.method())
                        .put("by", instruction.by())
                        .put("textVersion", instruction.textVersion())
                        .put("acknowledged", instruction.acknowledged())
                        .build();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E ofWord(E[] values, String word) {
        for (E value : values) {
            if (word.equals(word(value))) {
                return value;
            }
        }
        throw new IllegalArgumentException("no such word: " + word);
    }
}
