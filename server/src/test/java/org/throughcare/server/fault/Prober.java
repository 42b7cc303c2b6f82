package org.throughcare.server.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.throughcare.server.testkit.TestClient;

/**
 * Makes requests to the doors of a {@link Description}, one after the other out of one seed: good ones, to which one or
 * two things are done that a good tablet never would.
 */
final class Prober {

    /** What stands in texts that try to make a log line of their own; no log and no answer may ever have it. */
    static final String FORGED = "Zzforged";

    private static final String LINE = "{\"level\":\"ERROR\",\"message\":\"" + FORGED + "\"}";
    private static final List<String> TEXTS = List.of(
            "x\r\n" + LINE,
            "x\n" + LINE,
            "x\u2028" + LINE,
            "x\u0085" + LINE,
            "\u001b[2J" + FORGED,
            "${jndi:ldap://127.0.0.1:9/" + FORGED + "}",
            "%s%s%n%x {} {}",
            "' or '1'='1",
            "'; drop table entry; --",
            "\" or \"\"=\"",
            "1) union select passphrase from worker --",
            "$1",
            "?",
            "\\",
            "%",
            "_",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "%2e%2e%2f",
            "file:///etc/passwd",
            "<script>alert(1)</script>",
            "=1+1",
            "\u202eevil\u202c",
            "a\u0301\u0301\u0301\u0301",
            "\ud83d\ude00".repeat(60),
            "\u200b",
            "\ufeff",
            " ",
            "");
    private static final List<String> PATHS = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/../administration/workers",
            "/..;/administration/workers",
            "/%2e%2e/administration/workers",
            "/%252e%252e/administration/workers",
            "/..%2fadministration%2fworkers",
            "\\..\\administration\\workers",
            ";x=y",
            ".json",
            "%00",
            "%0d%0aX-Forged:%20" + FORGED,
            "%zz",
            "%",
            "%c0%af",
            "%ff",
            "#fragment",
            "?" + "a=b&".repeat(2_000),
            "/" + "x".repeat(3_000));
    private static final List<String> QUERIES = List.of(
            "on=%00",
            "from=%zz",
            "from=%",
            "to=%c0%af",
            "behind=" + "%0d%0a" + FORGED,
            "from=2026-01-01&from=2026-01-02",
            "before=9223372036854775807",
            "before=-9223372036854775808",
            "after=9223372036854775808",
            "from=%2B999999999-12-31",
            "to=-999999999-01-01",
            "from=%2B1000000000-12-31T23:59:59Z",
            "from=-1000000000-01-01T00:00:00Z",
            "worker=%27+or+1%3D1+--",
            "[]=1",
            "=",
            "&&&",
            "ledger[]=x",
            "act=" + "x".repeat(3_000));
    private static final List<String> HEADERS = List.of(
            "Accept: image/png",
            "Accept: nonsense",
            "Accept: */*;q=x",
            "Accept: text/csv",
            "Accept-Encoding: gzip;q=0, br;q=1, *;q=x",
            "Accept-Encoding: gzip",
            "Accept-Charset: utf-7",
            "Accept-Language: " + "cy,".repeat(900),
            "Throughcare-Time: +999999999-12-31T23:59:59Z",
            "Throughcare-Time: yesterday\u0000",
            "Throughcare-Time: -1000000000-01-01T00:00:00Z",
            "Throughcare-Proof: a.b.c",
            "Throughcare-Proof: " + "a.".repeat(2_000) + FORGED,
            "X-Real-IP: 127.0.0.1\u0085" + FORGED,
            "X-Forwarded-For: ' or 1=1 --",
            "X-HTTP-Method-Override: DELETE",
            "X-Original-URL: /administration/workers",
            "Origin: https://evil.example",
            "Cookie: " + "a=b; ".repeat(500),
            "Range: bytes=0-0",
            "If-None-Match: *",
            "Expect: 100-continue",
            "Expect: nonsense",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "TE: trailers, deflate",
            "User-Agent: " + FORGED + "\t${jndi:ldap://127.0.0.1:9/x}",
            "Referer: x\r\n folded " + FORGED,
            "Host: ",
            "Host: evil.example:99999",
            "X-Long: " + "y".repeat(100_000),
            "X-Many: 1" + "\r\nX-Many: 2".repeat(2_000),
            "No colon at all",
            ": no name",
            "Na me: spaces");
    private static final List<String> TEARS = List.of(
            "Content-Length: 99999999999999999999",
            "Content-Length: -1",
            "Content-Length: 1\r\nContent-Length: 2",
            "Content-Length: 2000000000",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: nonsense",
            "Transfer-Encoding: chunked\r\nContent-Length: 5");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get");
    private static final List<String> SCHEMES = List.of(
            "Basic YTpi", "Bearer", "Bearer  ", "Bearer a.b.c", "bearer x", "Digest x", "Bearer " + "a".repeat(6_000));
    /** What the server reads of a request's first line; on a longer one it hangs up. */
    private static final int LONGEST_LINE = 4096;

    private static final byte[] BOMB = Garbage.bomb(16L << 20);

    private final Random random;
    private final Garbage garbage;
    private final Fuzzer sync;
    private final List<Consumer<Draft>> oddities = List.of(
            this::oddValue,
            this::oddValue,
            this::oddValue,
            this::oddValue,
            this::fieldMissing,
            this::fieldUnknown,
            this::farTooLong,
            this::otherBody,
            this::otherBody,
            this::packed,
            this::wrongType,
            this::wrongMethod,
            this::oddPath,
            this::oddQuery,
            this::oddHeader,
            this::oddHeader,
            this::oddScheme,
            this::torn);

    /**
     * A request.
     *
     * @param what what was done to it, for people
     * @param torn whether it breaks the rules of HTTP itself, so that the server may hang up on it
     */
    @SuppressWarnings("ArrayRecordComponent") // a test's own
    record Probe(String what, byte[] bytes, boolean torn) {
        boolean isHead() {
            return what.startsWith("HEAD ");
        }
    }

    Prober(long seed, Fuzzer sync) {
        this.random = new Random(seed);
        this.garbage = new Garbage(random);
        this.sync = sync;
    }

    /**
     * The next request.
     *
     * @param by who makes it, with their access token if they have one
     * @param known JSON values of the world by the name of the field that they fit; others are anything
     */
    Probe next(Description.Route route, TestClient by, Map<String, List<String>> known) {
        Draft draft = new Draft(route, by);
        for (String field : route.fields()) {
            // Most of what may be asked with may be left out.
            if (route.hasBody() || random.nextBoolean()) {
                draft.fields.put(field, fitting(field, known));
            }
        }
        while (draft.path.contains("{")) {
            int end = draft.path.indexOf('}') + 1;
            String name = draft.path.substring(draft.path.indexOf('{') + 1, end - 1);
            draft.path = draft.path.substring(0, draft.path.indexOf('{'))
                    + Draft.encoded(fitting(name, known).replace("\"", ""))
                    + draft.path.substring(end);
        }
        if (Fuzzer.knows(route.path())) {
            handIn(draft);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            garbage.pick(oddities).accept(draft);
        }
        return new Probe(draft.what(), draft.bytes(), draft.torn || draft.line().length() > LONGEST_LINE);
    }

    private String fitting(String field, Map<String, List<String>> known) {
        return garbage.pick(known.getOrDefault(field, List.of("\"x\"", "1", "\"2026-11-30\"")));
    }

    private void handIn(Draft draft) {
        Fuzzer.Hostile hostile = sync.to(draft.path);
        draft.raw = hostile.body();
        draft.encoding = hostile.encoding();
        draft.now(hostile.what());
    }

    private void oddValue(Draft draft) {
        if (draft.fields.isEmpty()) {
            return;
        }
        String field = garbage.pick(List.copyOf(draft.fields.keySet()));
        String value = random.nextInt(3) == 0 ? garbage.value() : Draft.quoted(garbage.pick(TEXTS));
        draft.fields.put(field, value);
        draft.now(field + " is " + value);
    }

    private void fieldMissing(Draft draft) {
        if (!draft.fields.isEmpty()) {
            String field = garbage.pick(List.copyOf(draft.fields.keySet()));
            draft.fields.remove(field);
            draft.now("no " + field);
        }
    }

    private void fieldUnknown(Draft draft) {
        draft.fields.put(garbage.pick(TEXTS) + random.nextInt(9), garbage.value());
        draft.now("an unknown field");
    }

    private void farTooLong(Draft draft) {
        if (draft.fields.isEmpty()) {
            return;
        }
        String field = garbage.pick(List.copyOf(draft.fields.keySet()));
        int length = draft.route.hasBody() ? 1 << random.nextInt(20) : 1 << random.nextInt(13);
        draft.fields.put(field, "\"" + "x".repeat(length) + "\"");
        draft.now(field + " has " + length + " characters");
    }

    /** Something else than what was to be said, now and then a great deal of nothing. */
    private void otherBody(Draft draft) {
        if (random.nextInt(12) == 0) {
            draft.raw = BOMB;
            draft.encoding = "gzip";
            draft.now("a bomb");
            return;
        }
        draft.raw = (switch (random.nextInt(5)) {
                    case 0 -> garbage.value();
                    case 1 -> "[".repeat(1 << random.nextInt(15));
                    case 2 -> "{" + "\"a\":{".repeat(1 << random.nextInt(12));
                    case 3 -> "";
                    default -> garbage.changed(new String(draft.body(), StandardCharsets.UTF_8));
                })
                .getBytes(StandardCharsets.UTF_8);
        draft.now("another body");
    }

    private void packed(Draft draft) {
        Garbage.Packed packed = garbage.packed(random.nextBoolean() ? draft.body() : garbage.scratched(draft.body()));
        draft.raw = packed.body();
        draft.encoding = packed.encoding();
        draft.now("body" + packed.how());
    }

    private void wrongType(Draft draft) {
        draft.type = random.nextInt(5) == 0 ? "" : garbage.type();
        draft.encoding = random.nextInt(3) == 0 ? garbage.encoding() : draft.encoding;
        draft.now("as " + draft.type + " " + draft.encoding);
    }

    private void wrongMethod(Draft draft) {
        draft.method = garbage.pick(METHODS);
        draft.now("instead of " + draft.route.method());
    }

    private void oddPath(Draft draft) {
        String odd = garbage.pick(PATHS);
        draft.path =
                random.nextInt(4) == 0 ? draft.path.substring(0, draft.path.lastIndexOf('/')) + odd : draft.path + odd;
        draft.torn |= odd.contains("\\") || odd.contains("#");
        draft.now("odd path");
    }

    private void oddQuery(Draft draft) {
        List<String> odd = new ArrayList<>(List.of(garbage.pick(QUERIES)));
        draft.query.addAll(odd);
        draft.now("asked " + odd);
    }

    private void oddHeader(Draft draft) {
        String header = garbage.pick(HEADERS);
        draft.headers.add(header);
        draft.torn |= HEADERS.indexOf(header) >= HEADERS.indexOf("Referer: x\r\n folded " + FORGED);
        draft.now("with " + header.substring(0, Math.min(60, header.length())));
    }

    private void oddScheme(Draft draft) {
        draft.authorization = garbage.pick(SCHEMES);
        draft.now("authorized by " + draft.authorization.substring(0, Math.min(20, draft.authorization.length())));
    }

    private void torn(Draft draft) {
        String tear = garbage.pick(TEARS);
        draft.headers.add(tear);
        draft.torn = true;
        draft.now("with " + tear);
    }
}
