package org.throughcare.mobile.review;

import static org.throughcare.mobile.look.Texts.join;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.OrderLimits;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewProvision;
import org.throughcare.model.review.ReviewReport;

/** Court reviews on the tablet: what is arranged, what is due, what was said. */
public final class ReviewRoom implements Room {

    @Override
    public String name() {
        return "review";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(CourtReview.KIND, ReviewRoom::hearing)
                        .form(ReviewRoom::hearingForm)
                        .offered(Feather.BRIEFCASE, ReviewRoom::isOffered)
                        .codes("courtType", ReferenceData.COURT_TYPES)
                        .codes("outcome", ReferenceData.REVIEW_OUTCOMES),
                Sort.of(CourtDirection.KIND, ReviewRoom::direction)
                        .form(ReviewRoom::directionForm)
                        .offered(Feather.CORNER_DOWN_RIGHT, ReviewRoom::isOffered)
                        .codes("direction", ReferenceData.REVIEW_DIRECTIONS),
                Sort.of(ReviewReport.KIND, ReviewRoom::report)
                        .form(ReviewRoom::reportForm)
                        .offered(
                                Feather.FILE,
                                record -> !record.current(CourtReview.KIND).isEmpty())
                        .page(ReportScreen::of));
    }

    @Override
    public Optional<Route> route(Duty duty) {
        return switch (duty.rule()) {
            case "review-date-missing" ->
                Optional.of(new Route.Capture(CourtReview.KIND.name(), duty.ledger(), duty.because(), null));
            case "court-report-due" ->
                Optional.of(new Route.Capture(ReviewReport.KIND.name(), duty.ledger(), duty.because(), null));
            case "information-reply" ->
                Optional.of(Route.Capture.correcting(ReviewReport.KIND.name(), duty.ledger(), duty.because()));
            case "review-outcome-missing" ->
                Optional.of(Route.Capture.correcting(CourtReview.KIND.name(), duty.ledger(), duty.because()));
            default -> Optional.empty();
        };
    }

    @Override
    public List<PersonCard> cards(Desk desk, Ledger record) {
        return new ReviewCards(desk, record).cards();
    }

    @Override
    public List<PersonAlert> alerts(Desk desk, Ledger record) {
        return new ReviewCards(desk, record).alerts();
    }

    /** Never for an ATR in a community order alone (ATR-B4). */
    private static boolean isOffered(Ledger record) {
        return record.current(Requirement.KIND).stream()
                .anyMatch(one -> ReviewProvision.rule(record, one.body(), OrderLimits.bundled())
                        .offered());
    }

    private static Screen hearingForm(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Current<CourtReview> old = EntryForm.current(desk, ledger, CourtReview.KIND, route.corrects());
        return about(
                desk,
                route,
                old == null ? null : old.body().requirement(),
                requirement -> new ReviewForm(desk, ledger, requirement, old));
    }

    private static Screen directionForm(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Current<CourtDirection> old = EntryForm.current(desk, ledger, CourtDirection.KIND, route.corrects());
        return about(
                desk,
                route,
                old == null ? null : old.body().requirement(),
                requirement -> new DirectionForm(desk, ledger, requirement, old));
    }

    /** A form about the requirement that is amended, that the route names, or else the likely one; an order comes first. */
    private static Screen about(
            Desk desk, Route.Capture route, @Nullable EntryId amended, Function<EntryId, FormSpec> form) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        EntryId wanted = amended == null ? route.about() : amended;
        List<EntryId> offered = new Reviewed(desk, desk.ledger(ledger))
                .provisions().stream().map(one -> one.requirement().id()).toList();
        if (wanted == null && offered.isEmpty()) {
            return desk.rooms().open(desk, Route.Capture.of(Requirement.KIND.name(), ledger));
        }
        return new FormScreen(form.apply(wanted == null ? offered.get(0) : wanted), desk);
    }

    /** A report is about a hearing: the one it was begun for, the one that the route names, or else the next one. */
    private static Screen reportForm(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Ledger record = desk.ledger(ledger);
        Current<ReviewReport> old = EntryForm.current(desk, ledger, ReviewReport.KIND, route.corrects());
        EntryId wanted = old == null ? route.about() : old.body().review();
        Optional<Current<CourtReview>> review =
                wanted == null ? next(record) : CourtReview.find(record, wanted).or(() -> next(record));
        return review.<Screen>map(hearing -> new FormScreen(
                        new ReportForm(desk, ledger, hearing, old == null ? begun(record, hearing) : old), desk))
                .orElseGet(() -> desk.rooms().open(desk, Route.Capture.of(CourtReview.KIND.name(), ledger)));
    }

    private static Optional<Current<CourtReview>> next(Ledger record) {
        List<Current<CourtReview>> all = record.current(CourtReview.KIND);
        return all.stream()
                .filter(review -> review.body().outcome() == null)
                .findFirst()
                .or(() -> all.stream().reduce((earlier, later) -> later));
    }

    private static @Nullable Current<ReviewReport> begun(Ledger record, Current<CourtReview> hearing) {
        return ReviewReport.of(record, hearing.id()).stream().findFirst().orElse(null);
    }

    private static String hearing(CourtReview review, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.date(review.hearingOn()),
                review.hearingAt() == null ? null : texts.time(review.hearingAt()),
                review.court(),
                review.outcome() == null ? null : codes.name(ReferenceData.REVIEW_OUTCOMES, review.outcome()));
    }

    private static String direction(CourtDirection direction, CodeWords codes) {
        return join(
                codes.capital(ReferenceData.REVIEW_DIRECTIONS, direction.direction()),
                codes.texts().date(direction.directedOn()));
    }

    private static String report(ReviewReport report, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.get("from.to", texts.date(report.from()), texts.date(report.to())),
                texts.get(report.complete() ? "review.complete" : "review.notComplete"));
    }
}
