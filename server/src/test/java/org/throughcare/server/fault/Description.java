package org.throughcare.server.fault;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughcare.server.testkit.TestClient;
import org.yaml.snakeyaml.Yaml;

/** The description that a server publishes of its own doors, read as somebody would who knows nothing else of it. */
final class Description {

    /** Where a description tells in words what a request may hold, up to the end of that sentence. */
    private static final Pattern FIELDS = Pattern.compile("(?:Body|Asked with)(?: any of)?: ([^.]*)\\.");

    private static final Pattern WORD = Pattern.compile("[a-z][A-Za-z]*");
    private static final Set<String> NO_FIELDS = Set.of("and", "or", "as", "for", "a", "search", "either", "of", "any");

    private final List<Route> routes;

    /**
     * A way to ask.
     *
     * @param type the media type of the body; empty where there is none
     * @param fields what the body has, or the query where there is no body
     */
    record Route(String method, String path, String type, List<String> fields) {
        boolean hasBody() {
            return !type.isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Description(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /** Reads it off the server. */
    static Description of(TestClient stranger) {
        Map<String, Object> document = new Yaml()
                .load(new String(stranger.get("/openapi.yml").body(), java.nio.charset.StandardCharsets.UTF_8));
        List<Route> routes = new ArrayList<>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item)
                        .forEach((method, it) ->
                                routes.add(route(method.toUpperCase(java.util.Locale.ROOT), path, map(it)))));
        return new Description(routes);
    }

    private static Route route(String method, String path, Map<String, Object> operation) {
        Object body = operation.get("requestBody");
        String type = body == null
                ? ""
                : map(map(body).get("content")).keySet().stream().findFirst().orElse("");
        Set<String> fields = new LinkedHashSet<>();
        if (operation.get("parameters") instanceof List<?> parameters) {
            parameters.stream()
                    .map(Description::map)
                    .filter(it -> "query".equals(it.get("in")))
                    .forEach(it -> fields.add(String.valueOf(it.get("name"))));
        }
        fields.addAll(told(String.valueOf(operation.getOrDefault("description", ""))));
        return new Route(method, path, type, List.copyOf(fields));
    }

    /** The fields that a description tells of, without what it says about them in brackets. */
    private static List<String> told(String description) {
        String plain = description;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = plain.replaceAll("[(\\[{][^()\\[\\]{}]*[)\\]}]", "");
        }
        Matcher fields = FIELDS.matcher(plain);
        return !fields.find() || fields.group(1).startsWith("NDJSON")
                ? List.of()
                : WORD.matcher(fields.group(1))
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .filter(word -> !NO_FIELDS.contains(word))
                        .toList();
    }

    @SuppressWarnings("unchecked") // a document's objects have names for keys
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** Every way to ask. */
    List<Route> routes() {
        return routes;
    }

    /** Every address. */
    Set<String> paths() {
        return routes.stream().map(Route::path).collect(Collectors.toSet());
    }
}
