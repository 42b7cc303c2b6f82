package org.throughcare.mobile.link;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.LedgerId;
import org.throughcare.model.ledger.TeamId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.wire.DestructionCodec;

/** Reads what the server answers an administrator; throws {@link Malformed} for what it can't read. */
final class AdministrationAnswers {

    private AdministrationAnswers() {}

    /** A list that is the whole answer. */
    static <T> List<T> list(byte[] answer, Function<Fields, T> reader) {
        Json all = JsonText.read(answer);
        return Fields.of(Json.obj().put("all", all).build()).list("all", reader);
    }

    static AdministrationLink.TabletLine tablet(Fields fields) {
        return new AdministrationLink.TabletLine(
                fields.parsed("id", DeviceId::parse, "not-an-id"),
                fields.textOrEmpty("name"),
                workers(fields),
                fields.instant("enrolledAt"),
                fields.optInstant("lastContactAt"),
                fields.optInstant("revokedAt"),
                fields.optInstant("erasedAt"));
    }

    static AdministrationLink.WorkerLine worker(Fields fields) {
        return new AdministrationLink.WorkerLine(
                fields.parsed("id", WorkerId::parse, "not-an-id"),
                fields.text("name"),
                fields.texts("roles"),
                ids(fields, "teams", TeamId::parse),
                fields.optInstant("withdrawnAt"));
    }

    static AdministrationLink.TeamLine team(Fields fields) {
        return new AdministrationLink.TeamLine(fields.parsed("id", TeamId::parse, "not-an-id"), fields.text("name"));
    }

    static AdministrationLink.Receipt receipt(Fields fields) {
        return new AdministrationLink.Receipt(
                fields.bool("verified"), DestructionCodec.read(fields.text("said")), fields.instant("receivedAt"));
    }

    static AdministrationLink.Lost lost(Fields fields) {
        return new AdministrationLink.Lost(
                fields.optInstant("lastContact"),
                fields.list("holdings", AdministrationAnswers::holding),
                fields.list("destroyed", AdministrationAnswers::receipt));
    }

    private static AdministrationLink.Holding holding(Fields fields) {
        return new AdministrationLink.Holding(
                fields.parsed("ledger", LedgerId::parse, "not-a-ledger"),
                fields.textOrEmpty("name"),
                fields.optDate("birthDate"),
                fields.integer("upTo"),
                numbers(fields, "own"),
                workers(fields),
                fields.optInstant("leavingSince"),
                fields.optInstant("destroyedAt"));
    }

    static AdministrationLink.CodeLine code(Fields fields) {
        return new AdministrationLink.CodeLine(
                fields.parsed("id", UUID::fromString, "not-an-id"),
                fields.parsed("state", AdministrationAnswers::state, "unknown"),
                fields.textOrEmpty("name"),
                fields.optParsed("worker", WorkerId::parse, "not-an-id"),
                fields.optParsed("team", TeamId::parse, "not-an-id"),
                fields.parsed("madeBy", WorkerId::parse, "not-an-id"),
                fields.instant("madeAt"),
                fields.instant("expiresAt"),
                fields.optParsed("usedBy", WorkerId::parse, "not-an-id"));
    }

    static AdministrationLink.MadeCode made(Fields fields) {
        return new AdministrationLink.MadeCode(
                fields.parsed("id", UUID::fromString, "not-an-id"), fields.text("code"), fields.instant("expiresAt"));
    }

    private static AdministrationLink.CodeState state(String word) {
        return AdministrationLink.CodeState.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static List<WorkerId> workers(Fields fields) {
        return ids(fields, "workers", WorkerId::parse);
    }

    private static <T> List<T> ids(Fields fields, String name, Function<String, T> parser) {
        try {
            return fields.texts(name).stream().map(parser).toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed(name, "not-an-id");
        }
    }

    private static List<Long> numbers(Fields fields, String name) {
        @Nullable Json value = fields.json().get(name);
        if (!(value instanceof Json.Arr array)) {
            return List.of();
        }
        return array.items().stream().map(item -> number(item, name)).toList();
    }

    private static Long number(Json item, String name) {
        if (!(item instanceof Json.Num number)) {
            throw new Malformed(name, "not-a-number");
        }
        try {
            return number.value().longValueExact();
        } catch (ArithmeticException e) {
            throw new Malformed(name, "not-a-whole-number");
        }
    }
}
