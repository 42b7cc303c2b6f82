package org.throughcare.model.reference;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list, with its names.
 *
 * @param code what is stored in a record
 * @param en its English name
 * @param cy its Welsh name; null when none has been agreed
 * @param attributes what else the list says of it, such as the group of a substance
 */
public record Code(String code, String en, @Nullable String cy, Map<String, String> attributes) {

    /** Copies the attributes. */
    public Code {
        attributes = Map.copyOf(attributes);
    }

    /** The value of an attribute; null when the list does not give it for this code. */
    public @Nullable String attribute(String name) {
        return attributes.get(name);
    }

    /** Whether the list gives that attribute this value. */
    public boolean has(String name, String value) {
        return value.equals(attributes.get(name));
    }

    /** Its name in a language ({@code cy} or {@code en}); the English one where there is no Welsh. */
    public String name(String language) {
        return cy != null && language.equals("cy") ? cy : en;
    }
}
