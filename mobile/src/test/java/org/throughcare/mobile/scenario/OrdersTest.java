package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughcare.mobile.drugtest.DrugTestForm;
import org.throughcare.mobile.drugtest.LastTest;
import org.throughcare.mobile.form.Values;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.CourtReviewRule;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.session.AttendanceTally;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Sessions;

/** Orders and their requirements, from the form on one tablet to another tablet and the manager's. */
class OrdersTest {

    private static final LedgerId OTHER = LedgerId.person(new UUID(0x0193_0000_0000_7000L, 0x8000_00ac_0000_0001L));

    @RegisterExtension
    final OrderWorld orders = new OrderWorld();

    private final Hand bethan = orders.bethan;
    private final Hand colin = orders.colin;

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B1")
    void aDrrIsAsLongAsTheLawAllowsAndNamesItsOrder() {
        assertThat(orders.codes(orders.requirement(Cast.SIAN), OrderWorld.drr("2026-12-01", "2027-04-30")))
                .containsExactly("refused order requirement-without-order");
        EntryId order = orders.order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        Values three = OrderWorld.under(order, OrderWorld.drr("2026-12-01", "2029-12-02"));
        Values five = OrderWorld.under(order, OrderWorld.drr("2026-12-01", "2027-04-30"));

        assertThat(orders.codes(orders.requirement(Cast.SIAN), three))
                .containsExactly("refused end longer-than-law 36");
        assertThat(orders.codes(orders.requirement(Cast.SIAN), five)).isEmpty();
        EntryId drr = Forms.of(bethan).save(orders.requirement(Cast.SIAN), five);
        bethan.record(OTHER, Person.KIND, bornOn("1980-07-12"));
        EntryId old = orders.order(OTHER, CourtOrder.COMMUNITY, "2011-03-01");
        assertThat(orders.codes(
                        orders.requirement(OTHER), OrderWorld.under(old, OrderWorld.drr("2011-03-01", "2011-07-31"))))
                .containsExactly("warned end shorter-than-law 6");

        orders.arrived();
        Requirement read = colin.current(Cast.SIAN, Requirement.KIND, drr).body();
        assertThat(read.order()).isEqualTo(order);
        assertThat(CourtOrder.find(colin.ledger(Cast.SIAN), read.order()))
                .hasValueSatisfying(one -> assertThat(one.body().sentenceDate()).isEqualTo("2026-12-01"));
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B1")
    void anAtrIsForAdultsAndShorterInASuspendedSentence() {
        bethan.record(OTHER, Person.KIND, bornOn("2008-12-08"));
        EntryId at17 = orders.order(OTHER, CourtOrder.COMMUNITY, "2026-12-07");
        EntryId at18 = orders.order(OTHER, CourtOrder.COMMUNITY, "2026-12-08");
        assertThat(orders.codes(
                        orders.requirement(OTHER), OrderWorld.under(at17, OrderWorld.atr("2026-12-08", "2027-06-07"))))
                .containsExactly("refused order too-young 18 17");
        Forms.of(bethan)
                .save(orders.requirement(OTHER), OrderWorld.under(at18, OrderWorld.atr("2026-12-08", "2027-06-07")));

        EntryId suspended = orders.order(Cast.SIAN, CourtOrder.SUSPENDED, "2026-12-01");
        EntryId community = orders.order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        Values twoYears = OrderWorld.atr("2026-12-01", "2028-12-02");
        assertThat(orders.codes(orders.requirement(Cast.SIAN), OrderWorld.under(suspended, twoYears)))
                .containsExactly("refused end longer-than-law 24");
        EntryId atr = Forms.of(bethan).save(orders.requirement(Cast.SIAN), OrderWorld.under(community, twoYears));

        orders.arrived();
        assertThat(colin.current(Cast.SIAN, Requirement.KIND, atr).body().end()).isEqualTo("2028-12-02");
        assertThat(colin.current(OTHER, Requirement.KIND)).hasSize(1);
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B3")
    void aDeclinedBreathTestUnderAnAtrCountsForNothing() {
        EntryId community = orders.order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        EntryId atr = Forms.of(bethan)
                .save(
                        orders.requirement(Cast.SIAN),
                        OrderWorld.under(community, OrderWorld.atr("2026-12-01", "2027-11-30")));
        bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance("2026-12-09", "UNACC", atr));
        orders.world.nowAt("2027-01-12T14:00:00Z");
        DrugTestForm form = DrugTestForm.fresh(Cast.SIAN, Forms.of(bethan).desk(), LastTest.NONE);
        AttendanceTally before = tally(bethan, atr);
        Values asked = form.start().with("purpose", DrugTest.VOLUNTARY).with("matrix", "BREATH");
        Values declined = asked.with("outcome", DrugTest.VOLUNTARY_DECLINED);

        assertThat(OrderWorld.options(form, form.start(), "purpose"))
                .contains(DrugTest.VOLUNTARY)
                .doesNotContain(DrugTest.COURT_ORDERED);
        assertThat(OrderWorld.options(form, asked, "outcome"))
                .contains(DrugTest.VOLUNTARY_DECLINED)
                .doesNotContain(DrugTest.REFUSED);
        assertThat(orders.codes(form, asked.with("consent", "no"))).contains("refused consent test-without-consent");
        EntryId test = Forms.of(bethan).save(form, declined);

        orders.arrived();
        assertThat(bethan.current(Cast.SIAN, DrugTest.KIND, test).body().outcome())
                .isEqualTo(DrugTest.VOLUNTARY_DECLINED);
        assertThat(colin.current(Cast.SIAN, DrugTest.KIND))
                .as("a voluntary test is never for whoever supervises")
                .isEmpty();
        for (Hand hand : List.of(bethan, colin)) {
            assertThat(tally(hand, atr)).isEqualTo(before);
            assertThat(tally(hand, atr).failures()).hasSize(1);
        }
    }

    @Test
    @org.throughcare.model.testkit.Requirement("ATR-B4")
    void aCourtReviewIsOfferedForAnAtrInASuspendedSentenceAlone() {
        for (String type : List.of(CourtOrder.COMMUNITY, CourtOrder.SUSPENDED)) {
            EntryId order = orders.order(Cast.SIAN, type, "2026-12-01");
            EntryId atr = Forms.of(bethan)
                    .save(
                            orders.requirement(Cast.SIAN),
                            OrderWorld.under(order, OrderWorld.atr("2026-12-01", "2028-05-31")));
            bethan.wire().up();
            orders.arrived();
            bethan.wire().down();
            Requirement read = colin.current(Cast.SIAN, Requirement.KIND, atr).body();
            CourtOrder of = colin.current(Cast.SIAN, CourtOrder.KIND, order).body();

            assertThat(CourtReviewRule.of(read, of, OrderLimits.bundled()).offered())
                    .as(type)
                    .isEqualTo(type.equals(CourtOrder.SUSPENDED));
        }
    }

    private AttendanceTally tally(Hand hand, EntryId requirement) {
        return AttendanceTally.of(
                hand.ledger(Cast.SIAN), requirement, hand.tablet().reference().frameworks(), LocalDate.of(2027, 1, 12));
    }

    private static Person bornOn(String day) {
        Person sian = Cast.sian();
        return new Person(
                sian.team(),
                "Rhian",
                "Pugh",
                List.of(),
                LocalDate.parse(day),
                List.of(),
                "en",
                Person.COMMUNITY,
                null,
                null);
    }
}
