package org.throughcare.mobile.screening;

import java.util.List;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.loop.Update;
import org.throughcare.mobile.store.StoreFault;
import org.throughcare.model.screening.NotAnswered;

/**
 * The course of a screening: one question after the other or all on one page, leaving out what the instrument's own rule
 * skips (PRS-7) and what the worker says why it has no answer. An answer of one tap leads to the next question.
 */
final class AskUpdate implements Update<AskModel, AskEvent, AskEffect> {

    private final Texts texts;
    private final AskModel start;
    private final boolean correcting;

    /** The course of a new screening, or of one that is corrected and so needs a reason; it may be started anew. */
    AskUpdate(Texts texts, AskModel start, boolean correcting) {
        this.texts = texts;
        this.start = start;
        this.correcting = correcting;
    }

    @Override
    public Next<AskModel, AskEffect> update(AskModel model, AskEvent event) {
        if (event instanceof AskEvent.Chosen chosen) {
            return Next.model(model.chosen(chosen.questionnaire()));
        } else if (event instanceof AskEvent.Restored found) {
            return Next.model(model.restored(found.questionnaire(), found.given(), found.onePage(), found.begunAt())
                    .because(found.reason()));
        } else if (event instanceof AskEvent.KeepFailed) {
            return Next.model(
                    model.saving(model.saving(), List.of(new Mistake(AskModel.UNKEPT, texts.get("form.notKept")))));
        } else if (event instanceof AskEvent.WentOn) {
            return Next.model(model.resumed());
        } else if (event instanceof AskEvent.StartedAnew) {
            return Next.of(start, new AskEffect.Discard());
        } else if (event instanceof AskEvent.SaveAsked) {
            return saveAsked(model);
        } else if (event instanceof AskEvent.SaveAnswered saved) {
            return saved(model, saved.result());
        } else if (event instanceof AskEvent.Left) {
            return Next.of(model, new AskEffect.Leave());
        }
        return model.saving() || model.questionnaire() == null ? Next.model(model) : asked(model, event);
    }

    /** What happens on the pages of the questions. */
    private static Next<AskModel, AskEffect> asked(AskModel model, AskEvent event) {
        if (event instanceof AskEvent.Answered answered) {
            return kept(onFrom(model.answered(answered.linkId(), answered.code()), answered.linkId()));
        } else if (event instanceof AskEvent.LeftOut left) {
            AskModel now = model.leavingOut(left.linkId(), left.why());
            // A reason in the worker's own words is still being typed.
            return kept(left.why().why().equals(NotAnswered.OTHER) ? now : onFrom(now, left.linkId()));
        } else if (event instanceof AskEvent.NextAsked next) {
            return Next.model(onFrom(model, next.linkId()));
        } else if (event instanceof AskEvent.LeavingOutTurned turned) {
            boolean on = turned.linkId().equals(model.spot().leaving());
            return Next.model(model.at(model.spot().leaving(on ? null : turned.linkId())));
        } else if (event instanceof AskEvent.PageTurned) {
            return kept(model.at(model.spot().onePage(!model.spot().onePage())));
        } else if (event instanceof AskEvent.ResultAsked) {
            return Next.model(model.at(model.spot().to(null)));
        } else if (event instanceof AskEvent.WentBack) {
            return Next.model(wentBack(model));
        } else if (event instanceof AskEvent.Reopened reopened) {
            return Next.model(model.at(model.spot().to(reopened.linkId())));
        }
        return kept(model.because(((AskEvent.Reasoned) event).reason()));
    }

    private static Next<AskModel, AskEffect> kept(AskModel now) {
        return Next.of(now, new AskEffect.Keep(now));
    }

    /** After going back to one question the worker returns to where the open ones begin; one page stays where it is. */
    private static AskModel onFrom(AskModel now, String linkId) {
        if (now.spot().onePage()) {
            return now.at(now.spot().leaving(null));
        }
        String next = now.after(linkId);
        return now.at(now.spot().to(next == null || now.given().settles(next) ? now.firstOpen() : next));
    }

    /** From one page back to the instruments; from the result to the last question, or to the one page. */
    private static AskModel wentBack(AskModel model) {
        boolean page = model.spot().onePage() && model.at() != null;
        String before = page ? null : model.before(model.at());
        return model.at(
                before == null ? model.spot().backAtChoice() : model.spot().to(before));
    }

    private Next<AskModel, AskEffect> saveAsked(AskModel model) {
        if (model.saving() || model.questionnaire() == null) {
            return Next.model(model);
        }
        if (correcting && model.reason().isBlank()) {
            String words = texts.get("form.mistake.required", texts.get("form.reason"));
            return Next.model(model.saving(false, List.of(new Mistake("reason", words))));
        }
        AskModel saving = model.saving(true, List.of());
        return Next.of(saving, new AskEffect.Save(saving));
    }

    private Next<AskModel, AskEffect> saved(AskModel model, SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            return Next.of(model, new AskEffect.GoOn(saved.entries()));
        } else if (result instanceof SaveResult.Refused refused) {
            ProblemWords words = new ProblemWords(texts);
            List<Mistake> found = refused.problems().stream()
                    .map(one -> new Mistake(one.problem().field(), words.of(one.problem())))
                    .toList();
            return Next.model(model.saving(false, found));
        }
        boolean full = result instanceof SaveResult.NotStored stored && stored.why() == StoreFault.Cause.FULL;
        return Next.model(model.saving(
                false, List.of(new Mistake("", texts.get(full ? "form.notStored.full" : "form.notStored")))));
    }
}
