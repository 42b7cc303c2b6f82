package org.throughcare.mobile.versions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.mobile.describe.EntryWords;
import org.throughcare.mobile.look.CodeWords;
import org.throughcare.mobile.look.Texts;
import org.throughcare.mobile.nav.Desk;
import org.throughcare.mobile.nav.Rooms;
import org.throughcare.mobile.record.RecordView;
import org.throughcare.mobile.store.Stored;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.LedgerId;

/** The words for a field of any kind of entry and for what stands in it. */
final class FieldWords {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([^\\]]*)\\])?");
    private static final Pattern ID = Pattern.compile("([a-z]+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Texts texts;
    private final CodeWords codes;
    private final EntryWords entries;
    private final RecordView record;
    private final Rooms rooms;
    private final List<String> roles;

    /** Words in the language of the screen; other entries are looked for in that record. */
    FieldWords(Desk desk, LedgerId ledger) {
        this.texts = desk.texts();
        this.codes = new CodeWords(desk.lists(), texts);
        this.entries = EntryWords.of(desk);
        this.record = desk.records().of(ledger);
        this.rooms = desk.rooms();
        this.roles = desk.session().roles();
    }

    /** What a field is called. */
    String field(String kind, String path) {
        List<String> words = new ArrayList<>();
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            words.add(name(kind, step.group(1)));
            if (step.group(2) != null) {
                words.add(text(kind, step.group(1), step.group(2)));
            }
        }
        return words.get(0) + words.stream().skip(1).map(word -> " · " + word).collect(Collectors.joining());
    }

    private String name(String kind, String name) {
        return texts.getOr("field." + kind + "." + name, texts.getOr("field." + name, name));
    }

    /** What stands in a field. */
    String value(String kind, String path, Json value) {
        Matcher step = STEP.matcher(path);
        String name = path;
        while (step.find()) {
            name = step.group(1);
        }
        return value(kind, name, value, 0);
    }

    private String value(String kind, String name, Json value, int depth) {
        if (!rooms.maySee(roles, kind, name)) {
            return texts.get("value.notForYou");
        }
        if (value instanceof Json.Text text) {
            return text(kind, name, text.value());
        } else if (value instanceof Json.Bool bool) {
            return texts.get(bool.value() ? "yes" : "no");
        } else if (value instanceof Json.Num number) {
            return number.value().toPlainString();
        } else if (value instanceof Json.Arr list && !list.items().isEmpty()) {
            return list.items().stream()
                    .map(item -> value(kind, name, item, depth))
                    .collect(Collectors.joining(depth == 0 ? "\n" : ", "));
        } else if (value instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .filter(member -> !(member.getValue() instanceof Json.Null))
                    .map(member -> name(kind, member.getKey()) + ": "
                            + value(kind, member.getKey(), member.getValue(), depth + 1))
                    .collect(Collectors.joining(", "));
        }
        return texts.get("versions.nothing");
    }

    private String text(String kind, String name, String text) {
        String list = rooms.list(kind, name);
        if (list != null) {
            return codes.capital(list, text);
        }
        String word = "value." + name + "." + text;
        if (texts.has(word)) {
            return texts.get(word);
        }
        if (ID.matcher(text).matches()) {
            return other(text);
        }
        String when = when(text);
        return when == null ? ofKind(kind, name, text) : when;
    }

    /** What another entry says, where this record has it. */
    private String other(String id) {
        return record.stored().stream()
                .map(Stored::entry)
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst()
                .map(entry -> entries.title(entry) + ": " + entries.line(entry))
                .orElseGet(() -> texts.get("value.other"));
    }

    private String ofKind(String kind, String name, String text) {
        return switch (kind + "/" + name) {
            case "order-consent/strokes", "induction/strokes" -> texts.get("value.drawn");
            case "entered-in-error/kind" -> texts.getOr("kind." + text, text);
            case "appointment/what" -> texts.getOr("appointment.what." + text, text);
            case "requirement/type" -> texts.getOr("order.type." + text, text);
            case "legal-status/status" -> texts.getOr("legal." + text, text);
            case "phone/held" -> texts.getOr("phone.held." + text, text);
            case "screening/band" -> texts.getOr("band." + text, text);
            case "person/identifiers" -> texts.getOr("identifier." + text, text);
            default -> text;
        };
    }

    private @Nullable String when(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return texts.date(LocalDate.parse(text));
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z")) {
            return texts.dateTime(Instant.parse(text));
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+")) {
            return texts.dateTime(LocalDateTime.parse(text));
        } else if (text.matches("\\d\\d:\\d\\d(:[0-9.]+)?")) {
            return texts.time(LocalTime.parse(text));
        }
        return null;
    }
}
