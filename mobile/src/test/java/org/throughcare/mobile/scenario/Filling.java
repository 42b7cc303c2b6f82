package org.throughcare.mobile.scenario;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Navigator;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Problem;

/** Forms on a tablet in a worker's hand, answered as their screens would do it. */
final class Filling {

    private final Hand hand;

    private Filling(Hand hand) {
        this.hand = hand;
    }

    /** Forms on that tablet. */
    static Filling on(Hand hand) {
        return new Filling(hand);
    }

    /** What forms work with. */
    Desk desk() {
        return new Desk(
                hand.session(),
                Texts.of("en"),
                new Nowhere(),
                Threads.direct(),
                Clock.fixed(hand.now(), ZoneOffset.UTC),
                hand.tablet().capture(),
                hand.tablet().drafts(),
                hand.tablet().records(),
                hand.tablet().reference(),
                TabletRooms.of(hand.tablet()));
    }

    /** What the worker reads that stands in the way of saving these answers; nothing when they can be saved. */
    List<String> refused(FormSpec form, Values values) {
        List<Problem> problems = new ArrayList<>(form.advice(values));
        hand.tablet().capture().check(hand.session(), form.drafts(values)).stream()
                .map(SaveResult.Found::problem)
                .forEach(problems::add);
        ProblemWords words = new ProblemWords(Texts.of("en"));
        return problems.stream()
                .filter(Problem::refuses)
                .map(words::of)
                .distinct()
                .toList();
    }

    /** Saves these answers; throws AssertionError when something stands in the way. */
    List<Entry> save(FormSpec form, Values values) {
        List<String> refused = refused(form, values);
        if (!refused.isEmpty()) {
            throw new AssertionError("refused: " + refused);
        }
        return Hand.saved(hand.tablet().capture().saveAnyway(hand.session(), form.drafts(values)));
    }

    /** A navigator that stays where it is. */
    private static final class Nowhere implements Navigator {
        @Override
        public void go(Route route) {}

        @Override
        public void saved(Route next, String words, @Nullable Route correct) {}

        @Override
        public void back() {}
    }
}
