package org.throughcare.model.seal;

import com.google.crypto.tink.subtle.Bytes;
import com.google.crypto.tink.subtle.X25519;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.Security;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import javax.crypto.KeyAgreement;
import org.conscrypt.Conscrypt;

/**
 * AES-GCM, Ed25519 and X25519 as the machine's own code does them. Java takes a millisecond to verify a signature or to seal a key
 * for somebody; and a tablet's Java, which compiles quickly rather than well, knows no instructions for ciphers: opening an
 * entry takes fifteen times as long, and the first unlock opens all there are. Where there is no such code for a machine, Java
 * does the same, slower.
 */
public final class MachineCrypto {

    private static final String CIPHER = "Cipher.AES/GCM/NoPadding";
    /** Whoever asks for any AES-GCM gets it from here. */
    private static final String FIRST = "Throughcare cipher";
    /** Under this name Tink looks for curves; everybody else, TLS among them, finds the runtime's own before it. */
    private static final String LAST = "Conscrypt";

    private static final String XDH = "XDH";
    /** What stands before the 32 bytes of a key (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b656e04220420");

    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b656e032100");
    private static final byte[] NINE = Arrays.copyOf(new byte[] {9}, 32);

    private MachineCrypto() {}

    /** Uses it for curves from now on in this process where it is there, and says whether it is. */
    public static boolean useForCurves() {
        return Curves.USED;
    }

    /** Uses it for the cipher too. */
    public static boolean use() {
        return useForCurves() && Cipher.USED;
    }

    /** The public half of an X25519 key: nine times the secret one (RFC 7748, 6.1). */
    static byte[] publicHalf(byte[] secret) throws GeneralSecurityException {
        Provider curves = Security.getProvider(LAST);
        if (curves == null) {
            return X25519.publicFromPrivate(secret);
        }
        KeyFactory keys = KeyFactory.getInstance(XDH, curves);
        KeyAgreement times = KeyAgreement.getInstance(XDH, curves);
        times.init(keys.generatePrivate(new PKCS8EncodedKeySpec(Bytes.concat(PKCS8, secret))));
        times.doPhase(keys.generatePublic(new X509EncodedKeySpec(Bytes.concat(X509, NINE))), true);
        return times.generateSecret();
    }

    /** Done once, when it is first asked for. */
    private static final class Curves {
        private static final boolean USED =
                Conscrypt.isAvailable() && Security.addProvider(only(LAST, Curves::isOne)) > 0;

        private static boolean isOne(String service) {
            return service.matches("(Alg\\.Alias\\.)?(Signature|KeyFactory)\\.(EdDSA|Ed25519)"
                    + "|(KeyFactory|KeyAgreement|KeyPairGenerator)\\.XDH");
        }
    }

    /** Done once, when it is first asked for. */
    private static final class Cipher {
        private static final boolean USED =
                Security.insertProviderAt(only(FIRST, service -> service.startsWith(CIPHER)), 1) > 0;
    }

    /** A provider of nothing but these. */
    private static Provider only(String name, Predicate<String> wanted) {
        Provider provider = Conscrypt.newProviderBuilder().setName(name).build();
        provider.stringPropertyNames().stream()
                .filter(property -> !wanted.test(property) && !property.startsWith("Provider."))
                .forEach(provider::remove);
        return provider;
    }
}
