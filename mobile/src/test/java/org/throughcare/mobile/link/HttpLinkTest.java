package org.throughcare.mobile.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.json.Json;
import org.throughcare.model.ledger.Written;
import org.throughcare.model.sync.PullQuestion;
import org.throughcare.model.sync.Receipt;
import org.throughcare.model.sync.Signed;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Entries;
import org.throughcare.model.wire.EntryCodec;
import org.throughcare.model.wire.ReceiptCodec;

/** What the tablet makes of whatever an HTTP server may answer. */
class HttpLinkTest {

    private final StepClock clock = new StepClock("2026-12-08T09:00:00Z");
    private final MemoryStore store = new MemoryStore();
    private final ClockOffset offset = new ClockOffset(store);
    private final List<byte[]> asked = new ArrayList<>();
    private Prover prover = Prover.NONE;
    private HttpServer server;
    private HttpLink link;
    private CountDownLatch silent = new CountDownLatch(0);
    private int status = 200;
    private @Nullable String retryAfter;
    private byte[] answer = new byte[0];

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestBody().readAllBytes());
                exchange.getResponseHeaders().set(HttpLink.TIME, "2026-12-08T09:12:00Z");
                if (retryAfter != null) {
                    exchange.getResponseHeaders().set("Retry-After", retryAfter);
                }
                int more = (int) silent.getCount();
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length + more);
                exchange.getResponseBody().write(answer);
                exchange.getResponseBody().flush();
                await(silent);
            }
        });
        server.start();
        link = new HttpLink(uri(), clock, offset, prover);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void entriesGoOutAsTheirVeryBytesALineEachAndReceiptsComeBack() throws IOException {
        List<Written> batch = List.of(note("one"), note("two"));
        Receipt receipt = new Receipt.Accepted(batch.get(0).entry().id(), 7);
        answer = (new String(ReceiptCodec.write(receipt), StandardCharsets.UTF_8) + "\n")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(link.push("token", batch.stream().map(HttpLinkTest::unsigned).toList()))
                .containsExactly(receipt);

        String sent = new String(
                new GZIPInputStream(new ByteArrayInputStream(asked.get(0))).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(sent.lines())
                .containsExactly(
                        new String(batch.get(0).bytes(), StandardCharsets.UTF_8),
                        new String(batch.get(1).bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void everyAnswerTellsTheServersTimeAndTheTabletRemembersIt() {
        assertThat(offset.offset()).isEmpty();
        link.push("token", List.of(unsigned(note("one"))));

        assertThat(offset.offset()).contains(Duration.ofMinutes(12));
        assertThat(new ClockOffset(store).offset()).contains(Duration.ofMinutes(12));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 7, BUSY, 7",
        "429, , BUSY, 30",
        "429, 'Fri, 31 Dec 2027 23:59:59 GMT', BUSY, 30",
        "503, 120, BUSY, 120",
        "503, , UNREACHABLE, 0"
    })
    void aServerThatWantsToBeLeftAloneSaysForHowLong(int problem, String header, LinkFault.Sort sort, int seconds) {
        status = problem;
        retryAfter = header;

        assertThatThrownBy(() -> link.push("token", List.of(unsigned(note("one")))))
                .isInstanceOfSatisfying(LinkFault.class, fault -> {
                    assertThat(fault.sort()).isEqualTo(sort);
                    assertThat(fault.pause()).isEqualTo(Duration.ofSeconds(seconds));
                });
    }

    @ParameterizedTest
    @CsvSource({"401, DENIED", "403, REFUSED", "413, REFUSED", "500, UNREACHABLE", "503, UNREACHABLE"})
    void aProblemAnswerIsSortedByWhatToDoAboutIt(int problem, LinkFault.Sort sort) {
        status = problem;
        answer = "{\"type\":\"about:blank\",\"status\":1,\"code\":\"because\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> link.push("token", List.of(unsigned(note("one")))))
                .isInstanceOfSatisfying(LinkFault.class, fault -> {
                    assertThat(fault.sort()).isEqualTo(sort);
                    assertThat(fault.code()).isEqualTo("because");
                });
    }

    @ParameterizedTest
    @CsvSource({"<html>log in to this wifi</html>", "{}", "'{\"receipt\":\"later\"}'"})
    void anAnswerThatIsNotTheServersCountsAsNoAnswer(String nonsense) {
        answer = nonsense.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> link.push("token", List.of(unsigned(note("one")))))
                .isInstanceOfSatisfying(
                        LinkFault.class, fault -> assertThat(fault.sort()).isEqualTo(LinkFault.Sort.UNREACHABLE));
        assertThatThrownBy(
                        () -> link.signIn("asha", "p".toCharArray(), Codes.NONE, Cast.TABLET_A, "a", KeysToTell.NONE))
                .isInstanceOfSatisfying(
                        LinkFault.class, fault -> assertThat(fault.sort()).isEqualTo(LinkFault.Sort.UNREACHABLE));
    }

    @Test
    void onlyTheCodesThatThereAreAreSent() {
        status = 401;
        for (Codes codes : List.of(Codes.NONE, new Codes("", ""), new Codes("123456", "QBJ6RR36AMNM"))) {
            assertThatThrownBy(() -> link.signIn("asha", "p".toCharArray(), codes, Cast.TABLET_A, "a", KeysToTell.NONE))
                    .isInstanceOf(LinkFault.class);
        }
        assertThat(asked.stream().map(body -> new String(body, StandardCharsets.UTF_8)))
                .satisfiesExactly(
                        none -> assertThat(none).doesNotContain("secondFactor", "enrolmentCode"),
                        empty -> assertThat(empty).doesNotContain("secondFactor", "enrolmentCode"),
                        both -> assertThat(both)
                                .contains("\"secondFactor\":\"123456\"", "\"enrolmentCode\":\"QBJ6RR36AMNM\""));
    }

    @Test
    void aLineWithoutAnEndIsNotReadForEver() {
        answer = "x".repeat(70_000).getBytes(StandardCharsets.UTF_8);

        try (Link.Lines lines = link.pull("token", new PullQuestion.Behind(List.of()))) {
            assertThatThrownBy(lines::next).isInstanceOf(LinkFault.class);
        }
    }

    @Test
    @Timeout(30)
    void anAnswerThatGoesSilentIsGivenUp() {
        silent = new CountDownLatch(1);
        answer = "{\"line\":".getBytes(StandardCharsets.UTF_8);
        HttpLink impatient = new HttpLink(uri(), clock, offset, Prover.NONE, Duration.ofMillis(100));

        try (Link.Lines lines = impatient.pull("token", new PullQuestion.Behind(List.of()))) {
            assertThatThrownBy(lines::next)
                    .isInstanceOfSatisfying(
                            LinkFault.class, fault -> assertThat(fault.sort()).isEqualTo(LinkFault.Sort.UNREACHABLE));
        } finally {
            silent.countDown();
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        server.stop(0);

        assertThatThrownBy(() -> link.refresh("token", Cast.TABLET_A))
                .isInstanceOfSatisfying(
                        LinkFault.class, fault -> assertThat(fault.sort()).isEqualTo(LinkFault.Sort.UNREACHABLE));
    }

    private static Written note(String text) {
        return EntryCodec.write(Entries.of(Cast.MARK)
                .raw("note", 1, List.of(), Json.obj().put("text", text).build()));
    }

    private static Signed unsigned(Written written) {
        return new Signed(written, null);
    }
}
