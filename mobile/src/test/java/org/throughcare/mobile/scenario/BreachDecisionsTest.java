package org.throughcare.mobile.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughcare.mobile.TimeOrderedIds;
import org.throughcare.mobile.breach.BreachDecisionForm;
import org.throughcare.mobile.breach.BreachReferralForm;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.breach.BreachReferral;
import org.throughcare.model.breach.BreachStep;
import org.throughcare.model.ledger.Author;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.CourtOrder;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Person;
import org.throughcare.model.session.Attendance;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Sessions;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.server.intake.Intake;
import org.throughcare.server.intake.Speaker;

/** Failures under an order: the provider refers, and the offender manager alone decides. */
class BreachDecisionsTest {

    @RegisterExtension
    final OrderWorld orders = new OrderWorld();

    private final Hand bethan = orders.bethan;
    private final Hand colin = orders.colin;

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B7")
    void theProviderRefersAndOnlyTheOffenderManagerDecides() {
        EntryId order = orders.order(Cast.SIAN, CourtOrder.COMMUNITY, "2026-12-01");
        EntryId drr = Forms.of(bethan)
                .save(
                        orders.requirement(Cast.SIAN),
                        OrderWorld.under(order, OrderWorld.drr("2026-12-01", "2027-11-30")));
        for (String day : List.of("2026-12-08", "2026-12-09")) {
            bethan.record(Cast.SIAN, Attendance.KIND, Sessions.attendance(day, "UNACC", drr));
        }
        assertThat(deeds(bethan)).contains("Refer to the offender manager");
        BreachReferralForm refer = new BreachReferralForm(
                Forms.of(bethan).desk(), Cast.SIAN, bethan.current(Cast.SIAN, Requirement.KIND, drr), null);
        EntryId referral = Forms.of(bethan).save(refer, refer.start().with("view", "Wants to go on"));

        BreachReferralForm again = new BreachReferralForm(
                Forms.of(bethan).desk(),
                Cast.SIAN,
                bethan.current(Cast.SIAN, Requirement.KIND, drr),
                bethan.current(Cast.SIAN, BreachReferral.KIND, referral));
        assertThat(OrderWorld.options(again, again.start(), "absences"))
                .as("what was referred can still be chosen when it is put right")
                .hasSize(2);
        assertThat(deeds(bethan)).doesNotContain("Refer to the offender manager", "Decide");
        BreachDecisionForm provider = decisionForm(bethan, referral);
        assertThat(orders.codes(provider, decision(provider))).contains("refused decidedAs not-the-decider");
        assertThat(OrderWorld.options(provider, provider.start(), "decision"))
                .as("read-only")
                .isEmpty();

        orders.arrived();
        assertThat(deeds(colin)).contains("Decide");
        BreachDecisionForm manager = decisionForm(colin, referral);
        EntryId decided = Forms.of(colin).save(manager, decision(manager));
        colin.sync();
        bethan.sync();
        BreachDecision read =
                bethan.current(Cast.SIAN, BreachDecision.KIND, decided).body();
        assertThat(read.decider()).isEqualTo("Colin Baptiste");
        BreachStep step = BreachStep.of(
                bethan.ledger(Cast.SIAN), drr, bethan.tablet().reference().frameworks(), LocalDate.of(2026, 12, 9));
        assertThat(step.decisionOpen()).isFalse();
        assertThat(deeds(bethan)).isEmpty();
    }

    @Test
    @org.throughcare.model.testkit.Requirement("DRR-B7")
    void theServerHoldsADecisionThatWasNotTakenByAnOffenderManager() {
        EntryId referral = bethan.record(
                Cast.SIAN,
                BreachReferral.KIND,
                new BreachReferral(
                        bethan.current(Cast.SIAN, Person.KIND).get(0).id(),
                        LocalDate.of(2026, 12, 9),
                        List.of(bethan.current(Cast.SIAN, Person.KIND).get(0).id()),
                        "Wants to go on"));
        Entry forged = new Entry(
                new EntryId(new TimeOrderedIds().next()),
                Cast.SIAN,
                BreachDecision.KIND.name(),
                BreachDecision.KIND.version(),
                new Author.Worker(Cast.BETHAN),
                bethan.tablet().store().unsent().get(0).entry().device(),
                orders.world.now(),
                null,
                List.of(),
                null,
                BreachDecision.KIND
                        .writer()
                        .apply(new BreachDecision(
                                referral,
                                "breach",
                                LocalDate.of(2026, 12, 9),
                                "Bethan Hughes",
                                "worker-community",
                                "Twice absent")));

        List<Receipt> receipts = orders.world
                .server()
                .part(Intake.class)
                .admit(List.of(EntryCodec.write(forged)), new Speaker.Service());

        assertThat(receipts)
                .singleElement()
                .isInstanceOfSatisfying(
                        Receipt.Held.class,
                        held -> assertThat(held.reason().code()).isEqualTo("not-the-decider"));
    }

    private List<String> deeds(Hand hand) {
        Forms forms = Forms.of(hand);
        return forms.desk().rooms().all().stream()
                .filter(room -> room.name().equals("breach"))
                .flatMap(room -> room.cards(forms.desk(), hand.ledger(Cast.SIAN)).stream())
                .flatMap(card -> card.deeds().stream())
                .map(PersonCard.Deed::words)
                .toList();
    }

    private static BreachDecisionForm decisionForm(Hand hand, EntryId referral) {
        return new BreachDecisionForm(
                Forms.of(hand).desk(), Cast.SIAN, hand.current(Cast.SIAN, BreachReferral.KIND, referral), null);
    }

    private static Values decision(FormSpec form) {
        return form.start().with("decision", "no-action").with("why", "A letter came");
    }
}
