package org.throughcare.mobile.signin;

import java.time.Instant;
import java.util.Optional;
import org.throughcare.mobile.access.SignIn;
import org.throughcare.mobile.link.Codes;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.loop.Update;
import org.throughcare.model.access.EnrolmentCode;

/** The course of signing in. */
public final class SignInUpdate implements Update<SignInModel, SignInEvent, SignInEffect> {

    private final Texts texts;

    /** The course, with its words in that language. */
    public SignInUpdate(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Next<SignInModel, SignInEffect> update(SignInModel model, SignInEvent event) {
        if (event instanceof SignInEvent.Chosen chosen) {
            return Next.model(model.chosen(chosen.name(), false));
        } else if (event instanceof SignInEvent.OtherChosen) {
            return Next.model(model.chosen("", true));
        } else if (event instanceof SignInEvent.Given given) {
            return given(model, given);
        } else if (event instanceof SignInEvent.OrganisationOffered) {
            return Next.model(model.offering());
        } else if (event instanceof SignInEvent.OrganisationChosen) {
            return Next.of(model, new SignInEffect.GoToOrganisation());
        }
        SignInEvent.Answered answered = (SignInEvent.Answered) event;
        if (answered.answer() instanceof SignIn.In in) {
            return Next.of(model.said(""), new SignInEffect.Enter(in.session()));
        }
        SignInModel said = model.said(words(answered.answer(), answered.at()));
        return Next.model(answered.answer() instanceof SignIn.Denied denied ? asking(said, denied) : said);
    }

    private static SignInModel asking(SignInModel model, SignIn.Denied denied) {
        if (denied.asksToEnrol()) {
            return model.askingToEnrol();
        }
        return denied.asksForCode() ? model.askingForCode() : model;
    }

    private Next<SignInModel, SignInEffect> given(SignInModel model, SignInEvent.Given given) {
        if (model.busy()) {
            return Next.model(model);
        }
        if (given.name().isBlank() || given.passphrase().isEmpty()) {
            return Next.model(model.said(texts.get("signin.both")));
        }
        String enrolment = given.codes().enrolment();
        Optional<EnrolmentCode> code =
                enrolment == null || enrolment.isBlank() ? Optional.empty() : EnrolmentCode.typed(enrolment);
        if (enrolment != null && !enrolment.isBlank() && code.isEmpty()) {
            return Next.model(model.said(texts.get("signin.enrolment.slip")));
        }
        Codes codes = new Codes(
                given.codes().secondFactor().strip(),
                enrolment == null ? null : code.map(EnrolmentCode::letters).orElse(""));
        return Next.of(
                model.trying(given.name().strip()),
                new SignInEffect.Try(given.name().strip(), given.passphrase(), codes));
    }

    private String words(SignIn answer, Instant at) {
        return words(answer, at, texts);
    }

    /** What is said of an answer that lets nobody in. */
    static String words(SignIn answer, Instant at, Texts texts) {
        if (answer instanceof SignIn.Wrong wrong) {
            return texts.count("signin.wrong", wrong.triesLeft());
        } else if (answer instanceof SignIn.LockedOut locked) {
            String until = texts.time(at.plus(locked.remaining())
                    .plusSeconds(59)
                    .atZone(Texts.ZONE)
                    .toLocalTime());
            return texts.get("signin.lockedOut", until);
        } else if (answer instanceof SignIn.Destroyed) {
            return texts.get("signin.destroyed");
        } else if (answer instanceof SignIn.NeedsNetwork) {
            return texts.get("signin.needsNetwork");
        } else if (answer instanceof SignIn.Denied denied) {
            return texts.getOr("signin.denied." + denied.code(), texts.get("signin.denied"));
        }
        return "";
    }
}
