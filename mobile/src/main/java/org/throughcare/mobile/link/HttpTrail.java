package org.throughcare.mobile.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughcare.model.json.Fields;
import org.throughcare.model.json.Json;
import org.throughcare.model.json.JsonText;
import org.throughcare.model.json.Malformed;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;

/** The server's audit trail, over HTTP. */
final class HttpTrail implements TrailLink {

    /** A trail of many years is verified from its beginning. */
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private final URI server;
    private final Exchange exchange;

    HttpTrail(URI server, Exchange exchange) {
        this.server = server;
        this.exchange = exchange;
    }

    @Override
    public TrailPage trail(String accessToken, TrailQuery query, @Nullable Long before) {
        Map<String, String> asked = asked(query);
        put(asked, "before", before);
        return answer(accessToken, "audit", asked, answer -> page(object(answer)));
    }

    @Override
    public TrailPart exportTrail(String accessToken, TrailQuery query, long after) {
        Map<String, String> asked = asked(query);
        put(asked, "after", after);
        return answer(accessToken, "audit/export", asked, HttpTrail::part);
    }

    @Override
    public Verdict verifyTrail(String accessToken, String number, String hash) {
        Map<String, String> asked = new TreeMap<>();
        put(asked, "number", number);
        put(asked, "hash", hash);
        return answer(accessToken, "audit/verify", asked, answer -> verdict(object(answer)));
    }

    private static Map<String, String> asked(TrailQuery query) {
        Map<String, String> asked = new TreeMap<>();
        put(asked, "worker", query.worker());
        put(asked, "device", query.device());
        put(asked, "ledger", query.ledger());
        put(asked, "act", query.act());
        put(asked, "outcome", query.outcome());
        put(asked, "from", query.from());
        put(asked, "to", query.to());
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            asked.put(name, value.toString());
        }
    }

    private <T> T answer(String token, String path, Map<String, String> asked, Reader<T> reader) {
        String query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(server.resolve(query.isEmpty() ? path : path + "?" + query))
                .timeout(ANSWER)
                .header("Accept-Encoding", "gzip")
                .header("Authorization", "Bearer " + token)
                .build();
        try (InputStream answer = exchange.send(request)) {
            return reader.read(answer);
        } catch (IOException | Malformed e) {
            throw new LinkFault(LinkFault.Sort.UNREACHABLE, LinkFault.GARBLED, e);
        }
    }

    private interface Reader<T> {
        T read(InputStream answer) throws IOException;
    }

    private static Fields object(InputStream answer) throws IOException {
        return Fields.of(JsonText.readObject(answer.readAllBytes()));
    }

    private static TrailPage page(Fields fields) {
        return new TrailPage(fields.list("records", HttpTrail::line), optNumber(fields, "next"));
    }

    private static TrailLine line(Fields fields) {
        return new TrailLine(
                number(fields),
                fields.instant("at"),
                fields.optParsed("worker", WorkerId::parse, "not-an-id"),
                fields.optParsed("device", DeviceId::parse, "not-an-id"),
                fields.text("act"),
                ids(fields),
                fields.texts("about"),
                fields.textOrEmpty("address"),
                fields.textOrEmpty("reason"),
                fields.text("outcome"),
                fields.textOrEmpty("detail"),
                fields.optInstant("deviceAt"),
                Boolean.TRUE.equals(fields.optBool("offline")));
    }

    private static TrailPart part(InputStream answer) throws IOException {
        List<String> lines = new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (lines.isEmpty()) {
            return new TrailPart(lines, 0, "");
        }
        Fields last = Fields.of(JsonText.readObject(lines.get(lines.size() - 1).getBytes(StandardCharsets.UTF_8)));
        return new TrailPart(lines, number(last), last.text("hash"));
    }

    private static Verdict verdict(Fields fields) {
        return new Verdict(
                fields.bool("whole"), number(fields), fields.text("hash"), fields.list("breaks", HttpTrail::broken));
    }

    private static Break broken(Fields fields) {
        Long number = optNumber(fields, "number");
        return new Break(number == null ? 0 : number, fields.parsed("what", HttpTrail::sort, "unknown"));
    }

    private static BreakSort sort(String word) {
        return BreakSort.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<UUID> ids(Fields fields) {
        try {
            return fields.texts("ledgers").stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            throw new Malformed("ledgers", "not-an-id");
        }
    }

    private static long number(Fields fields) {
        Long number = optNumber(fields, "number");
        if (number == null) {
            throw new Malformed("number", "required");
        }
        return number;
    }

    private static @Nullable Long optNumber(Fields fields, String name) {
        Json value = fields.json().get(name);
        if (!(value instanceof Json.Num number)) {
            return null;
        }
        try {
            return number.value().longValueExact();
        } catch (ArithmeticException e) {
            throw new Malformed(name, "not-a-whole-number");
        }
    }
}
