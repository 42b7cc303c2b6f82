package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.throughcare.model.ledger.DeviceId;
import org.throughcare.model.ledger.WorkerId;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sample.SampleTeam;
import org.throughcare.model.sample.SampleWorker;
import org.throughcare.model.seal.Recipient;
import org.throughcare.model.sync.Delivery;
import org.throughcare.model.sync.ReadNote;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.ReadNoteCodec;
import org.throughcare.server.access.Directory;
import org.throughcare.server.access.NewWorker;
import org.throughcare.server.access.Team;
import org.throughcare.server.testkit.Sealing;
import org.throughcare.server.testkit.Signing;
import org.throughcare.server.testkit.TestClient;
import org.throughcare.server.testkit.TestServer;

/** The requests on the page about sync, sent to a real server in their order; the answers must be those on the page. */
class SyncPageTest {

    private static final Pattern BLOCK = Pattern.compile("```(http|answer)\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{(\\w+)}}");

    /** A line of its own, or a part of one, that may be anything; or a value to remember. */
    private static final Pattern ANYTHING = Pattern.compile("…\n|\n…\\z|…|\\{\\{(\\w+)}}");

    /** Where a request says so, the test signs it as the page tells. */
    private static final String PROOF = "Throughcare-Proof: {{proof}}";

    private static final String BEARER = "Authorization: Bearer ";

    private final Map<String, String> variables = new HashMap<>();

    private record Block(String sort, String text) {}

    @Test
    void everyRequestOnThePageIsAnsweredAsThePageSays() throws Exception {
        List<Block> blocks = blocks();
        assertThat(blocks).filteredOn(block -> block.sort().equals("answer")).hasSizeGreaterThan(8);
        try (TestServer server = TestServer.start()) {
            prepare(server.part(Directory.class));
            HttpResponse<byte[]> answer = null;
            for (Block block : blocks) {
                if (block.sort().equals("answer")) {
                    mustBe(block.text(), answer);
                    if (variables.containsKey("deliveryKey") && !variables.containsKey("sealedKey")) {
                        seal();
                        sign();
                    }
                } else if (block.text().startsWith("@")) {
                    block.text().lines().forEach(this::set);
                    variables.put("server", server.uri().toString().replaceFirst("/$", ""));
                    variables.put("deviceKey", TestClient.KEY.verifyingKey().toString());
                } else {
                    answer = send(fill(block.text()));
                }
            }
        }
    }

    /** What a client of its own makes of one entry for the server's key, as the page tells it. */
    private void seal() {
        String text = fill("""
                {"id":"0193a7c2-6000-7000-8000-000000000004","ledger":"person:0193a7c2-6000-7000-8000-0000000000aa",\
                "kind":"breath-test","version":1,"by":"worker:{{worker}}",\
                "device":"0193a7c2-5b1e-7c11-8f00-00000000d0c5","at":"2026-11-20T09:20:00Z","basis":[],"body":{"ppm":2}}""");
        Written written = EntryCodec.read(text.getBytes(StandardCharsets.UTF_8));
        Delivery delivery = Sealing.to(Recipient.parse(variables.getOrDefault("deliveryKey", "")))
                .ofWritten(List.of(written));
        variables.put("name16", delivery.keys().get(0).recipient());
        variables.put("sealedKey", delivery.keys().get(0).sealed().toString());
        variables.put("sealedEntry", delivery.items().get(0).sealed().toString());
        ReadNote read = ReadNoteCodec.read(fill("""
                {"id":"0193a7c2-7000-7000-8000-000000000001","worker":"{{worker}}",\
                "device":"0193a7c2-5b1e-7c11-8f00-00000000d0c5",\
                "ledgers":["person:0193a7c2-6000-7000-8000-0000000000aa"],"at":"2026-11-20T09:30:00Z","offline":true}""").getBytes(StandardCharsets.UTF_8));
        Recipient recipient = Recipient.parse(variables.getOrDefault("deliveryKey", ""));
        variables.put("sealedRead", ReadNoteCodec.seal(read, recipient).sealed().toString());
    }

    /** What the client on the page signs, whose worker's id is known by now. */
    private void sign() throws IOException {
        WorkerId worker = WorkerId.parse(variables.getOrDefault("worker", ""));
        Signing signing = new Signing(1, worker, DeviceId.parse("0193a7c2-5b1e-7c11-8f00-00000000d0c6"));
        variables.put("signingKey", signing.key().toString());
        variables.put("keyName", signing.key().name());
        String page = fill(Files.readString(Path.of("..", "docs", "sync.md")));
        page.lines()
                .filter(line -> line.contains("-000000000006\"") || line.contains("-000000000007\""))
                .filter(line -> line.startsWith("{\"id\""))
                .map(line -> signing.sign(EntryCodec.read(line.getBytes(StandardCharsets.UTF_8))))
                .forEach(signed -> variables.put(
                        "signature", Objects.requireNonNull(signed.signature()).signature()));
    }

    /** The workers of the one-command run, with their passphrase. */
    private static void prepare(Directory directory) {
        SampleWorker.ALL.stream()
                .flatMap(worker -> worker.teams().stream())
                .distinct()
                .forEach(team -> keep(directory, team));
        SampleWorker asha = SampleWorker.ALL.get(0);
        directory.add(new NewWorker(asha.id(), asha.name(), SampleWorker.PASSPHRASE, Set.copyOf(asha.roles())));
        asha.teams().forEach(team -> directory.join(asha.id(), team.id()));
    }

    private static void keep(Directory directory, SampleTeam team) {
        directory.keep(new Team(team.id(), team.name(), team.setting(), team.calendar()));
    }

    private static List<Block> blocks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "sync.md"));
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    private void set(String line) {
        String[] parts = line.substring(1).split(" = ", 2);
        variables.put(parts[0], parts[1]);
    }

    private String fill(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(variables.getOrDefault(match.group(1), match.group())));
    }

    private HttpResponse<byte[]> send(String text) {
        String[] parts = text.split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        String[] first = head.get(0).split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(first[1]))
                .method(first[0], HttpRequest.BodyPublishers.ofString(parts.length > 1 ? parts[1] : ""));
        head.stream().skip(1).filter(line -> !line.equals(PROOF)).forEach(line -> {
            String[] header = line.split(": ", 2);
            request.header(header[0], header[1]);
        });
        String token = head.stream()
                .filter(line -> line.startsWith(BEARER))
                .map(line -> line.substring(BEARER.length()))
                .findFirst()
                .orElse("");
        TestClient client = TestClient.stranger(URI.create(variables.getOrDefault("server", "")))
                .withToken(token);
        return head.contains(PROOF) ? client.send(request) : client.sendAsIs(request);
    }

    /** Compares an answer with what the page says, and remembers what it names for the first time. */
    private void mustBe(String said, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        String[] parts = said.split("\n", 2);
        assertThat(answer.statusCode()).as(body).isEqualTo(Integer.parseInt(parts[0]));
        List<String> names = new ArrayList<>();
        Matcher matcher =
                Pattern.compile(pattern(fill(parts[1]), names), Pattern.DOTALL).matcher(body.strip());
        assertThat(matcher.matches())
                .as("the page says%n%s%nthe server says%n%s", parts[1], body)
                .isTrue();
        for (int i = 0; i < names.size(); i++) {
            variables.put(names.get(i), matcher.group(i + 1));
        }
    }

    private static String pattern(String said, List<String> names) {
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = ANYTHING.matcher(said);
        int from = 0;
        while (matcher.find()) {
            pattern.append(Pattern.quote(said.substring(from, matcher.start())));
            if (matcher.group(1) == null) {
                pattern.append(".*?");
            } else {
                names.add(matcher.group(1));
                pattern.append("([^\"]+)");
            }
            from = matcher.end();
        }
        return pattern.append(Pattern.quote(said.substring(from))).toString();
    }
}
