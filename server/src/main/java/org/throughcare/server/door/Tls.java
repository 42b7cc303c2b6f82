package org.throughcare.server.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughcare.server.CannotStart;

/**
 * TLS at the server's own port: {@code THROUGHCARE_TLS_CERTIFICATE} names a PEM file with the chain, and {@code THROUGHCARE_TLS_KEY}
 * one with its key; or the first names a PKCS#12 file with both, which {@code THROUGHCARE_TLS_PASSWORD} opens. Then there is no
 * plain HTTP any more. What can't work is said before anything is started.
 */
public final class Tls {

    private static final String CERTIFICATE = "THROUGHCARE_TLS_CERTIFICATE";
    private static final String KEY = "THROUGHCARE_TLS_KEY";
    private static final String PASSWORD = "THROUGHCARE_TLS_PASSWORD";
    private static final String DEFAULT_PORT = "8080";

    private static final List<String> KEY_SORTS = List.of("RSA", "EC", "Ed25519");
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "Ed25519");
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private Tls() {}

    /** What the HTTP server is to be told: nothing where TLS ends elsewhere. Throws {@link CannotStart}. */
    public static Map<String, Object> properties(Map<String, String> environment) {
        String certificate = environment.getOrDefault(CERTIFICATE, "");
        String key = environment.getOrDefault(KEY, "");
        if (certificate.isEmpty()) {
            if (!key.isEmpty()) {
                throw new CannotStart(KEY + " needs " + CERTIFICATE + " beside it.");
            }
            return Map.of();
        }
        Map<String, Object> properties = new HashMap<>();
        properties.put("micronaut.server.ssl.enabled", true);
        properties.put("micronaut.server.ssl.port", port(environment));
        properties.put("micronaut.server.ssl.protocols", List.of("TLSv1.3", "TLSv1.2"));
        if (key.isEmpty()) {
            String password = environment.getOrDefault(PASSWORD, "");
            checkStore(Path.of(certificate), password);
            properties.put("micronaut.server.ssl.key-store.path", file(certificate));
            properties.put("micronaut.server.ssl.key-store.type", "PKCS12");
            properties.put("micronaut.server.ssl.key-store.password", password);
        } else {
            checkPair(chain(Path.of(certificate)), key(Path.of(key)));
            properties.put("micronaut.server.ssl.key-store.certificate-path", file(certificate));
            properties.put("micronaut.server.ssl.key-store.key-path", file(key));
        }
        return properties;
    }

    private static String port(Map<String, String> environment) {
        String port = environment.getOrDefault("THROUGHCARE_PORT", "");
        return port.isEmpty() ? DEFAULT_PORT : port;
    }

    private static String file(String path) {
        return "file:" + Path.of(path).toAbsolutePath();
    }

    private static void checkStore(Path path, String password) {
        byte[] bytes = bytes(path, CERTIFICATE);
        char[] opens = password.toCharArray();
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, opens);
            for (String alias : Collections.list(store.aliases())) {
                @Nullable Key key = store.getKey(alias, opens);
                if (key instanceof PrivateKey mine) {
                    checkPair(store.getCertificate(alias), mine);
                    return;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart(
                    CERTIFICATE + ": the file " + path + " is no PKCS#12 file that " + PASSWORD
                            + " opens. For a PEM file give its key as " + KEY + ".",
                    e);
        }
        throw new CannotStart(CERTIFICATE + ": there is no private key in the file " + path + ".");
    }

    private static Certificate chain(Path path) {
        try (InputStream in = new ByteArrayInputStream(bytes(path, CERTIFICATE))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .findFirst()
                    .orElseThrow(() -> new CertificateException("none"));
        } catch (IOException | CertificateException e) {
            throw new CannotStart(CERTIFICATE + ": there is no certificate (PEM) in the file " + path + ".", e);
        }
    }

    private static PrivateKey key(Path path) {
        Matcher pem = PKCS8.matcher(new String(bytes(path, KEY), StandardCharsets.ISO_8859_1));
        Optional<PrivateKey> key = pem.find()
                ? KEY_SORTS.stream()
                        .flatMap(sort -> key(sort, pem.group(1)).stream())
                        .findFirst()
                : Optional.empty();
        return key.orElseThrow(() -> new CannotStart(KEY
                + ": there is no private key (PEM, PKCS#8, without a password) in the file " + path
                + ". openssl pkcs8 -topk8 -nocrypt makes one of others."));
    }

    /** Empty where it is a key of another sort. */
    private static Optional<PrivateKey> key(String sort, String base64) {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance(sort).generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Path path, String setting) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CannotStart(setting + ": the file " + path + " is not there or can't be read.", e);
        }
    }

    private static void checkPair(Certificate certificate, PrivateKey key) {
        boolean fits = false;
        try {
            byte[] text = "throughcare".getBytes(StandardCharsets.US_ASCII);
            String algorithm = SIGNATURES.getOrDefault(key.getAlgorithm(), key.getAlgorithm());
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(key);
            signing.update(text);
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(certificate.getPublicKey());
            verifying.update(text);
            fits = verifying.verify(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new CannotStart("The TLS key does not fit the certificate: give the one that it was made for.", e);
        }
        if (!fits) {
            throw new CannotStart("The TLS key does not fit the certificate: give the one that it was made for.");
        }
    }
}
