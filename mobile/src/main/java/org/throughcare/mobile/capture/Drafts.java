package org.throughcare.mobile.capture;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.vault.SealedTexts;
import org.throughcare.mobile.vault.Vaults;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/**
 * Forms that were begun and not saved yet; they outlive a crash or a flat battery, each under its worker and key, sealed in
 * the worker's vault. A form
 * is kept with where it was opened, so that it can be offered again, and with when something was typed last.
 */
public final class Drafts {

    private static final String PREFIX = "form:";

    private final Store store;
    private final SealedTexts texts;
    private final Clock clock;
    private final Json.@Nullable Obj place;
    private final String scope;

    /** The unfinished forms in that store, opened nowhere in particular; the vaults open them. */
    public Drafts(Store store, Vaults vaults, Clock clock) {
        this(store, new SealedTexts(vaults), clock, null, "");
    }

    private Drafts(Store store, SealedTexts texts, Clock clock, Json.@Nullable Obj place, String scope) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.place = place;
        this.scope = scope;
    }

    /**
     * A form that was begun.
     *
     * @param key the form and whom it is about
     * @param place where it was opened; null when it was kept without that
     * @param title what it said that it records; empty when it did not say
     * @param at when something was typed last; null when it was kept without that
     * @param form what was typed
     */
    public record Begun(
            String key,
            Json.@Nullable Obj place,
            String title,
            @Nullable Instant at,
            Json.Obj form) {}

    /**
     * The forms that are opened at that place; {@code within} tells apart what has the same key, such as sessions of two
     * appointments.
     */
    public Drafts at(Json.Obj where, String within) {
        return new Drafts(store, texts, clock, where, within);
    }

    /** Keeps what a form holds now; the key names form and person, such as {@code drug-test/person:…}. */
    public void keep(WorkerId worker, String key, Json.Obj form) {
        keep(worker, key, "", form);
    }

    /** Keeps what a form of that title holds now. */
    public void keep(WorkerId worker, String key, String title, Json.Obj form) {
        write(worker, key, new Envelope(place, title, clock.instant(), form));
    }

    /** What the form held when it was kept last. */
    public Optional<Json.Obj> restore(WorkerId worker, String key) {
        return read(worker, name(worker, key)).map(Envelope::form);
    }

    /** When something was typed last into the form. */
    public Optional<Instant> typedAt(WorkerId worker, String key) {
        return read(worker, name(worker, key)).map(Envelope::at);
    }

    /** Forgets a form, because it was saved or given up. */
    public void discard(WorkerId worker, String key) {
        store.forget(List.of(name(worker, key)));
    }

    /** The keys of all forms that this worker has begun. */
    public List<String> begun(WorkerId worker) {
        return unfinished(worker).stream().map(Begun::key).toList();
    }

    /** All forms that this worker has begun and that are not saved. */
    public List<Begun> unfinished(WorkerId worker) {
        String beginning = PREFIX + worker + ":";
        List<Begun> forms = new ArrayList<>();
        for (String name : store.settings(beginning)) {
            read(worker, name)
                    .map(kept -> kept.begun(name.substring(beginning.length())))
                    .ifPresent(forms::add);
        }
        return forms;
    }

    /**
     * Forgets a worker's forms about a ledger, because the tablet lets go of it for them. What was typed goes with the
     * record; that it is gone is told until the worker has read it.
     */
    public void letGo(WorkerId worker, LedgerId ledger) {
        LostForms lost = lost();
        String beginning = PREFIX + worker + ":";
        List<String> names = store.settings(beginning).stream()
                .filter(name -> name.contains(ledger.toString()))
                .toList();
        for (String name : names) {
            lost.note(worker, read(worker, name).map(kept -> kept.begun(name.substring(beginning.length()))));
        }
        store.forget(names);
    }

    /** Forms that went with a record before they were saved. */
    public LostForms lost() {
        return new LostForms(store, texts);
    }

    private Optional<Envelope> read(WorkerId worker, String name) {
        return store.setting(name)
                .flatMap(closed -> texts.open(worker, closed, name))
                .map(Envelope::read);
    }

    private void write(WorkerId worker, String key, Envelope kept) {
        String name = name(worker, key);
        texts.seal(worker, kept.written(), name).ifPresent(closed -> store.keep(name, closed));
    }

    private String name(WorkerId worker, String key) {
        return PREFIX + worker + ":" + key + (scope.isEmpty() ? "" : "@" + scope);
    }
}
