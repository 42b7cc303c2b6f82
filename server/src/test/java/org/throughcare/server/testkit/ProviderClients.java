package org.throughcare.server.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** How the one client of the test's identity provider proves itself there (OpenID Connect Core, 9). */
final class ProviderClients {

    private ProviderClients() {}

    /**
     * The form of a client that has proved itself in one of these ways, or in a header when there are none; empty of one that has
     * not. Of several ways it has to be the safest, and never two at once (RFC 6749, 2.3).
     */
    static Map<String, String> proven(List<String> ways, HttpExchange exchange, Map<String, String> form) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String secret = form.get("client_secret");
        boolean proven;
        if (ways.isEmpty() || ways.contains("client_secret_basic")) {
            proven = basic().equals(header) && secret == null;
        } else if (ways.contains("client_secret_post")) {
            proven = header == null && TestProvider.SECRET.equals(secret);
        } else {
            proven = ways.contains("none") && header == null && secret == null;
        }
        return proven ? form : Map.of();
    }

    private static String basic() {
        String both = encoded(TestProvider.CLIENT) + ":" + encoded(TestProvider.SECRET);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
