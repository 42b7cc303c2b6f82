package org.throughcare.server.openid;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughcare.server.CannotStart;

/**
 * What the server was told of the organisation's identity provider: {@code THROUGHCARE_OPENID_ISSUER} and what belongs to it.
 * Without an issuer there is none, and everybody signs in with the server's own accounts.
 */
@Singleton
public class OpenIdSettings {

    private static final String ISSUER = "THROUGHCARE_OPENID_ISSUER";
    private static final String CLIENT = "THROUGHCARE_OPENID_CLIENT";
    private static final String SECRET = "THROUGHCARE_OPENID_SECRET";
    private static final String SECRET_FILE = "THROUGHCARE_OPENID_SECRET_FILE";
    private static final String SUBJECT = "THROUGHCARE_OPENID_SUBJECT";
    private static final String PASSPHRASES = "THROUGHCARE_OPENID_PASSPHRASES";
    private static final String PREFIX = ISSUER.substring(0, ISSUER.lastIndexOf('_') + 1);
    private static final String REFUSED = "refused";
    private static final Set<String> SAYINGS = Set.of(REFUSED, "accepted");
    private static final List<String> NUMBERS =
            List.of("THROUGHCARE_OPENID_DAYS", "THROUGHCARE_OPENID_TIMEOUT_SECONDS");
    /** Claims that an organisation gives to somebody else when their bearer has left. */
    private static final Set<String> REASSIGNED = Set.of("email", "preferred_username", "upn", "unique_name", "name");

    private final String issuer;
    private final String client;
    private final String secret;
    private final String scopes;
    private final String subject;
    private final boolean passphrasesRefused;
    private final Duration longest;
    private final Duration patience;

    OpenIdSettings(
            @Value("${throughcare.openid-issuer:}") String issuer,
            @Value("${throughcare.openid-client:}") String client,
            @Value("${throughcare.openid-secret:}") String secret,
            @Value("${throughcare.openid-secret-file:}") String secretFile,
            @Value("${throughcare.openid-scopes:openid offline_access}") String scopes,
            @Value("${throughcare.openid-subject:sub}") String subject,
            @Value("${throughcare.openid-passphrases:refused}") String passphrases,
            @Value("${throughcare.openid-days:7}") int days,
            @Value("${throughcare.openid-timeout-seconds:10}") int seconds) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secretFile.isEmpty() ? secret : read(secretFile);
        this.scopes = scopes;
        this.subject = subject;
        this.passphrasesRefused = passphrases.equals(REFUSED);
        this.longest = Duration.ofDays(days);
        this.patience = Duration.ofSeconds(seconds);
    }

    /** Throws {@link CannotStart} for settings that say nothing that can be done. */
    public static void check(Map<String, String> environment) {
        String issuer = environment.getOrDefault(ISSUER, "");
        if (issuer.isEmpty()) {
            mustStandAlone(environment);
            return;
        }
        must(Addresses.isSafe(issuer), ISSUER + " has to be an https address, as the provider writes it.");
        must(!environment.getOrDefault(CLIENT, "").isEmpty(), ISSUER + " needs " + CLIENT + " beside it.");
        String file = environment.getOrDefault(SECRET_FILE, "");
        must(
                file.isEmpty() || environment.getOrDefault(SECRET, "").isEmpty(),
                "Give " + SECRET + " or " + SECRET_FILE + ", not both.");
        if (!file.isEmpty()) {
            must(!read(file).isEmpty(), SECRET_FILE + ": the file " + file + " is empty.");
        }
        must(
                !REASSIGNED.contains(environment.getOrDefault(SUBJECT, "")),
                SUBJECT + " has to be a claim that nobody else ever gets, such as sub or oid, and no name or address.");
        String saying = environment.getOrDefault(PASSPHRASES, "");
        must(saying.isEmpty() || SAYINGS.contains(saying), PASSPHRASES + " has to be refused or accepted.");
        for (String number : NUMBERS) {
            String value = environment.getOrDefault(number, "");
            must(value.isEmpty() || value.matches("[1-9][0-9]?"), number + " has to be a number from 1 to 99.");
        }
    }

    private static void mustStandAlone(Map<String, String> environment) {
        environment.forEach((name, value) ->
                must(!name.startsWith(PREFIX) || value.isEmpty(), name + " needs " + ISSUER + " beside it."));
    }

    private static void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new CannotStart(otherwise);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new CannotStart(SECRET_FILE + ": the file " + file + " is not there or can't be read.", e);
        }
    }

    /** Whether there is a provider. */
    public boolean present() {
        return !issuer.isEmpty();
    }

    /** The provider's name for itself, an address. */
    public String issuer() {
        return issuer;
    }

    /** Whether a worker who is linked may not sign in with a passphrase of the server's own. */
    public boolean refusesPassphrases() {
        return present() && passphrasesRefused;
    }

    /** How long after the provider last vouched for somebody a session of theirs is carried on. */
    public Duration longest() {
        return longest;
    }

    URI configuration() {
        String slash = issuer.endsWith("/") ? "" : "/";
        return URI.create(issuer + slash + ".well-known/openid-configuration");
    }

    String client() {
        return client;
    }

    String secret() {
        return secret;
    }

    String scopes() {
        return scopes;
    }

    /** The claim of an ID token that says who somebody is. */
    String subjectClaim() {
        return subject;
    }

    /** How long the provider may take for an answer. */
    Duration patience() {
        return patience;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }
}
