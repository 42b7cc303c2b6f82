package org.throughcare.mobile.nav;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.FixedIds;

/** Ways to forms, as they are kept with what was typed. */
class RouteCodecTest {

    private static final EntryId THREAD = new EntryId(FixedIds.at(7));

    static Stream<Route> whereSomethingIsTyped() {
        return Stream.of(
                new Route.Capture("person", null, null, null),
                Route.Capture.of("drug-test", Cast.MARK),
                new Route.Capture("attendance", Cast.MARK, THREAD, null),
                Route.Capture.correcting("drug-test", Cast.MARK, THREAD),
                new Route.Resolve(Cast.MARK, "appointment", THREAD),
                new Route.Settle(new Duty(
                        "weekly-test",
                        Cast.MARK,
                        THREAD,
                        LocalDate.of(2029, 1, 2),
                        LocalDate.of(2028, 12, 29),
                        Duty.Gravity.SERIOUS,
                        OptionalInt.of(2029),
                        List.of("2026-12-01"),
                        Cast.WING)),
                new Route.Settle(Duty.on(
                        LocalDate.of(2026, 12, 8), "induction", Cast.MARK, THREAD, Duty.Gravity.GRAVE, List.of())));
    }

    @ParameterizedTest
    @MethodSource("whereSomethingIsTyped")
    void aWayIsReadAsItWasWritten(Route route) {
        Json.Obj kept = RouteCodec.write(route);

        assertThat(kept).isNotNull();
        assertThat(RouteCodec.read(JsonText.readObject(JsonText.writeText(kept))))
                .isEqualTo(route);
    }

    @Test
    void whatIsOnlyShownIsNotKept() {
        assertThat(RouteCodec.write(new Route.Today())).isNull();
        assertThat(RouteCodec.read(Json.obj().put("of-a-later-build", "x").build()))
                .isNull();
    }
}
