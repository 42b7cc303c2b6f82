package org.throughcare.server.testkit;

import java.util.Map;
import java.util.TreeMap;
import org.throughcare.model.json.Fields;

/**
 * A message as it reached a phone.
 *
 * @param text what the locked screen shows
 * @param data what the app gets
 * @param ttl for how long it is worth delivering, as the sender said it, such as {@code 7200s}
 */
public record Push(String text, Map<String, String> data, String ttl) {

    /** Copies the data. */
    public Push {
        data = Map.copyOf(data);
    }

    /** What makes two messages the same. */
    public String reference() {
        return data.getOrDefault("reference", "");
    }

    static Push of(Fields message) {
        Fields data = message.object("data");
        Map<String, String> texts = new TreeMap<>();
        data.names().forEach(name -> texts.put(name, data.text(name)));
        return new Push(
                message.object("notification").text("body"),
                texts,
                message.object("android").text("ttl"));
    }
}
