package org.throughcare.mobile.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.loop.Update;
import org.throughcare.mobile.store.StoreFault;

/** The course of every form: answer, check, read over, save; nothing that was typed is lost on the way. */
public final class FormUpdate implements Update<FormModel, FormEvent, FormEffect> {

    private final FormSpec spec;
    private final Texts texts;
    private final FieldCheck check;
    private final ProblemWords words;

    /** The course of that form. */
    public FormUpdate(FormSpec spec, Texts texts) {
        this.spec = spec;
        this.texts = texts;
        this.check = new FieldCheck(texts);
        this.words = new ProblemWords(texts);
    }

    @Override
    public Next<FormModel, FormEffect> update(FormModel model, FormEvent event) {
        if (event instanceof FormEvent.Typed typed) {
            return typed.values().equals(model.values())
                    ? Next.model(model)
                    : Next.of(model.typed(typed.values()), new FormEffect.Keep(typed.values()));
        } else if (event instanceof FormEvent.Restored restored) {
            return Next.model(model.wasRestored(restored.values(), restored.typedAt()));
        } else if (event instanceof FormEvent.StartedAfresh) {
            return Next.of(FormModel.of(spec.start()), new FormEffect.Discard());
        } else if (event instanceof FormEvent.KeepFailed) {
            return Next.model(model.wrong(List.of(new Mistake("", texts.get("form.notKept")))));
        } else if (event instanceof FormEvent.Continued) {
            return continued(model);
        } else if (event instanceof FormEvent.Checked checked) {
            return checked(model, checked.found());
        } else if (event instanceof FormEvent.WentBack) {
            return Next.model(model.at(FormModel.Step.EDIT));
        } else if (event instanceof FormEvent.Ticked ticked) {
            return Next.model(model.ticked(ticked.warning(), ticked.on()));
        } else if (event instanceof FormEvent.SaveAsked) {
            return saveAsked(model);
        } else if (event instanceof FormEvent.SaveAnswered answered) {
            return answered(model, answered.result());
        }
        return Next.of(model, new FormEffect.Leave());
    }

    /** The same form in other words: what was typed, and what is wrong with it now. */
    FormModel again(FormModel before) {
        Values values = before.values();
        List<Mistake> wrong = before.mistakes().isEmpty() ? List.of() : check.check(sections(values), values);
        return new FormModel(values, FormModel.Step.EDIT, wrong, List.of(), Set.of(), before.restored());
    }

    /** What the form asks now, with the reason that an amendment needs. */
    List<Section> sections(Values values) {
        List<Section> all = new ArrayList<>(spec.sections(values));
        if (spec.amends()) {
            Field reason =
                    new Field.Text(About.of("reason", texts.get("form.reason")).hint(texts.get("form.reason.hint")), 2);
            all.add(Section.of(texts.get("form.reason.heading"), reason));
        }
        return all;
    }

    private Next<FormModel, FormEffect> continued(FormModel model) {
        if (model.step() != FormModel.Step.EDIT) {
            return Next.model(model);
        }
        List<Mistake> found = check.check(sections(model.values()), model.values());
        return found.isEmpty()
                ? Next.of(model.at(FormModel.Step.CHECKING), new FormEffect.Check(model.values()))
                : Next.model(model.wrong(found));
    }

    private Next<FormModel, FormEffect> checked(FormModel model, List<SaveResult.Found> found) {
        if (model.step() != FormModel.Step.CHECKING) {
            return Next.model(model);
        }
        return Next.model(heard(model, found));
    }

    private Next<FormModel, FormEffect> saveAsked(FormModel model) {
        if (model.step() != FormModel.Step.CHECK) {
            return Next.model(model);
        }
        return model.allRead()
                ? Next.of(model.at(FormModel.Step.SAVING), new FormEffect.Save(model.values()))
                : Next.model(model.unread(List.of(new Mistake("", texts.get("form.mistake.unread")))));
    }

    private Next<FormModel, FormEffect> answered(FormModel model, SaveResult result) {
        if (result instanceof SaveResult.Saved saved) {
            return Next.of(model, new FormEffect.GoOn(saved.entries()));
        } else if (result instanceof SaveResult.Refused refused) {
            return Next.model(heard(model, refused.problems()));
        }
        boolean full = result instanceof SaveResult.NotStored stored && stored.why() == StoreFault.Cause.FULL;
        return Next.model(
                model.unread(List.of(new Mistake("", texts.get(full ? "form.notStored.full" : "form.notStored")))));
    }

    private FormModel heard(FormModel model, List<SaveResult.Found> found) {
        List<Mistake> refused = new ArrayList<>();
        List<Mistake> warned = new ArrayList<>();
        for (SaveResult.Found one : found) {
            Mistake mistake = new Mistake(
                    model.values().keyAt(spec.keyOf(one.draft(), one.problem().field())), words.of(one.problem()));
            List<Mistake> side = one.problem().refuses() ? refused : warned;
            if (!side.contains(mistake)) {
                side.add(mistake);
            }
        }
        return refused.isEmpty() ? model.warned(warned) : model.wrong(refused);
    }
}
