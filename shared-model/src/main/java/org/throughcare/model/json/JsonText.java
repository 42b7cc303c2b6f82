package org.throughcare.model.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text form of JSON values: UTF-8, compact, members in the order of the value. */
public final class JsonText {

    private static final int DEEPEST = 64;
    private static final int LARGEST_EXPONENT = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonText() {}

    /**
     * Reads one value; throws {@link Malformed} when the text is no JSON in UTF-8, nests too deep, goes on after the
     * value, or holds what can't be written down again: NUL, half a surrogate pair, a number of astronomical size.
     */
    public static Json read(byte[] utf8) {
        Json plain = PlainJson.read(utf8);
        return plain == null ? readAny(utf8) : plain;
    }

    /** The same by the general parser alone. */
    static Json readAny(byte[] utf8) {
        refuseOtherEncodings(utf8);
        try (JsonParser parser = FACTORY.createParser(utf8)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Malformed("", "not-json");
            }
            Json value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new Malformed("", "not-json");
            }
            return value;
        } catch (IOException e) {
            // Bytes in memory have no other input error than that they are no JSON.
            throw new Malformed("", "not-json");
        }
    }

    /** Reads one object; throws {@link Malformed} when the text is anything else. */
    public static Json.Obj readObject(byte[] utf8) {
        if (read(utf8) instanceof Json.Obj object) {
            return object;
        }
        throw new Malformed("", "not-an-object");
    }

    /** Reads one object from a text. */
    public static Json.Obj readObject(String text) {
        return readObject(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a value as UTF-8 bytes, without a line break anywhere. */
    public static byte[] write(Json value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a value as a text. */
    public static String writeText(Json value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    private static Json value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(text(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(number(parser.getDecimalValue()));
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> Json.NULL;
            default -> throw new Malformed("", "not-json");
        };
    }

    /** Every other encoding that the parser would guess has zero bytes in it, and JSON in UTF-8 has none. */
    private static void refuseOtherEncodings(byte[] utf8) {
        for (byte one : utf8) {
            if (one == 0) {
                throw new Malformed("", "not-json");
            }
        }
    }

    private static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            boolean pair = Character.isHighSurrogate(one)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (one == 0 || (Character.isSurrogate(one) && !pair)) {
                throw new Malformed("", "not-a-text");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    private static BigDecimal number(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw new Malformed("", "not-a-number");
        }
        return number;
    }

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser.currentName());
            if (members.put(name, value(parser, parser.nextToken())) != null) {
                throw new Malformed("", "not-json");
            }
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return new Json.Arr(items);
    }

    private static void write(JsonGenerator out, Json value) throws IOException {
        if (value instanceof Json.Obj object) {
            out.writeStartObject();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                out.writeFieldName(member.getKey());
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Json.Arr array) {
            out.writeStartArray();
            for (Json item : array.items()) {
                write(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof Json.Text text) {
            out.writeString(text.value());
        } else if (value instanceof Json.Num number) {
            out.writeNumber(number.value());
        } else if (value instanceof Json.Bool bool) {
            out.writeBoolean(bool.value());
        } else {
            out.writeNull();
        }
    }
}
