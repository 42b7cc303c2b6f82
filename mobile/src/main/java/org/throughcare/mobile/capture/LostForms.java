package org.throughcare.mobile.capture;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.Store;
import org.throughcare.mobile.vault.SealedTexts;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.WorkerId;

/** Forms that were begun and went with the record that they were about: what each was and from when, and nothing of whom. */
public final class LostForms {

    private static final String PREFIX = "form-lost:";

    private final Store store;
    private final SealedTexts texts;

    LostForms(Store store, SealedTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /**
     * A form that is gone.
     *
     * @param title what it was to record; empty when it did not say
     * @param at when something was typed last; null when not known
     */
    public record Lost(String title, @Nullable Instant at) {}

    /** What a worker has lost so and has not said to have read. */
    public List<Lost> of(WorkerId worker) {
        return names(worker).stream()
                .flatMap(name -> read(worker, name).stream())
                .toList();
    }

    /** The worker has read it. */
    public void read(WorkerId worker) {
        store.forget(names(worker));
    }

    /** Notes a form that is gone; empty when nobody could read it any more. */
    void note(WorkerId worker, Optional<Drafts.Begun> form) {
        Json.Obj lost = Json.obj()
                .put("title", form.map(Drafts.Begun::title).orElse(""))
                .putText("at", form.map(Drafts.Begun::at).orElse(null))
                .build();
        int count = 0;
        while (store.setting(PREFIX + worker + ":" + count).isPresent()) {
            count++;
        }
        String name = PREFIX + worker + ":" + count;
        texts.seal(worker, JsonText.writeText(lost), name).ifPresent(closed -> store.keep(name, closed));
    }

    private List<String> names(WorkerId worker) {
        return store.settings(PREFIX + worker + ":");
    }

    private Optional<Lost> read(WorkerId worker, String name) {
        return store.setting(name)
                .flatMap(closed -> texts.open(worker, closed, name))
                .map(LostForms::lost);
    }

    private static Lost lost(String text) {
        Fields fields = Fields.of(JsonText.readObject(text));
        String title = fields.optText("title");
        String at = fields.optText("at");
        return new Lost(title == null ? "" : title, at == null ? null : Instant.parse(at));
    }
}
