package org.throughcare.mobile.breach;

import static org.throughcare.mobile.look.Texts.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.describe.Requirements;
import org.throughcare.mobile.form.EntryForm;
import org.throughcare.mobile.form.FormScreen;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.look.Tone;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.PersonCard;
import org.throughcare.mobile.nav.Room;
import org.throughcare.mobile.nav.Route;
import org.throughcare.mobile.nav.Screen;
import org.throughcare.mobile.nav.Sort;
import org.throughcare.model.breach.BreachDecision;
import org.throughcare.model.breach.BreachReferral;
import org.throughcare.model.breach.BreachStep;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.EntryId;
import org.throughcare.model.ledger.Ledger;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.order.Requirement;

/** What is done about failures, on the tablet (DRR-B7). */
public final class BreachRoom implements Room {

    @Override
    public String name() {
        return "breach";
    }

    @Override
    public List<Sort<?>> sorts() {
        return List.of(
                Sort.of(BreachReferral.KIND, BreachRoom::referral).form(BreachRoom::referralForm),
                Sort.of(BreachDecision.KIND, BreachRoom::decision).form(BreachRoom::decisionForm));
    }

    /** A referral is about a requirement; where none is recorded that comes first. */
    private static Screen referralForm(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Current<BreachReferral> old = EntryForm.current(desk, ledger, BreachReferral.KIND, route.corrects());
        return Requirements.wanted(desk, route, old == null ? null : old.body().requirement())
                .<Screen>map(one -> new FormScreen(new BreachReferralForm(desk, ledger, one, old), desk))
                .orElseGet(() -> desk.rooms().open(desk, Route.Capture.of(Requirement.KIND.name(), ledger)));
    }

    /** A decision is about a referral; where that is not there, what there is to refer comes first. */
    private static Screen decisionForm(Desk desk, Route.Capture route) {
        LedgerId ledger = Objects.requireNonNull(route.ledger());
        Current<BreachDecision> old = EntryForm.current(desk, ledger, BreachDecision.KIND, route.corrects());
        EntryId wanted = old == null ? route.about() : old.body().referral();
        return Optional.ofNullable(EntryForm.current(desk, ledger, BreachReferral.KIND, wanted))
                .<Screen>map(one -> new FormScreen(new BreachDecisionForm(desk, ledger, one, old), desk))
                .orElseGet(() -> referralForm(desk, Route.Capture.of(BreachReferral.KIND.name(), ledger)));
    }

    @Override
    public List<PersonCard> cards(Desk desk, Ledger record) {
        List<PersonCard.Line> lines = new ArrayList<>();
        List<PersonCard.Deed> deeds = new ArrayList<>();
        Requirements.of(record, desk.today()).forEach(one -> add(desk, record, one, lines, deeds));
        return lines.isEmpty() ? List.of() : List.of(new PersonCard(desk.texts().get("room.breach"), lines, deeds));
    }

    private static void add(
            Desk desk,
            Ledger record,
            Current<Requirement> requirement,
            List<PersonCard.Line> lines,
            List<PersonCard.Deed> deeds) {
        Texts texts = desk.texts();
        String what = EntryWords.of(desk).line(requirement);
        BreachStep step =
                BreachStep.of(record, requirement.id(), desk.reference().frameworks(), desk.today());
        if (step.referralOffered()) {
            lines.add(new PersonCard.Line(
                    texts.count("breach.threshold", step.absences().size()),
                    what,
                    null,
                    new PersonCard.Mark(texts.get("breach.threshold.tag"), Tone.WARNING)));
            deeds.add(new PersonCard.Deed(
                    texts.get("breach.refer"),
                    new Route.Capture(BreachReferral.KIND.name(), record.id(), requirement.id(), null)));
        }
        step.referral().ifPresent(referral -> {
            lines.add(referred(desk, referral, what));
            lines.add(decided(desk, step));
            if (step.decisionOpen() && BreachStep.mayDecide(desk.session().roles())) {
                deeds.add(new PersonCard.Deed(
                        texts.get("breach.decide"),
                        new Route.Capture(BreachDecision.KIND.name(), record.id(), referral.id(), null)));
            }
        });
    }

    private static PersonCard.Line referred(Desk desk, Current<BreachReferral> referral, String what) {
        return new PersonCard.Line(
                EntryWords.of(desk).line(referral),
                what,
                new Route.Versions(referral.latest().ledger(), BreachReferral.KIND.name(), referral.id()),
                null);
    }

    /** What was decided, to be read by everybody; only an offender manager's leads on to changing it. */
    private static PersonCard.Line decided(Desk desk, BreachStep step) {
        Texts texts = desk.texts();
        Current<BreachDecision> decision = step.decision().orElse(null);
        if (decision == null) {
            return PersonCard.Line.of(texts.get("breach.decision.open"), texts.get("breach.decision.open.more"));
        }
        return PersonCard.Line.of(
                EntryWords.of(desk).line(decision),
                join(decision.body().decider(), decision.body().reason()));
    }

    private static String referral(BreachReferral referral, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.get("breach.referred", texts.date(referral.referredOn())),
                texts.count("breach.absences", referral.absences().size()));
    }

    private static String decision(BreachDecision decision, CodeWords codes) {
        Texts texts = codes.texts();
        return join(
                texts.getOr("value.decision." + decision.decision(), decision.decision()),
                texts.date(decision.decidedOn()));
    }
}
