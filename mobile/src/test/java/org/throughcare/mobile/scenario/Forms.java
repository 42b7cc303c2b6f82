package org.throughcare.mobile.scenario;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.form.Values;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.testkit.Nowhere;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Problem;

/** Forms at a worker's tablet, answered, checked and saved as their screens do it. */
final class Forms {

    private final Hand hand;
    private final Desk desk;

    private Forms(Hand hand) {
        this.hand = hand;
        this.desk = new Desk(
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

    /** The forms of whoever is signed in at that tablet, now. */
    static Forms of(Hand hand) {
        return new Forms(hand);
    }

    /** What forms work with. */
    Desk desk() {
        return desk;
    }

    /** Everything that is said of these answers before they are saved: by the kind's rules, and by the form. */
    List<Problem> problems(FormSpec form, Values values) {
        List<Problem> problems = new ArrayList<>();
        desk.capture().check(desk.session(), form.drafts(values)).forEach(found -> problems.add(found.problem()));
        form.advice(values).stream()
                .filter(problem -> !problems.contains(problem))
                .forEach(problems::add);
        return problems;
    }

    /** What the worker reads that stands in the way of saving these answers; nothing when they can be saved. */
    List<String> refused(FormSpec form, Values values) {
        ProblemWords words = new ProblemWords(desk.texts());
        return problems(form, values).stream()
                .filter(Problem::refuses)
                .map(words::of)
                .distinct()
                .toList();
    }

    /** Saves these answers; throws AssertionError where anything refuses them. */
    EntryId save(FormSpec form, Values values) {
        List<Problem> refusals =
                problems(form, values).stream().filter(Problem::refuses).toList();
        if (!refusals.isEmpty()) {
            throw new AssertionError("refused: " + refusals);
        }
        return Hand.saved(hand.tablet().capture().saveAnyway(desk.session(), form.drafts(values)))
                .get(0)
                .id();
    }
}
