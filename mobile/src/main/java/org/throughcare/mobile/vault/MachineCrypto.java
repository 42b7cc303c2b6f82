package org.throughcare.mobile.vault;

import java.security.Provider;
import java.security.Security;
import java.util.Set;
import org.conscrypt.Conscrypt;

/**
 * AES-GCM and Ed25519 as the machine's own code does them. A tablet's Java compiles quickly rather than well, and knows no
 * instructions for ciphers then: opening an entry takes fifteen times as long and signing one seven times, and the first
 * unlock opens all there are. Where there is no such code for a machine, Java does the same, slower.
 */
public final class MachineCrypto {

    private static final String CIPHER = "Cipher.AES/GCM/NoPadding";
    private static final Set<String> SIGNATURES = Set.of(
            "Signature.EdDSA", "KeyFactory.EdDSA", "Alg.Alias.Signature.Ed25519", "Alg.Alias.KeyFactory.Ed25519");
    private static final String OF_ITSELF = "Provider.";
    private static final boolean PREFERRED = prefer();

    private MachineCrypto() {}

    /** Uses it from now on in this process where it is there, and says whether it is. */
    public static boolean use() {
        return PREFERRED;
    }

    /** Of all that the library offers nothing but these comes before what the runtime has. */
    private static boolean prefer() {
        if (!Conscrypt.isAvailable()) {
            return false;
        }
        Provider provider = Conscrypt.newProvider();
        provider.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(CIPHER) && !SIGNATURES.contains(name) && !name.startsWith(OF_ITSELF))
                .forEach(provider::remove);
        return Security.insertProviderAt(provider, 1) > 0;
    }
}
