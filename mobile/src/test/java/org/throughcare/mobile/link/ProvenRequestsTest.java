package org.throughcare.mobile.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughcare.mobile.store.MemoryStore;
import org.throughcare.mobile.testkit.StepClock;
import org.throughcare.model.access.Proof;
import org.throughcare.model.seal.SigningKey;
import org.throughcare.model.testkit.Cast;
import org.throughcare.model.testkit.Requirement;

/** What goes out with every request to show whose it is, and what the tablet does when the server wants it said again. */
class ProvenRequestsTest {

    private static final SigningKey KEY = SigningKey.of(new byte[32]);

    private final Deque<String> problems = new ArrayDeque<>();
    private final List<Proof> proofs = new ArrayList<>();
    private final List<Proof.Asked> asked = new ArrayList<>();
    private HttpServer server;
    private HttpLink link;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", this::answer);
        server.start();
        link = link("/");
    }

    private HttpLink link(String beginning) {
        URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + beginning);
        Prover prover = (what, nonce) -> {
            asked.add(what);
            return Optional.of(Proof.of(KEY, what, nonce, "id-" + asked.size()));
        };
        return new HttpLink(uri, new StepClock("2026-12-08T09:00:00Z"), new ClockOffset(new MemoryStore()), prover);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            proofs.add(Proof.read(exchange.getRequestHeaders().getFirst(Proof.HEADER))
                    .orElseThrow());
            exchange.getResponseHeaders().set(Proof.NONCE, "nonce-" + proofs.size());
            String problem = problems.isEmpty() ? "" : problems.remove();
            byte[] body = ("{\"code\":\"" + problem + "\",\"entries\":[]}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(problem.isEmpty() ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @Requirement("USR-4")
    void everyRequestIsSignedWithItsTokenAndTheNonceOfTheAnswerBefore() {
        link.escrow("token");
        link.escrow("other");

        assertThat(asked)
                .containsExactly(
                        new Proof.Asked("GET", "/escrow", "token"), new Proof.Asked("GET", "/escrow", "other"));
        assertThat(proofs).extracting(Proof::nonce).containsExactly("", "nonce-1");
        assertThat(proofs.get(1).holds(KEY.verifyingKey(), asked.get(1))).isTrue();
    }

    @Test
    @Requirement("USR-4")
    void whoCarriesASessionOnSignsForTheTokenInTheBody() {
        problems.add("session-over");

        assertThatThrownBy(() -> link.refresh("refresh", Cast.TABLET_A)).isInstanceOf(LinkFault.class);

        assertThat(asked).containsExactly(new Proof.Asked("POST", "/access/tokens/refresh", "refresh"));
    }

    @Test
    @Requirement("USR-4")
    void theServersOwnPathIsSignedWhateverAProxyPutsBeforeIt() {
        link("/our/proxy/").escrow("token");

        assertThat(asked).containsExactly(new Proof.Asked("GET", "/escrow", "token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Proof.STALE, Proof.USED})
    @Requirement("USR-4")
    void whatIsToBeSaidAgainIsSaidAgainOnceWithTheNewNonce(String problem) {
        problems.add(problem);

        assertThat(link.escrow("token").count()).isZero();

        assertThat(proofs).extracting(Proof::nonce).containsExactly("", "nonce-1");
        assertThat(proofs).extracting(Proof::id).doesNotHaveDuplicates();
    }

    @Test
    @Requirement("USR-4")
    void whoseNoncesDoNotArriveIsDeniedNothingAndTriesLater() {
        problems.addAll(List.of(Proof.STALE, Proof.STALE));

        assertThatThrownBy(() -> link.escrow("token"))
                .isInstanceOfSatisfying(
                        LinkFault.class, fault -> assertThat(fault.sort()).isEqualTo(LinkFault.Sort.UNREACHABLE));
        assertThat(proofs).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proof-wrong", "proof-required", "no-token"})
    @Requirement("USR-4")
    void whatIsDeniedForAnotherReasonIsNotSaidAgain(String problem) {
        problems.add(problem);

        assertThatThrownBy(() -> link.escrow("token"))
                .isInstanceOfSatisfying(
                        LinkFault.class, fault -> assertThat(fault.sort()).isEqualTo(LinkFault.Sort.DENIED));
        assertThat(proofs).hasSize(1);
    }
}
