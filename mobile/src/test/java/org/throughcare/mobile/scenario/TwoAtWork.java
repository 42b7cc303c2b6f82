package org.throughcare.mobile.scenario;

import java.time.Instant;
import java.util.List;
import org.throughcare.model.screening.Questionnaires;
import org.throughcare.model.screening.Screening;
import org.throughcare.model.testkit.Cast;

/** Bethan of the provider and Colin of probation, who work with Declan, each on a tablet of their own. */
record TwoAtWork(Hand bethan, Hand colin) {

    /** Both signed in on tablets of that world. */
    static TwoAtWork in(World world) {
        return new TwoAtWork(
                world.tablet("bethan").signIn("Bethan Hughes"),
                world.tablet("colin").signIn("Colin Baptiste"));
    }

    /** Both have no network from now on. */
    void part() {
        List.of(bethan, colin).forEach(hand -> hand.wire().down());
    }

    /** Both have network, and each gets what the other one recorded. */
    void meet() {
        List.of(bethan, colin).forEach(hand -> hand.wire().up());
        List.of(bethan, colin, bethan).forEach(Hand::sync);
    }

    /** One of them asks Declan the questions of AUDIT at that instant; it comes to that score. */
    static void audit(Hand hand, int total, String at) {
        hand.record(
                Cast.DECLAN,
                Screening.KIND,
                Screening.ofTotal(Questionnaires.bundled().all().get(0), total, Instant.parse(at)));
    }
}
