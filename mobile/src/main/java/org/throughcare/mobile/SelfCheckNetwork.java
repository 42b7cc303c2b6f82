package org.throughcare.mobile;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whether the runtime can speak TLS with a server of today: its protocol, its curves, and somebody to trust. */
final class SelfCheckNetwork {

    private static final String PROTOCOL = "TLSv1.3";
    private static final List<String> KEYS = List.of("EC", "X25519");

    private SelfCheckNetwork() {}

    static String look() throws GeneralSecurityException, SSLException {
        for (String key : KEYS) {
            KeyPairGenerator.getInstance(key).generateKeyPair();
        }
        SSLEngine engine = SSLContext.getDefault().createSSLEngine("throughcare.invalid", 443);
        engine.setUseClientMode(true);
        if (!Arrays.asList(engine.getEnabledProtocols()).contains(PROTOCOL)) {
            throw new GeneralSecurityException("the runtime does not speak " + PROTOCOL);
        }
        ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), hello);
        int trusted = authorities();
        if (trusted == 0) {
            throw new GeneralSecurityException("the runtime trusts nobody: it has no certificate authorities");
        }
        return PROTOCOL + ", " + trusted + " certificate authorities";
    }

    private static int authorities() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        @Nullable KeyStore theRuntimes = null;
        factory.init(theRuntimes);
        int trusted = 0;
        for (TrustManager manager : factory.getTrustManagers()) {
            trusted += manager instanceof X509TrustManager x509 ? x509.getAcceptedIssuers().length : 0;
        }
        return trusted;
    }
}
