package org.throughcare.model.lives;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.throughcare.model.drugtest.DrugTest;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.testkit.DrugTests;

/** Some weeks of tests under each DRR, with gaps, results that do not count, and tests taken near midnight. */
final class TestsChapter implements Chapter {

    @Override
    public void tell(Life life) {
        for (Current<Requirement> order : life.ledger().current(Requirement.KIND)) {
            if (!order.body().isDrr()) {
                continue;
            }
            LocalDate day = order.body().start().plusDays(life.between(0, 8));
            for (int left = life.between(0, 5); left > 0; left--) {
                Instant at = life.momentOf(day);
                DrugTests test = DrugTests.court(at.toString()).under(order.id());
                DrugTest body = life.inPercent(80)
                        ? test.negative("O", "C").build()
                        : life.inPercent(50)
                                ? test.negative("K").build()
                                : test.noSample("REFUSED").build();
                life.says(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1), DrugTest.KIND, body);
                day = day.plusDays(life.between(2, 24));
            }
        }
    }
}
