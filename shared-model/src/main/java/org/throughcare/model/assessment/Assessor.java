package org.throughcare.model.assessment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Hash;

/**
 * Somebody who assesses: they may have no sign-in here, so they are named and not cited.
 *
 * @param name who
 * @param organisation the code of the organisation that they come from; may be one that this build's list does not have
 * @param role what they are there; null when not said
 */
public record Assessor(
        String name, String organisation, @Nullable String role) {

    /**
     * What the assessor is called within an assessment: made of name and organisation, so that two tablets that name the
     * same person say the same, and with the name itself unreadable, because keys are shown where values are not.
     */
    public String key() {
        String text = name.strip().toLowerCase(Locale.ROOT) + "|" + organisation;
        return Hash.of(text.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 12);
    }

    /** Says nothing of what was recorded. */
    @Override
    public String toString() {
        return "Assessor";
    }

    static Assessor read(Fields fields) {
        return new Assessor(fields.text("name"), fields.text("organisation"), fields.optText("role"));
    }

    Json write() {
        return Json.obj()
                .put("name", name)
                .put("organisation", organisation)
                .put("role", role)
                .build();
    }
}
