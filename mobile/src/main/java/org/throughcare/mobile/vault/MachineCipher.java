package org.throughcare.mobile.vault;

import java.security.Provider;
import java.security.Security;
import org.conscrypt.Conscrypt;

/**
 * AES-GCM as the machine's own code does it. A tablet's Java compiles quickly rather than well, and knows no instructions
 * for ciphers then: opening an entry takes fifteen times as long, and the first unlock opens all there are. Where there is
 * no such code for a machine, the runtime's own cipher does the same, slower.
 */
public final class MachineCipher {

    private static final String CIPHER = "Cipher.AES/GCM/NoPadding";
    private static final boolean PREFERRED = prefer();

    private MachineCipher() {}

    /** Uses it from now on in this process where it is there, and says whether it is. */
    public static boolean use() {
        return PREFERRED;
    }

    /** Of all that the library offers nothing but the one cipher comes before what the runtime has. */
    private static boolean prefer() {
        if (!Conscrypt.isAvailable()) {
            return false;
        }
        Provider provider = Conscrypt.newProvider();
        provider.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(CIPHER) && !name.startsWith("Provider."))
                .forEach(provider::remove);
        return Security.insertProviderAt(provider, 1) > 0;
    }
}
