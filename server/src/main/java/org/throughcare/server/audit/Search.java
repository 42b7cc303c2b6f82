package org.throughcare.server.audit;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Words;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.server.door.Refusal;

/**
 * What an administrator looks for in the trail, as conditions on the tables {@code audit a} and {@code audit_link l}.
 *
 * @param ledger whose records are asked for; null for anybody's
 * @param asked the parameters as they were given, in one line
 */
record Search(
        List<String> conditions,
        List<Object> values,
        @Nullable LedgerId ledger,
        String asked) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,60}");

    Search {
        conditions = List.copyOf(conditions);
        values = List.copyOf(values);
    }

    /** Reads the parameters of a request; throws {@link Refusal} that names the one that can't be read. */
    static Search of(HttpParameters parameters) {
        Reader reader = new Reader(parameters);
        LedgerId ledger = reader.read("ledger", LedgerId::parse, "not-a-ledger");
        reader.add("a.ledgers @> array[?::uuid]", ledger == null ? null : ledger.uuid());
        WorkerId worker = reader.read("worker", WorkerId::parse, "not-an-id");
        reader.add("a.worker = ?", worker == null ? null : worker.uuid());
        DeviceId device = reader.read("device", DeviceId::parse, "not-an-id");
        reader.add("a.device = ?", device == null ? null : device.uuid());
        Act act = reader.read("act", word -> Words.parse(Act.values(), word), "unknown");
        reader.add("a.act = ?", act == null ? null : act.word());
        reader.add("a.outcome = ?", reader.read("outcome", Search::code, "not-a-code"));
        reader.add("a.at >= ?", reader.read("from", Search::instant, "not-a-time"));
        reader.add("a.at < ?", reader.read("to", Search::instant, "not-a-time"));
        return new Search(reader.conditions, reader.values, ledger, String.join(" ", reader.asked));
    }

    /** The same with one more condition. */
    Search and(String condition, Object value) {
        List<String> more = new ArrayList<>(conditions);
        more.add(condition);
        List<Object> with = new ArrayList<>(values);
        with.add(value);
        return new Search(more, with, ledger, asked);
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** A whole number among the parameters; null when it is not there. */
    static @Nullable Long number(HttpParameters parameters, String name) {
        return new Reader(parameters).read(name, Long::parseLong, "not-a-number");
    }

    private static String code(String text) {
        if (!CODE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a code");
        }
        return text;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Reader {

        private final HttpParameters parameters;
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        Reader(HttpParameters parameters) {
            this.parameters = parameters;
        }

        <T> @Nullable T read(String name, Function<String, T> reading, String code) {
            String text = parameters.get(name);
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                T value = reading.apply(text);
                asked.add(name + "=" + text);
                return value;
            } catch (IllegalArgumentException e) {
                throw Refusal.ofField(HttpStatus.BAD_REQUEST, name, code, "The parameter " + name + " can't be read.");
            }
        }

        void add(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        }
    }
}
