package org.throughcare.mobile.capture;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.store.Store;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.ledger.WorkerId;

/** Forms that were begun and went with the record that they were about: what each was and from when, and nothing of whom. */
public final class LostForms {

    private static final String PREFIX = "form-lost:";

    private final Store store;

    LostForms(Store store) {
        this.store = store;
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
                .flatMap(name -> store.setting(name).stream())
                .map(LostForms::read)
                .toList();
    }

    /** The worker has read it. */
    public void read(WorkerId worker) {
        store.forget(names(worker));
    }

    void note(WorkerId worker, Drafts.Begun form) {
        String name = PREFIX + worker + ":" + names(worker).size() + ":" + form.at();
        store.keep(
                name,
                JsonText.writeText(Json.obj()
                        .put("title", form.title())
                        .putText("at", form.at())
                        .build()));
    }

    private List<String> names(WorkerId worker) {
        return store.settings(PREFIX + worker + ":");
    }

    private static Lost read(String text) {
        Fields fields = Fields.of(JsonText.readObject(text));
        String title = fields.optText("title");
        String at = fields.optText("at");
        return new Lost(title == null ? "" : title, at == null ? null : Instant.parse(at));
    }
}
