package org.throughcare.mobile.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.glance.Alert;
import org.throughcare.model.glance.Glance;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.ObjBuilder;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;

/** A day on which nobody comes as a text, which is read by the same build alone. */
final class DayCodec {

    private DayCodec() {}

    static String write(Day day) {
        Glance glance = day.glance();
        return JsonText.writeText(Json.obj()
                .putAll("duties", day.duties(), DayCodec::duty)
                .putAll("alerts", glance.alerts(), alert -> Json.of(alert.name()))
                .putText("metOn", glance.metOn())
                .putText("recordedAt", glance.recordedAt())
                .build());
    }

    private static Json duty(Duty duty) {
        ObjBuilder written = Json.obj()
                .put("rule", duty.rule())
                .putText("ledger", duty.ledger())
                .putText("because", duty.because())
                .putText("dueOn", duty.dueOn())
                .putText("adviseOn", duty.adviseOn())
                .put("gravity", duty.gravity().name().toLowerCase(Locale.ROOT))
                .putAll("details", duty.details(), Json::of)
                .putText("team", duty.team());
        duty.unconfirmedYear().ifPresent(year -> written.put("unconfirmedYear", year));
        return written.build();
    }

    /** The day; throws {@link org.throughcare.model.json.Malformed}. */
    static Day read(LocalDate date, String text) {
        Fields day = Fields.of(JsonText.readObject(text));
        return new Day(
                date,
                List.of(),
                day.list("duties", DayCodec::duty),
                new Glance(
                        day.texts("alerts").stream().map(Alert::valueOf).toList(),
                        day.optDate("metOn"),
                        day.optInstant("recordedAt")));
    }

    private static Duty duty(Fields duty) {
        Integer year = duty.optInteger("unconfirmedYear");
        return new Duty(
                duty.text("rule"),
                duty.parsed("ledger", LedgerId::parse, "not-a-ledger"),
                duty.parsed("because", EntryId::parse, "not-an-id"),
                duty.date("dueOn"),
                duty.date("adviseOn"),
                Duty.Gravity.valueOf(duty.text("gravity").toUpperCase(Locale.ROOT)),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                duty.texts("details"),
                duty.optParsed("team", TeamId::parse, "not-a-team"));
    }
}
