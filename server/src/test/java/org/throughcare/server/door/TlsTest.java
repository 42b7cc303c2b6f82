package org.throughcare.server.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughcare.server.CannotStart;
import org.throughcare.server.Server;
import org.throughcare.server.testkit.TestCertificate;
import org.throughcare.server.testkit.TestClock;
import org.throughcare.server.testkit.TestDatabase;
import org.throughcare.server.testkit.TestServer;

/** The server ends TLS itself, with the files that an operator has. */
class TlsTest {

    @TempDir
    private static Path folder;

    private static TestCertificate rsa;
    private static TestCertificate ec;

    @BeforeAll
    static void makeCertificates() throws IOException {
        rsa = TestCertificate.in(folder, "RSA");
        ec = TestCertificate.in(folder, "EC");
        Files.writeString(folder.resolve("rubbish"), "rubbish");
    }

    @Test
    void withPemFilesItSpeaksTlsAndNothingElse() throws Exception {
        for (TestCertificate certificate : new TestCertificate[] {rsa, ec}) {
            try (TestServer server = start(Map.of(
                    "THROUGHCARE_TLS_CERTIFICATE", certificate.chain().toString(),
                    "THROUGHCARE_TLS_KEY", certificate.key().toString()))) {
                assertThat(server.uri().getScheme()).isEqualTo("https");
                HttpResponse<String> answer = get(certificate, server.uri(), "TLSv1.3");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .contains("max-age=31536000");
                URI plain = URI.create("http://" + server.uri().getAuthority());
                assertThatThrownBy(() -> get(certificate, plain, "TLSv1.3")).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void withAPkcs12FileTooAndOnlyWhoTrustsItGoesOn() throws Exception {
        try (TestServer server = start(Map.of(
                "THROUGHCARE_TLS_CERTIFICATE",
                rsa.store().toString(),
                "THROUGHCARE_TLS_PASSWORD",
                TestCertificate.PASSWORD))) {
            assertThat(get(rsa, server.uri(), "TLSv1.2").statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> get(ec, server.uri(), "TLSv1.3")).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void aHeaderThatIsTooLargeIsRefusedAndTheServerGoesOn() throws Exception {
        try (TestServer server = start(Map.of(
                "THROUGHCARE_TLS_CERTIFICATE",
                ec.chain().toString(),
                "THROUGHCARE_TLS_KEY",
                ec.key().toString()))) {
            HttpRequest large = HttpRequest.newBuilder(server.uri().resolve("/health"))
                    .header("X-Large", "x".repeat(100_000))
                    .build();
            int status;
            try {
                status = client(ec, "TLSv1.3")
                        .send(large, HttpResponse.BodyHandlers.ofString())
                        .statusCode();
            } catch (IOException hungUp) {
                status = 431;
            }
            assertThat(status).isBetween(400, 431);
            assertThat(get(ec, server.uri(), "TLSv1.3").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withoutItNothingIsSaidOfIt() throws Exception {
        try (TestServer server = start(Map.of())) {
            HttpResponse<String> answer = get(rsa, server.uri(), "TLSv1.3");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing | RSA.key | '' | THROUGHCARE_TLS_CERTIFICATE: the file
            RSA.pem | missing | '' | THROUGHCARE_TLS_KEY: the file
            rubbish | RSA.key | '' | there is no certificate
            RSA.pem | rubbish | '' | there is no private key
            RSA.pem | RSA.pem | '' | there is no private key
            RSA.pem | EC.key  | '' | does not fit
            ''      | RSA.key | '' | needs THROUGHCARE_TLS_CERTIFICATE
            RSA.p12 | ''      | '' | no PKCS#12 file that THROUGHCARE_TLS_PASSWORD opens
            RSA.p12 | ''      | wrong | no PKCS#12 file that THROUGHCARE_TLS_PASSWORD opens
            RSA.pem | ''      | '' | For a PEM file give its key as THROUGHCARE_TLS_KEY
            """)
    void whatCanNotWorkIsSaidPlainlyBeforeAnythingStarts(
            String certificate, String key, String password, String sentence) {
        Map<String, String> settings = new HashMap<>();
        settings.put("THROUGHCARE_TLS_CERTIFICATE", path(certificate));
        settings.put("THROUGHCARE_TLS_KEY", path(key));
        settings.put("THROUGHCARE_TLS_PASSWORD", password);
        assertThatThrownBy(() -> Server.start(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(sentence);
    }

    private static String path(String name) {
        return name.isEmpty() ? "" : folder.resolve(name).toString();
    }

    private static TestServer start(Map<String, String> settings) {
        return TestServer.start(TestDatabase.create(), new TestClock(TestServer.START), settings);
    }

    private static HttpResponse<String> get(TestCertificate trusted, URI server, String protocol)
            throws IOException, InterruptedException {
        return client(trusted, protocol)
                .send(HttpRequest.newBuilder(server.resolve("/health")).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client(TestCertificate trusted, String protocol) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusted.trusting())
                .sslParameters(parameters)
                .build();
    }
}
