package org.throughcare.model.lives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughcare.model.Kinds;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Body;
import org.throughcare.model.ledger.Entry;
import org.throughcare.model.ledger.Kind;
import org.throughcare.model.ledger.Subject;
import org.throughcare.model.wire.EntryCodec;

/**
 * Some of everything else: the golden line of a kind with its dates moved into the year and its links pointed at what has
 * been told before. So a kind that nobody wrote a chapter for takes part from its first day.
 */
final class GoldenChapter implements Chapter {

    /** Who it is, that they are the same, that they are handed on, that they died and what was an error is told in its own chapter. */
    private static final Set<String> ELSEWHERE =
            Set.of("person", "person-link", "transfer", "death", "entered-in-error");

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final List<Golden<?>> GOLDEN = read();

    private record Golden<B extends Body>(Kind<B> kind, Entry entry) {
        void tell(Life life, LocalDate on) {
            LocalDate written = LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
            long days = ChronoUnit.DAYS.between(written, on);
            Json.Obj body = (Json.Obj) moved(life, "", entry.body(), days);
            B said = kind.bodyOf(withBody(body));
            if (said != null) {
                life.says(on, kind, said);
            }
        }

        private Entry withBody(Json.Obj body) {
            return new Entry(
                    entry.id(),
                    entry.ledger(),
                    entry.kind(),
                    entry.version(),
                    entry.author(),
                    entry.device(),
                    entry.capturedAt(),
                    entry.clockOffset(),
                    entry.basis(),
                    entry.reason(),
                    body);
        }
    }

    @Override
    public void tell(Life life) {
        for (int left = life.between(1, 4); left > 0; left--) {
            life.oneOf(GOLDEN).tell(life, life.someDay());
        }
    }

    private static Json moved(Life life, String name, Json value, long days) {
        if (value instanceof Json.Obj object) {
            Map<String, Json> members = new LinkedHashMap<>();
            object.members().forEach((each, member) -> members.put(each, moved(life, each, member, days)));
            return new Json.Obj(members);
        } else if (value instanceof Json.Arr list) {
            return new Json.Arr(list.items().stream()
                    .map(item -> moved(life, name, item, days))
                    .toList());
        }
        return value instanceof Json.Text text ? Json.of(moved(life, name, text.value(), days)) : value;
    }

    private static String moved(Life life, String name, String text, long days) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            String rest = day.group(2);
            return LocalDate.parse(day.group(1)).plusDays(days) + (rest == null ? "" : rest);
        }
        return ID.matcher(text).matches() ? linked(life, name, text) : text;
    }

    /** A thread of the kind by which the field is called; otherwise any, or what stood there. */
    private static String linked(Life life, String name, String id) {
        boolean named = Kinds.named(name) != null;
        return life.someThread(kind -> !named || kind.equals(name))
                .filter(thread -> named || life.inPercent(50))
                .map(Object::toString)
                .orElse(id);
    }

    private static List<Golden<?>> read() {
        List<Golden<?>> golden = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            if (kind.subject() == Subject.PERSON && !ELSEWHERE.contains(kind.name())) {
                golden.add(new Golden<>(kind, line(kind)));
            }
        }
        return golden;
    }

    private static Entry line(Kind<?> kind) {
        String file = "/golden/" + kind.name() + "-" + kind.version() + ".json";
        try (InputStream in = GoldenChapter.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no golden line for " + kind.name());
            }
            return EntryCodec.read(in.readAllBytes()).entry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
