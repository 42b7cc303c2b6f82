package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.reference.Reference;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.testkit.Bodies;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.DrugTests;
import org.throughcare.model.testkit.Sessions;

/** Rules live in one place, so tablet, second tablet and server come to the same dates and cautions. */
class TheSameEverywhereTest {

    private final World world = World.at("2026-12-01T08:00:00Z");

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("USR-5")
    void theSameDateCaseGivesTheSameAnswerOnTabletAndServer() {
        Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
        EntryId drr = sianUnderADrr(bethan, "2026-12-01");
        // A week over Christmas: the due day and the day to aim for fall apart.
        world.nowAt("2026-12-18T11:00:00Z");
        bethan.record(
                Cast.SIAN,
                DrugTest.KIND,
                DrugTests.court("2026-12-18T10:00:00Z")
                        .under(drr)
                        .negative("O", "C")
                        .build());
        bethan.sync();

        LocalDate onTablet = bethan.duties(Cast.SIAN, "weekly-test").get(0).dueOn();
        Fields page = world.get("/people/" + Cast.SIAN + "/tests", "Colin Baptiste");
        LocalDate onServer = page.list("requirements", fields -> fields).get(0).date("nextDueOn");

        assertThat(onTablet).isEqualTo(LocalDate.of(2026, 12, 25)).isEqualTo(onServer);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("USR-9")
    void aDatePastTheEndOfTheCalendarIsMarkedUntilTheCalendarGrows() {
        Hand bethan = world.tablet("bethan").signIn("Bethan Hughes");
        world.nowAt("2028-12-27T16:00:00Z");
        bethan.signIn("Bethan Hughes");
        EntryId drr = sianUnderADrr(bethan, "2028-12-01");
        bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance("2028-12-27", "FTA", drr));

        assertThat(bethan.duties(Cast.SIAN, "absence-decision")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn().getYear()).isEqualTo(2029);
            assertThat(duty.confirmed()).as("calendar not confirmed for 2029").isFalse();
        });

        world.publish(new Reference("calendar/england-and-wales", LocalDate.of(2028, 12, 1), JsonText.readObject("""
                        {"calendar":"england-and-wales","zone":"Europe/London","validFrom":"2024-01-01",
                         "validTo":"2029-12-31","holidays":{"2028":["2028-12-25","2028-12-26"],"2029":["2029-01-01"]},
                         "source":"test","sourceDate":"2028-12-01"}""")));
        bethan.sync();

        assertThat(bethan.duties(Cast.SIAN, "absence-decision")).singleElement().satisfies(duty -> {
            assertThat(duty.dueOn()).isEqualTo(LocalDate.of(2029, 1, 5));
            assertThat(duty.confirmed()).isTrue();
        });
    }

    private static EntryId sianUnderADrr(Hand hand, String start) {
        hand.record(Cast.SIAN, Person.KIND, Cast.sian());
        EntryId drr = hand.record(Cast.SIAN, Requirement.KIND, Bodies.drr(start, "O", "C"));
        hand.sync();
        return drr;
    }
}
