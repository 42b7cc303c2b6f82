package org.throughcare.mobile.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.throughcare.mobile.GalleryTablet;
import org.throughcare.mobile.Tablet;
import org.throughcare.mobile.TabletRooms;
import org.throughcare.mobile.access.Session;
import org.throughcare.mobile.capture.SaveResult;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.loop.Next;
import org.throughcare.mobile.loop.Threads;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.testkit.FakeLink;
import org.throughcare.mobile.testkit.Nowhere;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Current;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.wire.EntryCodec;

/** A tablet with no network and no screen, on which a form is answered, checked and saved as its screen would do it. */
public final class FormRig {

    private static final String PASSPHRASE = "three calm herons";

    /** The tablet's clock: Tuesday 8 December 2026, 14:05. */
    public final StepClock clock = new StepClock("2026-12-08T14:05:00Z");
    /** The tablet. */
    public final Tablet tablet;
    /** What forms work with, for Asha of both teams. */
    public final Desk desk;

    private FormRig(List<Entry> entries, String language) {
        FakeLink server = new FakeLink().worker(Cast.ASHA, "Asha Patel", PASSPHRASE, "worker");
        entries.forEach(entry -> server.accept(EntryCodec.write(entry)));
        tablet = GalleryTablet.on(server, clock);
        tablet.access().signIn("Asha Patel", PASSPHRASE.toCharArray());
        tablet.sync().syncNow();
        server.online = false;
        desk = new Desk(
                asha(),
                Texts.of(language),
                new Nowhere(),
                Threads.direct(),
                clock,
                tablet.capture(),
                tablet.drafts(),
                tablet.records(),
                tablet.reference(),
                TabletRooms.of(tablet));
    }

    /** A tablet that has pulled these entries. */
    public static FormRig with(List<Entry> entries) {
        return new FormRig(entries, "en");
    }

    /** The same, whose worker reads Welsh. */
    public static FormRig inWelsh(List<Entry> entries) {
        return new FormRig(entries, "cy");
    }

    private static Session asha() {
        return new Session(
                Cast.ASHA,
                "Asha Patel",
                List.of("worker"),
                List.of(
                        new Session.Team(Cast.WING, "C wing recovery", "prison", "england-and-wales"),
                        new Session.Team(Cast.CLINIC, "Harbour Street clinic", "community", "england-and-wales")));
    }

    /** What the form says when the worker goes on with these answers. */
    public FormModel goOn(FormSpec form, Values values) {
        FormUpdate update = new FormUpdate(form, desk.texts());
        FormModel typed = new FormModel(values, FormModel.Step.EDIT, List.of(), List.of(), Set.of(), null);
        Next<FormModel, FormEffect> next = update.update(typed, new FormEvent.Continued());
        if (next.effects().isEmpty()) {
            return next.model();
        }
        List<SaveResult.Found> found = new ArrayList<>(desk.capture().check(desk.session(), form.drafts(values)));
        form.advice(values).forEach(problem -> found.add(new SaveResult.Found(0, problem)));
        return update.update(next.model(), new FormEvent.Checked(found)).model();
    }

    /** Saves these answers; fails where they are refused. */
    public List<Entry> save(FormSpec form, Values values) {
        SaveResult result = desk.capture().saveAnyway(desk.session(), form.drafts(values));
        if (result instanceof SaveResult.Saved saved) {
            return saved.entries();
        }
        throw new AssertionError("not saved: " + result);
    }

    /** The one thread of that kind in a person's record. */
    public <B extends Body> Current<B> only(LedgerId person, Kind<B> kind) {
        List<Current<B>> all = desk.ledger(person).current(kind);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " threads of " + kind.name());
        }
        return all.get(0);
    }

    /** The keys of all fields that a form asks for now. */
    public static List<String> keys(FormSpec form, Values values) {
        return form.sections(values).stream()
                .flatMap(section -> section.fields().stream())
                .map(Field::key)
                .toList();
    }
}
