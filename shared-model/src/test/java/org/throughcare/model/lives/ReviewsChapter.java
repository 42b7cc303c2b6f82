package org.throughcare.model.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewReport;

/** What the court was told about the start, its hearings under a requirement, and what is asked for their reports. */
final class ReviewsChapter implements Chapter {

    @Override
    public void tell(Life life) {
        if (life.inPercent(30)) {
            LocalDate start = life.someDay();
            life.says(start, Requirement.KIND, told(start, start.plusDays(life.between(2, 12))));
        }
        Optional<EntryId> order = life.someThread(Requirement.KIND.name()::equals);
        if (order.isPresent() && life.inPercent(40)) {
            LocalDate hearing = life.someDay();
            life.says(hearing.minusDays(life.between(10, 40)), CourtReview.KIND, review(life, order.get(), hearing))
                    .ifPresent(review -> report(life, review, hearing));
        }
    }

    private static Requirement told(LocalDate start, LocalDate advised) {
        return new Requirement(
                Requirement.ATR,
                start,
                start.plusMonths(6).minusDays(1),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                advised,
                Requirement.Arrangements.NONE,
                Requirement.Course.NEW);
    }

    private static CourtReview review(Life life, EntryId order, LocalDate hearing) {
        return new CourtReview(
                order,
                hearing,
                null,
                "Harbour Street Magistrates' Court",
                null,
                life.inPercent(30),
                null,
                null,
                null,
                null,
                null);
    }

    private static void report(Life life, Entry review, LocalDate hearing) {
        if (life.inPercent(60)) {
            LocalDate asked = hearing.minusDays(life.between(5, 9));
            life.says(
                    asked,
                    ReviewReport.KIND,
                    new ReviewReport(
                            review.id(),
                            hearing.minusMonths(1),
                            hearing.minusDays(10),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            asked,
                            null,
                            false));
        }
    }
}
