package org.throughcare.mobile.review;

import static org.throughcare.mobile.look.Texts.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonAlert;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Route;
import org.throughcare.model.calendar.Deadline;
import org.throughcare.model.duty.DutyContext;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.person.Death;
import org.throughcare.model.reference.ReferenceData;
import org.throughcare.model.review.CourtDirection;
import org.throughcare.model.review.CourtReview;
import org.throughcare.model.review.ReviewProvision;
import org.throughcare.model.review.ReviewReport;

/** What a person's page shows of court reviews: the list of hearings, and that the provision is missing (DRR-10). */
final class ReviewCards {

    private final Desk desk;
    private final Texts texts;
    private final CodeWords codes;
    private final Ledger record;
    private final DutyContext context;
    private final List<ReviewProvision> provisions;

    ReviewCards(Desk desk, Ledger record) {
        this.desk = desk;
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.record = record;
        this.context = desk.reference().contexts(desk.session()).of(record, desk.today());
        this.provisions = new Reviewed(desk, record).provisions();
    }

    /** A card for each requirement that is reviewed, or may be and has something recorded about it. */
    List<PersonCard> cards() {
        return provisions.stream()
                .filter(one -> one.mandatory()
                        || one.ordered()
                        || !one.hearings().isEmpty()
                        || !one.directions().isEmpty())
                .map(this::card)
                .toList();
    }

    /** The alert stands until a hearing is entered or a direction of the court is recorded. */
    List<PersonAlert> alerts() {
        if (Death.recordedIn(record)) {
            return List.of();
        }
        return provisions.stream()
                .filter(ReviewProvision::missing)
                .filter(one -> isOpen(one.requirement().body()))
                .map(one -> new PersonAlert(
                        Tone.GRAVE,
                        texts.get("review.missing"),
                        texts.get("review.missing.more", type(one.requirement().body()))
                                + (one.rule().atThreshold() ? " " + texts.get("review.atThreshold") : ""),
                        deeds(one)))
                .toList();
    }

    private PersonCard card(ReviewProvision provision) {
        List<PersonCard.Line> lines = new ArrayList<>();
        lines.add(PersonCard.Line.of(
                type(provision.requirement().body()),
                join(
                        texts.get(provision.mandatory() ? "review.mandatory" : "review.optional"),
                        provision.rule().atThreshold() ? texts.get("review.atThreshold") : "")));
        provision.directions().forEach(direction -> lines.add(line(direction)));
        provision.hearings().forEach(hearing -> lines.add(line(provision, hearing)));
        List<PersonCard.Deed> deeds = new ArrayList<>(deeds(provision));
        provision.standing().stream()
                .filter(hearing -> hearing.body().outcome() == null)
                .findFirst()
                .ifPresent(hearing -> deeds.add(report(hearing)));
        return new PersonCard(texts.get("review.heading"), lines, deeds);
    }

    private PersonCard.Line line(Current<CourtDirection> direction) {
        return new PersonCard.Line(
                codes.capital(ReferenceData.REVIEW_DIRECTIONS, direction.body().direction()),
                join(
                        texts.get("review.directed", texts.date(direction.body().directedOn())),
                        direction.body().note()),
                Route.Capture.correcting(
                        CourtDirection.KIND.name(), direction.latest().ledger(), direction.id()),
                null);
    }

    private PersonCard.Line line(ReviewProvision provision, Current<CourtReview> hearing) {
        CourtReview review = hearing.body();
        return new PersonCard.Line(
                texts.get("review.hearing", texts.date(review.hearingOn()), review.court()),
                join(
                        texts.get("review.ground." + provision.ground(review).code()),
                        reportLine(review),
                        review.attended() == null
                                ? ""
                                : texts.getOr("court-review.attended." + review.attended(), review.attended()),
                        codes.name(ReferenceData.REVIEW_OUTCOMES, review.outcome()),
                        review.benchNote()),
                Route.Capture.correcting(
                        CourtReview.KIND.name(), hearing.latest().ledger(), hearing.id()),
                mark(review));
    }

    private String reportLine(CourtReview review) {
        LocalDate sent = review.reportSentOn();
        return sent == null
                ? texts.get("review.reportDue", texts.date(due(review).dueOn()))
                : texts.get("review.reportSent", texts.date(sent));
    }

    private PersonCard.Mark mark(CourtReview review) {
        if (!review.stands(context.reference())) {
            return new PersonCard.Mark(texts.get("review.mark.vacated"), Tone.NEUTRAL);
        }
        if (review.outcome() != null) {
            return new PersonCard.Mark(texts.get("review.mark.held"), Tone.GOOD);
        }
        if (desk.today().isAfter(review.hearingOn())) {
            return new PersonCard.Mark(texts.get("review.mark.noOutcome"), Tone.WARNING);
        }
        if (review.reportSentOn() == null && !due(review).metOn(desk.today())) {
            return new PersonCard.Mark(texts.get("review.mark.reportLate"), Tone.GRAVE);
        }
        return new PersonCard.Mark(texts.get("review.mark.toCome"), Tone.INFO);
    }

    private Deadline due(CourtReview review) {
        return review.reportDue(context.reference(), context.calendar());
    }

    private List<PersonCard.Deed> deeds(ReviewProvision provision) {
        return List.of(
                new PersonCard.Deed(texts.get("review.add"), about(CourtReview.KIND.name(), provision)),
                new PersonCard.Deed(texts.get("review.direct"), about(CourtDirection.KIND.name(), provision)));
    }

    /** The report that was begun is opened as it reads; without one it is begun. */
    private PersonCard.Deed report(Current<CourtReview> hearing) {
        return ReviewReport.of(record, hearing.id()).stream()
                .findFirst()
                .map(report -> new PersonCard.Deed(
                        texts.get("review.report.open"),
                        new Route.Result(report.latest().ledger(), ReviewReport.KIND.name(), report.id())))
                .orElseGet(() -> new PersonCard.Deed(
                        texts.get("review.report.begin"),
                        new Route.Capture(ReviewReport.KIND.name(), record.id(), hearing.id(), null)));
    }

    private Route about(String kind, ReviewProvision provision) {
        return new Route.Capture(kind, record.id(), provision.requirement().id(), null);
    }

    private String type(Requirement requirement) {
        return texts.getOr("order.type." + requirement.type(), requirement.type());
    }

    private boolean isOpen(Requirement requirement) {
        return !requirement.course().current().equals(Requirement.Course.PROPOSED)
                && !requirement.course().over()
                && (requirement.end() == null || !desk.today().isAfter(requirement.end()));
    }
}
