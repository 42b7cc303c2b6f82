package org.throughcare.mobile.capture;

import java.util.List;
import java.util.Optional;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;

/** Forms that were begun and not saved yet; they outlive a crash or a flat battery, each under its worker and key. */
public final class Drafts {

    private static final String PREFIX = "form:";

    private final Store store;

    /** The unfinished forms in that store. */
    public Drafts(Store store) {
        this.store = store;
    }

    /** Keeps what a form holds now; the key names form and person, such as {@code drug-test/person:…}. */
    public void keep(WorkerId worker, String key, Json.Obj form) {
        store.keep(name(worker, key), JsonText.writeText(form));
    }

    /** What the form held when it was kept last. */
    public Optional<Json.Obj> restore(WorkerId worker, String key) {
        return store.setting(name(worker, key)).map(JsonText::readObject);
    }

    /** Forgets a form, because it was saved or given up. */
    public void discard(WorkerId worker, String key) {
        store.forget(List.of(name(worker, key)));
    }

    /** The keys of all forms that this worker has begun. */
    public List<String> begun(WorkerId worker) {
        String beginning = name(worker, "");
        return store.settings(beginning).stream()
                .map(name -> name.substring(beginning.length()))
                .toList();
    }

    /** Forgets every worker's forms about a ledger, because the tablet lets go of it. */
    public void discardAbout(LedgerId ledger) {
        store.forget(store.settings(PREFIX).stream()
                .filter(name -> name.contains(ledger.toString()))
                .toList());
    }

    private static String name(WorkerId worker, String key) {
        return PREFIX + worker + ":" + key;
    }
}
