package org.throughcare.mobile.review;

import java.util.Optional;
import java.util.function.Consumer;
import org.throughcare.mobile.look.Page;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.ReadScreen;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewContents;
import org.throughcare.model.review.ReviewReport;

/** What a report to the court says: attendance and every test from the record, beside what its authors wrote (CTR-20). */
final class ReportScreen {

    private ReportScreen() {}

    /** The report that the route names. */
    static Screen of(Desk desk, Route.Result route) {
        return new ReadScreen<>(
                desk, () -> contents(desk, route), (page, contents, go) -> draw(page, contents, desk, route, go));
    }

    private static Optional<ReviewContents> contents(Desk desk, Route.Result route) {
        Ledger record = desk.ledger(route.ledger());
        DutyContext context = desk.reference().contexts(desk.session()).of(record, desk.today());
        ReviewContents.Setting setting = new ReviewContents.Setting(
                context.calendar(), context.reference(), context.frameworks(), context.today());
        return record.current(ReviewReport.KIND).stream()
                .filter(report -> report.id().equals(route.thread()))
                .findFirst()
                .flatMap(report -> CourtReview.find(record, report.body().review())
                        .map(review -> ReviewContents.of(record, review, report.body(), setting)));
    }

    private static void draw(Page page, ReviewContents contents, Desk desk, Route.Result route, Consumer<Route> go) {
        Route correct = Route.Capture.correcting(ReviewReport.KIND.name(), route.ledger(), route.thread());
        new ReportView(desk, () -> go.accept(correct)).render(page, desk.caption(route.ledger()), contents);
    }
}
