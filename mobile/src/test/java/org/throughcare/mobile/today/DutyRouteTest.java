package org.throughcare.mobile.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.person.Person;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;

/** Where a duty of today is dealt with. */
class DutyRouteTest {

    private static final EntryId THREAD =
            Entries.of(Cast.MARK).record(Person.KIND, Cast.mark()).id();

    @Test
    void whatIsToResolveLeadsToTheChoice() {
        assertThat(DutyRoute.of(duty("to-resolve", List.of("appointment", "start"))))
                .isEqualTo(new Route.Resolve(Cast.MARK, "appointment", THREAD));
    }

    @Test
    void everythingElseLeadsToThePerson() {
        assertThat(DutyRoute.of(duty("weekly-test", List.of("2026-12-01")))).isEqualTo(new Route.Person(Cast.MARK));
    }

    private static Duty duty(String rule, List<String> details) {
        return Duty.on(LocalDate.of(2026, 12, 8), rule, Cast.MARK, THREAD, Duty.Gravity.SERIOUS, details);
    }
}
