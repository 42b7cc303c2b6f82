package org.throughcare.mobile.nav;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;

/** Ways to what is recorded, as kept with an unfinished form so that it can be opened again where it was. */
public final class RouteCodec {

    private RouteCodec() {}

    /** A way to something that is recorded; null for a way to something that is only shown. */
    public static Json.@Nullable Obj write(Route route) {
        if (route instanceof Route.Capture capture) {
            return Json.obj()
                    .put("what", capture.what())
                    .putText("ledger", capture.ledger())
                    .putText("about", capture.about())
                    .putText("corrects", capture.corrects())
                    .build();
        } else if (route instanceof Route.NewPerson) {
            // What was typed stands in the form that is kept.
            return write(new Route.Capture("person", null, null, null));
        } else if (route instanceof Route.Resolve resolve) {
            return Json.obj()
                    .put("resolve", resolve.kind())
                    .putText("ledger", resolve.ledger())
                    .putText("thread", resolve.thread())
                    .build();
        } else if (route instanceof Route.Settle settle) {
            return Json.obj().put("settle", duty(settle.duty())).build();
        }
        return null;
    }

    /** The way that was kept; null for one that this build does not know. */
    public static @Nullable Route read(Json.Obj kept) {
        Fields fields = Fields.of(kept);
        if (fields.has("what")) {
            String ledger = fields.optText("ledger");
            return new Route.Capture(
                    fields.text("what"),
                    ledger == null ? null : LedgerId.parse(ledger),
                    entry(fields, "about"),
                    entry(fields, "corrects"));
        } else if (fields.has("resolve")) {
            return new Route.Resolve(
                    LedgerId.parse(fields.text("ledger")),
                    fields.text("resolve"),
                    EntryId.parse(fields.text("thread")));
        } else if (fields.has("settle")) {
            return new Route.Settle(duty(fields.object("settle")));
        }
        return null;
    }

    /** Whose record something is recorded in; null for somebody new, and for what is only shown. */
    public static @Nullable LedgerId ledger(Route route) {
        if (route instanceof Route.Capture capture) {
            return capture.ledger();
        } else if (route instanceof Route.Resolve resolve) {
            return resolve.ledger();
        }
        return route instanceof Route.Settle settle ? settle.duty().ledger() : null;
    }

    private static @Nullable EntryId entry(Fields fields, String name) {
        String text = fields.optText(name);
        return text == null ? null : EntryId.parse(text);
    }

    private static Json.Obj duty(Duty duty) {
        OptionalInt year = duty.unconfirmedYear();
        return Json.obj()
                .put("rule", duty.rule())
                .putText("ledger", duty.ledger())
                .putText("because", duty.because())
                .putText("dueOn", duty.dueOn())
                .putText("adviseOn", duty.adviseOn())
                .putText("gravity", duty.gravity())
                .put("year", year.isPresent() ? Integer.valueOf(year.getAsInt()) : null)
                .putAll("details", duty.details(), Json::of)
                .putText("team", duty.team())
                .build();
    }

    private static Duty duty(Fields kept) {
        Integer year = kept.optInteger("year");
        String team = kept.optText("team");
        return new Duty(
                kept.text("rule"),
                LedgerId.parse(kept.text("ledger")),
                EntryId.parse(kept.text("because")),
                kept.date("dueOn"),
                kept.date("adviseOn"),
                Duty.Gravity.valueOf(kept.text("gravity")),
                year == null ? OptionalInt.empty() : OptionalInt.of(year),
                kept.texts("details"),
                team == null ? null : TeamId.parse(team));
    }
}
