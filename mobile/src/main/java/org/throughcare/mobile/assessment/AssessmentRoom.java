package org.throughcare.mobile.assessment;

import static org.throughcare.mobile.look.Texts.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.form.FormSpec;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.assessment.AlcoholRouting;
import org.throughcare.model.assessment.Assessment;
import org.throughcare.model.assessment.ClinicalAssessment;
import org.throughcare.model.assessment.Completion;
import org.throughcare.model.assessment.FinalReview;
import org.throughcare.model.assessment.OnwardReferral;
import org.throughcare.model.duty.Duty;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;
import org.throughcare.model.reference.Code;
import org.throughcare.model.reference.ReferenceData;

/** Assessments and how requirements end, on the tablet. */
public final class AssessmentRoom implements Room {

    private static final String FINAL_REVIEW_DUTY = "final-review";
    private static final Set<String> TREATMENT = Set.of(Requirement.DRR, Requirement.ATR, Requirement.MHTR);

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(Assessment.KIND, AssessmentRoom::assessment)
                        .form(AssessmentRoom::begin)
                        .offered(Feather.CHECK_SQUARE)
                        .page(AssessmentScreen::new)
                        .codes("organisation", ReferenceData.ASSESSOR_ORGANISATIONS),
                Sort.of(ClinicalAssessment.KIND, (body, codes) -> ClosingWords.clinical(body, codes.texts()))
                        .form(FormScreen.opener((desk, route, ledger) -> new ClinicalAssessmentForm(
                                desk,
                                ledger,
                                EntryForm.current(desk, ledger, ClinicalAssessment.KIND, route.corrects()))))
                        .offered(Feather.USER_CHECK),
                Sort.of(AlcoholRouting.KIND, AssessmentRoom::routing)
                        .form(FormScreen.opener((desk, route, ledger) -> new RoutingForm(
                                desk, ledger, EntryForm.current(desk, ledger, AlcoholRouting.KIND, route.corrects()))))
                        .offered(Feather.GIT_BRANCH)
                        .codes("choice", ReferenceData.ROUTING_OPTIONS),
                Sort.of(FinalReview.KIND, AssessmentRoom::review)
                        .form((desk, route) -> about(desk, route, AssessmentRoom::reviewForm))
                        .offered(Feather.FLAG, AssessmentRoom::ordered)
                        .codes("notHeldWhy", ReferenceData.REVIEW_NOT_HELD),
                Sort.of(OnwardReferral.KIND, AssessmentRoom::onward)
                        .form(FormScreen.opener((desk, route, ledger) -> new OnwardReferralForm(
                                desk,
                                ledger,
                                route.about(),
                                EntryForm.current(desk, ledger, OnwardReferral.KIND, route.corrects()))))
                        .offered(Feather.CORNER_UP_RIGHT)
                        .codes("need", ReferenceData.ONGOING_NEEDS),
                Sort.of(Completion.KIND, ClosingWords::line)
                        .form((desk, route) -> about(desk, route, AssessmentRoom::closingForm))
                        .offered(Feather.ARCHIVE, AssessmentRoom::ordered)
                        .page(ClosingScreen::new)
                        .codes("endReason", ReferenceData.EPISODE_ENDS)
                        .codes("noEndToolWhy", ReferenceData.REVIEW_NOT_HELD));
    }

    /** The pages of an assessment: one for each section that this build knows, and the others. */
    @Override
    public Map<String, Sort.Opener> doors() {
        Map<String, Sort.Opener> doors = new HashMap<>();
        for (Code code :
                ReferenceData.bundled().list(ReferenceData.ASSESSMENT_SECTIONS).codes()) {
            doors.put(
                    SectionForm.WHAT + code.code(),
                    part((desk, ledger, current) -> code.code().equals(MentalHealthForm.CODE)
                            ? new MentalHealthForm(desk, ledger, current)
                            : new SectionForm(desk, ledger, code.code(), current)));
        }
        doors.put(AssessorsForm.WHAT, part(AssessorsForm::new));
        doors.put(ToolsForm.WHAT, part(ToolsForm::new));
        doors.put(ConclusionsForm.WHAT, part(ConclusionsForm::new));
        doors.put(CompletingForm.WHAT, part(CompletingForm::new));
        return doors;
    }

    @Override
    public Optional<Route> route(Duty duty) {
        return duty.rule().equals(FINAL_REVIEW_DUTY)
                ? Optional.of(new Route.Capture(FinalReview.KIND.name(), duty.ledger(), duty.because(), null))
                : Optional.empty();
    }

    @Override
    public List<PersonCard> cards(Desk desk, Ledger record) {
        List<PersonCard.Line> lines = new ArrayList<>();
        EntryWords words = EntryWords.of(desk);
        Texts texts = desk.texts();
        record.current(Assessment.KIND).stream()
                .filter(assessment -> !assessment.body().complete())
                .forEach(assessment -> lines.add(open(texts, record, assessment, words.line(assessment))));
        record.current(Completion.KIND).stream()
                .filter(completion -> !completion.body().closed())
                .forEach(completion -> lines.add(open(texts, record, completion, texts.get("completion.prepared"))));
        return lines.isEmpty() ? List.of() : List.of(new PersonCard(texts.get("assessment.going"), lines, List.of()));
    }

    private static PersonCard.Line open(Texts texts, Ledger record, Current<?> current, String under) {
        String kind = current.thread().kind().name();
        return new PersonCard.Line(
                texts.get("kind." + kind),
                under,
                new Route.Result(record.id(), kind, current.id()),
                new PersonCard.Mark(texts.get("assessment.open"), Tone.INFO));
    }

    /** A new assessment; what is there already is gone on with in its list of tasks. */
    private static Screen begin(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        EntryId thread = route.corrects();
        return thread == null
                ? new FormScreen(new AssessmentStart(desk, ledger), desk)
                : new AssessmentScreen(desk, new Route.Result(ledger, Assessment.KIND.name(), thread));
    }

    /** Makes one page of an assessment. */
    private interface Part {
        FormSpec of(Desk desk, LedgerId ledger, Current<Assessment> current);
    }

    private static Sort.Opener part(Part part) {
        return FormScreen.opener((desk, route, ledger) -> part.of(
                desk,
                ledger,
                Objects.requireNonNull(EntryForm.current(desk, ledger, Assessment.KIND, route.corrects()))));
    }

    /** Makes a form that is about a requirement. */
    private interface Closing {
        FormSpec of(Desk desk, Route.Capture route, LedgerId ledger, Current<Requirement> requirement);
    }

    /** A final review and a closing are about a requirement; where none is recorded yet that comes first. */
    private static Screen about(Desk desk, Route.Capture route, Closing closing) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        return Requirements.wanted(desk, route, named(desk, ledger, route.corrects()))
                .<Screen>map(one -> new FormScreen(closing.of(desk, route, ledger, one), desk))
                .orElseGet(() -> desk.rooms().open(desk, Route.Capture.of(Requirement.KIND.name(), ledger)));
    }

    /** The requirement that the review or closing of that id is about. */
    private static @Nullable EntryId named(Desk desk, LedgerId ledger, @Nullable EntryId thread) {
        Current<FinalReview> review = EntryForm.current(desk, ledger, FinalReview.KIND, thread);
        Current<Completion> closing = EntryForm.current(desk, ledger, Completion.KIND, thread);
        if (review != null) {
            return review.body().requirement();
        }
        return closing == null ? null : closing.body().requirement();
    }

    private static FormSpec reviewForm(
            Desk desk, Route.Capture route, LedgerId ledger, Current<Requirement> requirement) {
        Current<FinalReview> before = EntryForm.current(desk, ledger, FinalReview.KIND, route.corrects());
        return new FinalReviewForm(
                desk,
                ledger,
                requirement,
                before != null
                        ? before
                        : first(desk.ledger(ledger).current(FinalReview.KIND).stream()
                                .filter(one -> one.body().requirement().equals(requirement.id()))
                                .filter(one -> one.body().completedOn() == null)
                                .toList()));
    }

    private static FormSpec closingForm(
            Desk desk, Route.Capture route, LedgerId ledger, Current<Requirement> requirement) {
        return new CompletionForm(
                desk,
                ledger,
                requirement,
                first(desk.ledger(ledger).current(Completion.KIND).stream()
                        .filter(one -> one.body().requirement().equals(requirement.id()))
                        .toList()));
    }

    private static <B extends Body> @Nullable Current<B> first(List<Current<B>> all) {
        return all.isEmpty() ? null : all.get(0);
    }

    private static boolean ordered(Ledger record) {
        return record.current(Requirement.KIND).stream()
                .anyMatch(one -> TREATMENT.contains(one.body().type()));
    }

    private static String assessment(Assessment assessment, CodeWords codes) {
        Texts texts = codes.texts();
        int all = assessment.sections().size();
        return join(
                texts.getOr("assessment.purpose." + assessment.purpose(), assessment.purpose()),
                assessment.joint() ? texts.get("assessment.joint") : null,
                assessment.completedOn() == null
                        ? texts.get(
                                "assessment.progress",
                                all - assessment.openSections().size(),
                                all)
                        : texts.get("assessment.completed.on", texts.date(assessment.completedOn())));
    }

    private static String routing(AlcoholRouting routing, CodeWords codes) {
        return join(
                codes.capital(ReferenceData.ROUTING_OPTIONS, routing.choice()),
                routing.overruleWhy() == null ? null : codes.texts().get("alcohol-routing.overruled"),
                routing.tool() == null
                        ? null
                        : routing.tool().code() + " " + routing.tool().total(),
                codes.texts().date(routing.routedOn()));
    }

    private static String review(FinalReview review, CodeWords codes) {
        Texts texts = codes.texts();
        if (review.notHeldWhy() != null) {
            return join(
                    texts.get("final-review.notHeld"), codes.name(ReferenceData.REVIEW_NOT_HELD, review.notHeldWhy()));
        }
        return join(
                texts.get(review.completedOn() == null ? "final-review.prepared" : "final-review.held.line"),
                review.heldOn() == null ? null : texts.date(review.heldOn()),
                review.tool() == null
                        ? null
                        : review.tool().code() + " " + review.tool().total());
    }

    private static String onward(OnwardReferral referral, CodeWords codes) {
        String outcome = referral.outcome() == null ? "waiting" : referral.outcome();
        return join(
                referral.agency(),
                codes.name(ReferenceData.ONGOING_NEEDS, referral.need()),
                codes.texts().date(referral.referredOn()),
                codes.texts().getOr("onward-referral.outcome." + outcome, outcome));
    }
}
