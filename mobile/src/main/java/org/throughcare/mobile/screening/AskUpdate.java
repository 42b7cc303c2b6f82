package org.throughcare.mobile.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.form.Mistake;
import org.throughcare.mobile.form.ProblemWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.loop.Update;

/** The course of a screening: one question after the other, leaving out what the instrument's own rule skips (PRS-7). */
public final class AskUpdate implements Update<AskModel, AskEvent, AskEffect> {

    private final Texts texts;
    private final boolean correcting;

    /** The course of a new screening, or of one that is corrected and so needs a reason. */
    public AskUpdate(Texts texts, boolean correcting) {
        this.texts = texts;
        this.correcting = correcting;
    }

    @Override
    public Next<AskModel, AskEffect> update(AskModel model, AskEvent event) {
        if (event instanceof AskEvent.Chosen chosen) {
            return Next.model(model.chosen(chosen.questionnaire()));
        } else if (event instanceof AskEvent.Restored restored) {
            return Next.model(model.restored(restored.questionnaire(), restored.answers()));
        } else if (event instanceof AskEvent.Answered answered) {
            return answered(model, answered);
        } else if (event instanceof AskEvent.WentBack) {
            String before = model.before(model.at());
            return Next.model(before == null ? AskModel.START : model.to(before));
        } else if (event instanceof AskEvent.Reopened reopened) {
            return Next.model(model.to(reopened.linkId()));
        } else if (event instanceof AskEvent.Reasoned reasoned) {
            AskModel because = model.because(reasoned.reason());
            return Next.of(because, new AskEffect.Keep(because));
        } else if (event instanceof AskEvent.SaveAsked) {
            return saveAsked(model);
        } else if (event instanceof AskEvent.SaveAnswered saved) {
            return saved(model, saved.result());
        }
        return Next.of(model, new AskEffect.Leave());
    }

    private static Next<AskModel, AskEffect> answered(AskModel model, AskEvent.Answered answered) {
        AskModel now = model.answered(answered.linkId(), answered.code());
        String next = now.after(answered.linkId());
        // After going back to one question the worker returns to where the open ones begin.
        @Nullable String goTo = next == null || now.answers().containsKey(next) ? now.firstOpen() : next;
        AskModel there = now.to(goTo);
        return Next.of(there, new AskEffect.Keep(there));
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
            return Next.of(model, new AskEffect.Discard(), new AskEffect.GoOn(saved.entries()));
        } else if (result instanceof SaveResult.Refused refused) {
            ProblemWords words = new ProblemWords(texts);
            List<Mistake> found = refused.problems().stream()
                    .map(one -> new Mistake(one.problem().field(), words.of(one.problem())))
                    .toList();
            return Next.model(model.saving(false, found));
        }
        return Next.model(model.saving(false, List.of(new Mistake("", texts.get("form.notStored")))));
    }
}
