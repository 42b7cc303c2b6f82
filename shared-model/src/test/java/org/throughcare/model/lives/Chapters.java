package org.throughcare.model.lives;

import java.util.List;

/** The chapters of every life, in the order in which they are told; a feature adds one line here. */
final class Chapters {

    static final List<Chapter> ALL = List.of(
            new PersonChapter(),
            new OrderChapter(),
            new TestsChapter(),
            new SessionsChapter(),
            new ReviewsChapter(),
            new ReferralsChapter(),
            new ReceptionChapter(),
            new TransferChapter(),
            new GoldenChapter(),
            new DisagreementChapter(),
            new SettlingChapter(),
            new DeathChapter(),
            new MistakesChapter());

    private Chapters() {}
}
