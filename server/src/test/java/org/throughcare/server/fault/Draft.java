package org.throughcare.server.fault;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughcare.model.access.Proof;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.server.testkit.TestClient;

/** A request that is being made up: a good one, until something is done to it. */
final class Draft {

    private final List<String> done = new ArrayList<>();

    private final TestClient by;
    final Description.Route route;
    final Map<String, String> fields = new LinkedHashMap<>();
    final List<String> headers = new ArrayList<>();
    final List<String> query = new ArrayList<>();
    String method;
    String path;
    String type;
    String encoding = "";
    String authorization;
    byte[] raw;
    boolean torn;

    /** To that door, by somebody with their access token, and a proof of their key for whatever is asked in the end. */
    Draft(Description.Route route, TestClient by) {
        String token = by.accessToken();
        this.by = by;
        this.route = route;
        this.method = route.method();
        this.path = route.path();
        this.type = route.type();
        this.authorization = token.isEmpty() ? "" : "Bearer " + token;
    }

    /** Notes what was done to it. */
    void now(String what) {
        done.add(what);
    }

    /** What was done to it, for people. */
    String what() {
        return method + " " + shown(path) + (done.isEmpty() ? "" : ": " + String.join(", ", done));
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }

    /** The body as it is so far. */
    byte[] body() {
        if (raw != null) {
            return raw;
        }
        return route.hasBody()
                ? fields.entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                        .collect(Collectors.joining(",", "{", "}"))
                        .getBytes(StandardCharsets.UTF_8)
                : new byte[0];
    }

    /** The first line. */
    String line() {
        return method + " " + path + queried() + " HTTP/1.1";
    }

    /** All of it, as it goes over the wire. */
    byte[] bytes() {
        byte[] body = body();
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>(List.of(line(), "Connection: close"));
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            lines.add("Host: probe");
        }
        add(lines, "Authorization", authorization);
        add(
                lines,
                Proof.HEADER,
                by.proof(new Proof.Asked(method, path + queried(), proven())).text());
        add(lines, "Content-Type", type);
        add(lines, "Content-Encoding", encoding);
        lines.addAll(headers);
        if (body.length > 0 && headers.stream().noneMatch(header -> header.startsWith("Content-Length"))) {
            lines.add("Content-Length: " + body.length);
        }
        request.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** What a proof is about: whoever carries a session on has the token in the body, and whoever signs in has none. */
    private String proven() {
        return switch (route.path()) {
            case "/access/tokens/refresh" -> plain(fields.getOrDefault("refreshToken", "\"\""));
            case "/access/tokens", "/access/openid/tokens" -> "";
            default -> by.accessToken();
        };
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(name + ": " + value);
        }
    }

    private String queried() {
        List<String> all = new ArrayList<>(query);
        if (!route.hasBody()) {
            fields.forEach((name, value) -> all.add(encoded(name) + "=" + encoded(plain(value))));
        }
        return all.isEmpty() ? "" : "?" + String.join("&", all);
    }

    /** A text as it stands in a JSON document. */
    static String quoted(String text) {
        return JsonText.writeText(Json.of(text));
    }

    /** A text as it stands in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String plain(String literal) {
        if (!literal.startsWith("\"")) {
            return literal;
        }
        try {
            return JsonText.readObject("{\"it\":" + literal + "}").get("it") instanceof Json.Text text
                    ? text.value()
                    : literal;
        } catch (Malformed e) {
            return literal;
        }
    }
}
