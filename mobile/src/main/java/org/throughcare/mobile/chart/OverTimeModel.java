package org.throughcare.mobile.chart;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.LedgerId;

/**
 * The page of charts on the screen.
 *
 * @param overTime null until the record is read
 * @param looks how each chart is looked at, by its name; as it starts where none is
 */
record OverTimeModel(LedgerId ledger, @Nullable OverTime overTime, Map<String, Look> looks) {

    /**
     * How a chart is looked at.
     *
     * @param table whether as a table
     * @param back how many stretches back from the latest
     * @param rows how many rows of the table are shown
     */
    record Look(boolean table, int back, int rows) {
        static final int ROWS = 12;
        static final Look START = new Look(false, 0, ROWS);
    }

    OverTimeModel {
        looks = Map.copyOf(looks);
    }

    /** What can happen to it. */
    sealed interface Event {
        /** The record has been read. */
        record Loaded(OverTime overTime) implements Event {}

        /** The record changed. */
        record Changed() implements Event {}

        /** A chart is to be a table, or a chart again. */
        record Turned(String chart) implements Event {}

        /** What is further back is asked for, or further on where {@code by} is negative. */
        record Moved(String chart, int by) implements Event {}

        /** More rows of a table are asked for. */
        record MoreAsked(String chart) implements Event {}

        /** The worker goes somewhere. */
        record Went(Route route) implements Event {}
    }

    /** What it wants done. */
    sealed interface Effect {
        /** Read the record. */
        record Load(LedgerId ledger) implements Effect {}

        /** Go there. */
        record Go(Route route) implements Effect {}
    }

    static OverTimeModel start(LedgerId ledger) {
        return new OverTimeModel(ledger, null, Map.of());
    }

    Look look(String chart) {
        return looks.getOrDefault(chart, Look.START);
    }

    static Next<OverTimeModel, Effect> update(OverTimeModel model, Event event) {
        if (event instanceof Event.Loaded loaded) {
            return Next.model(new OverTimeModel(model.ledger, loaded.overTime(), model.looks));
        } else if (event instanceof Event.Changed) {
            return Next.of(model, new Effect.Load(model.ledger));
        } else if (event instanceof Event.Turned turned) {
            Look look = model.look(turned.chart());
            return Next.model(model.with(turned.chart(), new Look(!look.table(), look.back(), Look.ROWS)));
        } else if (event instanceof Event.Moved moved) {
            Look look = model.look(moved.chart());
            int back = Math.max(0, look.back() + moved.by());
            return Next.model(model.with(moved.chart(), new Look(look.table(), back, look.rows())));
        } else if (event instanceof Event.MoreAsked more) {
            Look look = model.look(more.chart());
            return Next.model(
                    model.with(more.chart(), new Look(look.table(), look.back(), look.rows() + 4 * Look.ROWS)));
        }
        return Next.of(model, new Effect.Go(((Event.Went) event).route()));
    }

    private OverTimeModel with(String chart, Look look) {
        Map<String, Look> more = new HashMap<>(looks);
        more.put(chart, look);
        return new OverTimeModel(ledger, overTime, more);
    }
}
