package org.throughcare.server.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for this machine, made for one test by the JDK's own tool, as the files that an operator has. */
public final class TestCertificate {

    /** What opens the PKCS#12 file. */
    public static final String PASSWORD = "only for tests";

    private static final String ALIAS = "server";

    private final Path store;
    private final Path chain;
    private final Path key;

    private TestCertificate(Path store, Path chain, Path key) {
        this.store = store;
        this.chain = chain;
        this.key = key;
    }

    /** One whose files lie in that folder, with a key of that sort: RSA or EC. */
    public static TestCertificate in(Path folder, String sort) {
        Path store = folder.resolve(sort + ".p12");
        try {
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    sort,
                    "-validity",
                    "36500",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    PASSWORD);
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("keytool ended with " + status);
            }
            KeyStore opened = opened(store);
            Path chain = folder.resolve(sort + ".pem");
            Files.writeString(
                    chain, pem("CERTIFICATE", opened.getCertificate(ALIAS).getEncoded()));
            Path key = folder.resolve(sort + ".key");
            Files.writeString(
                    key,
                    pem(
                            "PRIVATE KEY",
                            opened.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded()));
            return new TestCertificate(store, chain, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore opened(Path store) throws IOException, GeneralSecurityException {
        KeyStore opened = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            opened.load(in, PASSWORD.toCharArray());
        }
        return opened;
    }

    private static String pem(String sort, byte[] der) {
        return "-----BEGIN " + sort + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + sort + "-----\n";
    }

    /** The PKCS#12 file. */
    public Path store() {
        return store;
    }

    /** The certificate as a PEM file. */
    public Path chain() {
        return chain;
    }

    /** Its key as a PEM file. */
    public Path key() {
        return key;
    }

    /** A client that trusts this certificate and no other. */
    public SSLContext trusting() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, opened(store).getCertificate(ALIAS));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
