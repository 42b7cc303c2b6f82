package org.throughcare.mobile.signin;

import java.time.Duration;
import java.util.Optional;
import org.throughcare.mobile.access.Organisation.Step;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.loop.Update;
import org.throughcare.mobile.signin.OrganisationModel.Stage;
import org.throughcare.model.access.EnrolmentCode;

/** The course of signing in with the organisation. */
public final class OrganisationUpdate implements Update<OrganisationModel, OrganisationEvent, OrganisationEffect> {

    /** How many letters a passphrase for this tablet has at least. */
    static final int SHORTEST = 12;

    private static final Duration UNTIL_REACHED = Duration.ofSeconds(5);

    private final Texts texts;

    /** The course, with its words in that language. */
    public OrganisationUpdate(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Next<OrganisationModel, OrganisationEffect> update(OrganisationModel model, OrganisationEvent event) {
        if (event instanceof OrganisationEvent.Stepped stepped) {
            return stepped(model, stepped.step());
        } else if (event instanceof OrganisationEvent.ShownAgain) {
            return shownAgain(model);
        } else if (event instanceof OrganisationEvent.NewCodeWanted) {
            return Next.of(OrganisationModel.start(), new OrganisationEffect.Begin());
        } else if (event instanceof OrganisationEvent.CodesTyped typed) {
            return typed(model, typed.secondFactor().strip(), typed.enrolment().strip());
        } else if (event instanceof OrganisationEvent.PassphraseTyped typed) {
            return typed(model, typed);
        } else if (event instanceof OrganisationEvent.PassphraseForgotten) {
            return Next.model(model.at(Stage.NEW_PASSPHRASE, ""));
        }
        OrganisationEvent.Answered answered = (OrganisationEvent.Answered) event;
        if (answered.answer() instanceof SignIn.In in) {
            return Next.of(model.waiting(false), new OrganisationEffect.Open(in.session()));
        }
        Stage next = answered.answer() instanceof SignIn.Destroyed ? Stage.NEW_PASSPHRASE : model.stage();
        return Next.model(model.at(next, SignInUpdate.words(answered.answer(), answered.at(), texts)));
    }

    private Next<OrganisationModel, OrganisationEffect> stepped(OrganisationModel model, Step step) {
        if (step instanceof Step.Code code) {
            return Next.of(model.showing(code.page(), code.userCode()), ask(code.pause()));
        } else if (step instanceof Step.NotYet notYet) {
            return Next.of(model.said(""), ask(notYet.pause()));
        } else if (step instanceof Step.Welcome welcome) {
            return Next.model(model.welcoming(welcome.name(), welcome.known()));
        } else if (step instanceof Step.OutOfReach) {
            return outOfReach(model);
        }
        SignIn.Denied why = ((Step.Denied) step).why();
        String words = texts.getOr(
                "organisation.denied." + why.code(),
                texts.getOr("signin.denied." + why.code(), texts.get("signin.denied")));
        if (why.asksForCode()) {
            return Next.model(model.at(Stage.SECOND_FACTOR, words));
        }
        return Next.model(model.at(why.asksToEnrol() ? Stage.ENROLMENT : Stage.OVER, words));
    }

    /** A code that the worker may be typing at this moment is not taken from them. */
    private Next<OrganisationModel, OrganisationEffect> outOfReach(OrganisationModel model) {
        String words = texts.get("organisation.outOfReach");
        if (model.stage() == Stage.CODE) {
            return Next.of(model.said(words), ask(UNTIL_REACHED));
        }
        return Next.model(model.at(model.stage() == Stage.BEGINNING ? Stage.OVER : model.stage(), words));
    }

    private Next<OrganisationModel, OrganisationEffect> shownAgain(OrganisationModel model) {
        return switch (model.stage()) {
            case BEGINNING -> Next.of(model, new OrganisationEffect.Begin());
            case CODE -> Next.of(model, ask(Duration.ZERO));
            default -> Next.model(model.waiting(false));
        };
    }

    private static OrganisationEffect ask(Duration after) {
        return new OrganisationEffect.Ask(after, Codes.NONE);
    }

    private Next<OrganisationModel, OrganisationEffect> typed(
            OrganisationModel model, String secondFactor, String typed) {
        boolean enrols = model.stage() == Stage.ENROLMENT;
        if (model.busy() || (enrols ? typed : secondFactor).isEmpty()) {
            return Next.model(model);
        }
        Optional<EnrolmentCode> enrolment = enrols ? EnrolmentCode.typed(typed) : Optional.empty();
        if (enrols && enrolment.isEmpty()) {
            return Next.model(model.said(texts.get("signin.enrolment.slip")));
        }
        Codes codes =
                new Codes(secondFactor, enrolment.map(EnrolmentCode::letters).orElse(null));
        return Next.of(model.waiting(true), new OrganisationEffect.Ask(Duration.ZERO, codes));
    }

    private Next<OrganisationModel, OrganisationEffect> typed(
            OrganisationModel model, OrganisationEvent.PassphraseTyped typed) {
        boolean anew = model.stage() == Stage.NEW_PASSPHRASE;
        if (model.busy() || typed.passphrase().isEmpty()) {
            return Next.model(model);
        }
        if (anew && typed.passphrase().length() < SHORTEST) {
            return Next.model(model.said(texts.get("organisation.passphrase.short", SHORTEST)));
        }
        if (anew && !typed.passphrase().isSameAs(typed.again())) {
            return Next.model(model.said(texts.get("organisation.passphrase.differ")));
        }
        return Next.of(model.waiting(true), new OrganisationEffect.Enter(typed.passphrase(), anew));
    }
}
