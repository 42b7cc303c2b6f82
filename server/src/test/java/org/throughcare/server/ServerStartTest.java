package org.throughcare.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.throughcare.server.testkit.TestServer;

class ServerStartTest {

    @Test
    void aStartedServerIsHealthy() throws Exception {
        try (TestServer server = TestServer.start()) {
            HttpResponse<String> health = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.uri().resolve("/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(health.headers().firstValue("Throughcare-Time")).contains("2026-11-23T09:00:00Z");
        }
    }
}
